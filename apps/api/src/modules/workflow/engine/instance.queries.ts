import type { SubjectKind } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import { SIDE_STEPS } from '../domain/side-steps.js';

export interface HeadRow {
  /** Null where the tenant has no such instance. */
  readonly version: number | null;
  readonly commands: readonly { id: string; hash: string; answer: unknown }[];
}

/** What an act looks at first: the version of its instance and whether its command ids are known. One statement. */
export function headQuery(
  authorityId: string,
  instanceId: string | null,
  commandIds: readonly string[],
): Query<HeadRow> {
  return {
    name: 'workflow.head',
    text: `select
      (select i.version from process_instance i where i.authority_id = $1 and i.id = $2) as version,
      coalesce((
        select json_agg(json_build_object('id', c.id, 'hash', encode(c.content_hash, 'hex'), 'answer', c.answer))
        from command c where c.authority_id = $1 and c.id = any ($3::uuid[])), '[]') as commands`,
    values: [authorityId, instanceId, commandIds],
  };
}

export interface InstanceRow {
  readonly definition_id: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly state_version: number;
  readonly state: unknown;
  readonly version: number;
  readonly event_seq: number;
  readonly labels: unknown;
  readonly dossier: { state: string; stage: string; marks: unknown; version: number } | null;
  readonly items: readonly {
    id: string;
    key: string;
    element: string;
    index: number | null;
    unit: string;
    positions: string[];
    candidates: string[];
    assignee: string | null;
    notBy: string[] | null;
    openedAt: string;
    dueAt: string | null;
  }[];
}

/** An instance with its open work items and their candidates, without the work beside it. One statement. */
export function instanceQuery(authorityId: string, instanceId: string): Query<InstanceRow> {
  return {
    name: 'workflow.instance',
    text: `select i.definition_id, i.subject_kind, i.subject_id, i.state_version, i.state, i.version, i.event_seq,
      i.labels,
      case when d.id is not null then
        json_build_object('state', d.state, 'stage', d.stage, 'marks', d.stage_marks, 'version', d.version) end as dossier,
      coalesce((
        select json_agg(json_build_object(
          'id', w.id, 'key', w.work_item_key, 'element', w.element_id, 'index', w.participant_index,
          'unit', w.unit_id, 'positions', w.positions, 'openedAt', w.opened_at, 'dueAt', w.due_at,
          'assignee', w.assignee_id, 'notBy', w.not_by, 'candidates', array(
            select k.principal_id from work_item_candidate k
            where k.authority_id = w.authority_id and k.work_item_id = w.id)) order by w.id)
        from work_item w
        where w.authority_id = $1 and w.instance_id = $2 and w.closed_at is null
          and w.element_id <> all ($3::text[])), '[]') as items
      from process_instance i
      left join dossier d on d.authority_id = i.authority_id and d.id = i.subject_id and i.subject_kind = 'DOSSIER'
        and d.instance_id = i.id
      where i.authority_id = $1 and i.id = $2`,
    values: [authorityId, instanceId, SIDE_STEPS],
  };
}

/** The recorded events of an instance in order: state of another version is rebuilt from them. */
export function eventsQuery(
  authorityId: string,
  instanceId: string,
): Query<{ type: string; data: Record<string, unknown> }> {
  return {
    name: 'workflow.events',
    text: `select type, data from process_event
      where authority_id = $1 and instance_id = $2 order by seq`,
    values: [authorityId, instanceId],
  };
}
