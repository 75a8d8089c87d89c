import type { Statement, SubjectKind } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import { ADMINISTERS, administratorValues, type Administrator } from '../studio/administers.js';
import type { UnitModel } from '../../organisation/index.js';

export type BatchAct = 'SUSPEND' | 'RESUME' | 'CANCEL' | 'RETRY' | 'MIGRATE';

/** Old element ids to new ones. */
export type ElementMapping = Readonly<Record<string, string>>;

export interface NewBatch {
  readonly authorityId: string;
  readonly id: string;
  readonly act: BatchAct;
  readonly processKey: string;
  readonly reason: string;
  readonly toDefinitionId: string | undefined;
  readonly mapping: ElementMapping | undefined;
  readonly byPersonId: string;
  readonly instanceIds: readonly string[];
  readonly now: string;
}

/** The batch with its instances, in the order given; those that the tenant does not have stay out. */
export function insertBatch(batch: NewBatch): Statement[] {
  const { authorityId, id, instanceIds } = batch;
  return [
    {
      name: 'workflow.insertBatch',
      text: `
        insert into operation_batch (authority_id, id, act, process_key, reason, to_definition_id, mapping, by_person_id,
          started_at, total)
        select $1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, (
          select count(*) from process_instance i where i.authority_id = $1 and i.id = any ($10::uuid[]))`,
      values: [
        authorityId,
        id,
        batch.act,
        batch.processKey,
        batch.reason,
        batch.toDefinitionId ?? null,
        batch.mapping === undefined ? null : JSON.stringify(batch.mapping),
        batch.byPersonId,
        batch.now,
        instanceIds,
      ],
    },
    {
      name: 'workflow.insertBatchItems',
      text: `
        insert into operation_batch_item (authority_id, batch_id, ordinal, instance_id)
        select $1, $2, row_number() over (order by asked.ordinal), i.id
          from unnest($3::uuid[]) with ordinality as asked (id, ordinal)
          join process_instance i on i.authority_id = $1 and i.id = asked.id`,
      values: [authorityId, id, instanceIds],
    },
  ];
}

export interface BatchToRun {
  readonly act: BatchAct;
  readonly reason: string;
  readonly to_definition_id: string | null;
  readonly mapping: ElementMapping | null;
  readonly by_person_id: string;
  readonly items: readonly { readonly ordinal: number; readonly instanceId: string }[];
}

/** A batch with the next of its instances that are still to be done. */
export function batchToRun(authorityId: string, id: string, limit: number): Query<BatchToRun> {
  return {
    name: 'workflow.batchToRun',
    text: `
      select b.act, b.reason, b.to_definition_id, b.mapping, b.by_person_id, coalesce((
          select json_agg(json_build_object('ordinal', i.ordinal, 'instanceId', i.instance_id) order by i.ordinal)
            from (select ordinal, instance_id from operation_batch_item
                   where authority_id = $1 and batch_id = $2 and result is null
                   order by ordinal limit $3) i), '[]') as items
        from operation_batch b where b.authority_id = $1 and b.id = $2`,
    values: [authorityId, id, limit],
  };
}

/** What came of one instance of a batch; written in the act itself, so that it is never done and not told. */
export function batchItemDone(item: {
  readonly authorityId: string;
  readonly batchId: string;
  readonly ordinal: number;
  readonly refused?: { readonly code: string; readonly problems?: unknown };
  readonly now: string;
}): Statement {
  const { authorityId, batchId, ordinal, refused, now } = item;
  return {
    name: 'workflow.batchItemDone',
    text: `
      update operation_batch_item set result = $4, code = $5, problems = $6::jsonb, done_at = $7
       where authority_id = $1 and batch_id = $2 and ordinal = $3 and result is null`,
    values: [
      authorityId,
      batchId,
      ordinal,
      refused ? 'REFUSED' : 'DONE',
      refused?.code ?? null,
      refused?.problems === undefined ? null : JSON.stringify(refused.problems),
      now,
    ],
  };
}

export interface BatchRow {
  readonly id: string;
  readonly act: BatchAct;
  readonly process_key: string;
  readonly reason: string;
  readonly to_version: number | null;
  readonly by_id: string;
  readonly by_name: string;
  readonly started_at: string;
  readonly total: number;
  readonly done: number;
  readonly refused: number;
}

const BATCH = `
  b.id, b.act, b.process_key, b.reason, b.started_at, b.total, p.id as by_id, p.display_name as by_name,
  (select d.version from process_definition d
    where d.authority_id = b.authority_id and d.id = b.to_definition_id) as to_version,
  counted.done, counted.refused
  from operation_batch b
  join person p on p.authority_id = b.authority_id and p.id = b.by_person_id
  cross join lateral (
    select (count(*) filter (where i.result = 'DONE'))::int as done,
           (count(*) filter (where i.result = 'REFUSED'))::int as refused
      from operation_batch_item i where i.authority_id = b.authority_id and i.batch_id = b.id) counted`;

export function batchById(by: Administrator, id: string): Query<BatchRow> {
  return {
    name: 'workflow.batchById',
    text: `select ${BATCH} where b.authority_id = $1 and b.id = $4 and ${ADMINISTERS}`,
    values: [...administratorValues(by), id],
  };
}

/** The last batches of a process. */
export function batchesOf(by: Administrator, processKey: string, limit: number): Query<BatchRow> {
  return {
    name: 'workflow.batchesOf',
    text: `select ${BATCH} where b.authority_id = $1 and b.process_key = $4 and ${ADMINISTERS}
      order by b.id desc limit $5`,
    values: [...administratorValues(by), processKey, limit],
  };
}

export interface BatchItemRow {
  readonly ordinal: number;
  readonly instance_id: string;
  readonly result: 'DONE' | 'REFUSED' | null;
  readonly code: string | null;
  readonly problems: readonly { readonly code: string; readonly elementId: string }[] | null;
  readonly subject_kind: SubjectKind;
  readonly doc_type: string | null;
  readonly lead_unit: UnitModel | null;
}

/** One page of the instances of a batch; those that were refused first. */
export function batchItems(
  by: Administrator,
  batchId: string,
  after: number,
  limit: number,
): Query<BatchItemRow> {
  return {
    name: 'workflow.batchItems',
    text: `
      select i.ordinal, i.instance_id, i.result, i.code, i.problems, n.subject_kind,
             n.labels ->> 'docType' as doc_type,
             (select json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name,
                'kind', u.kind)
                from unit u where u.authority_id = i.authority_id and u.id = (n.labels ->> 'leadUnitId')::uuid
             ) as lead_unit
        from operation_batch_item i
        join process_instance n on n.authority_id = i.authority_id and n.id = i.instance_id
       where i.authority_id = $1 and i.batch_id = $4 and i.ordinal > $5 and ${ADMINISTERS}
       order by i.ordinal limit $6`,
    values: [...administratorValues(by), batchId, after, limit],
  };
}
