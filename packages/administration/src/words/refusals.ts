import type { WordTable } from './table.js';

/** Why a number cannot be given to a new document. */
export const NUMBER_REFUSALS = {
  NOT_A_NUMBER: {
    vi: 'Số, ký hiệu chưa đúng mẫu. Đề nghị ghi như 52/KH-UBND.',
    en: 'This is no number and symbol. Write it like 52/KH-UBND.',
  },
  SUFFIX_NUMBER: {
    vi: 'Không cấp số kèm chữ cho văn bản mới. Đề nghị lấy số tiếp theo của sổ.',
    en: 'New documents take no number with a letter. Take the next number of the register.',
  },
} as const satisfies WordTable;

export type NumberRefusalCode = keyof typeof NUMBER_REFUSALS;

/** Why a person cannot sign in this way. */
export const SIGNING_REFUSALS = {
  COLLECTIVE_NOT_DELEGABLE: {
    vi: 'Văn bản thuộc thẩm quyền tập thể Ủy ban nhân dân do Chủ tịch hoặc Phó Chủ tịch ký, không ký thừa lệnh, thừa ủy quyền.',
    en: 'What the Committee decides as a body is signed by its Chairman or a Vice Chairman, not by order or authorisation.',
  },
  MANDATE_MISSING: {
    vi: 'Chưa có văn bản giao ký thừa lệnh hoặc ủy quyền. Đề nghị bổ sung hoặc trình Chủ tịch ký.',
    en: 'There is no record of the order or authorisation to sign. Add it or have the Chairman sign.',
  },
  MANDATE_NOT_IN_FORCE: {
    vi: 'Việc giao ký không có hiệu lực tại ngày ký. Đề nghị trình người có thẩm quyền ký.',
    en: 'The order or authorisation is not in force on the day of signing.',
  },
  AUTHORISATION_NEEDS_END: {
    vi: 'Ủy quyền ký phải có thời hạn. Đề nghị bổ sung ngày kết thúc.',
    en: 'An authorisation to sign is limited in time. Add its last day.',
  },
  ACTING_NOT_HEAD: {
    vi: 'Quyền (Q.) chỉ ghi cho người được giao quyền cấp trưởng.',
    en: 'Only the head may be marked as acting.',
  },
} as const satisfies WordTable;

export type SigningRefusalCode = keyof typeof SIGNING_REFUSALS;
