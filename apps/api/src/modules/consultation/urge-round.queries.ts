import type { Query } from '../../platform/database/query.js';
import type { RoundState } from './domain/participant-state.js';
import { mayManage, mayReadDossier, unitJson, type Reader, type UnitJson } from './round.queries.js';

/** What urging in a round is decided by and shown with: who is silent, and nothing of what the others have said. */
export interface RoundToUrgeRow {
  readonly id: string;
  readonly state: RoundState;
  readonly due_at: string;
  readonly lead_unit_id: string;
  /** The Office that examines its dossiers. */
  readonly office_unit_id: string | null;
  /** The unit of the reader, in whose name he would urge. */
  readonly own_unit_name: string;
  /** Those that the reader may see. */
  readonly dossiers: readonly {
    readonly id: string;
    readonly docType: string;
    readonly subject: string;
    readonly state: string;
  }[];
  /** Who has not answered, in the order in which they were asked, without the reader's own unit. */
  readonly silent: readonly { readonly unit: UnitJson; readonly seenAt: string | null }[];
  readonly last_urged_at: string | null;
}

/** Whoever reads, in whose unit. */
export interface UrgingReader extends Reader {
  readonly unitId: string;
}

const seesDossier = (dossier: string) =>
  `(${mayManage} or ${mayReadDossier.replaceAll('$dossier', dossier)})`;

/**
 * Seen by whoever manages the round or reads one of its dossiers, though he be asked in it himself: the Office urges in
 * a round whose answers it does not compare before the end.
 */
const SELECTED = `
  select r.id, r.state, r.due_at, r.lead_unit_id,
    (select (i.state -> 'variables' ->> 'officeUnitId')::uuid
     from round_dossier rd
     join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)
     join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
     where rd.authority_id = r.authority_id and rd.round_id = r.id
     order by rd.ordinal limit 1) as office_unit_id,
    (select own.name from unit own where own.authority_id = $1 and own.id = $4) as own_unit_name,
    (select coalesce(json_agg(json_build_object(
        'id', d.id, 'docType', d.doc_type, 'subject', d.subject, 'state', d.state) order by rd.ordinal), '[]'::json)
     from round_dossier rd
     join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)
     where rd.authority_id = r.authority_id and rd.round_id = r.id and ${seesDossier('rd.dossier_id')}) as dossiers,
    (select coalesce(json_agg(json_build_object('unit', ${unitJson('u')}, 'seenAt', p.seen_at)
        order by p.participant_index), '[]'::json)
     from round_participant p
     join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
     where p.authority_id = r.authority_id and p.round_id = r.id and p.answered_at is null
       and p.unit_id <> $4) as silent,
    (select max(g.at) from urge g
     where g.authority_id = r.authority_id and g.subject_id = r.id and g.step_id = 'answer') as last_urged_at
  from comment_round r
  where r.authority_id = $1 and exists (
    select 1 from round_dossier v
    where v.authority_id = r.authority_id and v.round_id = r.id and ${seesDossier('v.dossier_id')})`;

const values = ({ authorityId, principals, now, unitId }: UrgingReader) => [
  authorityId,
  principals,
  now,
  unitId,
];

export function roundToUrge(reader: UrgingReader, roundId: string): Query<RoundToUrgeRow> {
  return {
    name: 'consultation.round-to-urge',
    text: `${SELECTED} and r.id = $5`,
    values: [...values(reader), roundId],
  };
}

/** The running rounds of several dossiers; the dossiers of a row say where it belongs. */
export function roundsToUrge(reader: UrgingReader, dossierIds: readonly string[]): Query<RoundToUrgeRow> {
  return {
    name: 'consultation.rounds-to-urge',
    text: `${SELECTED} and r.state in ('OPEN', 'LOCKED') and r.id in (
        select o.round_id from round_dossier o where o.authority_id = $1 and o.dossier_id = any($5::uuid[]))`,
    values: [...values(reader), dossierIds],
  };
}
