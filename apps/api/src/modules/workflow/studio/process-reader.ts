import { Injectable } from '@nestjs/common';
import { isCode, label, type Language } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isId } from '../../../platform/ids.js';
import { Definitions } from '../engine/definitions.js';
import type {
  ProcessDurationModel,
  ProcessModel,
  ProcessSheetModel,
  ProcessVersionModel,
} from './process.model.js';
import { versionById, versionsOf, type VersionRow } from './process.queries.js';
import { durations, MEASURED, type DurationRow } from './statistics.queries.js';

/** Processes, their versions and how long their steps take, for administrators of the Office; nobody else sees any. */
@Injectable()
export class ProcessReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
    private readonly clock: Clock,
  ) {}

  /** All processes by name. One statement. */
  async all(actor: Actor): Promise<ProcessModel[]> {
    const rows = await this.reader.rows(actor.authorityId, versionsOf(actor, null));
    return processes(rows).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  }

  /** One process; null for who does not administer it, as if there were none. One statement. */
  async one(actor: Actor, key: string): Promise<ProcessModel | null> {
    const rows = await this.reader.rows(actor.authorityId, versionsOf(actor, key));
    return processes(rows)[0] ?? null;
  }

  /** One version without its file. */
  async version(actor: Actor, id: string): Promise<ProcessVersionModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, versionById(actor, id));
    return row === undefined ? null : versionModel(row);
  }

  /** One version with its file and its durations. Two statements (one more when the version is first used). */
  async sheet(actor: Actor, id: string): Promise<ProcessSheetModel | null> {
    if (!isId(id)) return null;
    const { authorityId, language } = actor;
    const [[row], measured] = await this.reader.read(
      authorityId,
      versionById(actor, id),
      durations(actor, id, this.clock.now()),
    );
    if (row === undefined) return null;
    const { definition } = await this.definitions.byId(authorityId, id);
    const order = Object.keys(definition.elements);
    const steps = measured
      .flatMap((one) => (one.element_id === null ? [] : [{ ...one, element_id: one.element_id }]))
      .sort((a, b) => order.indexOf(a.element_id) - order.indexOf(b.element_id));
    return {
      version: versionModel(row),
      xml: row.xml,
      measured: MEASURED,
      steps: steps.map((one) =>
        durationModel(one, definition.elements[one.element_id]?.name ?? one.element_id),
      ),
      stages: measured
        .filter((one) => one.element_id === null)
        .map((one) => durationModel(one, stageLabel(one.stage ?? '', language))),
    };
  }
}

function processes(rows: readonly VersionRow[]): ProcessModel[] {
  const byKey = new Map<string, VersionRow[]>();
  for (const row of rows) byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  return [...byKey.values()].map((versions) => ({
    key: versions[0]?.key ?? '',
    name: versions[0]?.name ?? '',
    running: versions.reduce((sum, { running }) => sum + running, 0),
    finished: versions.reduce((sum, { finished }) => sum + finished, 0),
    versions: versions.map(versionModel),
  }));
}

function versionModel(row: VersionRow): ProcessVersionModel {
  const {
    id,
    key,
    version,
    name,
    sha256,
    deployed_at,
    note,
    by_id,
    by_name,
    running,
    finished,
    in_use: inUse,
  } = row;
  return {
    id,
    key,
    version,
    name,
    sha256,
    deployedAt: deployed_at,
    deployedBy: by_id === null || by_name === null ? null : { id: by_id, displayName: by_name },
    note,
    inUse,
    running,
    finished,
  };
}

function durationModel(row: DurationRow, words: string): ProcessDurationModel {
  return {
    stepId: row.element_id,
    stage: row.element_id === null ? row.stage : null,
    label: words,
    done: row.done,
    medianSeconds: row.median,
    p90Seconds: row.p90,
    lateShare: row.with_due === 0 ? null : row.late / row.with_due,
    waiting: row.waiting,
    waitingLate: row.waiting_late,
    waitingSince: row.waiting_since,
  };
}

function stageLabel(stage: string, language: Language): string {
  return isCode('stage', stage) ? label('stage', stage, language) : stage;
}
