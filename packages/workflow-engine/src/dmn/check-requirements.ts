import type { ProblemList } from '../parse/problem-list.js';
import type { Decisions } from './decision.js';

/** Notes decisions that need one which is not there, or (in the end) themselves. */
export function checkRequirements(decisions: Decisions, problems: ProblemList): void {
  const settled = new Set<string>();
  const visit = (id: string, above: readonly string[]): void => {
    const table = Object.hasOwn(decisions, id) ? decisions[id] : undefined;
    if (!table) {
      const message = `a decision that is needed, "${id}", is not in the file`;
      problems.atElement(above.at(-1) ?? id, 'REFERENCE_BROKEN', message);
    } else if (above.includes(id)) {
      problems.atElement(id, 'VALUE_INVALID', 'the decision needs itself');
    } else if (!settled.has(id)) {
      settled.add(id);
      for (const required of Object.keys(table.requires)) visit(required, [...above, id]);
    }
  };
  for (const id of Object.keys(decisions)) visit(id, []);
}
