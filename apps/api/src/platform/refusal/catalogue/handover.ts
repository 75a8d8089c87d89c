import type { RefusalTable } from '../refusal-words.js';

/** Refusals of handing over open work. */
export const handoverRefusals = {
  HANDOVER_ADMIN_ONLY: {
    vi: 'Chưa bàn giao được: việc này do người quản trị hệ thống của Văn phòng thực hiện. Đề nghị liên hệ Văn phòng.',
    en: 'Nothing was handed over: the administrators of the Office do this. Ask the Office.',
  },
  HANDOVER_REASON: {
    vi: 'Chưa bàn giao được: lý do còn trống hoặc quá {most} ký tự. Đề nghị ghi ngắn gọn, ví dụ số quyết định điều động.',
    en: 'Nothing was handed over: the reason is empty or longer than {most} signs. Give a short one.',
  },
  HANDOVER_NOTHING: {
    vi: 'Không có gì để bàn giao: đồng chí này không giữ việc nào của riêng mình. Việc của chức vụ ở lại với chức vụ.',
    en: 'There is nothing to hand over: this person holds no work of his own. Work of a post stays with the post.',
  },
  HANDOVER_CHANGED: {
    vi: 'Chưa bàn giao được: danh sách việc vừa thay đổi so với lúc xem. Đề nghị xem lại rồi bàn giao.',
    en: 'Nothing was handed over: the list of work has changed since it was shown. Look at it again.',
  },
  HANDOVER_INCOMPLETE: {
    vi: 'Chưa bàn giao được: còn nhóm việc chưa chọn người nhận. Đề nghị chọn đủ, bàn giao tất cả cùng một lần.',
    en: 'Nothing was handed over: something has no receiver yet. Choose one for each; all is handed over at once.',
  },
  HANDOVER_RECEIVER: {
    vi: 'Chưa bàn giao được: người nhận không giữ chức vụ xử lý được việc này, hoặc đã làm bước mà việc này kiểm tra. Đề nghị chọn người khác.',
    en: 'Nothing was handed over: the receiver holds no post for this work, or did the step that it checks. Choose somebody else.',
  },
  HANDOVER_TOO_MUCH: {
    vi: 'Chưa bàn giao được: có hơn {most} việc cùng loại. Đề nghị hoàn thành bớt trước khi bàn giao.',
    en: 'Nothing was handed over: there are more than {most} things of one kind. Finish some of them first.',
  },
} as const satisfies RefusalTable;
