import { Injectable } from '@nestjs/common';
import type { OpenItem } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { DossierActs, tidyNote, tidyReason, type DossierModel } from '../../documents/index.js';
import { DONE, ownStep, type OwnStep } from './own-step.js';

export interface CompleteOwnStepRequest {
  readonly dossierId: string;
  readonly workItemId: string;
  readonly outcome: string | undefined;
  readonly note: string | undefined;
  /** The required papers that the person has found to be there. */
  readonly papers: readonly string[];
  readonly expectedVersion: number;
}

/**
 * Whoever holds a step that an administrator has drawn completes it, with one of its outcomes.
 * Refuses NOT_YOUR_STEP, STEP_NOT_OPEN, OUTCOME_MISSING, OUTCOME_NOT_OFFERED, STEP_PAPERS_MISSING, REASON_REQUIRED (a return, or a
 * step that asks for it), REASON_TOO_LONG, NOTE_TOO_LONG.
 */
@Injectable()
export class CompleteOwnStep {
  constructor(private readonly acts: DossierActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: CompleteOwnStepRequest,
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, workItemId, outcome, note, papers, expectedVersion } = request;
    const content = { workItemId, outcome: outcome ?? null, note: note ?? null, papers };
    return this.acts.run(
      { commandId, kind: 'completeStep', actor, dossierId, expectedVersion, content },
      ({ dossier, instance }) => {
        const item = instance.openItems.find(({ id }) => id === workItemId);
        if (item === undefined) return refuse('STEP_NOT_OPEN');
        const step = ownStep(instance.definition, item.elementId, actor.language);
        if (
          step === undefined ||
          !item.candidates.some((candidate) => actor.principals.includes(candidate))
        ) {
          return refuse('NOT_YOUR_STEP');
        }
        const came = outcomeOf(step, outcome);
        if (isRefused(came)) return came;
        const missing = step.papers.filter((paper) => !papers.includes(paper));
        if (missing.length > 0)
          return refuse('STEP_PAPERS_MISSING', { papers: missing.join('; ') }, 'papers');
        const words = step.noteRequired || came.returns ? tidyReason(note) : tidyNote(note);
        if (isRefused(words)) return words;
        const reason = 'reason' in words ? words.reason : words.note;
        return {
          steps: [completingItem(item, came.code)],
          ...(reason === null ? {} : { closing: { reason } }),
          audit: {
            act: 'completeStep',
            subjectKind: 'DOSSIER',
            subjectId: dossier.id,
            detail: { step: item.elementId, outcome: came.code, papers: step.papers.length },
          },
          answer: { dossierId: dossier.id },
        };
      },
    );
  }
}

function outcomeOf(
  { outcomes }: OwnStep,
  outcome: string | undefined,
): { readonly code: string; readonly returns: boolean } | RefusalValue {
  if (outcomes.length === 0) return { code: DONE, returns: false };
  if (outcome === undefined) return refuse('OUTCOME_MISSING', undefined, 'outcome');
  const offered = outcomes.find(({ code }) => code === outcome);
  if (offered) return offered;
  return refuse('OUTCOME_NOT_OFFERED', { offered: outcomes.map(({ label }) => label).join('; ') }, 'outcome');
}

function completingItem({ elementId, workItemKey, participantIndex }: OpenItem, outcome: string) {
  return {
    type: 'complete',
    elementId,
    workItemKey,
    ...(participantIndex === undefined ? {} : { index: participantIndex }),
    variables: { outcome },
  } as const;
}
