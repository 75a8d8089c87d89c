import { Injectable } from '@nestjs/common';
import { awaitedMessages } from '@thong-suot/workflow-engine';
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
 * Refuses WITHDRAWAL_NOT_YOURS, WITHDRAWAL_TOO_LATE once the document is signed, WITHDRAWAL_NOT_FORESEEN by a process that takes none,
 * REASON_REQUIRED, REASON_TOO_LONG.
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
        const { definition, state } = instance;
        if (state.status === 'RUNNING' && !awaitedMessages(definition, state).includes('withdraw')) {
          return refuse('WITHDRAWAL_NOT_FORESEEN');
        }
        return {
          steps: [{ type: 'message', name: 'withdraw' }],
          closing: { reason: tidy.reason },
          audit: { act: 'withdrawDossier', subjectKind: 'DOSSIER', subjectId: dossier.id },
          outbox: [{ topic: 'dossier.withdrawn', payload: { dossierId: dossier.id } }],
          answer: { dossierId: dossier.id },
        };
      },
    );
  }
}
