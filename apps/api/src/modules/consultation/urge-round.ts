import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { insertUrge, refuseUrgingAgain, tidyUrge, URGED, type UrgedMessage } from '../documents/index.js';
import { mayUrgeRound } from './domain/urging.js';
import { roundToUrge, type RoundToUrgeRow } from './urge-round.queries.js';

/** The step of a round that its units are urged to. */
const STEP = 'answer';

type RoundAnswer = { roundId: string };

/**
 * The lead unit or the Office urges all units that have not answered: recorded with the round, told to each of them.
 * The Office urges the others also where it is asked itself.
 * The round stays as it is, so that no open page is made stale.
 * Refuses ROUND_NOT_FOUND, ROUND_ENDED, URGE_NOT_YOURS, NOBODY_TO_URGE, URGED_RECENTLY, URGE_TOO_LONG.
 */
@Injectable()
export class UrgeRound {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { roundId, words }: { readonly roundId: string; readonly words: string | null },
  ): Promise<ActResult<RoundAnswer>> {
    if (!isId(roundId)) return refuse('ROUND_NOT_FOUND');
    const { authorityId, principals, unitId } = actor;
    const reader = { authorityId, principals, unitId, now: this.clock.now() };
    return this.acts.run<[RoundToUrgeRow], RoundAnswer>({
      commandId,
      kind: 'urgeRound',
      actor,
      content: { roundId, words },
      load: () => [roundToUrge(reader, roundId)],
      decide: (context) => decide(context, actor, words),
    });
  }
}

function decide(
  { rows: [[round]], now, newId }: ActContext<[RoundToUrgeRow]>,
  actor: Actor,
  given: string | null,
): Decision<RoundAnswer> | RefusalValue {
  if (round === undefined) return refuse('ROUND_NOT_FOUND');
  if (!mayUrgeRound(actor, round.lead_unit_id, round.office_unit_id)) return refuse('URGE_NOT_YOURS');
  if (round.state === 'ENDED' || round.state === 'WITHDRAWN') return refuse('ROUND_ENDED');
  const unitIds = round.silent.map(({ unit }) => unit.id);
  if (unitIds.length === 0) return refuse('NOBODY_TO_URGE');
  const tidy = tidyUrge(given);
  if (isRefused(tidy)) return tidy;
  const again = refuseUrgingAgain(round.last_urged_at, now);
  if (again !== undefined) return again;
  const { authorityId, personId: byPersonId, unitId: byUnitId } = actor;
  const id = newId();
  const about = { subjectKind: 'ROUND', subjectId: round.id, stepId: STEP, unitIds, byUnitId } as const;
  const message: UrgedMessage = { urgeId: id, ...about };
  return {
    writes: insertUrge({ authorityId, id, ...about, byPersonId, words: tidy.words, now }),
    audit: {
      act: 'urgeRound',
      subjectKind: 'ROUND',
      subjectId: round.id,
      detail: { urgeId: id, units: unitIds.length },
    },
    outbox: [{ topic: URGED, payload: message }],
    answer: { roundId: round.id },
  };
}
