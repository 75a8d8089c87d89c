import type { SubjectKind } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import type { InstanceLabels } from '../engine/instance-record.js';

export interface SaidRow {
  readonly data: Readonly<Record<string, unknown>>;
  readonly labels: InstanceLabels;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
}

/** What an instance has said, with what it is about. */
export function saidBy(authorityId: string, instanceId: string, seq: number): Query<SaidRow> {
  return {
    name: 'workflow.saidBy',
    text: `
      select e.data, i.labels, i.subject_kind, i.subject_id
        from process_event e join process_instance i on i.authority_id = e.authority_id and i.id = e.instance_id
       where e.authority_id = $1 and e.instance_id = $2 and e.seq = $3`,
    values: [authorityId, instanceId, seq],
  };
}

export interface EndedRow {
  readonly status: string;
  readonly labels: InstanceLabels;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Code of an error that nothing in it caught. */
  readonly error: string | null;
}

/** How a called process ended. */
export function endOf(authorityId: string, instanceId: string): Query<EndedRow> {
  return {
    name: 'workflow.endOf',
    text: `
      select i.status, i.labels, i.state -> 'variables' as variables,
             (select e.data ->> 'error' from process_event e
               where e.authority_id = i.authority_id and e.instance_id = i.id and e.type = 'InstanceCompleted'
               order by e.seq desc limit 1) as error
        from process_instance i where i.authority_id = $1 and i.id = $2`,
    values: [authorityId, instanceId],
  };
}

/** The other processes about the same matter that run, the oldest first. */
export function runningBeside(
  authorityId: string,
  subjectId: string,
  instanceId: string,
): Query<{ readonly id: string }> {
  return {
    name: 'workflow.runningBeside',
    text: `
      select id from process_instance
       where authority_id = $1 and subject_id = $2 and id <> $3 and status = 'RUNNING' order by id limit 100`,
    values: [authorityId, subjectId, instanceId],
  };
}

/** The versions by which something runs. */
export function versionsRunning(authorityId: string): Query<{ readonly id: string }> {
  return {
    name: 'workflow.versionsRunning',
    text: `
      select d.id from process_definition d
       where d.authority_id = $1 and exists (
         select from process_instance i
          where i.authority_id = $1 and i.definition_id = d.id and i.status in ('RUNNING', 'SUSPENDED'))`,
    values: [authorityId],
  };
}

/** Running instances of a version after an id, in the order of their ids. */
export function runningOf(
  authorityId: string,
  definitionId: string,
  after: string,
  limit: number,
): Query<{ readonly id: string }> {
  return {
    name: 'workflow.runningOf',
    text: `
      select id from process_instance
       where authority_id = $1 and definition_id = $2 and status in ('RUNNING', 'SUSPENDED') and id > $3
       order by id limit $4`,
    values: [authorityId, definitionId, after, limit],
  };
}
