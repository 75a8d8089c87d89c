import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { recipientsClosedTo } from './add-recipient.js';
import { DocumentActs, dossierIdsOf } from './document-act.js';
import type { OfficialDocumentModel } from './official-document.model.js';
import { removeRecipientStatement, touchDocument } from './recipient.statements.js';

export interface RemoveRecipientRequest {
  readonly documentId: string;
  readonly recipientId: string;
  readonly expectedVersion: number;
}

/**
 * The clerk takes out a recipient added by mistake. Who stands in the document under "Nơi nhận" gets it.
 * Refuses RECIPIENT_NAMED_BY_DOCUMENT and what AddRecipient refuses.
 */
@Injectable()
export class RemoveRecipient {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    { documentId, recipientId, expectedVersion }: RemoveRecipientRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const content = { recipientId };
    return this.acts.run(
      { commandId, kind: 'removeRecipient', actor, documentId, expectedVersion, content },
      (context) => {
        const closed = recipientsClosedTo(actor, context);
        if (closed !== undefined) return closed;
        const { authorityId } = actor;
        return {
          writes: [
            touchDocument({ authorityId, documentId, version: context.document.version }),
            removeRecipientStatement({ authorityId, documentId, recipientId }),
          ],
          audit: {
            act: 'removeRecipient',
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            detail: { recipientId, dossierIds: dossierIdsOf(context) },
          },
          answer: { documentId },
        };
      },
    );
  }
}
