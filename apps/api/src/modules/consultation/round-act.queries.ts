import type { Query } from '../../platform/database/query.js';
import { unitHolds, type Letterhead } from '../organisation/index.js';
import type { LateRequest, RoundState } from './domain/participant-state.js';

/** Finds the process instance of a round, for a person who may see the round at all. */
export interface RoundKeyRow {
  readonly instance_id: string;
  readonly lead_unit_id: string;
}

export function roundKey(
  authorityId: string,
  principals: readonly string[],
  now: string,
  roundId: string,
): Query<RoundKeyRow> {
  return {
    name: 'consultation.round-key',
    text: `select r.instance_id, r.lead_unit_id from comment_round r
      where r.authority_id = $1 and r.id = $4 and exists (
        select 1 from access_fact a
        where a.authority_id = $1 and a.subject_id = r.id and a.principal_id = any($2::uuid[])
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))`,
    values: [authorityId, principals, now, roundId],
  };
}

/** What the acts of the lead decide by. */
export interface RoundActRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: RoundState;
  readonly lead_unit_id: string;
  readonly due_at: string;
  readonly original_due_at: string;
  readonly sent_at: string;
  readonly dossier_ids: readonly string[];
  readonly letter_id: string;
  readonly letter_state: string;
  readonly letter_version: number;
  readonly letterhead: Letterhead;
  readonly recipients: readonly { readonly unitId: string | null; readonly channel: string }[];
  readonly asked: number;
  readonly unanswered: number;
}

export function roundForAct(authorityId: string, roundId: string): Query<RoundActRow> {
  return {
    name: 'consultation.round-for-act',
    text: `select r.id, r.version, r.number, r.state, r.lead_unit_id, r.due_at, r.original_due_at, r.sent_at,
        (select array_agg(rd.dossier_id::text order by rd.ordinal) from round_dossier rd
         where rd.authority_id = r.authority_id and rd.round_id = r.id) as dossier_ids,
        (select count(*)::int from round_participant p
         where p.authority_id = r.authority_id and p.round_id = r.id) as asked,
        (select count(*)::int from round_participant p
         where p.authority_id = r.authority_id and p.round_id = r.id and p.answered_at is null) as unanswered,
        l.id as letter_id, l.state as letter_state, l.version as letter_version, uh.letterhead,
        (select coalesce(json_agg(json_build_object('unitId', dr.unit_id, 'channel', dr.channel) order by dr.ordinal), '[]'::json)
         from document_recipient dr
         where dr.authority_id = l.authority_id and dr.document_id = l.id) as recipients
      from comment_round r
      join official_document l on (l.authority_id, l.id) = (r.authority_id, r.letter_id)
      join unit_letterhead uh on (uh.authority_id, uh.id) = (r.authority_id, r.lead_unit_id)
      where r.authority_id = $1 and r.id = $2`,
    values: [authorityId, roundId],
  };
}

/** What the acts of one asked unit decide by: the round and the unit's own row. */
export interface ParticipantActRow {
  readonly round_id: string;
  readonly instance_id: string;
  readonly state: RoundState;
  readonly due_at: string;
  readonly lead_unit_id: string;
  readonly lead_name: string;
  readonly question: string | null;
  /** The letter that asks. */
  readonly round_letter_number: number | null;
  readonly round_letter_symbol: string;
  readonly round_letter_dated: string | null;
  /** How the asked unit heads its own letter. */
  readonly letterhead: Letterhead;
  readonly unit_has_clerk: boolean;
  readonly dossiers: readonly {
    readonly dossierId: string;
    readonly docType: string;
    readonly subject: string;
    readonly isSample: boolean;
  }[];
  readonly participant_index: number;
  readonly unit_id: string;
  readonly asked_at: string;
  readonly seen_at: string | null;
  readonly answered_at: string | null;
  readonly late_request: LateRequest | null;
  readonly letter_id: string | null;
  readonly letter_state: string | null;
  readonly letter_version: number | null;
  readonly letter_signed_at: string | null;
  readonly signed_letter_file_id: string | null;
}

export function participantForAct(
  authorityId: string,
  roundId: string,
  unitId: string,
  now: string,
): Query<ParticipantActRow> {
  return {
    name: 'consultation.participant-for-act',
    text: `select r.id as round_id, r.instance_id, r.state, r.due_at, r.lead_unit_id, lu.name as lead_name, r.question,
        rl.number as round_letter_number, rl.symbol as round_letter_symbol, rl.dated as round_letter_dated,
        uh.letterhead, ${unitHolds('CLERK', { authority: '$1', unit: '$3', instant: '$4' })} as unit_has_clerk,
        (select coalesce(json_agg(json_build_object(
            'dossierId', rd.dossier_id, 'docType', d.doc_type, 'subject', d.subject, 'isSample', d.is_sample)
            order by rd.ordinal), '[]'::json)
         from round_dossier rd join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)
         where rd.authority_id = r.authority_id and rd.round_id = r.id
           and (d.state <> 'WITHDRAWN' or p.answered_at is not null)) as dossiers,
        p.participant_index, p.unit_id, p.asked_at, p.seen_at, p.answered_at, p.late_request,
        p.letter_id, l.state as letter_state, l.version as letter_version,
        l.signature ->> 'at' as letter_signed_at, p.signed_letter_file_id
      from comment_round r
      join unit lu on (lu.authority_id, lu.id) = (r.authority_id, r.lead_unit_id)
      join official_document rl on (rl.authority_id, rl.id) = (r.authority_id, r.letter_id)
      join round_participant p on p.authority_id = r.authority_id and p.round_id = r.id
      join unit_letterhead uh on (uh.authority_id, uh.id) = (p.authority_id, p.unit_id)
      left join official_document l on l.authority_id = p.authority_id and l.id = p.letter_id
      where r.authority_id = $1 and r.id = $2 and p.unit_id = $3`,
    values: [authorityId, roundId, unitId, now],
  };
}

/** The comment that a reply is given to, with what decides whether it may still be given. */
export interface CommentActRow {
  readonly id: string;
  readonly version: number;
  readonly round_id: string;
  readonly dossier_id: string;
  readonly lead_unit_id: string;
  readonly dossier_state: string;
}

export function commentForAct(
  authorityId: string,
  principals: readonly string[],
  now: string,
  commentId: string,
): Query<CommentActRow> {
  return {
    name: 'consultation.comment-for-act',
    text: `select c.id, c.version, c.round_id, c.dossier_id, r.lead_unit_id, d.state as dossier_state
      from opinion_comment c
      join opinion o on (o.authority_id, o.id) = (c.authority_id, c.opinion_id) and o.withdrawn_at is null
      join comment_round r on (r.authority_id, r.id) = (c.authority_id, c.round_id)
      join dossier d on (d.authority_id, d.id) = (c.authority_id, c.dossier_id)
      where c.authority_id = $1 and c.id = $4 and exists (
        select 1 from access_fact a
        where a.authority_id = $1 and a.subject_id in (c.dossier_id, c.round_id)
          and a.principal_id = any($2::uuid[]) and (a.valid_to is null or a.valid_to > $3)
          and (a.class = 'MANAGE' or (a.subject_kind = 'DOSSIER' and a.class = 'READ')))`,
    values: [authorityId, principals, now, commentId],
  };
}
