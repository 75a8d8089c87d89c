import type { RefusalTable } from '../refusal-words.js';

/** What support access refuses. */
export const supportRefusals = {
  SUPPORT_READ_ONLY: {
    vi: 'Chưa thực hiện được: đồng chí đang xem theo quyền hỗ trợ, chỉ được xem. Đề nghị để người có thẩm quyền thực hiện.',
    en: 'Nothing is done: you read under a grant of support, which lets you read only. Whoever is in charge has to do it.',
  },
  SUPPORT_OFFICE_ONLY: {
    vi: 'Chưa thực hiện được: quyền hỗ trợ do lãnh đạo Văn phòng cấp và thu hồi.',
    en: 'Nothing is done: the leaders of the Office grant support and take it back.',
  },
  SUPPORT_ACCOUNT: {
    vi: 'Chưa cấp được: quyền hỗ trợ chỉ cấp cho người quản trị của Văn phòng. Đề nghị chọn lại.',
    en: 'Nothing is granted: support is granted to administrators of the Office alone. Choose again.',
  },
  SUPPORT_SELF: {
    vi: 'Chưa cấp được: không tự cấp quyền hỗ trợ cho mình.',
    en: 'Nothing is granted: nobody grants support to himself.',
  },
  SUPPORT_DOSSIER: {
    vi: 'Chưa cấp được: không có hồ sơ này. Đề nghị kiểm tra đường dẫn của hồ sơ.',
    en: 'Nothing is granted: there is no such dossier. Check its address.',
  },
  SUPPORT_END: {
    vi: 'Chưa cấp được: thời điểm kết thúc phải sau hiện tại và không quá {hours} giờ. Đề nghị chọn lại.',
    en: 'Nothing is granted: the end lies ahead, at most {hours} hours. Choose again.',
  },
  SUPPORT_REASON: {
    vi: 'Chưa cấp được: đề nghị ghi lý do, không quá {limit} ký tự.',
    en: 'Nothing is granted: state the reason, in at most {limit} characters.',
  },
  SUPPORT_OVER: {
    vi: 'Quyền hỗ trợ này đã kết thúc hoặc đã thu hồi.',
    en: 'This grant has ended or was taken back.',
  },
} as const satisfies RefusalTable;
