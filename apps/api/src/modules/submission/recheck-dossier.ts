import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completeStep,
  DossierActs,
  tidyReason,
  type DossierModel,
  type ReviewOutcome,
} from '../documents/index.js';
import { decisionSource, prepareDecision, type DecisionSourceRow } from '../issuance/index.js';
import { lastPartyPaper, partyPaper, type PartyPaperRow } from './party-paper.js';

export interface RecheckInput {
  readonly dossierId: string;
  readonly outcome: ReviewOutcome;
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The Office checks the completed draft once more and passes it on to be signed, which makes the document to sign; or
 * returns it with a reason.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, DEADLINE_NOT_CONFIRMED, REASON_REQUIRED, REASON_TOO_LONG and what
 * `prepareDecision` refuses.
 */
@Injectable()
export class RecheckDossier {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, input: RecheckInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, outcome, reason, expectedVersion } = input;
    const { authorityId } = actor;
    return this.acts.run<[DecisionSourceRow, PartyPaperRow]>(
      {
        commandId,
        kind: 'recheckDossier',
        actor,
        dossierId,
        expectedVersion,
        content: { outcome, reason: reason ?? null },
        load: () => [
          decisionSource(authorityId, dossierId, civilDateOf(this.clock.now())),
          lastPartyPaper(authorityId, dossierId),
        ],
      },
      (context) => {
        const { rows, now, newId } = context;
        const [[source], [answered]] = rows;
        const step = { act: 'recheckDossier', elementId: 'recheck' };
        if (outcome === 'RETURNED') {
          const tidy = tidyReason(reason);
          if (isRefused(tidy)) return tidy;
          return completeStep(actor, context, { ...step, outcome: 'returned', reason: tidy.reason });
        }
        const decision = completeStep(actor, context, { ...step, outcome: 'approved' });
        if (isRefused(decision)) return decision;
        if (context.instance.openItems.some(({ elementId }) => elementId === 'confirmDeadline')) {
          return refuse('DEADLINE_NOT_CONFIRMED');
        }
        if (source === undefined) return refuse('DOSSIER_NOT_FOUND');
        const prepared = prepareDecision(source, {
          authorityId,
          now,
          newId,
          partyPaper: partyPaper(answered),
        });
        if (isRefused(prepared)) return prepared;
        const { writes, access, outbox, documentId } = prepared;
        return { ...decision, writes, access, outbox, closing: { documentId } };
      },
    );
  }
}
