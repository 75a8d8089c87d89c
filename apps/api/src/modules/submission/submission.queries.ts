import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { DossierState } from '../documents/index.js';
import type { PartyAnswerForm, PartyOutcome } from './domain/party-opinion.js';
import type { FileJson, PersonJson } from './leader-answer.queries.js';
import type { Reader } from './submission-act.queries.js';

export interface PartyConditionJson {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly text: string;
  readonly result: string | null;
  readonly resultAt: string | null;
}

export interface PartyOpinionViewJson {
  readonly id: string;
  readonly answerId: string;
  readonly answerVersion: number;
  /** The Office whose clerk adds a paper that follows. */
  readonly officeUnitId: string | null;
  readonly dossierId: string;
  readonly outcome: PartyOutcome;
  readonly form: PartyAnswerForm;
  readonly number: string | null;
  readonly dated: string | null;
  readonly text: string;
  readonly scan: FileJson | null;
  readonly conditions: readonly PartyConditionJson[];
  readonly recordedBy: PersonJson;
  readonly recordedAt: string;
}

/** The latest Tờ trình of a dossier with what the Party said to the dossiers that the reader may see. */
export interface SubmissionRow {
  readonly of_dossier_id: string;
  readonly id: string;
  readonly version: number;
  readonly document_id: string;
  readonly dossier_ids: readonly string[];
  readonly recipient_name: string;
  readonly sent_on: string | null;
  readonly dispatched_at: string | null;
  readonly channel: string | null;
  readonly opinions: readonly PartyOpinionViewJson[];
}

const visible = visibleSubjects('DOSSIER', { authority: '$1', principals: '$2', now: '$3' });

/** A Tờ trình is seen by who may see its document: while the lead unit writes it, by that unit. */
const visibleDocuments = visibleSubjects('DOCUMENT', { authority: '$1', principals: '$2', now: '$3' });

const condition = `json_build_object('id', c.id, 'version', c.version, 'ordinal', c.ordinal, 'text', c.body,
  'result', c.result, 'resultAt', c.result_at)`;

const opinions = `
  coalesce((
    select json_agg(json_build_object(
        'id', p.id, 'answerId', a.id, 'answerVersion', a.version, 'dossierId', p.dossier_id, 'outcome', p.outcome,
        'form', a.form, 'number', a.number, 'dated', a.dated, 'text', p.body, 'recordedAt', a.recorded_at,
        'officeUnitId', (select i.state -> 'variables' ->> 'officeUnitId' from process_instance i
          join dossier d on (d.authority_id, d.instance_id) = (i.authority_id, i.id)
          where d.authority_id = p.authority_id and d.id = p.dossier_id),
        'recordedBy', (select json_build_object('id', x.id, 'displayName', x.display_name) from person x
          where x.authority_id = a.authority_id and x.id = a.recorded_by),
        'scan', (select json_build_object('file_id', f.id, 'file_name', f.name,
            'file_media_type', f.media_type, 'file_bytes', f.bytes)
          from stored_file f where f.authority_id = a.authority_id and f.id = a.scan_file_id),
        'conditions', coalesce((select json_agg(${condition} order by c.ordinal) from party_condition c
          where c.authority_id = p.authority_id and c.opinion_id = p.id), '[]'::json)) order by p.id)
    from party_answer a
    join party_opinion p on (p.authority_id, p.answer_id) = (a.authority_id, a.id)
    where a.authority_id = s.authority_id and a.submission_id = s.id and p.dossier_id in (${visible})
  ), '[]'::json)`;

