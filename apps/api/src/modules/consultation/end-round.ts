import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import {
  ActRunner,
  itemOf,
  type ActContext,
  type ActResult,
  type Decision,
} from '../../platform/act/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { refuseEnding, refuseUndecided } from './domain/end-of-round.js';
import { undecidedLateRequests, type UndecidedUnitRow } from './late-request.queries.js';
import { ROUND_ENDED } from './round-messages.js';
import { RoundFinder } from './round-finder.js';
import { roundForAct, type RoundActRow } from './round-act.queries.js';

export interface EndRoundInput {
  readonly roundId: string;
  readonly expectedVersion: number;
}

type RoundAnswer = { roundId: string };
type Loaded = [RoundActRow, UndecidedUnitRow];

/**
 * The lead unit ends a round: early only when every unit has answered. Units that are silent then read "Không có ý
 * kiến trả lời", which is no agreement; so a unit that has asked to answer late gets its word first. The outcome goes to each dossier's process by outbox.
 * Refuses ROUND_NOT_FOUND, NOT_YOUR_STEP, ROUND_CHANGED, ROUND_ENDED, ROUND_NOT_ALL_ANSWERED,
 * LATE_REQUESTS_OPEN.
 */
@Injectable()
export class EndRound {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, input: EndRoundInput): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, input.roundId);
    if (key === undefined) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<Loaded, RoundAnswer>({
      commandId,
      kind: 'endRound',
      actor,
      content: input,
      instanceId: key.instance_id,
      load: () => [
        roundForAct(actor.authorityId, input.roundId),
        undecidedLateRequests(actor.authorityId, input.roundId),
      ],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[round], undecided], instance, now }: ActContext<Loaded>,
  actor: Actor,
  input: EndRoundInput,
): Decision<RoundAnswer> | RefusalValue {
  if (round === undefined || instance === undefined) return { refused: 'ROUND_NOT_FOUND' };
  if (round.state === 'ENDED' || round.state === 'WITHDRAWN') return { refused: 'ROUND_ENDED' };
  const item = itemOf(actor, instance.openItems, 'endRound');
  if (item === undefined) return { refused: 'NOT_YOUR_STEP' };
  if (round.version !== input.expectedVersion) return { refused: 'ROUND_CHANGED' };
  const refusal =
    refuseEnding({ state: round.state, dueAt: round.due_at }, round.unanswered, now) ??
    refuseUndecided(undecided.map(({ name }) => name));
  if (refusal !== undefined) return refusal;
  return {
    steps: [
      {
        type: 'complete',
        elementId: 'endRound',
        workItemKey: item.workItemKey,
        variables: { outcome: 'ended' },
      },
    ],
    writes: [
      {
        name: 'consultation.end-round',
        text: `update comment_round set state = 'ENDED', ended_at = $3, version = version + 1
          where authority_id = $1 and id = $2 and version = $4`,
        values: [actor.authorityId, round.id, now, round.version],
        mustChange: 'ROUND_CHANGED',
      },
    ],
    audit: {
      act: 'endRound',
      subjectKind: 'ROUND',
      subjectId: round.id,
      detail: { asked: round.asked, unanswered: round.unanswered },
    },
    outbox: [{ topic: ROUND_ENDED, payload: { roundId: round.id } }],
    answer: { roundId: round.id },
  };
}
