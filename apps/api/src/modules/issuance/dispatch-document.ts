import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { recipientAccess } from './create-official-document.js';
import { completeInAll, DocumentActs, dossierIdsOf } from './document-act.js';
import { dispatchDocumentStatements } from './document.statements.js';
import type { OfficialDocumentModel } from './official-document.model.js';

/** The topic on which it is told that a document has gone out. */
export const DOCUMENT_DISPATCHED = 'document.dispatched';

export interface DispatchDocumentRequest {
  readonly documentId: string;
  readonly expectedVersion: number;
}

/**
 * The clerk sends the sealed decision to its recipients; from then on they may open it.
 * Refuses NO_SEAL_STEP (a Tờ trình), NOT_SEALED_YET, NO_RECIPIENTS, NOT_YOUR_STEP, DOCUMENT_CHANGED.
 */
@Injectable()
export class DispatchDocument {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    { documentId, expectedVersion }: DispatchDocumentRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    return this.acts.run(
      { commandId, kind: 'dispatchDocument', actor, documentId, expectedVersion, content: {} },
      (context) => {
        const { document, steps, now } = context;
        if (steps.dispatch === undefined) return refuse('NO_SEAL_STEP');
        if (document.state !== 'SEALED' && document.state !== 'DISPATCHED') return refuse('NOT_SEALED_YET');
        if (document.recipients.length === 0) return refuse('NO_RECIPIENTS');
        const moves = completeInAll(actor, context, {
          act: 'dispatchDocument',
          elementId: steps.dispatch,
          outcome: 'dispatched',
        });
        if (isRefused(moves)) return moves;
        const { authorityId, personId: by } = actor;
        return {
          ...moves,
          writes: dispatchDocumentStatements({
            authorityId,
            documentId,
            version: document.version,
            from: 'SEALED',
            now,
          }),
          access: recipientAccess(documentId, document.recipients),
          closing: { documentId },
          audit: {
            act: 'dispatchDocument',
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            detail: { recipients: document.recipients.length, dossierIds: dossierIdsOf(context) },
          },
          outbox: [{ topic: DOCUMENT_DISPATCHED, payload: { documentId, by } }],
          answer: { documentId },
        };
      },
    );
  }
}
