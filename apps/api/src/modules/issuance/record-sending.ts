import { Injectable } from '@nestjs/common';
import { civilDateOf, formatDate, type CivilDate } from '@thong-suot/administration';
import { ActRunner, type ActContext, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { documentForAct, type DocumentActRow } from './document-act.queries.js';
import type { SendingMeans } from './enums.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import type { OfficialDocumentModel } from './official-document.model.js';
import { recordSendingStatement } from './recipient.statements.js';

export interface RecordSendingRequest {
  readonly documentId: string;
  readonly recipientId: string;
  readonly means: SendingMeans;
  readonly sentOn: CivilDate;
  /** Number of the slip, who took it: at most SENDING_NOTE_LIMIT characters. */
  readonly note: string | null;
}

/** Characters of the clerk's note on a sending. */
export const SENDING_NOTE_LIMIT = 500;

type Answer = { documentId: string };

/**
 * The clerk of the issuer writes down how an issued document went to a recipient outside the system: on paper, by the
 * exchange network or handed over, and on which day (the columns "nơi nhận", "ngày chuyển", "ký nhận" of the register of
 * outgoing documents, Decree 30/2020, Annex IV).
 * Refuses DOCUMENT_NOT_FOUND, NOT_THE_ISSUERS_CLERK, NOT_DISPATCHED_YET, RECIPIENT_NOT_BY_HAND, SENDING_RECORDED_ALREADY,
 * SENDING_DATE_WRONG, SENDING_NOTE_TOO_LONG.
 */
@Injectable()
export class RecordSending {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
    private readonly documents: OfficialDocumentReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: RecordSendingRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { authorityId, principals } = actor;
    const { documentId } = request;
    if (!isId(documentId)) return refuse('DOCUMENT_NOT_FOUND');
    const result = await this.acts.run<[DocumentActRow], Answer>({
      commandId,
      kind: 'recordSending',
      actor,
      content: request,
      load: () => [documentForAct(authorityId, principals, this.clock.now(), documentId)],
      decide: (context) => decide(context, actor, request),
    });
    if (isRefused(result)) return result;
    return (await this.documents.one(actor, documentId)) ?? refuse('DOCUMENT_NOT_FOUND');
  }
}

function decide(
  { rows: [[document]], now }: ActContext<[DocumentActRow]>,
  actor: Actor,
  { documentId, recipientId, means, sentOn, note }: RecordSendingRequest,
): Decision<Answer> | RefusalValue {
  if (document === undefined) return refuse('DOCUMENT_NOT_FOUND');
  if (actor.position !== 'CLERK' || !document.issuer_desk) return refuse('NOT_THE_ISSUERS_CLERK');
  if (document.state !== 'DISPATCHED' || document.dated === null) return refuse('NOT_DISPATCHED_YET');
  const recipient = document.recipients.find(({ id }) => id === recipientId);
  if (recipient?.channel !== 'BY_HAND') return refuse('RECIPIENT_NOT_BY_HAND');
  if (recipient.sent) return refuse('SENDING_RECORDED_ALREADY');
  const today = civilDateOf(now);
  if (sentOn < document.dated || sentOn > today) {
    const params = { dated: formatDate(document.dated), today: formatDate(today) };
    return refuse('SENDING_DATE_WRONG', params, 'sentOn');
  }
  const tidy = (note ?? '').trim();
  if ([...tidy].length > SENDING_NOTE_LIMIT) {
    return refuse('SENDING_NOTE_TOO_LONG', { limit: String(SENDING_NOTE_LIMIT) }, 'note');
  }
  const { authorityId, personId } = actor;
  return {
    writes: [
      recordSendingStatement({
        authorityId,
        documentId,
        recipientId,
        personId,
        means,
        sentOn,
        note: tidy === '' ? null : tidy,
        now,
      }),
    ],
    audit: {
      act: 'recordSending',
      subjectKind: 'DOCUMENT',
      subjectId: documentId,
      detail: { recipientId, means, sentOn },
    },
    answer: { documentId },
  };
}
