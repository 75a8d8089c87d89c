import { activeElementIds, type Definition, type Event, type State } from '@thong-suot/workflow-engine';
import {
  BESIDE_STEPS,
  DOSSIER_ENDS,
  dossierStep,
  isStage,
  STAGE_ORDER,
  type Stage,
} from './dossier-steps.js';
import { isShipped } from './shipped.js';
import { endMarks, enterStage, firstMarks, type StageMark } from './stage-marks.js';

/** What a dossier shows of its process. */
export interface DossierProgress {
  readonly state: string;
  readonly stage: Stage;
  readonly marks: readonly StageMark[];
  /** What `expectedVersion` is compared with. */
  readonly version: number;
}

/**
 * Where the dossier stands after the events of a step: state and stage of the open step, the path brought up to date. A step
 * that an administrator has drawn gives the stage that the drawing says, else the dossier stays where it was.
 * `before` is absent for a new instance; `endedBy` says what ending it before its end means. Throws where a shipped process stands at no step that is known: a fault of its file.
 */
export function dossierProgress(
  before: DossierProgress | undefined,
  events: readonly Event[],
  after: State,
  definition: Definition,
  now: string,
  endedBy: 'WITHDRAWN' | 'CANCELLED' = 'CANCELLED',
): Omit<DossierProgress, 'version'> {
  const step = openStep(before, after, definition);
  if (step) {
    const { state, stage } = step;
    const marks = before
      ? enterStage(before.marks, stage, now)
      : firstMarks(stage, now, stagesOfDefinition(definition));
    return { state, stage, marks };
  }
  if (!before) throw new Error('the process of a dossier started at no known step');
  const state = endState(events, endedBy);
  return state === undefined ? before : { ...before, state, marks: endMarks(before.marks, now) };
}

function openStep(
  before: DossierProgress | undefined,
  after: State,
  definition: Definition,
): { readonly state: string; readonly stage: Stage } | undefined {
  const open = activeElementIds(after).flatMap((id) => {
    const element = definition.elements[id];
    return [{ id, stage: stageOf(element?.stage), isTask: element?.type === 'userTask' }];
  });
  for (const { id, stage } of open) {
    const known = dossierStep(id);
    if (known) return isShipped(definition.processId) ? known : { ...known, stage: stage ?? known.stage };
  }
  const own = open.find(({ id, isTask }) => isTask && !BESIDE_STEPS.includes(id));
  const startsElsewhere = !before && !isShipped(definition.processId) && after.status === 'RUNNING';
  if (!own && !startsElsewhere) return undefined;
  return { state: 'IN_PROCESS', stage: own?.stage ?? before?.stage ?? 'DRAFT' };
}

function endState(events: readonly Event[], endedBy: string): string | undefined {
  const end = events.findLast(({ type }) => type === 'InstanceCompleted' || type === 'InstanceCancelled');
  if (end?.type === 'InstanceCancelled') return endedBy;
  if (end?.type !== 'InstanceCompleted') return undefined;
  const { endElementId } = end;
  if (!Object.hasOwn(DOSSIER_ENDS, endElementId)) return 'COMPLETED';
  return DOSSIER_ENDS[endElementId as keyof typeof DOSSIER_ENDS];
}

/** The stages that a drawn process goes through; all of them in a shipped one, whose plan says which are shown. */
function stagesOfDefinition({ processId, elements }: Definition): readonly Stage[] {
  if (isShipped(processId)) return STAGE_ORDER;
  const used = new Set(
    Object.values(elements).flatMap(({ id, type, stage }) =>
      type === 'userTask' ? [stageOf(stage) ?? dossierStep(id)?.stage] : [],
    ),
  );
  return STAGE_ORDER.filter((stage) => used.has(stage));
}

function stageOf(stage: string | undefined): Stage | undefined {
  return stage !== undefined && isStage(stage) ? stage : undefined;
}
