import fc from 'fast-check';
import {
  catching,
  end,
  eventGateway,
  flow,
  inclusive,
  instances,
  parallel,
  participants,
  path,
  service,
  start,
  task,
  throwing,
  timer,
  xor,
} from './bpmn.js';

/** A process made of nested blocks, for which the work to be done can be told without the engine. */
export type Block =
  | { readonly kind: 'task' }
  /** A task whose timer calls a service beside it. */
  | { readonly kind: 'reminded' }
  /** A task whose timer ends it; the path goes on either way. */
  | { readonly kind: 'bounded' }
  | { readonly kind: 'service' }
  | { readonly kind: 'many'; readonly count: number }
  | { readonly kind: 'sequence' | 'parallel'; readonly blocks: readonly Block[] }
  | { readonly kind: 'choice'; readonly taken: number; readonly blocks: readonly Block[] }
  /** Of several blocks those whose bit is set. */
  | { readonly kind: 'some'; readonly taken: number; readonly blocks: readonly Block[] }
  /** The block in a sub-process of its own; `bell`: a timer at its border calls a service beside it. */
  | { readonly kind: 'inside'; readonly bell: boolean; readonly block: Block }
  /** The block in as many sub-processes, at once or one after the other. */
  | { readonly kind: 'each'; readonly count: number; readonly sequential: boolean; readonly block: Block }
  /** A task for one after the other, or again and again. */
  | { readonly kind: 'turns' | 'rounds'; readonly count: number }
  /** A message or a timer, whatever comes first; here it is always the timer. */
  | { readonly kind: 'either' }
  | { readonly kind: 'call' | 'mark' | 'link' }
  /** The block, then a task that sends it back or on. */
  | { readonly kind: 'loop'; readonly block: Block };

export const block: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => {
  const several = fc.array(tie('block'), { minLength: 2, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom<Block>(
        { kind: 'task' },
        { kind: 'reminded' },
        { kind: 'bounded' },
        { kind: 'service' },
        { kind: 'either' },
        { kind: 'call' },
        { kind: 'mark' },
        { kind: 'link' },
      ),
      fc
        .tuple(fc.constantFrom('turns' as const, 'rounds' as const), fc.integer({ min: 1, max: 3 }))
        .map(([kind, count]): Block => ({ kind, count })),
      fc.tuple(several, fc.nat()).map(([blocks, taken]): Block => ({
        kind: 'some',
        blocks,
        taken: 1 + (taken % (2 ** blocks.length - 1)),
      })),
      fc.tuple(tie('block'), fc.boolean()).map(([inner, bell]): Block => ({
        kind: 'inside',
        bell,
        block: inner,
      })),
      fc.tuple(tie('block'), fc.nat(2), fc.boolean()).map(([inner, count, sequential]): Block => ({
        kind: 'each',
        count,
        sequential,
        block: inner,
      })),
      fc.nat(4).map((count): Block => ({ kind: 'many', count })),
      several.map((blocks): Block => ({ kind: 'sequence', blocks })),
      several.map((blocks): Block => ({ kind: 'parallel', blocks })),
      fc.tuple(several, fc.nat()).map(([blocks, taken]): Block => ({
        kind: 'choice',
        blocks,
        taken: taken % blocks.length,
      })),
      tie('block').map((inner): Block => ({ kind: 'loop', block: inner })),
    ),
  };
}).block;

export interface Written {
  readonly body: string;
  readonly variables: Record<string, number>;
  /** How often each task, participant set and service must be done when the process is over. */
  readonly expected: (sentBack: (loopTask: string) => number) => Map<string, number>;
}

/** Writes a block as BPMN, with what it expects. */
export function write(root: Block): Written {
  const writer = new Writer();
  const { entry, exit, expect } = writer.write(root);
  const body = [start(), ...writer.elements, end(), path('start', entry), path(exit, 'end')].join('\n');
  return {
    body,
    variables: writer.variables,
    expected: (sentBack) => {
      const work = new Map<string, number>();
      expect(1, work, sentBack);
      return work;
    },
  };
}

type Expect = (times: number, work: Map<string, number>, sentBack: (loopTask: string) => number) => void;

interface Piece {
  readonly entry: string;
  readonly exit: string;
  readonly expect: Expect;
}

class Writer {
  readonly elements: string[] = [];
  readonly variables: Record<string, number> = {};
  private next = 0;

