import type { Actor } from '../../../platform/actor.js';

const POSITIONS: readonly string[] = ['ADMIN', 'CHIEF_OF_OFFICE'];

/** Whether the actor answers requests about personal data: the chief of the Office and its administrators. */
export function handlesPersonalData(
  { position }: Pick<Actor, 'position'>,
  unitKind: string | undefined,
): boolean {
  return unitKind === 'OFFICE' && POSITIONS.includes(position);
}
