import { Injectable, inject } from '@angular/core';
import { Acts } from '../../data/acts';
import { Report } from '../../ui/feedback/report';
import { MARK_ALL_NOTICES_READ, MARK_NOTICES_READ, type NoticeRow } from './notices.operations';

/** Marks notices as read. Opening one does so by the way: where that fails it stays unread, and nothing else is lost. */
@Injectable({ providedIn: 'root' })
export class MarkRead {
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);

  one({ id, read }: NoticeRow): void {
    if (!read) void this.acts.run(MARK_NOTICES_READ, { noticeIds: [id] });
  }

  /** All up to the newest that is shown: what arrives meanwhile stays unread. */
  async upTo(newest: NoticeRow | undefined): Promise<void> {
    if (!newest) return;
    await this.report.tell(await this.acts.run(MARK_ALL_NOTICES_READ, { upToNoticeId: newest.id }));
  }
}
