import { activeElementIds, type Event, type State } from '@thong-suot/workflow-engine';
import { DOSSIER_ENDS, dossierStep, type Stage } from './dossier-steps.js';
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
 * Where the dossier stands after the events of a step: state and stage of the open step, the path brought up to date.
 * `before` is absent for a new instance. Throws where no open step and no known end says it: a fault of the definition.
 */
export function dossierProgress(
  before: DossierProgress | undefined,
  events: readonly Event[],
  after: State,
  now: string,
): Omit<DossierProgress, 'version'> {
  const step = activeElementIds(after).map(dossierStep).find(Boolean);
  if (step) {
    const marks = before ? enterStage(before.marks, step.stage, now) : firstMarks(step.stage, now);
    return { state: step.state, stage: step.stage, marks };
  }
  if (!before) throw new Error('the process of a dossier started at no known step');
  const end = events.findLast((event) => event.type === 'InstanceCompleted');
  if (end && Object.hasOwn(DOSSIER_ENDS, end.endElementId)) {
    const state = DOSSIER_ENDS[end.endElementId as keyof typeof DOSSIER_ENDS];
    return { ...before, state, marks: endMarks(before.marks, now) };
  }
  return before;
}
