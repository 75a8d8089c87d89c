import type { Actor } from '../../../platform/actor.js';

const LEADING: readonly string[] = ['UNIT_HEAD', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER'];

/** Whether the actor reads the record: a leader of the authority's inspectorate. Nobody else, administrators least of all. */
export function readsRecord({ position }: Pick<Actor, 'position'>, unitKind: string): boolean {
  return unitKind === 'INSPECTORATE' && LEADING.includes(position);
}
