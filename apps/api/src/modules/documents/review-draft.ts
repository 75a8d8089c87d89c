import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyReason } from './domain/reason.js';
import { completeStep, DossierActs } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';

export interface ReviewDraftInput {
  readonly dossierId: string;
  readonly outcome: 'APPROVED' | 'RETURNED';
  /** Demanded for a return. */
  readonly reason: string | undefined;
  readonly expectedVersion: number;
}

/**
 * The leader of the lead unit approves and initials the draft, or returns it with a reason.
 * Refuses NOT_YOUR_STEP, REASON_REQUIRED and REASON_TOO_LONG.
 */
@Injectable()
export class ReviewDraft {
  constructor(private readonly acts: DossierActs) {}

  run(actor: Actor, commandId: string, input: ReviewDraftInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, outcome, reason, expectedVersion } = input;
    const content = { outcome, reason: reason ?? null };
    return this.acts.run(
      { commandId, kind: 'reviewDraft', actor, dossierId, expectedVersion, content },
      (context) => {
        const step = { act: 'reviewDraft', elementId: 'leaderReview' };
        if (outcome === 'APPROVED') return completeStep(actor, context, { ...step, outcome: 'approved' });
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        return completeStep(actor, context, { ...step, outcome: 'returned', reason: tidy.reason });
      },
    );
  }
}
