import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { receiving } from './domain/receiving.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import { receivedDocumentModel } from './official-document.mapping.js';
import type { ReceivedDocumentModel } from './official-document.model.js';
import { receivedOne, type ReceivedRow } from './official-document.queries.js';

/** Somebody of the unit was quicker by a moment: there is nothing to record any more, and nothing to refuse. */
const OPENED_MEANWHILE = 'DOCUMENT_CHANGED';

/**
 * A recipient opens a document. The sender sees who of the unit saw it first ("Đã xem") and, once its clerk has opened it
 * or who does the clerk's work there, that it was received ("Đã tiếp nhận"); each is recorded once,
 * also when several open it at the same moment.
 * Refuses RECEIPT_NOT_FOUND.
 */
@Injectable()
export class OpenReceivedDocument {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly documents: OfficialDocumentReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    recipientId: string,
  ): Promise<ReceivedDocumentModel | RefusalValue> {
    const received = await this.read(actor, recipientId);
    if (received === undefined) return refuse('RECEIPT_NOT_FOUND');
    const how = receiving(actor.position, {
      hasClerk: received.unit_has_clerk,
      hasOfficer: received.unit_has_officer,
    });
    const receives = how !== 'ONLY_SEES' && received.recipient_received_at === null;
    if (received.recipient_opened_at !== null && !receives) return this.model(actor, received);
    const { authorityId, personId } = actor;
    const result = await this.acts.run<[], { recipientId: string }>({
      commandId,
      kind: 'openReceivedDocument',
      actor,
      content: { recipientId },
      decide: ({ now }) => ({
        writes: [
          {
            name: 'issuance.openReceived',
            text: `
              update document_recipient
                 set opened_at = coalesce(opened_at, $3), opened_by = coalesce(opened_by, $4),
                     received_for_clerk = case when received_at is null then $6 else received_for_clerk end,
                     received_at = coalesce(received_at, case when $5 then $3::timestamptz end),
                     received_by = coalesce(received_by, case when $5 then $4::uuid end)
               where authority_id = $1 and id = $2
                 and (opened_at is null or ($5 and received_at is null))`,
            values: [authorityId, recipientId, now, personId, receives, receives && how === 'FOR_CLERK'],
            mustChange: OPENED_MEANWHILE,
          },
        ],
        audit: {
          act: 'openReceivedDocument',
          subjectKind: 'DOCUMENT',
          subjectId: received.id,
          detail: { recipientId, unitId: actor.unitId, as: how },
        },
        answer: { recipientId },
      }),
    });
    if (isRefused(result) && result.refused !== OPENED_MEANWHILE) return result;
    const opened = await this.read(actor, recipientId);
    return opened === undefined ? refuse('RECEIPT_NOT_FOUND') : this.model(actor, opened);
  }

  private async read(actor: Actor, recipientId: string): Promise<ReceivedRow | undefined> {
    if (!isId(recipientId)) return undefined;
    const onlooker = this.documents.onlooker(actor);
    return this.reader.one(actor.authorityId, receivedOne(onlooker, actor.unitId, recipientId));
  }

  private model(actor: Actor, row: ReceivedRow): ReceivedDocumentModel {
    return receivedDocumentModel(row, this.documents.viewing(actor));
  }
}
