import type { RefusalTable } from '../refusal-words.js';

/** Refusals of notices. */
export const notificationsRefusals = {
  NOTICE_NOT_FOUND: {
    vi: 'Chưa đánh dấu được: không tìm thấy thông báo trong danh sách của đồng chí. Đề nghị tải lại danh sách.',
    en: 'Not marked: there is no such notice in your list. Reload the list.',
  },
} as const satisfies RefusalTable;
