import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import {
  ActRunner,
  heldItem,
  type ActContext,
  type ActResult,
  type Decision,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completing } from '../documents/index.js';
import { planListed, refuseOpenPlaces } from '../issuance/index.js';
import { refuseUnfinished } from './domain/notice-text.js';
import { noticeOf, type NoticeRow } from './notice-draft.queries.js';
import { noticeTextOf } from './notice-text-of.js';

export interface SubmitNoticeRequest {
  readonly meetingId: string;
  /** The version of the document that the person saw. */
  readonly expectedVersion: number;
}

type SubmitAnswer = { dossierId: string };

/**
 * The officer submits the written notice to the leaders of the Office, who check it and sign by order of the Chairman.
 * Refuses MEETING_NOT_FOUND, NOT_YOUR_STEP, NOTICE_EMPTY (nothing saved), DOCUMENT_CHANGED, NOTICE_WITHOUT_RECIPIENTS,
 * OPEN_PLACES and what refuseUnfinished refuses.
 */
@Injectable()
export class SubmitNotice {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, request: SubmitNoticeRequest): Promise<ActResult<SubmitAnswer>> {
    const { meetingId, expectedVersion } = request;
    if (!isId(meetingId)) return refuse('MEETING_NOT_FOUND');
    const now = this.clock.now();
    const query = noticeOf({ ...actor, now }, meetingId, civilDateOf(now));
    const seen = await this.reader.one(actor.authorityId, query);
    if (seen === undefined) return refuse('MEETING_NOT_FOUND');
    return this.acts.run<[NoticeRow], SubmitAnswer>({
      commandId,
      kind: 'submitNotice',
      actor,
      content: request,
      instanceId: seen.instance_id,
      load: () => [query],
      decide: (context) => decide(context, actor, expectedVersion),
    });
  }
}

function decide(
  { rows: [[notice]], instance }: ActContext<[NoticeRow]>,
  actor: Actor,
  expectedVersion: number,
): Decision<SubmitAnswer> | RefusalValue {
  if (notice === undefined || instance === undefined) return refuse('MEETING_NOT_FOUND');
  const held = heldItem(actor, instance, 'draftNotice');
  if (isRefused(held)) return held;
  const { document_id: documentId, document_version, document_content: content } = notice;
  if (documentId === null || content === null) return refuse('NOTICE_EMPTY', undefined, 'lines');
  if (document_version !== expectedVersion) return refuse('DOCUMENT_CHANGED');
  const text = noticeTextOf(notice);
  const open = refuseUnfinished(text) ?? refuseOpenPlaces(content);
  if (open !== undefined) return open;
  if (planListed(text.recipients, notice.units).length === 0) {
    return refuse('NOTICE_WITHOUT_RECIPIENTS', undefined, 'recipients');
  }
  return {
    steps: [completing(held.item, 'submit')],
    closing: { documentId },
    audit: {
      act: 'submitNotice',
      subjectKind: 'DOSSIER',
      subjectId: notice.dossier_id,
      detail: { meetingId: notice.meeting_id, documentId },
    },
    answer: { dossierId: notice.dossier_id },
  };
}
