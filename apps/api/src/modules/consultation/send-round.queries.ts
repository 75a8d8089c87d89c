import type { Query } from '../../platform/database/query.js';
import type { Letterhead } from '../organisation/index.js';

/** A dossier about to be sent out for comments. */
export interface DossierToSendRow {
  readonly id: string;
  readonly instance_id: string;
  readonly doc_type: string;
  readonly subject: string;
  readonly lead_unit_id: string;
  readonly is_sample: boolean;
  readonly session_name: string | null;
  readonly draft_id: string | null;
  /** The number that its next round gets. */
  readonly next_number: number;
  readonly round_open: boolean;
  /** Whether the actor holds the step sendRound of this dossier. */
  readonly may_send: boolean;
}

/** The dossiers that the principals may see, in the order asked for. */
export function dossiersToSend(
  authorityId: string,
  principals: readonly string[],
  now: string,
  dossierIds: readonly string[],
): Query<DossierToSendRow> {
  return {
    name: 'consultation.dossiers-to-send',
    text: `select d.id, d.instance_id, d.doc_type, d.subject, d.lead_unit_id, d.is_sample,
        d.session_item ->> 'sessionName' as session_name,
        (select r.id from draft r where r.authority_id = $1 and r.dossier_id = d.id
         order by r.number desc limit 1) as draft_id,
        (select coalesce(max(r.number), 0)::int + 1
         from round_dossier rd join comment_round r on (r.authority_id, r.id) = (rd.authority_id, rd.round_id)
         where rd.authority_id = $1 and rd.dossier_id = d.id) as next_number,
        exists (
         select 1 from round_dossier rd
         join comment_round r on (r.authority_id, r.id) = (rd.authority_id, rd.round_id)
         where rd.authority_id = $1 and rd.dossier_id = d.id and r.state in ('OPEN', 'LOCKED')) as round_open,
        exists (
         select 1 from work_item w
         join work_item_candidate c on (c.authority_id, c.work_item_id) = (w.authority_id, w.id)
         where w.authority_id = $1 and w.instance_id = d.instance_id and w.element_id = 'sendRound'
           and w.closed_at is null and c.principal_id = any($2::uuid[])) as may_send
      from unnest($4::uuid[]) with ordinality as asked (id, ordinal)
      join dossier d on d.authority_id = $1 and d.id = asked.id
      where exists (
        select 1 from access_fact a
        where a.authority_id = $1 and a.subject_id = d.id and a.principal_id = any($2::uuid[])
          and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))
      order by asked.ordinal`,
    values: [authorityId, principals, now, dossierIds],
  };
}

export interface AskedUnitRow {
  readonly id: string;
  readonly name: string;
}

/** Of the units asked for, those that may be asked on the day, in protocol order. */
export function askableUnits(
  authorityId: string,
  unitIds: readonly string[],
  today: string,
): Query<AskedUnitRow> {
  return {
    name: 'consultation.askable-units',
    text: `select id, name from unit
      where authority_id = $1 and id = any($2::uuid[]) and asked_by_default
        and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
      order by ordinal, id`,
    values: [authorityId, unitIds, today],
  };
}

export interface LetterheadRow {
  readonly letterhead: Letterhead;
}

export function unitLetterhead(authorityId: string, unitId: string): Query<LetterheadRow> {
  return {
    name: 'consultation.unit-letterhead',
    text: 'select letterhead from unit_letterhead where authority_id = $1 and id = $2',
    values: [authorityId, unitId],
  };
}
