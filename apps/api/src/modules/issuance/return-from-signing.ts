import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { completeInAll, DocumentActs, dossierIdsOf } from './document-act.js';
import type { OfficialDocumentModel } from './official-document.model.js';

export interface ReturnFromSigningRequest {
  readonly documentId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * A leader does not sign and sends the dossier back to the lead unit with a reason: the Tờ trình to consolidation, with
 * all that it carries, the decision to completion. The document stays a draft and is made anew when the dossier comes back.
 * Refuses REASON_REQUIRED, REASON_TOO_LONG, ALREADY_SIGNED, NOT_YOUR_STEP, DOCUMENT_CHANGED.
 */
@Injectable()
export class ReturnFromSigning {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: ReturnFromSigningRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { documentId, reason, expectedVersion } = request;
    return this.acts.run(
      { commandId, kind: 'returnFromSigning', actor, documentId, expectedVersion, content: { reason } },
      (context) => {
        const { document, steps } = context;
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        if (document.state !== 'DRAFT') return refuse('ALREADY_SIGNED');
        const moves = completeInAll(actor, context, {
          act: 'returnFromSigning',
          elementId: steps.sign,
          outcome: 'returned',
        });
        if (isRefused(moves)) return moves;
        return {
          ...moves,
          closing: { reason: tidy.reason, documentId },
          audit: {
            act: 'returnFromSigning',
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            detail: { dossierIds: dossierIdsOf(context), step: steps.sign },
          },
          answer: { documentId },
        };
      },
    );
  }
}
