import { initialState, isRefusal, type WorkingCalendar } from '@thong-suot/workflow-engine';
import type { StartInstance } from '../../../platform/act/index.js';
import { applyEvents } from '../engine/apply-events.js';
import type { Definitions } from '../engine/definitions.js';
import type { InstanceRecord } from '../engine/instance-record.js';
import { StartRefused } from '../engine/start-refused.js';
import { StepRows } from '../engine/step-rows.js';
import type { PlanMoment } from './accepted-act.js';
import { startPlan } from './batch-plan.js';
import { planSteps } from './plan-steps.js';

export interface StartedInstance {
  readonly record: InstanceRecord;
  readonly plan: Record<string, unknown>;
}

/** Plans the start of an instance on the version in use of its process. Throws StartRefused where the engine refuses it or it is not deployed. */
export async function planStart(
  authorityId: string,
  start: StartInstance,
  cause: { readonly commandId: string; readonly personId?: string },
  moment: PlanMoment,
  calendar: WorkingCalendar,
  definitions: Pick<Definitions, 'newest'>,
): Promise<StartedInstance> {
  const { id: definitionId, definition, decide } = await definitions.newest(authorityId, start.processKey);
  const { variables, startElementId } = start;
  const command = { type: 'start', variables, ...(startElementId ? { startElementId } : {}) } as const;
  const events = planSteps(definition, initialState(), [command], {
    now: moment.now,
    calendar,
    ids: moment.newId,
    ...(decide ? { decide } : {}),
  });
  if (isRefusal(events)) throw new StartRefused(start.processKey, events.refused);
  const { participantUnits } = start;
  const rows = new StepRows();
  const record = applyEvents(
    {
      authorityId,
      id: start.instanceId,
      definitionId,
      definition,
      ...(decide ? { decide } : {}),
      subjectKind: start.subjectKind,
      subjectId: start.subjectId,
      state: initialState(),
      version: 1,
      eventSeq: 0,
      labels: { ...start.labels, ...(participantUnits ? { participantUnits } : {}) },
      openItems: [],
    },
    events,
    { ...cause, now: moment.now, newId: moment.newId },
    rows,
  );
  const started = events.find((event) => event.type === 'InstanceStarted');
  if (!started) throw new Error(`${start.processKey} started without saying so`);
  return { record, plan: startPlan(record, started.semanticsVersion, rows, moment) };
}
