import type { Statement } from '../../platform/act/index.js';
import type { GivenOpinion } from './domain/check-opinions.js';

interface OfParticipant {
  readonly authorityId: string;
  readonly roundId: string;
  readonly participantIndex: number;
}

/** Marks the unit as having answered; refuses the act with ALREADY_ANSWERED where it has. */
export function recordAnswer(
  answer: OfParticipant & {
    readonly late: boolean;
    readonly letterId: string;
    readonly questionAnswer: string | null;
    readonly now: string;
  },
): Statement {
  return {
    name: 'consultation.record-answer',
    text: `update round_participant
      set answered_at = $4, is_late = $5, letter_id = $6, question_answer = $7, seen_at = coalesce(seen_at, $4)
      where authority_id = $1 and round_id = $2 and participant_index = $3 and answered_at is null`,
    values: [
      answer.authorityId,
      answer.roundId,
      answer.participantIndex,
      answer.now,
      answer.late,
      answer.letterId,
      answer.questionAnswer,
    ],
    mustChange: 'ALREADY_ANSWERED',
  };
}

export interface NewOpinions extends OfParticipant {
  readonly opinions: readonly GivenOpinion[];
  readonly late: boolean;
  readonly personId: string;
  readonly now: string;
  newId(): string;
}

/** The opinions of one unit, one per draft, with their comments. */
export function insertOpinions(answer: NewOpinions): Statement[] {
  const opinions = answer.opinions.map((opinion) => ({ ...opinion, id: answer.newId() }));
  const comments = opinions.flatMap(({ id, dossierId, comments: given }) =>
    given.map(({ place, text }, index) => ({
      id: answer.newId(),
      opinion: id,
      dossier: dossierId,
      ordinal: index + 1,
      place,
      body: text,
    })),
  );
  return [
    {
      name: 'consultation.insert-opinions',
      text: `insert into opinion (authority_id, id, round_id, participant_index, dossier_id, stance, is_late, answered_by,
          answered_at)
        select $1::uuid, o.id, $2::uuid, $3::int, o.dossier, o.stance, $5::boolean, $6::uuid, $7::timestamptz
        from jsonb_to_recordset($4::jsonb) as o (id uuid, dossier uuid, stance text)`,
      values: [
        answer.authorityId,
        answer.roundId,
        answer.participantIndex,
        JSON.stringify(opinions.map(({ id, dossierId, stance }) => ({ id, dossier: dossierId, stance }))),
        answer.late,
        answer.personId,
        answer.now,
      ],
    },
    ...(comments.length === 0
      ? []
      : [
          {
            name: 'consultation.insert-comments',
            text: `insert into opinion_comment (authority_id, id, opinion_id, round_id, dossier_id, ordinal, place, body)
              select $1::uuid, c.id, c.opinion, $2::uuid, c.dossier, c.ordinal, c.place, c.body
              from jsonb_to_recordset($3::jsonb)
                as c (id uuid, opinion uuid, dossier uuid, ordinal int, place text, body text)`,
            values: [answer.authorityId, answer.roundId, JSON.stringify(comments)],
          },
        ]),
  ];
}
