import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { sayRefusal, type RefusalCode } from '../../../platform/refusal/index.js';
import { batchById, batchesOf, batchItems, type BatchItemRow, type BatchRow } from './batch.queries.js';
import { matterLabel, migrationProblemLabel } from './operation-words.js';
import type { BatchModel, BatchSheetModel, OperationItemModel } from './operations.model.js';
import { MOST_OF_A_BATCH } from './start-batch.js';

const LAST_BATCHES = 20;

/** What was done to many at once, and what came of each. */
@Injectable()
export class BatchReader {
  constructor(private readonly reader: TenantReader) {}

  async one(actor: Actor, id: string): Promise<BatchModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, batchById(actor, id));
    return row === undefined ? null : batchModel(row);
  }

  /** The batch with all its instances. Two statements. */
  async sheet(actor: Actor, id: string): Promise<BatchSheetModel | null> {
    if (!isId(id)) return null;
    const [[row], items] = await this.reader.read(
      actor.authorityId,
      batchById(actor, id),
      batchItems(actor, id, 0, MOST_OF_A_BATCH),
    );
    if (row === undefined) return null;
    return { batch: batchModel(row), items: items.map((item) => itemModel(item, actor.language)) };
  }

  /** The last batches of a process, the newest first; one statement. */
  async ofProcess(actor: Actor, processKey: string): Promise<BatchModel[]> {
    const rows = await this.reader.rows(actor.authorityId, batchesOf(actor, processKey, LAST_BATCHES));
    return rows.map(batchModel);
  }
}

function batchModel(row: BatchRow): BatchModel {
  return {
    id: row.id,
    act: row.act,
    processKey: row.process_key,
    reason: row.reason,
    toVersion: row.to_version,
    by: { id: row.by_id, displayName: row.by_name },
    startedAt: row.started_at,
    total: row.total,
    done: row.done,
    failed: row.refused,
  };
}

function itemModel(row: BatchItemRow, language: Language): OperationItemModel {
  return {
    ordinal: row.ordinal,
    instanceId: row.instance_id,
    matter: matterLabel(row.subject_kind, row.doc_type, language),
    leadUnit: row.lead_unit,
    result: row.result ?? 'WAITING',
    message: messageOf(row, language),
  };
}

function messageOf({ code, problems }: BatchItemRow, language: Language): string | null {
  if (code === null) return null;
  if (!problems) return sayRefusal({ refused: code as RefusalCode }, language);
  return [...new Set(problems.map((problem) => migrationProblemLabel(problem.code, language)))].join('; ');
}
