import { Injectable } from '@nestjs/common';
import { sentenceTime } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { takeBackDocument } from '../issuance/index.js';
import { closeSideWork } from '../workflow/index.js';
import { answersForUnit } from './asked-unit.js';
import { answerWindow } from './domain/answer-window.js';
import { RoundFinder } from './round-finder.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';

type RoundAnswer = { roundId: string };

/**
 * "Rút lại": the unit takes its answer back while it could still give another one. The withdrawn opinion is kept as a
 * record and counts no more; a letter that was not numbered goes with it.
 * Refuses ROUND_NOT_FOUND, NOT_YOUR_STEP, ROUND_ENDED, NOTHING_TO_WITHDRAW, WITHDRAW_AFTER_NUMBER,
 * WITHDRAW_AFTER_DEADLINE.
 */
@Injectable()
export class WithdrawOpinion {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, roundId: string): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, roundId);
    if (key === undefined) return { refused: 'ROUND_NOT_FOUND' };
    return this.acts.run<[ParticipantActRow], RoundAnswer>({
      commandId,
      kind: 'withdrawOpinion',
      actor,
      content: { roundId },
      instanceId: key.instance_id,
      together: true,
      load: () => [participantForAct(actor.authorityId, roundId, actor.unitId, this.finder.now())],
      decide: (context) => decide(context, actor),
    });
  }
}

function decide(
  { rows: [[mine]], now }: ActContext<[ParticipantActRow]>,
  actor: Actor,
): Decision<RoundAnswer> | RefusalValue {
  if (mine === undefined) return { refused: 'ROUND_NOT_FOUND' };
  if (!answersForUnit(actor, mine.unit_id)) return { refused: 'NOT_YOUR_STEP' };
  if (mine.answered_at === null) return { refused: 'NOTHING_TO_WITHDRAW' };
  if (mine.letter_state !== null && !['DRAFT', 'SIGNED'].includes(mine.letter_state)) {
    return { refused: 'WITHDRAW_AFTER_NUMBER' };
  }
  const dueAt = mine.due_at;
  const window = answerWindow(
    { state: mine.state, askedAt: mine.asked_at, dueAt, lateRequest: mine.late_request },
    now,
  );
  if ('refused' in window) {
    if (window.refused === 'ROUND_ENDED') return window;
    return { refused: 'WITHDRAW_AFTER_DEADLINE', params: { dueAt: sentenceTime(dueAt) } };
  }
  const participant = [actor.authorityId, mine.round_id, mine.participant_index];
  return {
    steps: [{ type: 'reopenParticipant', elementId: 'answer', index: mine.participant_index }],
    writes: [
      {
        name: 'consultation.withdraw-opinions',
        text: `update opinion set withdrawn_at = $4
          where authority_id = $1 and round_id = $2 and participant_index = $3 and withdrawn_at is null`,
        values: [...participant, now],
        mustChange: 'NOTHING_TO_WITHDRAW',
      },
      {
        name: 'consultation.unanswer',
        text: `update round_participant
          set answered_at = null, is_late = false, question_answer = null, letter_id = null, signed_letter_file_id = null
          where authority_id = $1 and round_id = $2 and participant_index = $3`,
        values: participant,
      },
      ...(mine.letter_id === null || mine.letter_version === null
        ? []
        : takeBackDocument({
            authorityId: actor.authorityId,
            documentId: mine.letter_id,
            version: mine.letter_version,
            now,
          })),
      closeSideWork({
        authorityId: actor.authorityId,
        instanceId: mine.instance_id,
        participantIndex: mine.participant_index,
        now,
      }),
    ],
    audit: {
      act: 'withdrawOpinion',
      subjectKind: 'ROUND',
      subjectId: mine.round_id,
      detail: { participantIndex: mine.participant_index },
    },
    answer: { roundId: mine.round_id },
  };
}
