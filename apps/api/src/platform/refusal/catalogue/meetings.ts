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
  MEETING_CHANGED: {
    vi: 'Chưa giao được nhiệm vụ: người khác vừa giao nhiệm vụ từ kết luận của phiên họp này. Đề nghị xem lại danh sách nhiệm vụ đã giao rồi giao tiếp; nội dung đang nhập được giữ nguyên.',
    en: 'The assignment is not given: somebody else has just given one out of these conclusions. Look at what has been given, then go on; what you typed is kept.',
  },
  MEETING_DATE_WRONG: {
    vi: 'Chưa ghi nhận được phiên họp: ngày họp phải từ ngày {from} đến ngày {to}. Đề nghị kiểm tra lại ngày họp.',
    en: 'The session is not recorded: its day must lie from {from} to {to}. Check the day.',
  },
  MEETING_TIME_WRONG: {
    vi: 'Chưa ghi nhận được phiên họp: giờ họp không đúng. Đề nghị nhập giờ và phút, ví dụ 14:00.',
    en: 'The session is not recorded: that is no time of day. Enter hours and minutes, as 14:00.',
  },
  MEETING_AHEAD: {
    vi: 'Chưa ghi nhận được phiên họp: thời gian họp chưa đến. Đề nghị ghi nhận sau khi phiên họp đã kết luận, hoặc kiểm tra lại ngày, giờ họp.',
    en: 'The session is not recorded: its time lies ahead. Record it when it has concluded, or check the day and hour.',
  },
  MEETING_FIELD_REQUIRED: {
    vi: 'Chưa ghi nhận được phiên họp: còn thiếu nội dung bắt buộc. Đề nghị nhập đủ rồi ghi nhận lại.',
    en: 'The session is not recorded: something that it needs is missing. Fill it in and record it again.',
  },
  MEETING_TEXT_TOO_LONG: {
    vi: 'Chưa ghi nhận được phiên họp: nội dung dài {length} ký tự, quá {limit} ký tự. Đề nghị rút gọn; nội dung đang nhập được giữ nguyên.',
    en: 'The session is not recorded: the text has {length} characters, more than {limit}. Shorten it; what you typed is kept.',
  },
  MEETING_TOO_MANY_LINES: {
    vi: 'Chưa ghi nhận được phiên họp: thành phần dự họp có {length} dòng, quá {limit} dòng. Đề nghị gộp các thành phần cùng loại.',
    en: 'The session is not recorded: {length} lines say who took part, more than {limit}. Name those of a kind together.',
  },
  MEETING_ITEMS_REQUIRED: {
    vi: 'Chưa ghi nhận được phiên họp: chưa có nội dung họp. Đề nghị nhập ít nhất một nội dung.',
    en: 'The session is not recorded: its agenda is empty. Enter one point at least.',
  },
  MEETING_TOO_MANY_ITEMS: {
    vi: 'Chưa ghi nhận được phiên họp: chương trình có quá {limit} nội dung. Đề nghị gộp các nội dung cùng loại.',
    en: 'The session is not recorded: its agenda has more than {limit} points. Put those of a kind together.',
  },
  MEETING_ITEM_UNIT: {
    vi: 'Chưa ghi nhận được phiên họp: đơn vị chủ trì nội dung {number} không còn hoạt động hoặc không có trong hệ thống. Đề nghị chọn đơn vị khác.',
    en: 'The session is not recorded: the lead unit of point {number} is no longer active or is not there. Choose another one.',
  },
  CONCLUSIONS_NOT_ISSUED: {
    vi: 'Chưa giao được nhiệm vụ: thông báo kết luận của phiên họp chưa phát hành. Đề nghị giao nhiệm vụ sau khi văn thư phát hành thông báo.',
    en: 'The assignment is not given: the notice of conclusions is not issued yet. Give assignments once the clerk has sent it.',
  },
  CONCLUSION_NOT_FOUND: {
    vi: 'Chưa giao được nhiệm vụ: đoạn kết luận được chọn không có trong thông báo, hoặc chỉ là tiêu đề. Đề nghị chọn đoạn nêu nội dung nhiệm vụ.',
    en: 'The assignment is not given: the chosen paragraph is not in the notice, or is a heading. Choose the one that says what is to be done.',
  },
  GIVEN_TITLE_REQUIRED: {
    vi: 'Chưa giao được nhiệm vụ: chưa có nội dung nhiệm vụ. Đề nghị ghi ngắn gọn việc phải làm.',
    en: 'The assignment is not given: it says nothing. Write in short what is to be done.',
  },
  GIVEN_TEXT_TOO_LONG: {
    vi: 'Chưa giao được nhiệm vụ: nội dung dài {length} ký tự, quá {limit} ký tự. Đề nghị rút gọn; nội dung đang nhập được giữ nguyên.',
    en: 'The assignment is not given: the text has {length} characters, more than {limit}. Shorten it; what you typed is kept.',
  },
  GIVEN_LEAD_REQUIRED: {
    vi: 'Chưa giao được nhiệm vụ: chưa chọn đơn vị chủ trì. Đề nghị chọn đơn vị chịu trách nhiệm chính.',
    en: 'The assignment is not given: it has no lead unit. Choose who is accountable.',
  },
  GIVEN_UNIT_NOT_POSSIBLE: {
    vi: 'Chưa giao được nhiệm vụ: có đơn vị được chọn không còn hoạt động hoặc không thuộc diện nhận nhiệm vụ. Đề nghị chọn đơn vị khác.',
    en: 'The assignment is not given: a chosen unit is no longer active or takes no assignments. Choose another one.',
  },
  GIVEN_UNIT_TWICE: {
    vi: 'Chưa giao được nhiệm vụ: có đơn vị vừa chủ trì vừa phối hợp, hoặc được chọn hai lần. Đề nghị chọn mỗi đơn vị một lần.',
    en: 'The assignment is not given: a unit stands in it twice. Choose each unit once.',
  },
  GIVEN_TOO_MANY_UNITS: {
    vi: 'Chưa giao được nhiệm vụ: có quá {limit} đơn vị. Đề nghị chia thành nhiều nhiệm vụ.',
    en: 'The assignment is not given: it names more than {limit} units. Divide it.',
  },
  DIRECTION_HAS_NO_DEADLINE: {
    vi: 'Chưa giao được: chỉ đạo thường xuyên không có thời hạn. Đề nghị bỏ thời hạn, hoặc chọn loại "Nhiệm vụ".',
    en: 'Not given: a standing direction has no deadline. Take the deadline out, or choose "Task".',
  },
  DEADLINE_WORDS_NOT_IN_NOTICE: {
    vi: 'Chưa giao được nhiệm vụ: thông báo không có cụm từ thời hạn này. Đề nghị ghi đúng nguyên văn trong thông báo; nếu thông báo không nêu thời hạn thì để trống.',
    en: 'The assignment is not given: the notice does not have these words of a deadline. Copy them exactly, or leave them out where it sets none.',
  },
  DEADLINE_BEFORE_SESSION: {
    vi: 'Chưa giao được nhiệm vụ: thời hạn trước ngày họp ({heldOn}). Đề nghị kiểm tra lại thời hạn.',
    en: 'The assignment is not given: its deadline lies before the session ({heldOn}). Check the deadline.',
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
