import type { Query } from '../../../platform/database/query.js';
import type { UnitModel } from '../../organisation/index.js';

export interface OpenStepRow {
  readonly id: string;
  readonly elementId: string;
  readonly stepName: string | null;
  /** The version of the process that opened it: of the dossier's, or of one that it called. */
  readonly definitionId: string;
  readonly unit: UnitModel;
  readonly positions: readonly string[];
  readonly candidates: readonly string[];
  readonly person: { readonly id: string; readonly displayName: string } | null;
  readonly openedAt: string;
  readonly dueAt: string | null;
}

export interface DossierWorkRow {
  readonly dossier_id: string;
  /** The process that it goes through. */
  readonly process_key: string;
  readonly definition_id: string;
  readonly suspended: boolean;
  readonly office_unit_id: string | null;
  /** Until when the units of a running round answer, with the words it came from. */
  readonly round_deadline: { readonly dueAt: string; readonly words: string | null } | null;
  /** The words of the deadline for comments that a session fixed. */
  readonly session_due_words: string | null;
  readonly open_steps: readonly OpenStepRow[];
}

/**
 * The open steps of dossiers, the one of their running round included, without the units that are asked. One statement
 * for a whole list.
 */
export function dossierWork(authorityId: string, dossierIds: readonly string[]): Query<DossierWorkRow> {
  return {
    name: 'workflow.dossier_work',
    text: `select d.id as dossier_id, f.key as process_key, i.definition_id,
        i.status = 'SUSPENDED' as suspended,
        i.state -> 'variables' ->> 'officeUnitId' as office_unit_id,
        (select json_build_object('dueAt', r.state -> 'variables' ->> 'dueAt', 'words', r.labels ->> 'dueWords')
          from work_item w
          join process_instance r on r.authority_id = w.authority_id and r.id = w.instance_id
          where w.authority_id = $1 and w.dossier_id = d.id and w.closed_at is null and w.element_id = 'endRound'
          limit 1) as round_deadline,
        d.session_item ->> 'dueWords' as session_due_words,
        coalesce((
          select json_agg(json_build_object(
            'id', w.id, 'elementId', w.element_id, 'stepName', w.step_name,
            'definitionId', (select x.definition_id from process_instance x
              where x.authority_id = $1 and x.id = w.instance_id),
            'positions', w.positions, 'openedAt', w.opened_at,
            'dueAt', w.due_at,
            'unit', json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name,
              'kind', u.kind),
            'person', (select json_build_object('id', p.id, 'displayName', p.display_name) from person p
              where p.authority_id = $1 and p.id = w.assignee_id),
            'candidates', array(select k.principal_id from work_item_candidate k
              where k.authority_id = $1 and k.work_item_id = w.id)) order by w.id)
          from work_item w
          join unit u on u.authority_id = $1 and u.id = w.unit_id
          where w.authority_id = $1 and w.dossier_id = d.id and w.closed_at is null and w.element_id <> 'answer'
        ), '[]') as open_steps
      from dossier d
      join process_instance i on i.authority_id = $1 and i.id = d.instance_id
      join process_definition f on f.authority_id = $1 and f.id = i.definition_id
      where d.authority_id = $1 and d.id = any ($2::uuid[])`,
    values: [authorityId, dossierIds],
  };
}

export interface HistoryRow {
  readonly id: string;
  readonly element_id: string;
  readonly step_name: string | null;
  readonly positions: readonly string[];
  readonly unit: UnitModel;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly person: { readonly id: string; readonly displayName: string } | null;
  /** The one to whom the step was given. */
  readonly assignee: { readonly id: string; readonly displayName: string } | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly on_behalf_of: string | null;
  readonly same_person_as: string | null;
  /** Who closed the step named by `same_person_as` last before this one. */
  readonly same_person_id: string | null;
}

/** The steps of a dossier and of its rounds in their order, without the answers of the units that are asked. */
export function dossierHistory(
  authorityId: string,
  dossierId: string,
  afterId: string | undefined,
  limit: number,
): Query<HistoryRow> {
  return {
    name: 'workflow.dossier_history',
    text: `select w.id, w.element_id, w.step_name, w.positions, w.opened_at, w.closed_at, w.outcome, w.reason, w.on_behalf_of,
        w.same_person_as,
        json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind)
          as unit,
        case when p.id is not null then json_build_object('id', p.id, 'displayName', p.display_name) end as person,
        case when g.id is not null then json_build_object('id', g.id, 'displayName', g.display_name) end as assignee,
        case when w.same_person_as is not null then (
          select b.closed_by from work_item b
          where b.authority_id = $1 and b.instance_id = w.instance_id and b.element_id = w.same_person_as
            and b.id < w.id and b.closed_by is not null
          order by b.id desc limit 1) end as same_person_id
      from work_item w
      join unit u on u.authority_id = $1 and u.id = w.unit_id
      left join person p on p.authority_id = $1 and p.id = w.closed_by
      left join person g on g.authority_id = $1 and g.id = w.assignee_id
      where w.authority_id = $1 and w.dossier_id = $2 and w.element_id <> 'answer'
        and ($3::uuid is null or w.id > $3)
      order by w.id
      limit $4`,
    values: [authorityId, dossierId, afterId ?? null, limit],
  };
}

export interface FlowRow {
  readonly definition_id: string;
  readonly active: readonly string[];
  /** Elements that a token has reached at some time. */
  readonly reached: readonly string[];
  /** Units asked in the running or last round, and how many of them have answered. */
  readonly asked: number;
  readonly answered: number;
}

/** Where the process of a dossier stands and where it has been. */
export function dossierFlow(authorityId: string, dossierId: string): Query<FlowRow> {
  return {
    name: 'workflow.dossier_flow',
    text: `with last_round as (
        select w.instance_id from work_item w
        where w.authority_id = $1 and w.dossier_id = $2 and w.subject_kind = 'ROUND'
        order by w.id desc limit 1)
      select i.definition_id,
        array(select distinct t ->> 'at' from jsonb_array_elements(i.state -> 'tokens') as t) as active,
        array(select distinct e.data ->> 'elementId' from process_event e
          where e.authority_id = $1 and e.instance_id = i.id and e.data ? 'elementId') as reached,
        (select count(distinct w.participant_index)::int from work_item w, last_round r
          where w.authority_id = $1 and w.instance_id = r.instance_id and w.element_id = 'answer') as asked,
        (select count(distinct w.participant_index)::int from work_item w, last_round r
          where w.authority_id = $1 and w.instance_id = r.instance_id and w.element_id = 'answer'
            and w.outcome is not null and not exists (
              select from work_item o
              where o.authority_id = $1 and o.instance_id = w.instance_id and o.element_id = 'answer'
                and o.participant_index = w.participant_index and o.closed_at is null)) as answered
      from dossier d
      join process_instance i on i.authority_id = $1 and i.id = d.instance_id
      where d.authority_id = $1 and d.id = $2`,
    values: [authorityId, dossierId],
  };
}
