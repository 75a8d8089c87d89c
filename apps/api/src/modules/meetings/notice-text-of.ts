import type { NoticeText } from './domain/notice-text.js';
import { proposedNotice } from './domain/proposed-notice.js';
import type { NoticeRow } from './notice-draft.queries.js';

/** The notice as it was saved, or as it is proposed before anybody has saved it. */
export function noticeTextOf({ document_content: content, notice_frame, items }: NoticeRow): NoticeText {
  if (content?.form !== 'NOTICE') return proposedNotice(notice_frame, items);
  const { opening, lines, closing, recipients } = content.data;
  return { opening, lines, closing, recipients };
}
