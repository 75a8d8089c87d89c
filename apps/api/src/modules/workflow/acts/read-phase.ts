import type pg from 'pg';
import type { TenantReader } from '../../../platform/database/tenant-reader.js';
import type { Definitions } from '../engine/definitions.js';
import { headQuery, instanceQuery, type HeadRow, type InstanceRow } from '../engine/instance.queries.js';
import type { InstanceCache } from '../engine/instance-cache.js';
import type { InstanceRecord } from '../engine/instance-record.js';
import { restoreInstance } from '../engine/restore-instance.js';
import type { PendingAct } from './pending-act.js';
import { transaction } from './transaction.js';

/** What a batch is decided on, all of one snapshot. */
export interface Snapshot {
  readonly known: ReadonlyMap<string, { readonly hash: string; readonly answer: unknown }>;
  /** Absent where the batch has no instance, or the tenant does not know it. */
  readonly record?: InstanceRecord;
  /** The further instances of an act that stands alone, in its order; those that the tenant does not know are left out. */
  readonly also: readonly InstanceRecord[];
  /** Rows of each act's queries, in the order of the batch. */
  readonly rows: readonly (readonly (readonly unknown[])[])[];
}

export interface ReadPorts {
  readonly pool: pg.Pool;
  readonly reader: Pick<TenantReader, 'rows' | 'one'>;
  readonly definitions: Definitions;
  readonly cache: InstanceCache;
}

/** Reads command ids, the instance and every `load` in one round trip; the instance only where memory has another version. */
export async function readSnapshot(batch: readonly PendingAct[], ports: ReadPorts): Promise<Snapshot> {
  const [first] = batch;
  if (!first) throw new Error('an empty batch');
  const { authorityId } = first.request.actor;
  const { instanceId } = first.request;
  const cached = instanceId ? ports.cache.get(authorityId, instanceId) : undefined;
  const further = first.request.alsoInstances ?? [];
  const loads = batch.map(({ request }) => request.load?.() ?? []);
  const commandIds = batch.map(({ commandId }) => commandId);

  const results = await transaction(ports.pool, 'read', [
    {
      name: 'platform.set_tenant',
      text: "select set_config('app.authority', $1, true)",
      values: [authorityId],
    },
    headQuery(authorityId, instanceId ?? null, commandIds),
    ...(instanceId && !cached ? [instanceQuery(authorityId, instanceId)] : []),
    ...further.map((id) => instanceQuery(authorityId, id)),
    ...loads.flat(),
  ]);
  const [, headResult, ...rest] = results;
  const head = headResult?.rows[0] as HeadRow;

  let record = cached;
  if (instanceId && !cached) {
    const [row] = (rest.shift()?.rows ?? []) as InstanceRow[];
    record = row && (await restoreInstance(authorityId, instanceId, row, ports.definitions, ports.reader));
    if (record) ports.cache.put(record);
  } else if (instanceId && cached && head.version !== cached.version) {
    // Another replica has acted: everything is read again, in one snapshot.
    ports.cache.drop(authorityId, instanceId);
    return readSnapshot(batch, ports);
  }
  const also: InstanceRecord[] = [];
  for (const id of further) {
    const [row] = (rest.shift()?.rows ?? []) as InstanceRow[];
    if (row) also.push(await restoreInstance(authorityId, id, row, ports.definitions, ports.reader));
  }
  return {
    known: new Map(head.commands.map(({ id, hash, answer }) => [id, { hash, answer }])),
    ...(record ? { record } : {}),
    also,
    rows: loads.map((queries) => queries.map(() => rest.shift()?.rows ?? [])),
  };
}