  write(of: Block): Piece {
    const id = `${of.kind}${(this.next += 1)}`;
    switch (of.kind) {
      case 'task':
        return this.single(task(id), id);
      case 'service':
        return this.single(service(id), id);
      case 'many':
        return this.single(participants(id, String(of.count)), id, of.count);
      case 'reminded': {
        const [bell, call, over] = [`${id}Bell`, `${id}Call`, `${id}Over`];
        this.elements.push(
          timer(bell, id, 'P1WD', { interrupting: false }),
          service(call),
          end(over),
          path(bell, call, over),
        );
        return this.single(task(id), id);
      }
      case 'bounded': {
        const [bell, merge] = [`${id}Bell`, `${id}Merge`];
        this.elements.push(task(id), timer(bell, id, 'PT1H'), xor(merge), path(id, merge), path(bell, merge));
        return { entry: id, exit: merge, expect: count(id, 1) };
      }
      case 'sequence': {
        const pieces = of.blocks.map((inner) => this.write(inner));
        for (const [at, piece] of pieces.entries()) {
          const before = pieces[at - 1];
          if (before) this.elements.push(path(before.exit, piece.entry));
        }
        return { entry: pieces[0]?.entry ?? '', exit: pieces.at(-1)?.exit ?? '', expect: all(pieces) };
      }
      case 'parallel': {
        const pieces = of.blocks.map((inner) => this.write(inner));
        this.elements.push(parallel(`${id}Split`), parallel(`${id}Join`));
        for (const piece of pieces)
          this.elements.push(path(`${id}Split`, piece.entry), path(piece.exit, `${id}Join`));
        return { entry: `${id}Split`, exit: `${id}Join`, expect: all(pieces) };
      }
      case 'choice': {
        const pieces = of.blocks.map((inner) => this.write(inner));
        this.variables[id] = of.taken;
        this.elements.push(xor(`${id}Open`), xor(`${id}Close`));
        for (const [at, piece] of pieces.entries()) {
          this.elements.push(flow(`${id}Open`, piece.entry, `${id} = ${at}`), path(piece.exit, `${id}Close`));
        }
        return { entry: `${id}Open`, exit: `${id}Close`, expect: all(pieces.slice(of.taken, of.taken + 1)) };
      }
      case 'some': {
        const pieces = of.blocks.map((inner) => this.write(inner));
        this.variables[id] = of.taken;
        this.elements.push(inclusive(`${id}Open`), inclusive(`${id}Close`));
        const taken = (at: number) => Math.floor(of.taken / 2 ** at) % 2 === 1;
        for (const [at, piece] of pieces.entries()) {
          const condition = taken(at) ? `${id} = ${of.taken}` : `${id} = 0`;
          this.elements.push(flow(`${id}Open`, piece.entry, condition), path(piece.exit, `${id}Close`));
        }
        const done = pieces.filter((_, at) => taken(at));
        return { entry: `${id}Open`, exit: `${id}Close`, expect: all(done) };
      }
      case 'inside': {
        const inner = this.subProcess(id, of.block);
        if (!of.bell) return inner;
        const [bell, call, over] = [`${id}Bell`, `${id}Call`, `${id}Over`];
        this.elements.push(
          timer(bell, id, 'P1WD', { interrupting: false }),
          service(call),
          end(over),
          path(bell, call, over),
        );
        return inner;
      }
      case 'each': {
        const loop = instances({ cardinality: String(of.count), sequential: of.sequential });
        const inner = this.subProcess(id, of.block, loop);
        const expect: Expect = (times, work, sentBack) => inner.expect(times * of.count, work, sentBack);
        return { ...inner, expect };
      }
      case 'turns': {
        const loop = instances({ cardinality: String(of.count), sequential: true });
        return this.single(task(id).replace(' />', `>${loop}</bpmn:userTask>`), id, of.count);
      }
      case 'rounds': {
        const loop = `<bpmn:standardLoopCharacteristics loopMaximum="${of.count}" />`;
        return this.single(task(id).replace(' />', `>${loop}</bpmn:userTask>`), id, of.count);
      }
      case 'either': {
        const [came, late, merge] = [`${id}Came`, `${id}Late`, `${id}Merge`];
        this.elements.push(eventGateway(id), catching(came, 'message never'), catching(late, 'timer PT1H'));
        this.elements.push(xor(merge), path(id, came, merge), path(id, late, merge));
        return { entry: id, exit: merge, expect: all([]) };
      }
      case 'call': {
        this.elements.push(`<bpmn:callActivity id="${id}" calledElement="child" />`);
        return { entry: id, exit: id, expect: count(id, 1) };
      }
      case 'mark':
        this.elements.push(throwing(id));
        return { entry: id, exit: id, expect: all([]) };
      case 'link':
        this.elements.push(throwing(id, `link ${id}`), catching(`${id}Here`, `link ${id}`));
        return { entry: id, exit: `${id}Here`, expect: all([]) };
      case 'loop': {
        const inner = this.write(of.block);
        this.elements.push(xor(`${id}In`), task(id), xor(`${id}Ask`), xor(`${id}Out`));
        this.elements.push(path(`${id}In`, inner.entry), path(inner.exit, id, `${id}Ask`));
        this.elements.push(
          flow(`${id}Ask`, `${id}In`, 'outcome = "again"'),
          flow(`${id}Ask`, `${id}Out`, 'outcome = null'),
        );
        const expect: Expect = (times, work, sentBack) => {
          const rounds = times === 0 ? 0 : times + sentBack(id);
          count(id, 1)(rounds, work, sentBack);
          inner.expect(rounds, work, sentBack);
        };
        return { entry: `${id}In`, exit: `${id}Out`, expect };
      }
    }
  }

  /** A sub-process around a block, whose elements stand inside it. */
  private subProcess(id: string, of: Block, loop = ''): Piece {
    const before = this.elements.splice(0);
    const { entry, exit, expect } = this.write(of);
    const inner = this.elements.splice(0);
    const ends = [start(`${id}Start`), end(`${id}End`), path(`${id}Start`, entry), path(exit, `${id}End`)];
    this.elements.push(
      ...before,
      `<bpmn:subProcess id="${id}">${[...ends, ...inner].join('')}${loop}</bpmn:subProcess>`,
    );
    return { entry: id, exit: id, expect };
  }

  private single(element: string, id: string, each = 1): Piece {
    this.elements.push(element);
    return { entry: id, exit: id, expect: count(id, each) };
  }
}

function count(id: string, each: number): Expect {
  return (times, work) => {
    if (times * each > 0) work.set(id, (work.get(id) ?? 0) + times * each);
  };
}

function all(pieces: readonly Piece[]): Expect {
  return (times, work, sentBack) => {
    for (const piece of pieces) piece.expect(times, work, sentBack);
  };
}
