import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { GIVING_KINDS } from './part-act.queries.js';

/** The units of the tenant on a day: who gives, who follows, and to whom "all units" speaks. */
export interface GivingRow {
  readonly office_unit_id: string | null;
  readonly leadership_unit_id: string | null;
  readonly all_unit_ids: readonly string[];
}

export function givingUnits(authorityId: string, today: string): Query<GivingRow> {
  return {
    name: 'assignments.giving-units',
    text: `with living as (
        select id, kind, ordinal from unit
        where authority_id = $1 and valid_from <= $2::date and (valid_to is null or valid_to > $2::date)
      )
      select (select id from living where kind = 'OFFICE' order by ordinal limit 1) as office_unit_id,
        (select id from living where kind = 'LEADERSHIP' order by ordinal limit 1) as leadership_unit_id,
        array(select id::text from living where kind <> all ($3::text[]) order by ordinal) as all_unit_ids`,
    values: [authorityId, today, GIVING_KINDS],
  };
}

export interface NewSource {
  readonly authorityId: string;
  readonly id: string;
  readonly title: string;
  readonly heldOn: string;
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
  readonly now: string;
}

/** The source of assignments; refuses ASSIGNMENTS_ALREADY_LOADED where it has been taken in before. */
export function insertSource(source: NewSource): Statement {
  return {
    name: 'assignments.insert-source',
    text: `insert into assignment_source (authority_id, id, title, held_on, office_unit_id, leadership_unit_id, created_at)
      select $1::uuid, $2::uuid, $3::text, $4::date, $5::uuid, $6::uuid, $7::timestamptz
      where not exists (
        select 1 from assignment_source s where s.authority_id = $1 and s.title = $3 and s.held_on = $4::date)`,
    values: [
      source.authorityId,
      source.id,
      source.title,
      source.heldOn,
      source.officeUnitId,
      source.leadershipUnitId,
      source.now,
    ],
    mustChange: 'ASSIGNMENTS_ALREADY_LOADED',
  };
}

/** Rows of `assignment`, as the columns are called. */
export interface AssignmentRow {
  readonly id: string;
  readonly ordinal: number;
  readonly point: string;
  readonly heading: string | null;
  readonly kind: string;
  readonly nature: string;
  readonly title: string;
  readonly quote: string;
  readonly lead_words: string | null;
  readonly coop_words: string | null;
  readonly addressed_to_all: boolean;
  readonly deadline_words: string | null;
  readonly deadline_at: string | null;
  readonly deadline_choices: readonly string[];
  readonly recurrence_words: string | null;
  readonly product: string | null;
  readonly quantity_unit: string | null;
  readonly note: string | null;
  readonly suggested_unit_id: string | null;
  readonly same_as_id: string | null;
  readonly dossier_id: string | null;
  readonly carried_by: string | null;
  readonly awaits_lead: boolean;
}

/** All assignments of a source in one statement; one that is followed with another refers to it by id. */
export function insertAssignments(
  authorityId: string,
  sourceId: string,
  now: string,
  rows: readonly AssignmentRow[],
): Statement {
  return {
    name: 'assignments.insert-assignments',
    text: `insert into assignment (authority_id, source_id, created_at, id, ordinal, point, heading, kind, nature, title,
        quote, lead_words, coop_words, addressed_to_all, deadline_words, deadline_at, deadline_choices,
        recurrence_words, product, quantity_unit, note, suggested_unit_id, same_as_id, dossier_id, carried_by,
        awaits_lead)
      select $1, $2, $3, r.* from jsonb_to_recordset($4::jsonb) as r (id uuid, ordinal int, point text, heading text,
        kind text, nature text, title text, quote text, lead_words text, coop_words text, addressed_to_all boolean,
        deadline_words text, deadline_at timestamptz, deadline_choices jsonb, recurrence_words text, product text,
        quantity_unit text, note text, suggested_unit_id uuid, same_as_id uuid, dossier_id uuid, carried_by text,
        awaits_lead boolean)`,
    values: [authorityId, sourceId, now, JSON.stringify(rows)],
  };
}

/** The units that the source names beside those with a part. */
export function insertAssignmentUnits(
  authorityId: string,
  rows: readonly { readonly assignment_id: string; readonly unit_id: string; readonly role: string }[],
): Statement[] {
  if (rows.length === 0) return [];
  return [
    {
      name: 'assignments.insert-units',
      text: `insert into assignment_unit (authority_id, assignment_id, unit_id, role)
        select $1, r.assignment_id, r.unit_id, r.role
        from jsonb_to_recordset($2::jsonb) as r (assignment_id uuid, unit_id uuid, role text)`,
      values: [authorityId, JSON.stringify(rows)],
    },
  ];
}
