import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActRunner } from '../../platform/act/index.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { isRefused } from '../../platform/refusal/index.js';
import { DOCUMENT_DISPATCHED } from '../issuance/index.js';
import { meetingToldBy, type ToldMeetingRow } from './meeting.queries.js';
import { readerOf } from './record-meeting.js';

/** Whoever receives the notice of a session may read the session from then on. */
@Injectable()
export class TellRecipients implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(DOCUMENT_DISPATCHED, (delivery) =>
      this.tell(delivery, String(delivery.payload['documentId'])),
    );
  }

  /** Does nothing for a document that is no notice of a session. */
  private async tell({ id, authorityId }: OutboxDelivery, documentId: string): Promise<void> {
    const result = await this.acts.run<[ToldMeetingRow], object>({
      commandId: derivedId('meetings', id),
      kind: 'tellRecipients',
      actor: { authorityId, service: 'outbox' },
      content: { documentId },
      load: () => [meetingToldBy(authorityId, documentId)],
      decide: ({ rows: [[told]] }) => ({
        access: (told?.unit_ids ?? []).map((unitId) => readerOf(told?.id ?? '', unitId, 'RECIPIENT')),
        audit: {
          act: 'tellRecipients',
          subjectKind: told === undefined ? 'DOCUMENT' : 'MEETING',
          subjectId: told?.id ?? documentId,
          detail: { documentId, units: told?.unit_ids.length ?? 0 },
        },
        answer: {},
      }),
    });
    if (isRefused(result)) throw new Error(`the recipients were not told: ${result.refused}`);
  }
}