/** The latest Tờ trình of each of the dossiers that the principals may see. */
export function submissionsOf(
  { authorityId, principals, now }: Reader,
  dossierIds: readonly string[],
): Query<SubmissionRow> {
  return {
    name: 'submission.submissions',
    text: `select distinct on (od.dossier_id) od.dossier_id as of_dossier_id, s.id, s.version, s.document_id,
        (select array_agg(x.dossier_id::text order by x.ordinal) from official_document_dossier x
         where x.authority_id = $1 and x.document_id = s.document_id and x.dossier_id in (${visible})) as dossier_ids,
        u.name as recipient_name, s.sent_on, o.dispatched_at, s.channel, ${opinions} as opinions
      from official_document_dossier od
      join submission s on (s.authority_id, s.document_id) = (od.authority_id, od.document_id)
      join official_document o on (o.authority_id, o.id) = (s.authority_id, s.document_id)
      join unit u on (u.authority_id, u.id) = (s.authority_id, s.recipient_unit_id)
      where od.authority_id = $1 and od.dossier_id = any($4::uuid[]) and od.dossier_id in (${visible})
        and s.document_id in (${visibleDocuments})
      order by od.dossier_id, s.id desc`,
    values: [authorityId, principals, now, dossierIds],
  };
}

/** One condition of a dossier that the principals may see. */
export function conditionById(
  { authorityId, principals, now }: Reader,
  conditionId: string,
): Query<{ readonly condition: PartyConditionJson }> {
  return {
    name: 'submission.condition',
    text: `select ${condition} as condition from party_condition c
      where c.authority_id = $1 and c.id = $4 and c.dossier_id in (${visible})`,
    values: [authorityId, principals, now, conditionId],
  };
}

/** A dossier that may go on one Tờ trình with another. */
export interface CompanionRow {
  readonly of_dossier_id: string;
  readonly id: string;
  readonly doc_type: string;
  readonly subject: string;
  readonly state: DossierState;
}

/**
 * For each of the dossiers that stands at consolidation, the others that the principals hold at that step and that may
 * travel with it: of the same lead unit, decided by the same body. Found from what they hold, which is little.
 */
export function companionsFor(
  { authorityId, principals, now }: Reader,
  dossierIds: readonly string[],
): Query<CompanionRow> {
  return {
    name: 'submission.companions-for',
    text: `with held as (
        select distinct d.id, d.doc_type, d.subject, d.state, d.lead_unit_id, d.decision_authority
        from work_item_candidate c
        join work_item w on (w.authority_id, w.id) = (c.authority_id, c.work_item_id)
          and w.element_id = 'consolidate' and w.subject_kind = 'DOSSIER'
        join dossier d on (d.authority_id, d.id) = (w.authority_id, w.subject_id)
        where c.authority_id = $1 and c.principal_id = any($2::uuid[]) and d.id in (${visible})
      )
      select own.id as of_dossier_id, other.id, other.doc_type, other.subject, other.state
      from held own
      join held other on other.id <> own.id and other.lead_unit_id = own.lead_unit_id
        and other.decision_authority = own.decision_authority
      where own.id = any($4::uuid[])
      order by own.id, other.id`,
    values: [authorityId, principals, now, dossierIds],
  };
}

/** Drafts as the Party saw them and as they are now, for the Office's second check. */
export interface DraftsAroundOpinionRow {
  readonly dossier_id: string;
  readonly seen: readonly { readonly text: string }[] | null;
  readonly current: readonly { readonly text: string }[] | null;
}

/** Only for dossiers on which the Party has spoken and whose changes the Office has not confirmed yet. */
export function draftsAroundOpinion(
  { authorityId, principals, now }: Reader,
  dossierIds: readonly string[],
): Query<DraftsAroundOpinionRow> {
  return {
    name: 'submission.drafts-around-opinion',
    text: `select d.id as dossier_id,
        (select r.paragraphs from draft r
         where r.authority_id = $1 and r.dossier_id = d.id and r.created_at <= last.recorded_at
         order by r.number desc limit 1) as seen,
        (select r.paragraphs from draft r
         where r.authority_id = $1 and r.dossier_id = d.id order by r.number desc limit 1) as current
      from dossier d
      cross join lateral (
        select a.recorded_at from party_opinion p
        join party_answer a on (a.authority_id, a.id) = (p.authority_id, p.answer_id)
        where p.authority_id = $1 and p.dossier_id = d.id order by p.id desc limit 1) last
      where d.authority_id = $1 and d.id = any($4::uuid[]) and d.state in ('REVISING', 'AWAITING_RECHECK')
        and d.id in (${visible})`,
    values: [authorityId, principals, now, dossierIds],
  };
}
