import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, DossierActs } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';

export interface SubmitDraftInput {
  readonly dossierId: string;
  readonly expectedVersion: number;
}

/** The drafter submits the draft to the leader of the unit. Refuses NOT_YOUR_STEP and NO_DRAFT_TO_SUBMIT. */
@Injectable()
export class SubmitDraft {
  constructor(private readonly acts: DossierActs) {}

  run(actor: Actor, commandId: string, input: SubmitDraftInput): Promise<DossierModel | RefusalValue> {
    return this.acts.run({ commandId, kind: 'submitDraft', actor, content: {}, ...input }, (context) => {
      if (context.dossier.draft_id === null) return refuse('NO_DRAFT_TO_SUBMIT');
      return completeStep(actor, context, { act: 'submitDraft', elementId: 'draft', outcome: 'submit' });
    });
  }
}
