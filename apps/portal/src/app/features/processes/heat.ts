import type { ElementMark } from './process-drawing';

/** What the drawing is coloured by. */
export type HeatBy = 'median' | 'late';

/** How long one step takes; seconds, and a share from 0 to 1. */
export interface StepTime {
  readonly stepId?: string | null;
  readonly medianSeconds?: number | null;
  readonly lateShare?: number | null;
}

/** Looks from the quickest to the slowest, as `flow.css` colours them. */
export const HEAT_LOOKS = ['heat-0', 'heat-1', 'heat-2', 'heat-3'] as const;

/**
 * The level of a step, 0 to 3; undefined where nothing was measured. Times are compared with the slowest step of the
 * process (a quarter, a half, three quarters of it), late shares with fixed bounds (0, 10 %, 30 %).
 */
export function heatOf(step: StepTime, by: HeatBy, steps: readonly StepTime[]): number | undefined {
  if (by === 'late') {
    const share = step.lateShare;
    if (share === null || share === undefined) return undefined;
    return share === 0 ? 0 : share <= 0.1 ? 1 : share <= 0.3 ? 2 : 3;
  }
  const took = step.medianSeconds;
  if (took === null || took === undefined) return undefined;
  const slowest = Math.max(...steps.map(({ medianSeconds }) => medianSeconds ?? 0));
  return slowest === 0 ? 0 : Math.min(3, Math.floor((took / slowest) * 4));
}

/** The marks of the drawing: colour, and the figure itself as words. */
export function heatMarks(
  steps: readonly StepTime[],
  by: HeatBy,
  words: (step: StepTime) => string,
): ElementMark[] {
  return steps.flatMap((step) => {
    const level = heatOf(step, by, steps);
    const look = level === undefined ? undefined : HEAT_LOOKS[level];
    return look && step.stepId ? [{ elementId: step.stepId, look, words: words(step) }] : [];
  });
}
