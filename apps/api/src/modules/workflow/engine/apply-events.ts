import { evolve, type EndReason, type Event, type JsonObject, type Timer } from '@thong-suot/workflow-engine';
import { serviceRequested } from '../services/service-requested.js';
import { outgoing } from '../between/between.js';
import { dossierProgress } from '../domain/dossier-progress.js';
import type { EventCause } from './event-cause.js';
import type { InstanceRecord } from './instance-record.js';
import { OpenItems } from './open-items.js';
import type { RenamedTimerRow, StepRows } from './step-rows.js';

/**
 * Turns the events of one command into rows and gives the record that results. The version stays: acts raise it.
 * Items opened here have no candidates yet: `apply_step` finds and returns them.
 */
export function applyEvents(
  record: InstanceRecord,
  events: readonly Event[],
  cause: EventCause,
  rows: StepRows,
): InstanceRecord {
  if (events.length === 0) return record;
  const items = new OpenItems(record, cause, rows);
  let seq = record.eventSeq;
  let state = record.state;
  for (const event of events) {
    const { type, ...data } = event;
    rows.events.push({ seq: ++seq, command: cause.commandId, type, data: data as unknown as JsonObject });
    state = evolve(state, event);
    items.variables = state.variables;
    const message = outgoing(event, { instanceId: record.id, seq }, record.labels.calledBy);
    if (message) rows.outbox.push({ id: cause.newId(), ...message });
    project(event, items, rows, record, cause);
  }
  const migrated = cause.to && events.some(({ type }) => type === 'InstanceMigrated') ? cause.to : {};
  const next = { ...record, ...migrated, state, eventSeq: seq, openItems: items.open, labels: items.labels };
  // A called process neither ends the matter nor says where it stands: the one that called it does.
  if (record.labels.calledBy) return next;
  if (state.status === 'COMPLETED' || state.status === 'CANCELLED') rows.unfollow = record.subjectId;
  if (record.subjectKind !== 'DOSSIER') return next;
  const endedBy = cause.closing?.outcome === 'WITHDRAWN' ? 'WITHDRAWN' : 'CANCELLED';
  const progress = dossierProgress(record.progress, events, state, next.definition, cause.now, endedBy);
  return { ...next, progress: { ...progress, version: record.progress?.version ?? 1 } };
}

function project(
  event: Event,
  items: OpenItems,
  rows: StepRows,
  record: InstanceRecord,
  cause: EventCause,
): void {
  switch (event.type) {
    case 'WorkItemOpened':
      return items.openItem(event.workItemKey, event.elementId, event);
    case 'MultiInstanceStarted':
      for (let index = 0; index < event.count; index++)
        items.openItem(`${event.workItemKey}.${index}`, event.elementId, event, { index });
      return;
    case 'ParticipantAdded':
      return items.openParticipant(event.workItemKey, event.elementId, event.index, event.candidateUnit);
    case 'ParticipantReopened':
      return items.openParticipant(event.workItemKey, event.elementId, event.index);
    case 'WorkItemCompleted':
      return items.complete(event.workItemKey, event.outcome);
    case 'WorkItemReassigned':
      return items.reassign(event.workItemKey, event.assignee);
    case 'WorkItemCancelled':
      return items.cancel((key) => key === event.workItemKey, toldOf(event.reason));
    case 'ParticipantRemoved':
      return items.cancel((key) => key === event.workItemKey, undefined);
    case 'MultiInstanceEnded':
      return items.cancel((key) => key.startsWith(`${event.workItemKey}.`), toldOf(event.reason, true));
    case 'WorkItemRescheduled':
      return items.reschedule(event.workItemKey, event.dueAt);
    case 'TimerScheduled':
      rows.timersSet.push({ seq: event.timerSeq, element: event.elementId, due: event.dueAt });
      return;
    case 'TimerFired':
    case 'TimerDeferred':
    case 'TimerCancelled':
      return rows.dropTimer(event.timerSeq);
    case 'ServiceRequested': {
      const { requestId, elementId, handler } = event;
      const payload = { instanceId: record.id, elementId, requestId, handler };
      rows.outbox.push({ id: requestId, ...serviceRequested(payload) });
      return;
    }
    case 'InstanceMigrated': {
      if (!cause.to) throw new Error('the instance was taken to a definition that nobody named');
      items.migrate(event.elements, cause.to.definition);
      rows.timersRenamed.push(...renamedTimers(record.state.timers, event.elements));
      return;
    }
    default:
      // The others only move tokens: the state and the event rows hold them.
      return;
  }
}

function renamedTimers(
  timers: readonly Timer[],
  elements: Readonly<Record<string, string>>,
): RenamedTimerRow[] {
  return timers.flatMap(({ seq, at }) => {
    const element = Object.hasOwn(elements, at) ? elements[at] : undefined;
    return element === undefined ? [] : [{ seq, element }];
  });
}

/** What is told of steps that nobody completed; undefined: they are simply not needed any more. */
function toldOf(reason: 'completed' | EndReason, several = false): string | undefined {
  switch (reason) {
    case 'interrupted':
      return several ? undefined : 'WITHDRAWN';
    case 'moved':
      return 'MOVED';
    case 'cancelled':
      return 'CANCELLED';
    default:
      return undefined;
  }
}
