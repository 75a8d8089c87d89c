import type { Query } from '../../../platform/database/query.js';
import type { Announcement } from '../../workflow/index.js';

export interface HearerRow {
  readonly principal_id: string;
  readonly subject_id: string;
  /** Whether the principal may read the subject; else it only follows it in the list of work. */
  readonly reads: boolean;
}

/**
 * Of the listening principals, who hears that the subjects have changed: whoever may read them, by the same access
 * facts as `mayRead`; a change of a round or a document is one of its dossiers too. Which of the asked units has answered
 * is not told to the others: what an asked unit does in a round is heard by that unit and by those who manage the round,
 * unless the round shows the answers to all.
 */
export function hearersOf(
  authorityId: string,
  acts: readonly Announcement[],
  listening: readonly string[],
  now: string,
): Query<HearerRow> {
  return {
    name: 'notifications.hearers',
    text: `
      with told as materialized (
        select s.id, a.by
          from jsonb_to_recordset($2::jsonb) as a(subjects uuid[], by uuid[])
          cross join unnest(a.subjects) as s(id)
      ), about as materialized (
        select t.id, t.by from told t
        union
        select p.dossier_id, null::uuid[]
          from told t
          join dossier_of_subject p on p.authority_id = $1 and p.subject_id = t.id
      )
      select distinct f.principal_id, f.subject_id, f.class <> 'FOLLOW' as reads
        from about t
        join access_fact f on f.authority_id = $1 and f.subject_id = t.id and f.principal_id = any ($3::uuid[])
       where (f.valid_to is null or f.valid_to > $4)
         and (f.subject_kind <> 'ROUND' or t.by is null or f.class = 'MANAGE' or f.principal_id = any (t.by)
           or exists (
             select from access_fact m
              where m.authority_id = $1 and m.subject_id = t.id and m.principal_id = any (t.by) and m.class = 'MANAGE')
           or exists (
             select from comment_round r where r.authority_id = $1 and r.id = t.id and r.show_others))`,
    values: [authorityId, JSON.stringify(acts), listening, now],
  };
}

/** Of the listening units, those in whose list of work the acts opened, closed, moved or marked something. */
export function unitsWithWork(
  authorityId: string,
  acts: readonly Announcement[],
  listening: readonly string[],
): Query<{ unit_id: string }> {
  return {
    name: 'notifications.units_with_work',
    text: `
      select distinct w.unit_id
        from jsonb_to_recordset($2::jsonb) as a(at timestamptz, instances uuid[], moved boolean)
        cross join unnest(a.instances) as i(id)
        join work_item w on w.authority_id = $1 and w.instance_id = i.id and w.unit_id = any ($3::uuid[])
       where w.opened_at = a.at or w.closed_at = a.at or w.reminded_at = a.at
          or (a.moved and w.closed_at is null)`,
    values: [authorityId, JSON.stringify(acts), listening],
  };
}
