import type { WordTable } from './table.js';

/**
 * Ready phrases for the reason of a return, as the Office writes them: put into the reason, where they are completed and
 * changed. The dots stand for what only the writer knows.
 */
export const RETURN_PHRASES = {
  LEGAL_BASIS_EXPIRED: {
    vi: 'Căn cứ pháp lý đã hết hiệu lực: … Đề nghị rà soát, thay bằng văn bản đang có hiệu lực.',
    en: 'A legal basis is no longer in force: … Check it and replace it by the one in force.',
  },
  PARTS_MISSING: {
    vi: 'Hồ sơ trình còn thiếu: … Đề nghị bổ sung đủ thành phần hồ sơ.',
    en: 'The file lacks: … Complete it.',
  },
  COMMENTS_NOT_EXPLAINED: {
    vi: 'Bảng tổng hợp chưa tiếp thu, giải trình rõ ý kiến của … Đề nghị giải trình cụ thể từng ý kiến.',
    en: 'The summary table does not answer the comments of … Answer each of them.',
  },
  CONCLUSION_NOT_REFLECTED: {
    vi: 'Dự thảo chưa thể hiện đầy đủ kết luận tại phiên họp: … Đề nghị bổ sung đúng nội dung kết luận.',
    en: 'The draft does not reflect the conclusions of the session in full: … Add them as concluded.',
  },
  WRONG_FORM: {
    vi: 'Thể thức, kỹ thuật trình bày chưa đúng Nghị định số 30/2020/NĐ-CP: … Đề nghị chỉnh sửa.',
    en: 'The form does not follow Decree 30/2020: … Correct it.',
  },
  FIGURES_DISAGREE: {
    vi: 'Số liệu chưa thống nhất giữa dự thảo và Tờ trình: … Đề nghị đối chiếu, thống nhất số liệu.',
    en: 'Figures of the draft and of the submission disagree: … Compare and align them.',
  },
  UNITS_CHANGED: {
    vi: 'Tên cơ quan, đơn vị trong dự thảo không còn đúng sau sắp xếp tổ chức: … Đề nghị cập nhật.',
    en: 'Names of bodies in the draft are out of date: … Bring them up to date.',
  },
  NOT_COMPETENT: {
    vi: 'Nội dung thuộc thẩm quyền của cơ quan khác: … Đề nghị rà soát lại thẩm quyền ban hành.',
    en: 'The matter belongs to another body: … Check who is competent to issue it.',
  },
} as const satisfies WordTable;

export type ReturnPhraseCode = keyof typeof RETURN_PHRASES;
