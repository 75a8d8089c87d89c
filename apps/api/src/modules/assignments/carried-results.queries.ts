import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';

/** A part that a dossier carries out and whose result has just come to be. */
export interface CarriedPartRow {
  readonly id: string;
  readonly version: number;
  readonly assignment_id: string;
  readonly unit_id: string;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly dated: string | null;
}

/**
 * Parts whose result is that this document has gone out: a Tờ trình submits, every other one but letters between
 * offices is what the dossier was made for.
 */
export function partsDoneByDocument(authorityId: string, documentId: string): Query<CarriedPartRow> {
  return {
    name: 'assignments.done-by-document',
    text: `select p.id, p.version, p.assignment_id, p.unit_id, d.number, d.symbol, d.dated
      from official_document d
      join official_document_dossier l on (l.authority_id, l.document_id) = (d.authority_id, d.id)
      join assignment a on a.authority_id = l.authority_id and a.dossier_id = l.dossier_id and a.carried_by = case
        when d.purpose = 'SUBMISSION' then 'PARTY_SUBMISSION'
        when d.purpose in ('ROUND_LETTER', 'OPINION_LETTER') then null
        else 'ISSUANCE' end
      join assignment_part p
        on p.authority_id = a.authority_id and p.assignment_id = a.id and p.state <> 'TRANSFERRED' and p.ended_at is null
      where d.authority_id = $1 and d.id = $2`,
    values: [authorityId, documentId],
  };
}

/** Parts whose result is that comments on their dossier have been collected. */
export function partsDoneByRound(authorityId: string, roundId: string): Query<CarriedPartRow> {
  return {
    name: 'assignments.done-by-round',
    text: `select p.id, p.version, p.assignment_id, p.unit_id, null::int as number, null::text as symbol,
        null::date as dated
      from round_dossier r
      join assignment a
        on a.authority_id = r.authority_id and a.dossier_id = r.dossier_id and a.carried_by = 'COMMENTS'
      join assignment_part p
        on p.authority_id = a.authority_id and p.assignment_id = a.id and p.state <> 'TRANSFERRED' and p.ended_at is null
      where r.authority_id = $1 and r.round_id = $2`,
    values: [authorityId, roundId],
  };
}

/** A part whose dossier has got another date to be issued by. */
export interface CarriedDateRow {
  readonly id: string;
  readonly version: number;
  readonly assignment_id: string;
  readonly unit_id: string;
  readonly original_due_at: string | null;
  readonly due_at: string;
}

/** Open parts that the issue of this dossier ends, where the source names no deadline itself. */
export function partsDatedByDossier(authorityId: string, dossierId: string): Query<CarriedDateRow> {
  return {
    name: 'assignments.dated-by-dossier',
    text: `select p.id, p.version, p.assignment_id, p.unit_id, p.original_due_at, o.deadline ->> 'dueAt' as due_at
      from dossier o
      join assignment a on a.authority_id = o.authority_id and a.dossier_id = o.id and a.carried_by = 'ISSUANCE'
        and a.deadline_words is null
      join assignment_part p
        on p.authority_id = a.authority_id and p.assignment_id = a.id and p.state <> 'TRANSFERRED' and p.ended_at is null
      where o.authority_id = $1 and o.id = $2 and o.deadline is not null
        and p.due_at is distinct from (o.deadline ->> 'dueAt')::timestamptz`,
    values: [authorityId, dossierId],
  };
}

export interface SourceOfNoticeRow {
  readonly source_id: string;
  readonly office_unit_id: string;
  readonly assignment_id: string;
}

/** The source whose notice this document is. */
export function sourceOfNotice(authorityId: string, documentId: string): Query<SourceOfNoticeRow> {
  return {
    name: 'assignments.source-of-notice',
    text: `select s.id as source_id, s.office_unit_id,
        (select a.id from assignment a where a.authority_id = s.authority_id and a.source_id = s.id
         order by a.ordinal limit 1) as assignment_id
      from official_document d
      join official_document_dossier l on (l.authority_id, l.document_id) = (d.authority_id, d.id)
      join assignment_source s on (s.authority_id, s.notice_dossier_id) = (l.authority_id, l.dossier_id)
      where d.authority_id = $1 and d.id = $2 and d.doc_type = 'NOTICE' and d.number is not null
        and s.notice_document_id is null`,
    values: [authorityId, documentId],
  };
}

/** The notice of what a source gave is drafted in this dossier. */
export function noticeOfSource(authorityId: string, sourceId: string, dossierId: string): Statement {
  return {
    name: 'assignments.notice-of-source',
    text: `update assignment_source set notice_dossier_id = $3 where authority_id = $1 and id = $2`,
    values: [authorityId, sourceId, dossierId],
  };
}

/** Links the issued notice, once. */
export function linkNoticeStatement(authorityId: string, sourceId: string, documentId: string): Statement {
  return {
    name: 'assignments.link-notice',
    text: `update assignment_source set notice_document_id = $3 where authority_id = $1 and id = $2`,
    values: [authorityId, sourceId, documentId],
  };
}
