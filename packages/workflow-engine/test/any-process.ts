import fc from 'fast-check';
import {
  boundary,
  catching,
  end,
  endWith,
  flow,
  inclusive,
  instances,
  onEvent,
  parallel,
  service,
  start,
  task,
  throwing,
  xor,
} from './bpmn.js';

/**
 * Any process that parses: elements of every kind joined at random, loops and joins that may never fire included. Nothing can
 * be told of what it should do, only of what must never happen.
 */
export const anyProcess: fc.Arbitrary<string> = fc
  .infiniteStream(fc.nat(10_000))
  .map((choices) => new Drawing(choices[Symbol.iterator]()).draw());

const plain = [
  ...['task', 'task', 'task', 'service', 'xor', 'xor', 'parallel', 'parallel', 'inclusive', 'inclusive'],
  ...['sub', 'sub', 'many', 'turns', 'loop', 'call', 'timer', 'signal', 'say', 'escalate', 'when'],
] as const;

const borders = [
  'message stop',
  'signal stop',
  'timer PT1H',
  'error LATE',
  'error',
  'escalation',
  'when n > 2',
];

class Drawing {
  private next = 0;

  constructor(private readonly choices: Iterator<number>) {}

  draw(): string {
    return this.scope('', 2);
  }

  /** The elements of one scope: each is led to by an earlier one, and leads on to another or to an end. */
  private scope(prefix: string, depth: number): string {
    const entry = `${prefix}Start`;
    const nodes = Array.from({ length: 2 + this.choose(4) }, () => this.node(depth));
    const ends = ['End', 'Other'].map((name) => `${prefix}${name}`);
    const flows: [string, string][] = [];
    for (const [at, { id }] of nodes.entries()) {
      const sources = [entry, ...nodes.slice(0, at).map((node) => node.id)];
      // Exactly one flow leaves the start: another choice of it would be one of the first element.
      flows.push([at === 0 ? entry : (sources[1 + this.choose(at)] ?? entry), id]);
    }
    const targets = [...nodes.map((node) => node.id), ...ends];
    const leadOn = (id: string) => {
      const target = targets[this.choose(targets.length)] ?? '';
      if (!flows.some(([from, to]) => from === id && to === target)) flows.push([id, target]);
    };
    for (const { id } of nodes) {
      if (!flows.some(([from]) => from === id) || this.choose(3) === 0) leadOn(id);
    }
    const attached = nodes.flatMap(({ id, isActivity }) => {
      if (!isActivity || this.choose(3) > 0) return [];
      const kind = borders[this.choose(borders.length)] ?? '';
      const border = this.id('border');
      leadOn(border);
      return [boundary(border, id, kind, kind.startsWith('error') || this.choose(2) === 0)];
    });
    for (const last of ends) {
      if (!flows.some(([, to]) => to === last))
        flows.push([nodes[this.choose(nodes.length)]?.id ?? '', last]);
    }
    const written = flows.map(([from, to]) => {
      const node = nodes.find(({ id }) => id === from);
      const siblings = flows.filter(([source]) => source === from);
      const isDefault = siblings[0]?.[1] === to;
      if (!node?.chooses || siblings.length < 2 || isDefault) return flow(from, to);
      return flow(from, to, this.choose(2) === 0 ? `n > ${this.choose(4)}` : 'outcome = "again"');
    });
    const drawn = nodes.map(({ id, chooses, xml }) => {
      const siblings = flows.filter(([source]) => source === id);
      const first = siblings[0];
      return xml(chooses && siblings.length > 1 && first ? `default="${first[0]}_${first[1]}"` : '');
    });
    const handlers =
      this.choose(3) === 0
        ? [
            onEvent(
              this.id('handler'),
              ['message note', 'signal stop', 'timer P1D', 'error'][this.choose(3)] ?? '',
              this.choose(2) === 0,
            ),
          ]
        : [];
    const last = ['', 'terminate', 'error LATE', 'escalation SLOW', 'signal stop'][this.choose(5)] ?? '';
    return [
      start(entry),
      ...drawn,
      ...attached,
      end(ends[0]),
      endWith(ends[1] ?? '', last),
      ...written,
      ...handlers,
    ].join('');
  }

  private node(depth: number): Node {
    const kind = plain[this.choose(plain.length)] ?? 'task';
    const id = this.id(kind);
    const node = (xml: (attributes: string) => string, is: Partial<Node> = {}): Node => ({
      id,
      xml,
      isActivity: false,
      chooses: false,
      ...is,
    });
    const activity = (xml: string) => node(() => xml, { isActivity: true });
    switch (kind) {
      case 'service':
        return activity(service(id));
      case 'xor':
        return node((attributes) => xor(id, attributes), { chooses: true });
      case 'inclusive':
        return node((attributes) => inclusive(id, attributes), { chooses: true });
      case 'parallel':
        return node(() => parallel(id));
      case 'sub': {
        if (depth === 0) return activity(task(id));
        const loop =
          this.choose(3) === 0 ? instances({ cardinality: '2', sequential: this.choose(2) === 0 }) : '';
        return activity(`<bpmn:subProcess id="${id}">${this.scope(id, depth - 1)}${loop}</bpmn:subProcess>`);
      }
      case 'many':
      case 'turns': {
        const loop = instances({ cardinality: '2', sequential: kind === 'turns' });
        return activity(task(id).replace(' />', `>${loop}</bpmn:userTask>`));
      }
      case 'loop': {
        const loop = '<bpmn:standardLoopCharacteristics loopMaximum="2" />';
        return activity(task(id).replace(' />', `>${loop}</bpmn:userTask>`));
      }
      case 'call':
        return activity(`<bpmn:callActivity id="${id}" calledElement="child" />`);
      case 'timer':
        return node(() => catching(id, 'timer PT1H'));
      case 'signal':
        return node(() => catching(id, 'signal stop'));
      case 'when':
        return node(() => catching(id, 'when n > 1'));
      case 'say':
        return node(() => throwing(id, 'signal stop'));
      case 'escalate':
        return node(() => throwing(id, 'escalation SLOW'));
      default:
        return activity(task(id));
    }
  }

  private choose(below: number): number {
    return (this.choices.next().value as number) % below;
  }

  private id(kind: string): string {
    return `${kind}${(this.next += 1)}`;
  }
}

interface Node {
  readonly id: string;
  readonly isActivity: boolean;
  readonly chooses: boolean;
  readonly xml: (attributes: string) => string;
}
