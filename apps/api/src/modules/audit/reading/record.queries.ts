import type { Query } from '../../../platform/database/query.js';

export interface RecordRow {
  id: string;
  business_at: string;
  recorded_at: string;
  act: string;
  subject_kind: string;
  subject_id: string;
  detail: Record<string, unknown>;
  actor: string | null;
  actor_title: string | null;
  actor_unit: string | null;
  /** The person for whom the actor stood in. */
  stood_in_for: string | null;
  matter_id: string | null;
  matter: string | null;
  seal_number: number | null;
}

export interface RecordFilter {
  /** A dossier: its own entries and those of its processes, rounds and documents. */
  readonly matterId: string | null;
  /** Entries before this one. */
  readonly before: string | null;
  readonly limit: number;
}

/** Entries, the newest first, with who acted in which position, the dossier that they are about, and their seal. */
export function recordEntries(
  authorityId: string,
  { matterId, before, limit }: RecordFilter,
): Query<RecordRow> {
  const about = matterId === null ? '' : `and e.subject_id in (${ABOUT})`;
  return {
    name: `audit.record${matterId === null ? '' : '_of_matter'}`,
    text: `
      with page as materialized (
        select e.* from audit_entry e
        where e.authority_id = $1 and ($2::uuid is null or e.id < $2) ${about}
        order by e.id desc limit $3)
      select e.id, e.business_at, e.recorded_at, e.act, e.subject_kind, e.subject_id, e.detail,
        n.display_name as actor, b.display_name as stood_in_for, p.title as actor_title, u.name as actor_unit,
        d.id as matter_id, ${MATTER} as matter, l.seal_number
      from page e
      left join person n on n.authority_id = e.authority_id and n.id = e.actor_id
      left join person b on b.authority_id = e.authority_id and b.id = (e.detail ->> 'standsInFor')::uuid
      left join appointment a on a.authority_id = e.authority_id and a.id = e.acting_appointment_id
      left join post p on p.authority_id = e.authority_id and p.id = a.post_id
      left join unit u on u.authority_id = e.authority_id and u.id = p.unit_id
      left join audit_leaf l on l.authority_id = e.authority_id and l.entry_id = e.id
      left join dossier d on d.authority_id = e.authority_id and d.id = case e.subject_kind
        when 'DOSSIER' then e.subject_id
        when 'ROUND' then (
          select r.dossier_id from round_dossier r
          where r.authority_id = e.authority_id and r.round_id = e.subject_id order by r.ordinal limit 1)
        when 'DOCUMENT' then (
          select o.dossier_id from official_document_dossier o
          where o.authority_id = e.authority_id and o.document_id = e.subject_id order by o.ordinal limit 1)
        when 'INSTANCE' then (
          select i.subject_id from process_instance i
          where i.authority_id = e.authority_id and i.id = e.subject_id and i.subject_kind = 'DOSSIER')
        end
      order by e.id desc`,
    values: [authorityId, before, limit, ...(matterId === null ? [] : [matterId])],
  };
}

/** Whoever reads the record reads no content: of a restricted dossier not even its subject. */
const MATTER = `case when d.restricted then 'Hồ sơ hạn chế' else d.subject end`;

/** What belongs to a dossier. */
const ABOUT = `
  select $4::uuid
  union select i.id from process_instance i where i.authority_id = $1 and i.subject_id = $4
  union select r.round_id from round_dossier r where r.authority_id = $1 and r.dossier_id = $4
  union select i.id from round_dossier r
    join process_instance i on i.authority_id = r.authority_id and i.subject_id = r.round_id
    where r.authority_id = $1 and r.dossier_id = $4
  union select o.document_id from official_document_dossier o where o.authority_id = $1 and o.dossier_id = $4`;

/** The kind of the unit, the dossier asked for, and how the record is sealed. */
export function recordState(
  authorityId: string,
  unitId: string,
  matterId: string | null,
): Query<{
  unit_kind: string;
  matter: string | null;
  seal_number: number | null;
  sealed_at: string | null;
  unsealed: number;
}> {
  return {
    name: 'audit.record_state',
    text: `
      select u.kind as unit_kind, ${MATTER} as matter, s.number as seal_number, s.sealed_at,
        (select count(*)::int from (
          select from audit_unsealed w where w.authority_id = $1 limit 10001) w) as unsealed
      from unit u
      left join dossier d on d.authority_id = u.authority_id and d.id = $3
      left join lateral (
        select number, sealed_at from audit_seal s where s.authority_id = u.authority_id
        order by s.number desc limit 1) s on true
      where u.authority_id = $1 and u.id = $2`,
    values: [authorityId, unitId, matterId],
  };
}
