import type { RefusalTable } from '../refusal-words.js';

/** Refusals of recording sessions and of writing their notices. */
export const meetingsRefusals = {
  MEETING_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không có phiên họp này, hoặc đồng chí không thuộc diện được xem thông báo kết luận của phiên họp. Đề nghị liên hệ Văn phòng HĐND-UBND.',
    en: 'Nothing is done: there is no such session, or you may not see its notice. Ask the Office.',
  },
  MEETING_OFFICE_ONLY: {
    vi: 'Chưa ghi nhận được phiên họp: việc này do chuyên viên Văn phòng HĐND-UBND thực hiện. Đề nghị chuyển Văn phòng.',
    en: 'The session is not recorded: an officer of the Office does that. Pass it to the Office.',
  },
  MEETING_RECORDED_ALREADY: {
    vi: 'Chưa ghi nhận được phiên họp: đã có phiên họp cùng tên trong ngày này. Đề nghị mở phiên họp đã ghi nhận.',
    en: 'The session is not recorded: one of this name and day is there already. Open that one.',
  },
  NOTICE_OPENING_REQUIRED: {
    vi: 'Chưa trình ký được: thông báo chưa có phần mở đầu (thời gian, chủ trì, thành phần dự họp). Đề nghị nhập phần mở đầu rồi trình lại.',
    en: 'Not submitted: the notice has no opening (when, who chaired, who took part). Write it and submit again.',
  },
  NOTICE_EMPTY: {
    vi: 'Chưa trình ký được: thông báo chưa có nội dung kết luận. Đề nghị nhập nội dung, lưu dự thảo rồi trình lại.',
    en: 'Not submitted: the notice has no conclusions. Write them, save the draft and submit again.',
  },
  NOTICE_SECTION_EMPTY: {
    vi: 'Chưa trình ký được: mục {number} "{title}" chưa có nội dung kết luận. Đề nghị nhập nội dung hoặc bỏ mục này.',
    en: 'Not submitted: nothing is said under {number} "{title}". Write what was concluded, or take the heading out.',
  },
  NOTICE_WITHOUT_RECIPIENTS: {
    vi: 'Chưa trình ký được: thông báo chưa có nơi nhận ngoài phần lưu. Đề nghị nhập nơi nhận rồi trình lại.',
    en: 'Not submitted: nobody but the archive receives the notice. List its recipients and submit again.',
  },
  NOTICE_TOO_MANY_LINES: {
    vi: 'Chưa lưu được dự thảo: thông báo có quá {limit} đoạn. Đề nghị rút gọn hoặc chuyển phần chi tiết vào phụ lục; nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: the notice has more than {limit} paragraphs. Shorten it or move details to an annex; what you typed is kept.',
  },
  NOTICE_TEXT_TOO_LONG: {
    vi: 'Chưa lưu được dự thảo: có đoạn dài quá {limit} ký tự. Đề nghị tách đoạn; nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: a paragraph has more than {limit} characters. Divide it; what you typed is kept.',
  },
  NOTICE_HEADING_TOO_LONG: {
    vi: 'Chưa lưu được dự thảo: tiêu đề mục {number} dài quá {limit} ký tự. Đề nghị rút gọn tiêu đề hoặc chuyển thành đoạn văn; nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: the heading of {number} has more than {limit} characters. Shorten it or make it a paragraph; what you typed is kept.',
  },
  NOTICE_RECIPIENT_TOO_LONG: {
    vi: 'Chưa lưu được dự thảo: có nơi nhận dài quá {limit} ký tự. Đề nghị mỗi nơi nhận ghi một dòng; nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: a recipient has more than {limit} characters. Write each on a line of its own; what you typed is kept.',
  },
} as const satisfies RefusalTable;
