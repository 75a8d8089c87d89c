import type { WordTable } from './table.js';

/** Kinds of acts that somebody may do for another one who is away, in the words of a decision that says so. */
export const ACT_KINDS = {
  SIGN: { vi: 'Ký văn bản', en: 'Sign documents' },
  APPROVE: {
    vi: 'Duyệt, ký nháy, trả lại hồ sơ của đơn vị',
    en: 'Approve, initial or return the unit’s work',
  },
  DIRECT: { vi: 'Cho ý kiến chỉ đạo, giao việc, đôn đốc', en: 'Give directions and tasks, urge' },
  EXAMINE: { vi: 'Thẩm tra, lập phiếu trình', en: 'Examine, prepare routing slips' },
  PREPARE: { vi: 'Soạn thảo, lấy và tiếp thu ý kiến', en: 'Draft, ask for comments and take them in' },
  ANSWER: { vi: 'Góp ý, báo cáo của đơn vị', en: 'Answer and report for the unit' },
  REGISTER: { vi: 'Cho số, đóng dấu, phát hành, tiếp nhận', en: 'Number, seal, issue and receive' },
  ADMINISTER: { vi: 'Quản trị hệ thống', en: 'Administer the system' },
} as const satisfies WordTable;

export type ActKind = keyof typeof ACT_KINDS;
