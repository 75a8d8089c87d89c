import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { noticeOf, type NoticeRow } from './notice-draft.queries.js';
import { noticeTextOf } from './notice-text-of.js';
import type { NoticeDraftModel } from './notice-draft.model.js';

/** Reads the notice of a session as a text. */
@Injectable()
export class NoticeDrafts {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The notice as it stands, or as it is proposed; null for whoever may not see its dossier. */
  async of(actor: Actor, meetingId: string): Promise<NoticeDraftModel | null> {
    if (!isId(meetingId)) return null;
    const now = this.clock.now();
    const query = noticeOf({ ...actor, now }, meetingId, civilDateOf(now));
    const row = await this.reader.one(actor.authorityId, query);
    return row === undefined ? null : draftModel(row);
  }
}

function draftModel(row: NoticeRow): NoticeDraftModel {
  const { opening, lines, closing, recipients } = noticeTextOf(row);
  return {
    meetingId: row.meeting_id,
    meetingName: row.meeting_name,
    dossierId: row.dossier_id,
    subject: row.subject,
    documentId: row.document_id,
    version: row.document_version,
    opening: [...opening],
    lines: [...lines],
    closing: [...closing],
    recipients: [...recipients],
    editable: row.holds_text,
  };
}
