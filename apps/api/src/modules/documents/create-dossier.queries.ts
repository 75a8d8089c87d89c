import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';

/** Who takes part in every dossier of the tenant: the actor's unit, the Office, the leaders. */
export interface CommitteeRow {
  lead_unit_kind: string;
  office_unit_id: string | null;
  leadership_unit_id: string | null;
  /** Posts of the Chairman and the Vice Chairmen. */
  leader_post_ids: string[];
}

/** The units and posts that a new dossier of `unitId` gives access to. Parameters: tenant, lead unit, civil date. */
export function committeeOf(authorityId: string, unitId: string, today: string): Query<CommitteeRow> {
  return {
    name: 'documents.committeeOf',
    text: `
      with living as (
        select id, kind, ordinal from unit
         where authority_id = $1 and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
      ), leaders as (
        select u.id as unit_id, p.id as post_id, u.kind
          from living u join post p on p.authority_id = $1 and p.unit_id = u.id
         where u.kind in ('LEADERSHIP', 'PEOPLES_COMMITTEE') and p.position in ('CHAIR', 'VICE_CHAIR')
      )
      select lead.kind as lead_unit_kind,
             (select id from living where kind = 'OFFICE' order by ordinal limit 1) as office_unit_id,
             (select unit_id from leaders order by kind limit 1) as leadership_unit_id,
             array(select post_id from leaders) as leader_post_ids
        from living lead where lead.id = $2`,
    values: [authorityId, unitId, today],
  };
}

/** A process that an administrator has drawn and that a dossier may begin with. */
export interface DossierProcessRow {
  key: string;
  name: string;
}

/** Of each process its version in use, where dossiers begin with it; all, or the one asked for. */
export function dossierProcesses(authorityId: string, key: string | null): Query<DossierProcessRow> {
  return {
    name: 'documents.dossierProcesses',
    text: `
      select d.key, d.name
        from process_use u
        join process_definition d on d.authority_id = u.authority_id and d.id = u.definition_id
       where u.authority_id = $1 and ($2::text is null or u.key = $2) and d.starts_dossier
       order by d.name, d.key
       limit 100`,
    values: [authorityId, key],
  };
}

/** What a session said of a dossier. */
export interface SessionItem {
  readonly number: number;
  readonly sessionName: string;
  readonly quote: string;
  /** The notice's words of the deadline ("trong ngày 19/3/2025"). */
  readonly dueWords?: string;
  /** What the words mean, as instants: one, or several that a person chooses from. */
  readonly suggestedDueAt?: readonly string[];
  /** The day of the session. */
  readonly heldOn?: string;
  /** The regime under which a report is due, where the session fixed no date. */
  readonly regime?: ReportRegime;
}

/** What is known of the regime that a report is made under; the Office confirms the date. */
export interface ReportRegime {
  /** "Báo cáo định kỳ quý I/2025". */
  readonly name: string;
  /** The rule, and what it leaves open. */
  readonly basis: string;
  readonly suggestedDueAt?: string;
}

export interface NewDossier {
  readonly authorityId: string;
  readonly id: string;
  readonly docType: string;
  readonly subject: string;
  readonly urgency: string;
  readonly decisionAuthority: string;
  readonly leadUnitId: string;
  readonly drafterId: string;
  readonly instanceId: string;
  /** The agenda item that the dossier follows, where a session began it. */
  readonly sessionItem: SessionItem | null;
  /** Nobody said which unit drafted it: the Office keeps it until it is named. */
  readonly drafterUnknown: boolean;
  /** Made for demonstration: marked everywhere as a sample. */
  readonly sample: boolean;
  readonly now: string;
}

/** The dossier's row with its first state; the start of its process brings state, stage and marks up to date. */
export function insertDossier(dossier: NewDossier): Statement {
  return {
    name: 'documents.insertDossier',
    text: `
      insert into dossier (authority_id, id, doc_type, subject, urgency, decision_authority, lead_unit_id, drafter_id,
                           state, stage, instance_id, session_item, is_sample, created_at, drafter_unknown)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'DRAFTING', 'DRAFT', $9, $10::jsonb, $11, $12, $13)`,
    values: [
      dossier.authorityId,
      dossier.id,
      dossier.docType,
      dossier.subject,
      dossier.urgency,
      dossier.decisionAuthority,
      dossier.leadUnitId,
      dossier.drafterUnknown ? null : dossier.drafterId,
      dossier.instanceId,
      dossier.sessionItem === null ? null : JSON.stringify(dossier.sessionItem),
      dossier.sample,
      dossier.now,
      dossier.drafterUnknown,
    ],
  };
}
