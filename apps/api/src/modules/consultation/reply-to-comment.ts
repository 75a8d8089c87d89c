import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { replyingStates } from './domain/round-acts.js';
import type { ReplyKind } from './domain/stance.js';
import { worksForLead } from './lead-unit.js';
import { commentForAct, type CommentActRow } from './round-act.queries.js';

export interface ReplyInput {
  readonly commentId: string;
  readonly kind: ReplyKind;
  readonly text: string;
  readonly expectedVersion: number;
}

/** Characters of a reply. */
export const replyLimit = 4000;

type CommentAnswer = { commentId: string; roundId: string };

/**
 * The lead unit takes a comment in, in part, or explains why the draft stays. Replies may be prepared while the round
 * is open and changed until the dossier is with the Office.
 * Refuses COMMENT_NOT_FOUND, NOT_THE_LEAD_UNIT, REPLY_CLOSED, REPLY_TEXT_REQUIRED, REPLY_TEXT_TOO_LONG, COMMENT_CHANGED.
 */
@Injectable()
export class ReplyToComment {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: ReplyInput): Promise<ActResult<CommentAnswer>> {
    if (!isId(input.commentId)) return { refused: 'COMMENT_NOT_FOUND' };
    return this.acts.run<[CommentActRow], CommentAnswer>({
      commandId,
      kind: 'replyToComment',
      actor,
      content: input,
      load: () => [commentForAct(actor.authorityId, actor.principals, this.clock.now(), input.commentId)],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[comment]], now }: ActContext<[CommentActRow]>,
  actor: Actor,
  input: ReplyInput,
): Decision<CommentAnswer> | RefusalValue {
  if (comment === undefined) return { refused: 'COMMENT_NOT_FOUND' };
  if (!worksForLead(actor, comment.lead_unit_id)) return { refused: 'NOT_THE_LEAD_UNIT' };
  if (!replyingStates.includes(comment.dossier_state)) return { refused: 'REPLY_CLOSED' };
  const text = input.text.trim();
  if (text === '') return { refused: 'REPLY_TEXT_REQUIRED', field: 'text' };
  if (text.length > replyLimit) {
    return { refused: 'REPLY_TEXT_TOO_LONG', params: { limit: String(replyLimit) }, field: 'text' };
  }
  if (comment.version !== input.expectedVersion) return { refused: 'COMMENT_CHANGED' };
  return {
    writes: [
      {
        name: 'consultation.reply',
        text: `update opinion_comment
          set reply_kind = $3, reply_text = $4, replied_by = $5, replied_at = $6, version = version + 1
          where authority_id = $1 and id = $2 and version = $7`,
        values: [actor.authorityId, comment.id, input.kind, text, actor.personId, now, input.expectedVersion],
        mustChange: 'COMMENT_CHANGED',
      },
    ],
    audit: {
      act: 'replyToComment',
      subjectKind: 'DOSSIER',
      subjectId: comment.dossier_id,
      detail: { commentId: comment.id, kind: input.kind },
    },
    answer: { commentId: comment.id, roundId: comment.round_id },
  };
}
