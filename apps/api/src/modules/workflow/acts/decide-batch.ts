import { isRefusal, type Command, type Event, type WorkingCalendar } from '@thong-suot/workflow-engine';
import type { AlsoMoved, Closing, Decision, InstanceView } from '../../../platform/act/index.js';
import { isRefused, type RefusalValue } from '../../../platform/refusal/index.js';
import type { ReturnNote } from '../domain/return-note.js';
import { sayEngineRefusal } from '../engine/engine-refusals.js';
import type { InstanceRecord } from '../engine/instance-record.js';
import { StepRows } from '../engine/step-rows.js';
import type { AcceptedAct, PlanMoment } from './accepted-act.js';
import { moveInstance, type FurtherInstance } from './moved-instance.js';
import { decideOrEnd, type Ending, type PendingAct } from './pending-act.js';
import { planSteps } from './plan-steps.js';
import type { Snapshot } from './read-phase.js';

export interface DecidedBatch {
  readonly accepted: readonly AcceptedAct[];
  readonly rows: StepRows;
  readonly after?: InstanceRecord;
  readonly note?: ReturnNote | null;
  /** Further instances that the act moves; an act that has any stands alone in its batch. */
  readonly also: readonly FurtherInstance[];
  /** Refusals and faults: they may rest on acts of this batch, and hold only when those are written. */
  readonly endings: readonly Ending[];
  /** Not looked at yet: an act before them opened a step whose holders only the database knows. */
  readonly later: readonly PendingAct[];
}

/**
 * Decides the acts of a batch one after the other, each on what the one before leaves. Answers repeated commands at once;
 * what it accepts still has to be written, what it refuses to be told.
 */
export function decideBatch(
  batch: readonly PendingAct[],
  snapshot: Snapshot,
  moment: PlanMoment,
  calendar: WorkingCalendar,
): DecidedBatch {
  const rows = new StepRows();
  const accepted: AcceptedAct[] = [];
  const endings: Ending[] = [];
  let also: readonly FurtherInstance[] = [];
  let record = snapshot.record;
  let note: ReturnNote | null | undefined;
  for (const [position, pending] of batch.entries()) {
    const stored = snapshot.known.get(pending.commandId);
    if (stored) {
      pending.repeat(stored);
      continue;
    }
    const decided = decideOrEnd(pending, () =>
      decideOne(pending, record, snapshot, position, moment, calendar),
    );
    if (typeof decided === 'function') {
      endings.push(decided);
      continue;
    }
    const { decision, events } = decided;
    accepted.push({ pending, decision });
    if (!record) continue;
    const opened = rows.open.length;
    const { closing, to } = decision;
    const moved = moveInstance(record, events, { pending, closing, to, moment }, rows);
    record = moved.after;
    if (moved.note !== undefined) note = moved.note;
    also = decided.also.map((each) => moveFurther(each, pending, closing, moment));
    if (rows.open.length > opened) {
      return finish(batch.slice(position + 1));
    }
  }
  return finish([]);

  function finish(later: readonly PendingAct[]): DecidedBatch {
    return {
      accepted,
      rows,
      endings,
      later,
      also,
      ...(record ? { after: record } : {}),
      ...(note === undefined ? {} : { note }),
    };
  }
}

interface DecidedAct {
  readonly decision: Decision<unknown>;
  readonly events: readonly Event[];
  readonly also: readonly FurtherDecided[];
}

/** What happens to a further instance. */
interface FurtherDecided {
  readonly record: InstanceRecord;
  readonly events: readonly Event[];
  readonly part: AlsoMoved | undefined;
}

function decideOne(
  pending: PendingAct,
  record: InstanceRecord | undefined,
  snapshot: Snapshot,
  position: number,
  moment: PlanMoment,
  calendar: WorkingCalendar,
): DecidedAct | RefusalValue {
  const { request } = pending;
  const { alsoInstances = [] } = request;
  if (request.instanceId && !record) return { refused: 'NOT_FOUND' };
  if (snapshot.also.length !== alsoInstances.length) return { refused: 'NOT_FOUND' };
  if (record && request.expectedVersion !== undefined && request.expectedVersion !== versionOf(record)) {
    return { refused: 'DOSSIER_CHANGED' };
  }
  const decision = request.decide({
    rows: snapshot.rows[position] ?? [],
    now: moment.now,
    newId: moment.newId,
    also: snapshot.also.map(viewOf),
    ...(record ? { instance: viewOf(record) } : {}),
  });
  if (isRefused(decision)) return decision;
  const eventsOf = (steps: readonly Command[], { definition, state, decide }: InstanceRecord) =>
    planSteps(definition, state, steps, {
      now: moment.now,
      calendar,
      ids: moment.newId,
      ...(decide ? { decide } : {}),
    });
  const events = record ? eventsOf(decision.steps ?? [], record) : [];
  if (isRefusal(events)) return sayEngineRefusal(events);
  const also: FurtherDecided[] = [];
  for (const further of snapshot.also) {
    const part = decision.also?.find(({ instanceId }) => instanceId === further.id);
    const furtherEvents = eventsOf(part?.steps ?? [], further);
    if (isRefusal(furtherEvents)) return sayEngineRefusal(furtherEvents);
    also.push({ record: further, events: furtherEvents, part });
  }
  return { decision, events, also };
}

function moveFurther(
  { record, events, part }: FurtherDecided,
  pending: PendingAct,
  closing: Closing | undefined,
  moment: PlanMoment,
): FurtherInstance {
  const rows = new StepRows();
  const act = { pending, closing: part?.closing ?? closing, moment };
  return {
    before: record,
    rows,
    ...moveInstance(record, events, act, rows),
    ...(part ? { audit: part.audit } : {}),
  };
}

function viewOf(record: InstanceRecord): InstanceView {
  const { id, subjectKind, subjectId, definition, state, openItems } = record;
  return { id, subjectKind, subjectId, definition, state, openItems, version: versionOf(record) };
}

/** The version that people see. */
function versionOf({ progress, version }: InstanceRecord): number {
  return progress?.version ?? version;
}
