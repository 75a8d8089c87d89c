import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { isId } from '../../platform/ids.js';
import type { Asked, Days, Holding, Standing } from './domain/decide-substitution.js';
import { holdingsById } from './holders.queries.js';
import { leavesTouching } from './leave.queries.js';
import { standingOf } from './substitution.queries.js';

/** Who stands in for one position. */
export interface SubstituteInput {
  readonly appointmentId: string;
  readonly substituteId: string;
  readonly acts?: readonly string[] | null | undefined;
}

/** What the decision about substitutes needs: both positions, leaves of the substitutes, other substitutions. */
export type Facts = [Holding, Days & { appointmentId: string }, Standing & { appointmentId: string }];

export function factsAbout(authorityId: string, substitutes: readonly SubstituteInput[], days: Days) {
  const absent = substitutes.map(({ appointmentId }) => appointmentId);
  const instead = substitutes.map(({ substituteId }) => substituteId);
  return [
    holdingsById(authorityId, [...absent, ...instead]),
    leavesTouching(authorityId, instead, days),
    standingOf(authorityId, absent, days),
  ] as const;
}

/** What is asked for one position, out of the facts about all. */
export function askedOf(
  { appointmentId, substituteId }: SubstituteInput,
  acts: readonly string[] | null,
  days: Days,
  [holdings, away, standing]: readonly [readonly Facts[0][], readonly Facts[1][], readonly Facts[2][]],
): Asked {
  const holding = (id: string) => holdings.find((each) => each.appointmentId === id);
  return {
    absent: holding(appointmentId),
    substitute: holding(substituteId),
    days,
    acts,
    away: away.filter((each) => each.appointmentId === substituteId),
    standing: standing.filter((each) => each.appointmentId === appointmentId),
  };
}

export function soundIds({ appointmentId, substituteId }: SubstituteInput): boolean {
  return isId(appointmentId) && isId(substituteId);
}

/** The longest text of a reason or of the paper that gives an authorisation. */
const LONGEST_TEXT = 500;

export function tidyText(text: string, field: string): string | RefusalValue {
  const tidied = text.trim();
  if (tidied === '' || tidied.length > LONGEST_TEXT) {
    return refuse('ABSENCE_TEXT', { limit: String(LONGEST_TEXT) }, field);
  }
  return tidied;
}
