import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { answersForUnit } from './asked-unit.js';
import { answerWindow } from './domain/answer-window.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';
import { RoundFinder } from './round-finder.js';

type RoundAnswer = { roundId: string };

/**
 * "Đề nghị gửi muộn": a unit that missed the hour asks the lead to let it answer. A refused request may be made again.
 * It waits its turn among the acts of the round, so that none comes to rest in a round that has ended.
 * Refuses ROUND_NOT_FOUND, NOT_YOUR_STEP, ROUND_ENDED, ALREADY_ANSWERED, LATE_REQUEST_NOT_NEEDED,
 * LATE_REQUEST_PENDING, REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class RequestLateAnswer {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    roundId: string,
    reason: string,
  ): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, roundId);
    if (key === undefined) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<[ParticipantActRow], RoundAnswer>({
      commandId,
      kind: 'requestLateAnswer',
      actor,
      content: { roundId, reason },
      instanceId: key.instance_id,
      // Each unit looks at its own row only.
      together: true,
      load: () => [participantForAct(actor.authorityId, roundId, actor.unitId, this.finder.now())],
      decide: (context) => decide(context, actor, reason),
    });
  }
}

function decide(
  { rows: [[mine]], now }: ActContext<[ParticipantActRow]>,
  actor: Actor,
  reason: string,
): Decision<RoundAnswer> | RefusalValue {
  if (mine === undefined) return { refused: 'ROUND_NOT_FOUND' };
  if (!answersForUnit(actor, mine.unit_id)) return { refused: 'NOT_YOUR_STEP' };
  if (mine.answered_at !== null) return { refused: 'ALREADY_ANSWERED' };
  const window = answerWindow(
    {
      state: mine.state,
      askedAt: mine.asked_at,
      dueAt: mine.due_at,
      lateRequest: mine.late_request,
    },
    now,
  );
  if (!('refused' in window)) return { refused: 'LATE_REQUEST_NOT_NEEDED' };
  if (window.refused === 'ROUND_ENDED') return window;
  if (mine.late_request !== null && mine.late_request.granted === undefined) {
    return { refused: 'LATE_REQUEST_PENDING' };
  }
  const tidy = tidyReason(reason);
  if (isRefused(tidy)) return tidy;
  const request = { reason: tidy.reason, requestedAt: now, requestedBy: actor.personId };
  return {
    writes: [
      {
        name: 'consultation.request-late',
        text: `update round_participant set late_request = $4::jsonb
          where authority_id = $1 and round_id = $2 and participant_index = $3 and answered_at is null
            and (late_request is null or late_request ->> 'granted' = 'false')`,
        values: [actor.authorityId, mine.round_id, mine.participant_index, JSON.stringify(request)],
        mustChange: 'LATE_REQUEST_PENDING',
      },
    ],
    audit: {
      act: 'requestLateAnswer',
      subjectKind: 'ROUND',
      subjectId: mine.round_id,
      detail: { participantIndex: mine.participant_index },
    },
    answer: { roundId: mine.round_id },
  };
}
