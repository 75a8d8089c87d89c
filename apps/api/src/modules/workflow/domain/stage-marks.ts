import { STAGE_ORDER, type Stage } from './dossier-steps.js';

/** One stage on the path of a dossier: begun and ended at business instants; neither, while it lies ahead. */
export interface StageMark {
  readonly stage: Stage;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/** The path at the start: stages before the first one are past (their dates are not known here). */
export function firstMarks(stage: Stage, now: string, stages: readonly Stage[] = STAGE_ORDER): StageMark[] {
  return enterStage(
    stages.map((each) => ({ stage: each })),
    stage,
    now,
  );
}

/**
 * The path with `stage` running: earlier ones have ended, later ones lie ahead again (a return). A stage that the path did not
 * have comes onto it: the work goes on by another version.
 */
export function enterStage(before: readonly StageMark[], stage: Stage, now: string): StageMark[] {
  const running = STAGE_ORDER.indexOf(stage);
  const onPath = before.some((mark) => mark.stage === stage);
  const marks = onPath ? before : [...before, { stage }].sort(byOrder);
  return marks.map((mark) => {
    const at = STAGE_ORDER.indexOf(mark.stage);
    if (at < running) return mark.endedAt ? mark : { ...mark, endedAt: now };
    if (at > running) return { stage: mark.stage };
    return { stage: mark.stage, startedAt: mark.startedAt ?? now };
  });
}

function byOrder(one: StageMark, other: StageMark): number {
  return STAGE_ORDER.indexOf(one.stage) - STAGE_ORDER.indexOf(other.stage);
}

/** The path at its end; the stages that a withdrawal leaves out stay ahead. */
export function endMarks(marks: readonly StageMark[], now: string): StageMark[] {
  return marks.map((mark) => (mark.startedAt && !mark.endedAt ? { ...mark, endedAt: now } : mark));
}

/** Whether the stage is done, running or still to come. */
export function markState(mark: StageMark): 'DONE' | 'RUNNING' | 'TODO' {
  if (mark.endedAt) return 'DONE';
  return mark.startedAt ? 'RUNNING' : 'TODO';
}
