import type { CommentReply, OpinionStance } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';

export interface CommentJson {
  readonly place: string | null;
  readonly text: string;
  readonly replyKind: CommentReply | null;
  readonly replyText: string | null;
}

/** What one unit said to one dossier in one round, from the views that consultation publishes. */
export interface RoundAnswerRow {
  readonly dossier_id: string;
  readonly round_id: string;
  readonly round_number: number;
  readonly round_state: 'OPEN' | 'LOCKED' | 'ENDED';
  readonly sent_at: string;
  readonly due_at: string;
  /** The dossier follows conclusions of a session. */
  readonly from_session: boolean;
  readonly unit_name: string;
  readonly stance: OpinionStance | null;
  readonly is_late: boolean;
  readonly letter_number: number | null;
  readonly letter_symbol: string | null;
  readonly letter_dated: string | null;
  readonly comments: readonly CommentJson[];
}

/** The answers to dossiers, round by round, in protocol order of the units. */
export function roundAnswers(authorityId: string, dossierIds: readonly string[]): Query<RoundAnswerRow> {
  return {
    name: 'submission.round-answers',
    text: answersTo('any($2::uuid[])'),
    values: [authorityId, dossierIds],
  };
}

/** The same, to all dossiers that are on the cover sheets of these. */
export function roundAnswersOnSlips(
  authorityId: string,
  dossierIds: readonly string[],
): Query<RoundAnswerRow> {
  return {
    name: 'submission.round-answers-on-slips',
    text: answersTo(`any(array(
      select m.dossier_id from routing_slip_dossier own
      join routing_slip_dossier m on (m.authority_id, m.slip_id) = (own.authority_id, own.slip_id)
      where own.authority_id = $1 and own.dossier_id = any($2::uuid[])))`),
    values: [authorityId, dossierIds],
  };
}

function answersTo(dossiers: string): string {
  return `select a.dossier_id, a.round_id, a.round_number, a.round_state, a.sent_at, a.due_at,
        a.from_session, a.unit_name, a.stance, a.is_late,
        a.letter_number, a.letter_symbol, a.letter_dated,
        coalesce((
          select json_agg(json_build_object('place', c.place, 'text', c.body, 'replyKind', c.reply_kind,
            'replyText', c.reply_text) order by c.ordinal)
          from round_comment c
          where c.authority_id = a.authority_id and c.opinion_id = a.opinion_id), '[]'::json) as comments
      from round_answer a
      where a.authority_id = $1 and a.dossier_id = ${dossiers}
      order by a.dossier_id, a.round_number, a.round_id, a.participant_index`;
}
