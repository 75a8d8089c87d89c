import { dossierStep } from './dossier-steps.js';

/**
 * The step to show as "việc cần làm bây giờ": while comments are collected the dossier itself only waits, and what is
 * open is the lead unit's step of the round.
 */
export function stepShown(elementId: string): string {
  return elementId === 'endRound' ? 'roundClosed' : elementId;
}

/** The step that follows when all goes well; undefined after the last. */
export function nextStep(elementId: string): string | undefined {
  return dossierStep(stepShown(elementId))?.next;
}
