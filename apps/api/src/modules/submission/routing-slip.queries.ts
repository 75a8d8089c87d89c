import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { DossierState } from '../documents/index.js';
import type { Letterhead } from '../organisation/index.js';
import { leaderAnswersOf, type LeaderAnswerJson, type PersonJson } from './leader-answer.queries.js';
import type { Reader } from './submission-act.queries.js';

export interface SignedJson {
  readonly person: PersonJson;
  readonly positionLabel: string;
  readonly at: string;
}

/** A dossier that a cover sheet is about. */
export interface SlipDossierJson {
  readonly id: string;
  readonly docType: string;
  readonly subject: string;
  readonly state: DossierState;
  readonly hasDraft: boolean;
  readonly hasSummaryTable: boolean;
  readonly hasSubmission: boolean;
}

/** A cover sheet as one of its dossiers shows it: with the answers that are about this dossier. */
export interface RoutingSlipRow {
  readonly id: string;
  readonly version: number;
  readonly dossier_id: string;
  /** All that it is about and the reader may see, in order. */
  readonly dossiers: readonly SlipDossierJson[];
  readonly is_sample: boolean;
  readonly content: string;
  readonly process: string;
  readonly office_opinion: string;
  readonly specialist: SignedJson | null;
  readonly office_leader: SignedJson | null;
  readonly answers: readonly LeaderAnswerJson[];
  readonly lead: Letterhead;
  readonly office: Letterhead | null;
}

const person = (id: string) => `
  (select json_build_object('id', p.id, 'displayName', p.display_name) from person p
   where p.authority_id = s.authority_id and p.id = ${id})`;

const signed = (column: string) => `
  case when ${column} is not null then json_build_object(
    'person', ${person(`(${column} ->> 'personId')::uuid`)},
    'positionLabel', ${column} ->> 'positionLabel', 'at', ${column} ->> 'at') end`;

const visible = visibleSubjects('DOSSIER', { authority: '$1', principals: '$2', now: '$3' });

/** The dossiers on the sheet `s`, seen from the dossier `d`: one that was withdrawn is only told to itself. */
const dossiersOnSlip = `
  (select json_agg(json_build_object(
      'id', x.id, 'docType', x.doc_type, 'subject', x.subject, 'state', x.state,
      'hasDraft', exists (select 1 from draft r where r.authority_id = $1 and r.dossier_id = x.id),
      'hasSummaryTable', exists (select 1 from dossier_file f
        where f.authority_id = $1 and f.dossier_id = x.id and f.kind = 'COMMENT_TABLE'),
      'hasSubmission', exists (select 1 from official_document_dossier od
        join submission b on (b.authority_id, b.document_id) = (od.authority_id, od.document_id)
        where od.authority_id = $1 and od.dossier_id = x.id)) order by m.ordinal)
   from routing_slip_dossier m
   join dossier x on (x.authority_id, x.id) = (m.authority_id, m.dossier_id)
   where m.authority_id = $1 and m.slip_id = s.id and (x.id = d.id or x.state <> 'WITHDRAWN') and x.id in (${visible}))`;

/** The cover sheets of dossiers that the principals may see. */
export function routingSlipsOf(
  { authorityId, principals, now }: Reader,
  dossierIds: readonly string[],
): Query<RoutingSlipRow> {
  return {
    name: 'submission.routing-slips',
    text: `select s.id, s.version, d.id as dossier_id, d.is_sample, s.content, s.process, s.office_opinion,
        ${signed('s.specialist')} as specialist, ${signed('s.office_leader')} as office_leader,
        ${leaderAnswersOf('d')} as answers,
        ${dossiersOnSlip} as dossiers,
        (select u.letterhead from unit_letterhead u where u.authority_id = $1 and u.id = d.lead_unit_id) as lead,
        (select u.letterhead from unit_letterhead u where u.authority_id = $1 and u.kind = 'OFFICE'
         order by u.ordinal limit 1) as office
      from routing_slip_dossier rs
      join routing_slip s on (s.authority_id, s.id) = (rs.authority_id, rs.slip_id)
      join dossier d on (d.authority_id, d.id) = (rs.authority_id, rs.dossier_id)
      where rs.authority_id = $1 and rs.dossier_id = any($4::uuid[]) and d.id in (${visible})`,
    values: [authorityId, principals, now, dossierIds],
  };
}
