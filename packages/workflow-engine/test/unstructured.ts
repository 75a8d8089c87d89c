import fc from 'fast-check';
import { end, flow, inclusive, parallel, path, start, task, xor } from './bpmn.js';

const kinds = ['task', 'xor', 'parallel', 'inclusive'] as const;

interface Drawn {
  readonly kind: (typeof kinds)[number];
  /** Where its first flow leads, counted on from it, and where others do, anywhere. */
  readonly next: number;
  readonly others: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(...kinds),
  next: fc.integer({ min: 1, max: 3 }),
  others: fc.array(fc.nat(12), { maxLength: 2 }),
});

/**
 * A process without any structure: tasks and gateways joined at random, forth and back, all of them reachable. Gateways choose
 * by the variable `way`, which every step may set anew.
 */
export const unstructured: fc.Arbitrary<string> = fc
  .array(drawn, { minLength: 3, maxLength: 9 })
  .map((nodes) => {
    const id = (at: number) => (at >= nodes.length ? 'end' : `${nodes[at]?.kind}${at}`);
    const elements = nodes.map(({ kind, next, others }, at) => {
      const everywhere = [at + 1, at + next, ...others.filter((other) => other !== at)].map(id);
      const targets = [...new Set(kind === 'task' ? everywhere.slice(0, 1) : everywhere)];
      return write(kind, id(at), targets);
    });
    return [start(), end(), path('start', id(0)), ...elements].join('\n');
  });

function write(kind: Drawn['kind'], id: string, targets: readonly string[]): string {
  const [first = '', ...others] = targets;
  const conditions = others
    .map((target, at) => flow(id, target, `way ${kind === 'xor' ? '=' : '>'} ${at}`))
    .join('');
  switch (kind) {
    case 'task':
      return task(id) + path(id, first);
    case 'parallel':
      return parallel(id) + targets.map((target) => path(id, target)).join('');
    case 'xor':
      return xor(id, `default="${id}_${first}"`) + path(id, first) + conditions;
    case 'inclusive':
      return inclusive(id, `default="${id}_${first}"`) + path(id, first) + conditions;
  }
}
