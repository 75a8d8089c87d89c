import { parkedSteps, stateVersion } from '@thong-suot/workflow-engine';
import { civilDateOf } from '@thong-suot/administration';
import { recordedStandIn } from '../../../platform/actor.js';
import type { AuditNote, Decision } from '../../../platform/act/index.js';
import type { ReturnNote } from '../domain/return-note.js';
import { storedStatus, type InstanceRecord } from '../engine/instance-record.js';
import type { AccessRow, OutboxRow, StepRows } from '../engine/step-rows.js';
import type { AcceptedAct, PlanMoment } from './accepted-act.js';
import { announcementOf, CHANGED } from './announcement.js';
import type { FurtherInstance } from './moved-instance.js';
import type { PendingAct } from './pending-act.js';

/**
 * The plan of a batch for the SQL function `apply_step`: `before` and `after` are absent for acts without an instance.
 * It says of all that has changed, further instances included.
 */
export function batchPlan(
  accepted: readonly AcceptedAct[],
  rows: StepRows,
  moment: PlanMoment,
  instance?: {
    readonly before: InstanceRecord;
    readonly after: InstanceRecord;
    readonly note?: ReturnNote | null;
  },
  also: readonly FurtherInstance[] = [],
): Record<string, unknown> {
  const stepRows = rows.toPlan();
  const access = [...rows.access, ...accepted.flatMap(({ decision }) => accessRows(decision))];
  const outbox = [
    ...rows.outbox,
    ...accepted.flatMap(({ decision }) => outboxRows(decision, moment)),
    {
      id: moment.newId(),
      topic: CHANGED,
      payload: announcementOf(
        accepted,
        [rows, ...also.map((each) => each.rows)],
        moment,
        [...(instance ? [instance] : []), ...also].map(({ after }) => after),
      ),
    },
  ];
  return {
    ...momentOf(moment),
    ...stepRows,
    ...(instance ? { instance: movedInstance(instance.before, instance.after) } : {}),
    ...(instance ? dossierOf(instance.after, instance.note) : {}),
    commands: accepted.map(({ pending, decision }) => ({
      id: pending.commandId,
      actor: pending.personId,
      kind: pending.request.kind,
      hash: pending.hash,
      answer: decision.answer ?? null,
    })),
    audit: accepted.map(({ pending, decision }) => auditRow(pending, decision.audit, moment)),
    ...(access.length > 0 ? { access } : {}),
    outbox,
  };
}

/** The plan of a further instance that an act moves; the act's answer and its own rows stand in the plan of the first. */
export function furtherPlan(
  { before, after, note, rows, audit }: FurtherInstance,
  pending: PendingAct,
  moment: PlanMoment,
): Record<string, unknown> {
  return {
    ...momentOf(moment),
    ...rows.toPlan(),
    instance: movedInstance(before, after),
    ...dossierOf(after, note),
    ...(audit ? { audit: [auditRow(pending, audit, moment)] } : {}),
  };
}

/** The plan that starts an instance, applied after the module's own rows. */
export function startPlan(
  record: InstanceRecord,
  semanticsVersion: number,
  rows: StepRows,
  moment: PlanMoment,
): Record<string, unknown> {
  return {
    ...momentOf(moment),
    ...rows.toPlan(),
    started: {
      ...storedInstance(record),
      definition: record.definitionId,
      kind: record.subjectKind,
      subject: record.subjectId,
      semantics: semanticsVersion,
    },
    ...dossierOf(record),
  };
}

function momentOf({ now, recordedAt }: PlanMoment): Record<string, unknown> {
  return { at: now, today: civilDateOf(now), recorded: recordedAt };
}

function movedInstance(before: InstanceRecord, after: InstanceRecord): Record<string, unknown> {
  const { definitionId } = after;
  const migrated = definitionId === before.definitionId ? {} : { definition: definitionId };
  return { ...storedInstance(after), ...migrated, expected: before.version };
}

function storedInstance(record: InstanceRecord): Record<string, unknown> {
  return {
    id: record.id,
    state: record.state,
    stateVersion,
    version: record.version,
    eventSeq: record.eventSeq,
    status: storedStatus(record.state.status),
    incidents: parkedSteps(record.definition, record.state).length,
    labels: record.labels,
  };
}

function dossierOf(record: InstanceRecord, note?: ReturnNote | null): Record<string, unknown> {
  if (record.subjectKind !== 'DOSSIER' || !record.progress) return {};
  const { progress, subjectId } = record;
  return {
    dossier: { id: subjectId, ...progress, ...(note === undefined ? {} : { returned: note }) },
  };
}

function auditRow(pending: PendingAct, audit: AuditNote, moment: PlanMoment): Record<string, unknown> {
  return {
    id: moment.newId(),
    actor: pending.personId,
    appointment: pending.appointmentId,
    act: audit.act,
    subjectKind: audit.subjectKind,
    subject: audit.subjectId,
    detail: { ...audit.detail, ...recordedStandIn(pending), commandId: pending.commandId },
  };
}

function accessRows({ access = [] }: Decision<unknown>): AccessRow[] {
  return access.map((grant) => ({
    subject: grant.subjectId,
    principal: grant.principalId,
    class: grant.class,
    cause: grant.cause,
    subjectKind: grant.subjectKind,
    principalKind: grant.principalKind,
  }));
}

function outboxRows({ outbox = [] }: Decision<unknown>, moment: PlanMoment): OutboxRow[] {
  return outbox.map(({ topic, payload }) => ({ id: moment.newId(), topic, payload }));
}
