import { STAGE_ORDER, type Stage } from './dossier-steps.js';

/** One stage on the path of a dossier: begun and ended at business instants; neither, while it lies ahead. */
export interface StageMark {
  readonly stage: Stage;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

/** The path at the start: stages before the first one are past (their dates are not known here). */
export function firstMarks(stage: Stage, now: string): StageMark[] {
  return enterStage(
    STAGE_ORDER.map((each) => ({ stage: each })),
    stage,
    now,
  );
}

/** The path with `stage` running: earlier ones have ended, later ones lie ahead again (a return). */
export function enterStage(marks: readonly StageMark[], stage: Stage, now: string): StageMark[] {
  const running = STAGE_ORDER.indexOf(stage);
  return marks.map((mark) => {
    const at = STAGE_ORDER.indexOf(mark.stage);
    if (at < running) return mark.endedAt ? mark : { ...mark, endedAt: now };
    if (at > running) return { stage: mark.stage };
    return { stage: mark.stage, startedAt: mark.startedAt ?? now };
  });
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
