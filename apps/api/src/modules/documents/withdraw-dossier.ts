import { Injectable } from '@nestjs/common';
import type { Command, Definition } from '@thong-suot/workflow-engine';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { leadsUnitWork, mayBeWithdrawn } from './domain/drafting.js';
import { tidyReason } from './domain/reason.js';
import { DossierActs } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';

export interface WithdrawDossierInput {
  readonly dossierId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * The lead unit takes its dossier back, whoever holds it; the process ends. Open collections of comments on it are
 * withdrawn by what follows from the outbox message `dossier.withdrawn`.
 * Refuses WITHDRAWAL_NOT_YOURS, WITHDRAWAL_TOO_LATE once the document is signed, REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class WithdrawDossier {
  constructor(private readonly acts: DossierActs) {}

  run(actor: Actor, commandId: string, input: WithdrawDossierInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, reason, expectedVersion } = input;
    return this.acts.run(
      { commandId, kind: 'withdrawDossier', actor, dossierId, expectedVersion, content: { reason } },
      ({ dossier, instance }) => {
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        if (dossier.lead_unit_id !== actor.unitId || !leadsUnitWork(actor.position)) {
          return refuse('WITHDRAWAL_NOT_YOURS');
        }
        if (!mayBeWithdrawn(dossier.state)) return refuse('WITHDRAWAL_TOO_LATE');
        return {
          steps: [withdrawal(instance)],
          closing: { reason: tidy.reason, outcome: 'WITHDRAWN' },
          audit: { act: 'withdrawDossier', subjectKind: 'DOSSIER', subjectId: dossier.id },
          outbox: [{ topic: 'dossier.withdrawn', payload: { dossierId: dossier.id } }],
          answer: { dossierId: dossier.id },
        };
      },
    );
  }
}

/** By the way that its process has for that, or, where it was drawn without one, by ending it. */
function withdrawal({ definition }: { readonly definition: Definition }): Command {
  const foreseen = Object.values(definition.elements).some((element) => {
    const trigger = 'trigger' in element ? element.trigger : undefined;
    return trigger?.on === 'message' && trigger.name === 'withdraw';
  });
  return foreseen ? { type: 'message', name: 'withdraw' } : { type: 'cancel' };
}
