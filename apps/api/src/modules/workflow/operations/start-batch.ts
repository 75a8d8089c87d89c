import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { administers, versionKey, type VersionKeyRow } from '../studio/process.queries.js';
import { insertBatch, type BatchAct, type ElementMapping } from './batch.queries.js';
import { tidyOperationReason } from './reason.js';

/** Instances of one batch: what an administrator can look over. */
export const MOST_OF_A_BATCH = 500;

export const BATCH_GIVEN = 'operations.batch';

export interface BatchRequest {
  readonly act: BatchAct;
  readonly processKey: string;
  readonly instanceIds: readonly string[];
  readonly reason: string;
  /** Of a migration: the version of the same process to which it takes them. */
  readonly toVersionId: string | undefined;
  readonly mapping: ElementMapping | undefined;
}

/**
 * An administrator does the same to many running processes at once. It is kept and then done one by one behind the page, each
 * with a result of its own; after a crash it goes on where it stood.
 * Refuses PROCESS_ADMIN_ONLY, OPERATION_REASON_MISSING, OPERATION_REASON_TOO_LONG, BATCH_EMPTY, BATCH_TOO_LARGE, PROCESS_VERSION_UNKNOWN.
 */
@Injectable()
export class StartBatch {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: BatchRequest,
  ): Promise<{ readonly batchId: string } | RefusalValue> {
    const { act, processKey, toVersionId, mapping } = request;
    const row = await this.reader.one(actor.authorityId, administers(actor));
    if (row?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
    const tidy = tidyOperationReason(request.reason);
    if (isRefused(tidy)) return tidy;
    const instanceIds = [...new Set(request.instanceIds.filter(isId))];
    if (instanceIds.length === 0) return refuse('BATCH_EMPTY');
    if (instanceIds.length > MOST_OF_A_BATCH)
      return refuse('BATCH_TOO_LARGE', { most: String(MOST_OF_A_BATCH) });
    if (act === 'MIGRATE' && !isId(toVersionId)) return refuse('PROCESS_VERSION_UNKNOWN');
    const { reason } = tidy;
    const result = await this.acts.run<[VersionKeyRow], { batchId: string }>({
      commandId,
      kind: 'startOperationBatch',
      actor,
      content: { ...request, instanceIds, reason },
      load: () => [versionKey(actor, toVersionId ?? null)],
      decide: ({ rows: [[target]], now, newId }) => {
        if (target?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
        if (act === 'MIGRATE' && target.key !== processKey) return refuse('PROCESS_VERSION_UNKNOWN');
        const batchId = newId();
        const { authorityId, personId: byPersonId } = actor;
        return {
          writes: insertBatch({
            authorityId,
            id: batchId,
            act,
            processKey,
            reason,
            toDefinitionId: act === 'MIGRATE' ? toVersionId : undefined,
            mapping: act === 'MIGRATE' ? (mapping ?? {}) : undefined,
            byPersonId,
            instanceIds,
            now,
          }),
          outbox: [{ topic: BATCH_GIVEN, payload: { batchId } }],
          audit: {
            act: `process.batch.${act.toLowerCase()}`,
            subjectKind: 'PROCESS',
            subjectId: batchId,
            detail: { processKey, instances: instanceIds.length, toVersionId: toVersionId ?? null },
          },
          answer: { batchId },
        };
      },
    });
    return isRefused(result) ? result : result.answer;
  }
}
