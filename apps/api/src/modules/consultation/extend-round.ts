import { Injectable } from '@nestjs/common';
import { remindAt } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { reminderRule, ruleOf, type ReminderRuleRow } from '../organisation/index.js';
import { endingDue, refuseExtension } from './domain/round-deadline.js';
import { RoundFinder } from './round-finder.js';
import { worksForLead } from './lead-unit.js';
import { roundForAct, type RoundActRow } from './round-act.queries.js';

export interface ExtendRoundInput {
  readonly roundId: string;
  readonly dueAt: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

type RoundAnswer = { roundId: string };

/**
 * The lead unit moves the deadline to a later instant; the original one and the reason are kept. A round whose answers
 * were locked opens again, and its reminder and lock are set anew.
 * Refuses ROUND_NOT_FOUND, NOT_THE_LEAD_UNIT, ROUND_ENDED, ROUND_CHANGED, REASON_REQUIRED, REASON_TOO_LONG,
 * DEADLINE_ONLY_LATER, DEADLINE_IN_PAST.
 */
@Injectable()
export class ExtendRound {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, input: ExtendRoundInput): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, input.roundId);
    if (key === undefined) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<[RoundActRow, ReminderRuleRow], RoundAnswer>({
      commandId,
      kind: 'extendRound',
      actor,
      content: input,
      instanceId: key.instance_id,
      load: () => [roundForAct(actor.authorityId, input.roundId), reminderRule(actor.authorityId)],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[round], [rule]], now }: ActContext<[RoundActRow, ReminderRuleRow]>,
  actor: Actor,
  input: ExtendRoundInput,
): Decision<RoundAnswer> | RefusalValue {
  if (round === undefined) return { refused: 'ROUND_NOT_FOUND' };
  if (!worksForLead(actor, round.lead_unit_id)) return { refused: 'NOT_THE_LEAD_UNIT' };
  if (round.state === 'ENDED' || round.state === 'WITHDRAWN') return { refused: 'ROUND_ENDED' };
  if (round.version !== input.expectedVersion) return { refused: 'ROUND_CHANGED' };
  const from = round.due_at;
  const tidy = tidyReason(input.reason);
  if (isRefused(tidy)) return tidy;
  const refusal = refuseExtension(input.dueAt, from, now);
  if (refusal !== undefined) return refusal;
  const dueAt = new Date(input.dueAt).toISOString();
  const extension = { from, to: dueAt, reason: tidy.reason, by: actor.personId, at: now };
  return {
    steps: [
      {
        type: 'reschedule',
        variables: { dueAt, remindAt: remindAt(dueAt, now, ruleOf(rule)), endDueAt: endingDue(dueAt) },
      },
    ],
    writes: [
      {
        name: 'consultation.extend-round',
        text: `update comment_round set due_at = $3, state = 'OPEN', extensions = extensions || $4::jsonb, version = version + 1
          where authority_id = $1 and id = $2 and version = $5`,
        values: [actor.authorityId, round.id, dueAt, JSON.stringify([extension]), round.version],
        mustChange: 'ROUND_CHANGED',
      },
    ],
    audit: {
      act: 'extendRound',
      subjectKind: 'ROUND',
      subjectId: round.id,
      detail: { from, to: dueAt },
    },
    answer: { roundId: round.id },
  };
}
