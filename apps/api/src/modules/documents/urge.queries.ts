import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import { urgedBefore } from './domain/urging.js';

/** A step of a dossier that somebody holds now. */
export interface HeldStepRow {
  readonly element_id: string;
  readonly unit_id: string;
  readonly unit_kind: string;
  readonly lead_unit_id: string;
  readonly office_unit_id: string | null;
  readonly last_urged_at: string | null;
}

/**
 * The open steps of a dossier and of its running round, the oldest first, without the units that are asked; none for
 * whoever may not see it.
 */
export function heldSteps(
  authorityId: string,
  principals: readonly string[],
  now: string,
  dossierId: string,
): Query<HeldStepRow> {
  return {
    name: 'documents.held-steps',
    text: `select w.element_id, w.unit_id, u.kind as unit_kind, d.lead_unit_id,
        (i.state -> 'variables' ->> 'officeUnitId')::uuid as office_unit_id,
        (select max(g.at) from urge g
          where g.authority_id = $1 and g.subject_id = d.id and g.step_id = w.element_id) as last_urged_at
      from dossier d
      join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
      join work_item w
        on w.authority_id = d.authority_id and w.dossier_id = d.id and w.closed_at is null and w.element_id <> 'answer'
      join unit u on (u.authority_id, u.id) = (w.authority_id, w.unit_id)
      where d.authority_id = $1 and d.id = $4
        and d.id in (${visibleSubjects('DOSSIER', { authority: '$1', principals: '$2', now: '$3' })})
      order by w.id`,
    values: [authorityId, principals, now, dossierId],
  };
}

export interface NewUrge {
  readonly authorityId: string;
  readonly id: string;
  readonly subjectKind: 'DOSSIER' | 'ROUND';
  readonly subjectId: string;
  readonly stepId: string;
  readonly unitIds: readonly string[];
  readonly byUnitId: string;
  readonly byPersonId: string;
  readonly words: string | null;
  readonly now: string;
}

/**
 * Records an urging, one after the other for one matter, so that two at the same moment are not both done.
 * Refuses URGED_RECENTLY.
 */
export function insertUrge(urge: NewUrge): Statement[] {
  return [
    {
      name: 'documents.urge-one-at-a-time',
      text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
      values: [`urge ${urge.subjectId} ${urge.stepId}`],
    },
    {
      name: 'documents.insert-urge',
      text: `insert into urge (authority_id, id, subject_kind, subject_id, step_id, unit_ids, by_unit_id, by_person_id, at, words)
        select $1::uuid, $2::uuid, $3::text, $4::uuid, $5::text, $6::uuid[], $7::uuid, $8::uuid, $9::timestamptz, $10::text
        where not exists (
          select from urge g
          where g.authority_id = $1::uuid and g.subject_id = $4::uuid and g.step_id = $5::text and g.at > $11::timestamptz)`,
      values: [
        urge.authorityId,
        urge.id,
        urge.subjectKind,
        urge.subjectId,
        urge.stepId,
        urge.unitIds,
        urge.byUnitId,
        urge.byPersonId,
        urge.now,
        urge.words,
        urgedBefore(urge.now),
      ],
      mustChange: 'URGED_RECENTLY',
    },
  ];
}

export interface UrgeRow {
  readonly id: string;
  readonly subject_id: string;
  readonly step_id: string;
  readonly at: string;
  readonly words: string | null;
  readonly by: { readonly id: string; readonly displayName: string };
  readonly by_unit: UnitJson;
  readonly units: readonly UnitJson[];
}

interface UnitJson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

const unitJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name, 'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`;

/** What was urged about subjects that the reader has been let in to, the first one first. */
export function urgesAbout(authorityId: string, subjectIds: readonly string[]): Query<UrgeRow> {
  return {
    name: 'documents.urges-about',
    text: `select g.id, g.subject_id, g.step_id, g.at, g.words,
        json_build_object('id', p.id, 'displayName', p.display_name) as by, ${unitJson('b')} as by_unit,
        (select coalesce(json_agg(${unitJson('u')} order by u.ordinal, u.id), '[]'::json)
         from unit u where u.authority_id = $1 and u.id = any (g.unit_ids)) as units
      from urge g
      join person p on p.authority_id = $1 and p.id = g.by_person_id
      join unit b on b.authority_id = $1 and b.id = g.by_unit_id
      where g.authority_id = $1 and g.subject_id = any ($2::uuid[])
      order by g.id`,
    values: [authorityId, subjectIds],
  };
}
