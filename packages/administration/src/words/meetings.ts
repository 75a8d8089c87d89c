import type { WordTable } from './table.js';

/** What a point of the agenda of a session asks of it. */
export const MEETING_ITEM_KINDS = {
  DRAFT: { vi: 'Thông qua dự thảo văn bản', en: 'Draft document to be agreed' },
  REPORT: { vi: 'Nghe báo cáo, cho ý kiến', en: 'Report to be heard' },
  DIRECTION: { vi: 'Chỉ đạo thực hiện nhiệm vụ', en: 'Work to be directed' },
  OTHER: { vi: 'Nội dung khác', en: 'Other matter' },
} as const satisfies WordTable;

export type MeetingItemKind = keyof typeof MEETING_ITEM_KINDS;
