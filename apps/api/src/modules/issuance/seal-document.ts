import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeInAll, DocumentActs, dossierIdsOf } from './document-act.js';
import { sealDocumentStatement } from './document.statements.js';
import type { OfficialDocumentModel } from './official-document.model.js';

export interface SealDocumentRequest {
  readonly documentId: string;
  readonly expectedVersion: number;
}

/**
 * The clerk records that the seal of the issuer is on the numbered document.
 * Refuses NO_SEAL_STEP (a Tờ trình), NOT_NUMBERED_YET, NOT_YOUR_STEP, DOCUMENT_CHANGED.
 */
@Injectable()
export class SealDocument {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    { documentId, expectedVersion }: SealDocumentRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    return this.acts.run(
      { commandId, kind: 'sealDocument', actor, documentId, expectedVersion, content: {} },
      (context) => {
        const { document, steps, now } = context;
        if (steps.seal === undefined) return refuse('NO_SEAL_STEP');
        if (document.state === 'DRAFT' || document.state === 'SIGNED') return refuse('NOT_NUMBERED_YET');
        const moves = completeInAll(actor, context, {
          act: 'sealDocument',
          elementId: steps.seal,
          outcome: 'sealed',
        });
        if (isRefused(moves)) return moves;
        const { authorityId } = actor;
        return {
          ...moves,
          writes: [sealDocumentStatement({ authorityId, documentId, version: document.version, now })],
          closing: { documentId },
          audit: {
            act: 'sealDocument',
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            detail: { dossierIds: dossierIdsOf(context) },
          },
          answer: { documentId },
        };
      },
    );
  }
}
