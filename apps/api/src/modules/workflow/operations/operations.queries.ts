import type { State } from '@thong-suot/workflow-engine';
import type { Statement, SubjectKind } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import type { UnitModel } from '../../organisation/index.js';
import { ADMINISTERS, administratorValues, type Administrator } from '../studio/administers.js';

/** What an administrator sees of an instance: where it stands, not what it is about. */
export interface InstanceSummaryRow {
  readonly id: string;
  readonly definition_id: string;
  readonly process_key: string;
  readonly process_name: string;
  readonly process_version: number;
  readonly status: 'RUNNING' | 'SUSPENDED' | 'COMPLETED' | 'CANCELLED';
  readonly seen_version: number;
  readonly incidents: number;
  readonly subject_kind: SubjectKind;
  readonly doc_type: string | null;
  readonly lead_unit: UnitModel | null;
  readonly started_at: string | null;
  readonly open_steps: readonly {
    readonly elementId: string;
    readonly stepName: string | null;
    readonly count: number;
    readonly since: string;
    readonly dueAt: string | null;
  }[];
}

const SUMMARY = `
  i.id, i.definition_id, d.key as process_key, d.name as process_name, d.version as process_version, i.status,
  coalesce(s.version, i.version) as seen_version, i.incidents, i.subject_kind, i.labels ->> 'docType' as doc_type,
  (select json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind)
     from unit u where u.authority_id = i.authority_id and u.id = (i.labels ->> 'leadUnitId')::uuid) as lead_unit,
  (select e.business_at from process_event e
    where e.authority_id = i.authority_id and e.instance_id = i.id and e.seq = 1) as started_at,
  coalesce((
    select json_agg(json_build_object('elementId', o.element_id, 'stepName', o.step_name, 'count', o.count,
             'since', o.since, 'dueAt', o.due) order by o.since)
      from (select w.element_id, max(w.step_name) as step_name, count(*)::int as count, min(w.opened_at) as since,
                   min(w.due_at) as due
              from work_item w
             where w.authority_id = i.authority_id and w.instance_id = i.id and w.closed_at is null
             group by w.element_id) o), '[]') as open_steps`;

const FROM = `
  join process_definition d on d.authority_id = i.authority_id and d.id = i.definition_id
  left join dossier s on s.authority_id = i.authority_id and s.id = i.subject_id and i.subject_kind = 'DOSSIER'`;

export interface RunningFilter {
  readonly processKey: string | null;
  readonly definitionId: string | null;
  readonly status: 'RUNNING' | 'SUSPENDED' | null;
  readonly incidentsOnly: boolean;
  readonly elementId: string | null;
}

/** SQL: the running instances `i` of a filter. Parameters $4 to $8. */
const MATCHES = `
  i.authority_id = $1 and i.status in ('RUNNING', 'SUSPENDED') and ${ADMINISTERS}
  and i.definition_id in (
    select v.id from process_definition v
     where v.authority_id = $1 and ($4::text is null or v.key = $4) and ($5::uuid is null or v.id = $5))
  and ($6::text is null or i.status = $6) and (not $7::boolean or i.incidents > 0)
  and ($8::text is null or i.state -> 'tokens' @> jsonb_build_array(jsonb_build_object('at', $8::text)))`;

function filterValues(by: Administrator, filter: RunningFilter): unknown[] {
  const { processKey, definitionId, status, incidentsOnly, elementId } = filter;
  return [...administratorValues(by), processKey, definitionId, status, incidentsOnly, elementId];
}

/** One page of running work, the newest first; one statement. */
export function runningPage(
  by: Administrator,
  filter: RunningFilter,
  before: string | null,
  limit: number,
): Query<InstanceSummaryRow> {
  return {
    name: 'workflow.runningPage',
    text: `
      with page as materialized (
        select i.id from process_instance i
         where ${MATCHES} and ($9::uuid is null or i.id < $9)
         order by i.id desc limit $10)
      select ${SUMMARY} from page
        join process_instance i on i.authority_id = $1 and i.id = page.id ${FROM}
       order by i.id desc`,
    values: [...filterValues(by, filter), before, limit],
  };
}

export interface InstanceSheetRow extends InstanceSummaryRow {
  readonly state: State;
  readonly state_version: number;
}

/** One instance with its state. */
export function instanceSheet(by: Administrator, id: string): Query<InstanceSheetRow> {
  return {
    name: 'workflow.instanceSheet',
    text: `
      select ${SUMMARY}, i.state, i.state_version from process_instance i ${FROM}
       where i.authority_id = $1 and i.id = $4 and ${ADMINISTERS}`,
    values: [...administratorValues(by), id],
  };
}

