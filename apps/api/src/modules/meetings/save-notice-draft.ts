import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import {
  ActRunner,
  heldItem,
  type ActContext,
  type ActResult,
  type Decision,
  type Statement,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  committeeName,
  createOfficialDocument,
  DOCUMENT_TEXT,
  planListed,
  relistRecipients,
  renewContent,
  type DocumentContent,
  type NewDocumentRows,
} from '../issuance/index.js';
import { tidyNotice, type NoticeText } from './domain/notice-text.js';
import { noticeOf, type NoticeRow } from './notice-draft.queries.js';

export interface SaveNoticeDraftRequest extends NoticeText {
  readonly meetingId: string;
  /** The document's version; absent while the notice is only proposed. */
  readonly expectedVersion: number | undefined;
}

type NoticeAnswer = { meetingId: string };

/**
 * An officer of the Office writes the notice of a session; its process stays at drafting. The first saved draft makes the
 * document that will be signed, numbered and sent.
 * Refuses MEETING_NOT_FOUND, NOT_YOUR_STEP, DOCUMENT_CHANGED, COMMITTEE_NOT_SET_UP and what tidyNotice refuses.
 */
@Injectable()
export class SaveNoticeDraft {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: SaveNoticeDraftRequest,
  ): Promise<ActResult<NoticeAnswer>> {
    const { meetingId, expectedVersion, ...typed } = request;
    if (!isId(meetingId)) return refuse('MEETING_NOT_FOUND');
    const now = this.clock.now();
    const query = noticeOf({ ...actor, now }, meetingId, civilDateOf(now));
    const seen = await this.reader.one(actor.authorityId, query);
    if (seen === undefined) return refuse('MEETING_NOT_FOUND');
    const text = tidyNotice(typed);
    if (isRefused(text)) return text;
    return this.acts.run<[NoticeRow], NoticeAnswer>({
      commandId,
      kind: 'saveNoticeDraft',
      actor,
      content: request,
      // Two who save at once wait for each other, and so does who submits.
      instanceId: seen.instance_id,
      load: () => [query],
      decide: (context) => decide(context, actor, text, expectedVersion),
    });
  }
}

function decide(
  { rows: [[notice]], instance, now, newId }: ActContext<[NoticeRow]>,
  actor: Actor,
  text: NoticeText,
  expectedVersion: number | undefined,
): Decision<NoticeAnswer> | RefusalValue {
  if (notice === undefined || instance === undefined) return refuse('MEETING_NOT_FOUND');
  const held = heldItem(actor, instance, 'draftNotice');
  if (isRefused(held)) return held;
  if ((notice.document_version ?? undefined) !== expectedVersion) return refuse('DOCUMENT_CHANGED');
  const written = writtenNotice(notice, text, { authorityId: actor.authorityId, now, newId });
  if (isRefused(written)) return written;
  return {
    ...written,
    audit: {
      act: 'saveNoticeDraft',
      subjectKind: 'DOSSIER',
      subjectId: notice.dossier_id,
      detail: { meetingId: notice.meeting_id },
    },
    answer: { meetingId: notice.meeting_id },
  };
}

/** The rows of the saved text: a new document of the Committee, or the standing one made anew. */
function writtenNotice(
  notice: NoticeRow,
  text: NoticeText,
  { authorityId, now, newId }: { readonly authorityId: string; readonly now: string; newId(): string },
): NewDocumentRows | RefusalValue {
  const { committee_id, committee_name, committee_symbol, document_id, document_version } = notice;
  if (committee_id === null || committee_name === null || committee_symbol === null) {
    return refuse('COMMITTEE_NOT_SET_UP');
  }
  const content = noticeContent(notice, committee_name, text);
  const recipients = planListed(text.recipients, notice.units);
  if (document_id !== null && document_version !== null) {
    const of = { authorityId, documentId: document_id };
    return {
      writes: [
        renewContent({ ...of, version: document_version, content }),
        ...relistRecipients({ authorityId, id: document_id, recipients, newId }),
      ],
      access: [],
      outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId: document_id } }],
    };
  }
  const documentId = newId();
  const created = createOfficialDocument({
    authorityId,
    id: documentId,
    purpose: 'NOTICE',
    issuer: { id: committee_id, symbol: committee_symbol },
    draftingUnit: { id: notice.office_unit_id, symbol: notice.office_symbol },
    docType: 'NOTICE',
    subject: notice.subject,
    content,
    dossierIds: [notice.dossier_id],
    recipients,
    readers: 'OF_DOSSIERS',
    sample: notice.is_sample,
    now,
    newId,
  });
  return { ...created, writes: [...created.writes, firstDraft(authorityId, notice.meeting_id, documentId)] };
}

function firstDraft(authorityId: string, meetingId: string, documentId: string): Statement {
  return {
    name: 'meetings.firstDraft',
    text: `
      update meeting set notice_document_id = $3
       where authority_id = $1 and id = $2 and notice_document_id is null`,
    values: [authorityId, meetingId, documentId],
    mustChange: 'DOCUMENT_CHANGED',
  };
}

function noticeContent(
  { subject, is_sample }: NoticeRow,
  issuerName: string,
  { opening, lines, closing, recipients }: NoticeText,
): DocumentContent {
  return {
    form: 'NOTICE',
    data: {
      committee: { name: committeeName(issuerName) },
      decisionAuthority: 'CHAIR',
      subject,
      opening,
      lines,
      closing,
      recipients,
      sample: is_sample,
    },
  };
}
