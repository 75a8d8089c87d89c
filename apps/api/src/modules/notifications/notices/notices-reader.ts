import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { actLabel } from '../../workflow/index.js';
import { noticeText } from '../domain/notice-words.js';
import type { NoticeConnection, NoticeModel } from './notice.model.js';
import { noticePage, unreadCount, type NoticeReaderKey, type NoticeRow } from './notice.queries.js';

/** Counts stop here: 100 says "more than ninety-nine". */
const CAP = 100;

/** Reads the notices of the signed-in person in the position acted in. */
@Injectable()
export class NoticesReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** One page and how many are unread; two statements of one snapshot. */
  async page(
    actor: Actor,
    page: { readonly first: number; readonly after: string | null; readonly unreadOnly: boolean },
  ): Promise<NoticeConnection> {
    const size = pageSize(page.first);
    const [before] = decodeCursor(page.after, 1) ?? [];
    const key = this.keyOf(actor);
    const { unreadOnly } = page;
    const [rows, [count]] = await this.reader.read(
      actor.authorityId,
      noticePage(key, { unreadOnly, before: isId(before) ? before : null, limit: size + 1 }),
      unreadCount(key, CAP),
    );
    const shown = pageOf(
      rows,
      size,
      (row) => toNotice(row, actor),
      ({ id }) => [id],
    );
    return { ...shown, unread: count?.unread ?? 0 };
  }

  async unread(actor: Actor): Promise<number> {
    const row = await this.reader.one(actor.authorityId, unreadCount(this.keyOf(actor), CAP));
    return row?.unread ?? 0;
  }

  keyOf({ authorityId, personId, principals }: Actor): NoticeReaderKey {
    return { authorityId, personId, principals, now: this.clock.now() };
  }
}

function toNotice(row: NoticeRow, { language }: Actor): NoticeModel {
  const { id, kind, subject_kind: subjectKind, subject_id: subjectId, step_id: stepId, due_at: dueAt } = row;
  const of = (wanted: typeof subjectKind) => (subjectKind === wanted ? subjectId : null);
  const act = stepId === null || subjectKind === 'ACCOUNT' ? '' : actLabel(stepId, language, row.step_name);
  const several = row.things > 1;
  return {
    id,
    kind,
    text: noticeText({ kind, stepId, act, dueAt, byUnit: row.by_unit, things: row.things }, language),
    title: several ? null : row.title,
    at: row.at,
    read: row.read_at !== null,
    dueAt,
    things: row.things,
    // Whoever is asked sees the round, its lead sees the dossier.
    roundId: stepId === 'answer' ? of('ROUND') : null,
    dossierId: of('DOSSIER') ?? (stepId === 'answer' ? null : row.dossier_id),
    assignmentId: several ? null : of('ASSIGNMENT'),
    landReportId: of('LAND_REPORT'),
    incomingId: of('INCOMING'),
    documentId: of('DOCUMENT'),
    recipientId: row.recipient_id,
    accountId: of('ACCOUNT'),
  };
}
