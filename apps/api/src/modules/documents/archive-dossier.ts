import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, DossierActs } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';

export interface ArchiveDossierInput {
  readonly dossierId: string;
  readonly expectedVersion: number;
}

/** The drafter closes the file of the work after dispatch (Decree 30/2020, article 29). Refuses NOT_YOUR_STEP. */
@Injectable()
export class ArchiveDossier {
  constructor(private readonly acts: DossierActs) {}

  run(actor: Actor, commandId: string, input: ArchiveDossierInput): Promise<DossierModel | RefusalValue> {
    return this.acts.run({ commandId, kind: 'archiveDossier', actor, content: {}, ...input }, (context) =>
      completeStep(actor, context, { act: 'archiveDossier', elementId: 'archive', outcome: 'archived' }),
    );
  }
}
