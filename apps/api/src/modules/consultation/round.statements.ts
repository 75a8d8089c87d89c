import type { Statement } from '../../platform/act/index.js';

export interface NewRound {
  readonly authorityId: string;
  readonly id: string;
  readonly number: number;
  readonly leadUnitId: string;
  readonly letterId: string;
  readonly instanceId: string;
  readonly dueAt: string;
  readonly dueWords: string | null;
  readonly question: string | null;
  readonly showOthers: boolean;
  readonly personId: string;
  readonly now: string;
  readonly dossiers: readonly { readonly dossierId: string; readonly draftId: string }[];
  /** In the order of their participant indexes. */
  readonly unitIds: readonly string[];
}

/** The rows of a round; refuses the act with ROUND_ALREADY_OPEN where one of its dossiers is out already. */
export function insertRound(round: NewRound): Statement[] {
  const { authorityId, id } = round;
  return [
    {
      name: 'consultation.insert-round',
      text: `insert into comment_round (authority_id, id, number, lead_unit_id, letter_id, instance_id, state, due_at,
          original_due_at, due_words, question, show_others, sent_by, sent_at)
        select $1::uuid, $2::uuid, $3::int, $4::uuid, $5::uuid, $6::uuid, 'OPEN', $7::timestamptz, $7::timestamptz,
          $8::text, $9::text, $10::boolean, $11::uuid, $12::timestamptz
        where not exists (
          select 1 from round_dossier rd
          join comment_round r on (r.authority_id, r.id) = (rd.authority_id, rd.round_id)
          where rd.authority_id = $1::uuid and rd.dossier_id = any($13::uuid[]) and r.state in ('OPEN', 'LOCKED'))`,
      values: [
        authorityId,
        id,
        round.number,
        round.leadUnitId,
        round.letterId,
        round.instanceId,
        round.dueAt,
        round.dueWords,
        round.question,
        round.showOthers,
        round.personId,
        round.now,
        round.dossiers.map(({ dossierId }) => dossierId),
      ],
      mustChange: 'ROUND_ALREADY_OPEN',
    },
    {
      name: 'consultation.insert-round-dossiers',
      text: `insert into round_dossier (authority_id, round_id, dossier_id, draft_id, ordinal)
        select $1::uuid, $2::uuid, d.dossier_id, d.draft_id, d.ordinal
        from unnest($3::uuid[], $4::uuid[]) with ordinality as d (dossier_id, draft_id, ordinal)`,
      values: [
        authorityId,
        id,
        round.dossiers.map(({ dossierId }) => dossierId),
        round.dossiers.map(({ draftId }) => draftId),
      ],
    },
    {
      name: 'consultation.insert-participants',
      text: `insert into round_participant (authority_id, round_id, participant_index, unit_id, asked_at)
        select $1::uuid, $2::uuid, p.ordinal - 1, p.unit_id, $4::timestamptz
        from unnest($3::uuid[]) with ordinality as p (unit_id, ordinal)`,
      values: [authorityId, id, round.unitIds, round.now],
    },
  ];
}
