import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DocumentActs, dossierIdsOf, type DocumentActContext } from './document-act.js';
import { addedRecipient } from './domain/added-recipient.js';
import type { OfficialDocumentModel } from './official-document.model.js';
import { addRecipientStatement, touchDocument } from './recipient.statements.js';
import { itemOf } from '../../platform/act/index.js';

export interface AddRecipientRequest {
  readonly documentId: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly expectedVersion: number;
}

/**
 * Before it goes out, the clerk adds a recipient that the document does not name; its text stays as it was signed.
 * Refuses RECIPIENTS_ARE_FIXED (a Tờ trình), ALREADY_DISPATCHED, NOT_YOUR_STEP, DOCUMENT_CHANGED and what addedRecipient
 * refuses.
 */
@Injectable()
export class AddRecipient {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    { documentId, name, purpose, expectedVersion }: AddRecipientRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const content = { name, purpose };
    return this.acts.run(
      { commandId, kind: 'addRecipient', actor, documentId, expectedVersion, content },
      (context) => {
        const { document, now, newId } = context;
        const closed = recipientsClosedTo(actor, context);
        if (closed !== undefined) return closed;
        const recipient = addedRecipient({ name, purpose }, document.recipients);
        if (isRefused(recipient)) return recipient;
        const { authorityId, personId } = actor;
        const recipientId = newId();
        const today = civilDateOf(now);
        return {
          writes: [
            touchDocument({ authorityId, documentId, version: document.version }),
            addRecipientStatement({ authorityId, documentId, recipientId, personId, recipient, today }),
          ],
          audit: {
            act: 'addRecipient',
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

/** Why the actor may not change the list of recipients now; undefined where he may. */
export function recipientsClosedTo(
  actor: Actor,
  { document, steps, dossiers: [{ instance }] }: DocumentActContext,
): RefusalValue | undefined {
  if (steps.dispatch === undefined) return refuse('RECIPIENTS_ARE_FIXED');
  if (document.state === 'DISPATCHED') return refuse('ALREADY_DISPATCHED');
  const held = [steps.number, steps.seal, steps.dispatch].some(
    (step) => step !== undefined && itemOf(actor, instance.openItems, step) !== undefined,
  );
  return held ? undefined : refuse('NOT_YOUR_STEP');
}