/** What raised the incidents of an instance, the last first. */
export function incidentsOf(
  by: Administrator,
  id: string,
): Query<{
  readonly token_id: number;
  readonly code: string;
  readonly params: unknown;
  readonly at: string;
}> {
  return {
    name: 'workflow.incidentsOf',
    text: `
      select (e.data ->> 'tokenId')::int as token_id, e.data ->> 'code' as code, e.data -> 'params' as params,
             e.business_at as at
        from process_event e
       where e.authority_id = $1 and e.instance_id = $4 and e.type = 'IncidentRaised' and ${ADMINISTERS}
       order by e.seq desc limit 200`,
    values: [...administratorValues(by), id],
  };
}

export interface StepHistoryRow {
  readonly id: string;
  readonly element_id: string;
  readonly step_name: string | null;
  readonly participant_index: number | null;
  readonly unit: UnitModel;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly due_at: string | null;
  readonly outcome: string | null;
}

/** The steps of an instance in their order, without who did them and what was written. */
export function stepHistory(by: Administrator, id: string, limit: number): Query<StepHistoryRow> {
  return {
    name: 'workflow.stepHistory',
    text: `
      select w.id, w.element_id, w.step_name, w.participant_index, w.opened_at, w.closed_at, w.due_at, w.outcome,
             json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name,
               'kind', u.kind) as unit
        from work_item w join unit u on u.authority_id = w.authority_id and u.id = w.unit_id
       where w.authority_id = $1 and w.instance_id = $4 and ${ADMINISTERS}
       order by w.id desc limit $5`,
    values: [...administratorValues(by), id, limit],
  };
}

/** What an instance waits for by time, the next first. */
export function timersOf(
  by: Administrator,
  id: string,
): Query<{ readonly element_id: string; readonly due_at: string }> {
  return {
    name: 'workflow.timersOf',
    text: `
      select t.element_id, t.due_at from timer t
       where t.authority_id = $1 and t.instance_id = $4 and ${ADMINISTERS}
       order by t.due_at, t.timer_seq limit 100`,
    values: [...administratorValues(by), id],
  };
}

export interface OperationRow {
  readonly id: string;
  readonly act: string;
  readonly reason: string;
  readonly element_id: string | null;
  readonly to_element_id: string | null;
  readonly to_version: number | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly at: string;
}

/** What administrators have done to an instance, the last first. */
export function operationsOn(by: Administrator, id: string): Query<OperationRow> {
  return {
    name: 'workflow.operationsOn',
    text: `
      select o.id, o.act, o.reason, o.element_id, o.to_element_id, o.at, p.id as by_id, p.display_name as by_name,
             (select d.version from process_definition d
               where d.authority_id = o.authority_id and d.id = o.to_definition_id) as to_version
        from instance_operation o
        join person p on p.authority_id = o.authority_id and p.id = o.by_person_id
       where o.authority_id = $1 and o.instance_id = $4 and ${ADMINISTERS}
       order by o.id desc limit 200`,
    values: [...administratorValues(by), id],
  };
}

export interface NewOperation {
  readonly authorityId: string;
  readonly id: string;
  readonly instanceId: string;
  readonly act: string;
  readonly reason: string;
  readonly elementId?: string | undefined;
  readonly toElementId?: string | undefined;
  readonly toDefinitionId?: string | undefined;
  readonly batchId?: string | undefined;
  readonly byPersonId: string;
  readonly at: string;
}

/** Records an operation. */
export function insertOperation(operation: NewOperation): Statement {
  return {
    name: 'workflow.insertOperation',
    text: `
      insert into instance_operation (authority_id, id, instance_id, act, reason, element_id, to_element_id,
        to_definition_id, batch_id, by_person_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      operation.authorityId,
      operation.id,
      operation.instanceId,
      operation.act,
      operation.reason,
      operation.elementId ?? null,
      operation.toElementId ?? null,
      operation.toDefinitionId ?? null,
      operation.batchId ?? null,
      operation.byPersonId,
      operation.at,
    ],
  };
}

/** States of running instances of a version, for a preview; the newest first. */
export function runningStates(
  by: Administrator,
  definitionId: string,
  limit: number,
): Query<InstanceSummaryRow & { readonly state: State; readonly state_version: number }> {
  return {
    name: 'workflow.runningStates',
    text: `
      select ${SUMMARY}, i.state, i.state_version from process_instance i ${FROM}
       where i.authority_id = $1 and i.definition_id = $4 and i.status in ('RUNNING', 'SUSPENDED') and ${ADMINISTERS}
       order by i.id desc limit $5`,
    values: [...administratorValues(by), definitionId, limit],
  };
}
