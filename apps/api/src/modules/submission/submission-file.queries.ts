import type { Query } from '../../platform/database/query.js';
import type { DocumentContent } from '../issuance/index.js';
import type { Letterhead } from '../organisation/index.js';
import type { PartyOutcome } from './domain/party-opinion.js';

/** The phiếu trình that a dossier has now. */
export interface SlipJson {
  readonly id: string;
  /** The dossiers that it is about, in order. */
  readonly dossierIds: readonly string[];
  readonly version: number;
  readonly content: string;
  readonly process: string;
  readonly officeOpinion: string;
}

/** The latest Tờ trình of a dossier. */
export interface SubmissionJson {
  readonly id: string;
  readonly documentId: string;
  readonly documentState: string;
  readonly documentVersion: number;
  readonly sentOn: string | null;
  /** The dossiers that it carries, in the order of its drafts. */
  readonly dossierIds: readonly string[];
  /** Those of them whose texts people have written. */
  readonly writtenFor: readonly string[];
  readonly content: DocumentContent;
}

export interface PartyOpinionJson {
  readonly id: string;
  readonly outcome: PartyOutcome;
  readonly recordedAt: string;
  readonly conditions: readonly { readonly id: string; readonly result: string | null }[];
}

/** What the acts from examination to the second check need beside the dossier itself. */
export interface SubmissionFileRow {
  readonly dossier_id: string;
  readonly committee: Letterhead | null;
  readonly office: Letterhead | null;
  readonly lead: Letterhead;
  /** Whom the Tờ trình asks: the Party's standing board. */
  readonly party: Letterhead | null;
  readonly slip: SlipJson | null;
  readonly has_summary_table: boolean;
  /** The session whose conclusions the dossier follows. */
  readonly session_name: string | null;
  readonly submission: SubmissionJson | null;
  readonly party_opinion: PartyOpinionJson | null;
  readonly draft_created_at: string | null;
}

const letterhead = (where: string) => `
  (select u.letterhead from unit_letterhead u
   where u.authority_id = $1 and u.valid_from <= $3::date and (u.valid_to is null or u.valid_to > $3::date) and ${where}
   order by u.ordinal limit 1)`;

// The standing board itself, or the body of the Party that stands for it in this tenant.
const partyUnit = `u.kind = (
  select k.kind from unit k
  where k.authority_id = $1 and k.kind in ('PARTY_STANDING', 'PARTY_COMMITTEE', 'PARTY_OFFICE')
  order by k.kind desc limit 1)`;

/** The files of dossiers, in the order asked for. Parameters: tenant, dossiers, business day (units live in dates). */
export function submissionFiles(
  authorityId: string,
  dossierIds: readonly string[],
  today: string,
): Query<SubmissionFileRow> {
  return {
    name: 'submission.files',
    text: `select d.id as dossier_id,
        ${letterhead(`u.kind = 'PEOPLES_COMMITTEE'`)} as committee,
        ${letterhead(`u.kind = 'OFFICE'`)} as office,
        ${letterhead('u.id = d.lead_unit_id')} as lead,
        ${letterhead(partyUnit)} as party,
        (select json_build_object('id', s.id, 'version', s.version, 'content', s.content, 'process', s.process,
            'officeOpinion', s.office_opinion,
            'dossierIds', (select json_agg(m.dossier_id order by m.ordinal) from routing_slip_dossier m
              where m.authority_id = $1 and m.slip_id = s.id))
         from routing_slip_dossier rs
         join routing_slip s on (s.authority_id, s.id) = (rs.authority_id, rs.slip_id)
         where rs.authority_id = $1 and rs.dossier_id = d.id) as slip,
        exists (select 1 from dossier_file f
                where f.authority_id = $1 and f.dossier_id = d.id and f.kind = 'COMMENT_TABLE') as has_summary_table,
        d.session_item ->> 'sessionName' as session_name,
        (select json_build_object('id', s.id, 'documentId', o.id, 'documentState', o.state,
            'documentVersion', o.version, 'sentOn', s.sent_on, 'writtenFor', s.written_for, 'content', o.content,
            'dossierIds', (select json_agg(m.dossier_id order by m.ordinal) from official_document_dossier m
              where m.authority_id = $1 and m.document_id = o.id))
         from submission s
         join official_document o on (o.authority_id, o.id) = (s.authority_id, s.document_id)
         join official_document_dossier od on (od.authority_id, od.document_id) = (o.authority_id, o.id)
         where s.authority_id = $1 and od.dossier_id = d.id
         order by s.id desc limit 1) as submission,
        (select json_build_object('id', p.id, 'outcome', p.outcome, 'recordedAt', a.recorded_at,
            'conditions', coalesce((
              select json_agg(json_build_object('id', c.id, 'result', c.result) order by c.ordinal)
              from party_condition c where c.authority_id = p.authority_id and c.opinion_id = p.id), '[]'::json))
         from party_opinion p
         join party_answer a on (a.authority_id, a.id) = (p.authority_id, p.answer_id)
         where p.authority_id = $1 and p.dossier_id = d.id
         order by p.id desc limit 1) as party_opinion,
        (select r.created_at from draft r where r.authority_id = $1 and r.dossier_id = d.id
         order by r.number desc limit 1) as draft_created_at
      from unnest($2::uuid[]) with ordinality as asked (id, ordinal)
      join dossier d on d.authority_id = $1 and d.id = asked.id
      order by asked.ordinal`,
    values: [authorityId, dossierIds, today],
  };
}
