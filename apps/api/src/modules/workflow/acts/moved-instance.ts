import type { AuditNote, Closing, MigrationTarget } from '../../../platform/act/index.js';
import type { Event } from '@thong-suot/workflow-engine';
import { returnNote, type ReturnNote } from '../domain/return-note.js';
import { applyEvents } from '../engine/apply-events.js';
import type { InstanceRecord } from '../engine/instance-record.js';
import { StepRows } from '../engine/step-rows.js';
import type { PlanMoment } from './accepted-act.js';
import type { PendingAct } from './pending-act.js';

/** An instance as an act leaves it. */
export interface MovedInstance {
  readonly after: InstanceRecord;
  /** Set where the act changes what is said of a return; null clears it. */
  readonly note?: ReturnNote | null;
}

/** A further instance of an act, with the rows that belong to it alone. */
export interface FurtherInstance extends MovedInstance {
  readonly before: InstanceRecord;
  readonly rows: StepRows;
  readonly audit?: AuditNote;
}

/** The instance after the events of an act, its rows added to `rows`, its versions raised. */
export function moveInstance(
  before: InstanceRecord,
  events: readonly Event[],
  act: {
    readonly pending: PendingAct;
    readonly closing: Closing | undefined;
    readonly to?: MigrationTarget | undefined;
    readonly moment: PlanMoment;
  },
  rows: StepRows,
): MovedInstance {
  const { pending, closing, to, moment } = act;
  const { personId, commandId } = pending;
  const person = personId ? { personId } : {};
  const cause = {
    commandId,
    now: moment.now,
    newId: moment.newId,
    ...person,
    ...(pending.standsIn ? { standsIn: pending.standsIn } : {}),
    ...(closing ? { closing } : {}),
    ...(to ? { to } : {}),
  };
  const after = applyEvents(before, events, cause, rows);
  const note = returnNote(events, before.definition, {
    now: moment.now,
    ...(personId ? { by: personId } : {}),
    ...(closing?.reason ? { reason: closing.reason } : {}),
  });
  return {
    after: raised(before, after, personId !== undefined),
    ...(note === undefined ? {} : { note }),
  };
}

/**
 * The record with its versions raised: the row's by every act; the dossier's by the acts of persons and by what changes
 * its state, so that a reminder does not make the open page of an official stale.
 */
function raised(before: InstanceRecord, after: InstanceRecord, byPerson: boolean): InstanceRecord {
  const { progress } = after;
  const seen = byPerson || progress?.state !== before.progress?.state;
  return {
    ...after,
    version: before.version + 1,
    ...(progress && seen ? { progress: { ...progress, version: progress.version + 1 } } : {}),
  };
}
