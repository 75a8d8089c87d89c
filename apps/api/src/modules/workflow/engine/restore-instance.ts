import { evolve, initialState, stateVersion, type Event, type State } from '@thong-suot/workflow-engine';
import type { OpenItem } from '../../../platform/act/index.js';
import type { TenantReader } from '../../../platform/database/tenant-reader.js';
import type { Stage } from '../domain/dossier-steps.js';
import type { StageMark } from '../domain/stage-marks.js';
import type { Definitions } from './definitions.js';
import { eventsQuery, type InstanceRow } from './instance.queries.js';
import type { InstanceLabels, InstanceRecord } from './instance-record.js';

/** Makes the record of an instance from its row; a state of another version is rebuilt from the events. */
export async function restoreInstance(
  authorityId: string,
  id: string,
  row: InstanceRow,
  definitions: Definitions,
  reader: Pick<TenantReader, 'rows'>,
): Promise<InstanceRecord> {
  const { definition, decide } = await definitions.byId(authorityId, row.definition_id);
  const state =
    row.state_version === stateVersion
      ? (row.state as State)
      : replay(await reader.rows(authorityId, eventsQuery(authorityId, id)));
  const { dossier } = row;
  return {
    authorityId,
    id,
    definitionId: row.definition_id,
    definition,
    ...(decide ? { decide } : {}),
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    state,
    version: row.version,
    eventSeq: row.event_seq,
    labels: row.labels as InstanceLabels,
    openItems: row.items.map(toOpenItem),
    ...(dossier
      ? {
          progress: {
            state: dossier.state,
            stage: dossier.stage as Stage,
            marks: dossier.marks as readonly StageMark[],
            version: dossier.version,
          },
        }
      : {}),
  };
}

/** The state that recorded events lead to; nothing is evaluated again. */
export function replay(rows: readonly { type: string; data: Record<string, unknown> }[]): State {
  return rows.map(({ type, data }) => ({ type, ...data }) as unknown as Event).reduce(evolve, initialState());
}

function toOpenItem(item: InstanceRow['items'][number]): OpenItem {
  return {
    id: item.id,
    workItemKey: item.key,
    elementId: item.element,
    ...(item.index === null ? {} : { participantIndex: item.index }),
    unitId: item.unit,
    positions: item.positions,
    candidates: item.candidates,
    ...(item.assignee === null ? {} : { assigneeId: item.assignee }),
    ...(item.notBy === null ? {} : { notBy: item.notBy }),
    openedAt: new Date(item.openedAt).toISOString(),
    ...(item.dueAt === null ? {} : { dueAt: new Date(item.dueAt).toISOString() }),
  };
}
