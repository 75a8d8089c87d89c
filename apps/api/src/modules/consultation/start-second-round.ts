import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, DossierActs, type DossierModel } from '../documents/index.js';

/**
 * "Lấy ý kiến lần 2": the lead sends the consolidated draft out once more; the first round stays as it was.
 * Refuses DOSSIER_NOT_FOUND, DOSSIER_CHANGED, NOT_YOUR_STEP.
 */
@Injectable()
export class StartSecondRound {
  constructor(private readonly acts: DossierActs) {}

  run(
    actor: Actor,
    commandId: string,
    dossierId: string,
    expectedVersion: number,
  ): Promise<DossierModel | RefusalValue> {
    const request = { commandId, kind: 'startSecondRound', actor, dossierId, expectedVersion, content: {} };
    return this.acts.run(request, (context) =>
      completeStep(actor, context, {
        act: 'startSecondRound',
        elementId: 'consolidate',
        outcome: 'secondRound',
      }),
    );
  }
}
