import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { leaderTextLimit } from './domain/leader-answer.js';
import { answerForAct, type AnswerActRow } from './submission-act.queries.js';

export interface CorrectAnswerInput {
  readonly answerId: string;
  readonly text: string;
  readonly expectedVersion: number;
}

type SlipAnswer = { dossierId: string };

/**
 * A leader corrects the words that the Office entered on his behalf; what they said before is kept. What the answer
 * decided stays: another decision is another step.
 * Refuses LEADER_ANSWER_NOT_FOUND, LEADER_ANSWER_NOT_YOURS, LEADER_TEXT_REQUIRED, LEADER_TEXT_TOO_LONG,
 * LEADER_ANSWER_CHANGED.
 */
@Injectable()
export class CorrectLeaderAnswer {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: CorrectAnswerInput): Promise<ActResult<SlipAnswer>> {
    if (!isId(input.answerId)) return refuse('LEADER_ANSWER_NOT_FOUND');
    const { authorityId, principals } = actor;
    return this.acts.run<[AnswerActRow], SlipAnswer>({
      commandId,
      kind: 'correctLeaderAnswer',
      actor,
      content: input,
      load: () => [answerForAct({ authorityId, principals, now: this.clock.now() }, input.answerId)],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[answer]], now }: ActContext<[AnswerActRow]>,
  actor: Actor,
  input: CorrectAnswerInput,
): Decision<SlipAnswer> | RefusalValue {
  const dossierId = answer?.dossier_ids[0];
  if (answer === undefined || dossierId === undefined) return refuse('LEADER_ANSWER_NOT_FOUND');
  if (!mayCorrect(actor, { postId: answer.post_id, enteredBy: answer.entered_by })) {
    return refuse('LEADER_ANSWER_NOT_YOURS');
  }
  const text = input.text.trim();
  if (text === '') return refuse('LEADER_TEXT_REQUIRED', undefined, 'text');
  if (text.length > leaderTextLimit) {
    return refuse('LEADER_TEXT_TOO_LONG', { limit: String(leaderTextLimit) }, 'text');
  }
  const before = { text: answer.body, by: actor.personId, at: now };
  return {
    writes: [
      {
        name: 'submission.correct-answer',
        text: `update leader_answer set body = $3, corrections = corrections || $4::jsonb, version = version + 1
          where authority_id = $1 and id = $2 and version = $5`,
        values: [actor.authorityId, answer.id, text, JSON.stringify([before]), input.expectedVersion],
        mustChange: 'LEADER_ANSWER_CHANGED',
      },
      // The history of steps says what the leader says, not what was entered for him.
      {
        name: 'submission.correct-history',
        text: `update work_item set reason = $5
          where authority_id = $1 and dossier_id = any ($2::uuid[]) and element_id = $3 and closed_at = $4`,
        values: [actor.authorityId, answer.dossier_ids, answer.step_id, answer.answered_at, text],
      },
    ],
    audit: {
      act: 'correctLeaderAnswer',
      subjectKind: 'DOSSIER',
      subjectId: dossierId,
      detail: { answerId: answer.id },
    },
    answer: { dossierId },
  };
}

/** Only the leader whose post it is, and only what was entered on his behalf. */
export function mayCorrect(
  actor: Pick<Actor, 'postId'>,
  answer: { readonly postId: string; readonly enteredBy: string | null },
): boolean {
  return answer.enteredBy !== null && answer.postId === actor.postId;
}
