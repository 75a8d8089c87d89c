import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completeInAll,
  dispatchDocumentStatements,
  DocumentActs,
  dossierIdsOf,
  DOCUMENT_DISPATCHED,
  type DocumentActContext,
  type OfficialDocumentModel,
} from '../issuance/index.js';

export interface SendSubmissionInput {
  readonly documentId: string;
  /** How it went: "trực tiếp", "qua hệ thống văn bản của Đảng". */
  readonly channel: string;
  /** Civil date on which it was sent. */
  readonly sentOn: string;
  /** The document's version. */
  readonly expectedVersion: number;
}

/** Characters of the channel. */
export const channelLimit = 200;

/**
 * The clerk records that the numbered Tờ trình went to the Party Office: on which day, by which channel (the Party
 * rarely signs in to a state system). All dossiers that it carries then wait for the Party's opinion.
 * Refuses DOCUMENT_NOT_FOUND, SUBMISSION_NOT_FOUND (another document), DOCUMENT_CHANGED, SUBMISSION_NOT_NUMBERED,
 * CHANNEL_REQUIRED, SENT_DATE_WRONG, NOT_YOUR_STEP.
 */
@Injectable()
export class SendSubmission {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    input: SendSubmissionInput,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { documentId, expectedVersion, channel, sentOn } = input;
    const request = {
      commandId,
      kind: 'sendSubmission',
      actor,
      documentId,
      expectedVersion,
      content: { channel, sentOn },
    };
    return this.acts.run(request, (context) => decide(context, actor, input));
  }
}

function decide(
  context: DocumentActContext,
  actor: Actor,
  input: SendSubmissionInput,
): Decision<{ documentId: string }> | RefusalValue {
  const { document, now } = context;
  if (document.purpose !== 'SUBMISSION') return refuse('SUBMISSION_NOT_FOUND');
  const moves = completeInAll(actor, context, {
    act: 'sendSubmission',
    elementId: 'sendSubmission',
    outcome: 'sent',
  });
  if (isRefused(moves)) return moves;
  if (document.state !== 'NUMBERED' || document.dated === null) return refuse('SUBMISSION_NOT_NUMBERED');
  const channel = input.channel.normalize('NFC').trim();
  if (channel === '' || channel.length > channelLimit)
    return refuse('CHANNEL_REQUIRED', undefined, 'channel');
  if (input.sentOn < document.dated || input.sentOn > civilDateOf(now)) {
    return refuse('SENT_DATE_WRONG', undefined, 'sentOn');
  }
  const { authorityId } = actor;
  const { id: documentId, version } = document;
  return {
    ...moves,
    writes: [
      ...dispatchDocumentStatements({
        authorityId,
        documentId,
        version,
        from: 'NUMBERED',
        now,
        byHand: { sentOn: input.sentOn, way: channel, personId: actor.personId },
      }),
      {
        name: 'submission.record-sending',
        text: `update submission set sent_on = $3::date, channel = $4, version = version + 1
          where authority_id = $1 and document_id = $2 and sent_on is null`,
        values: [authorityId, documentId, input.sentOn, channel],
        mustChange: 'DOCUMENT_CHANGED',
      },
    ],
    closing: { documentId },
    audit: {
      act: 'sendSubmission',
      subjectKind: 'DOCUMENT',
      subjectId: documentId,
      detail: { dossierIds: dossierIdsOf(context), sentOn: input.sentOn },
    },
    outbox: [{ topic: DOCUMENT_DISPATCHED, payload: { documentId } }],
    answer: { documentId },
  };
}
