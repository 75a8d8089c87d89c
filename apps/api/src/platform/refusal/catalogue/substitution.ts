import type { RefusalTable } from '../refusal-words.js';

/** Leaves, standing in and authorisations to sign. */
export const substitutionRefusals = {
  NO_SUB_DELEGATION: {
    vi: 'Chưa thực hiện: đồng chí đang làm thay người khác nên không được cử tiếp người khác. Đề nghị trở lại chức vụ của đồng chí.',
    en: 'Nothing was done: while you stand in for somebody you cannot pass it on. Go back to your own position.',
  },
  SUBSTITUTION_NOT_YOURS_TO_GIVE: {
    vi: 'Chưa thực hiện: việc cử người làm thay do chính người vắng mặt hoặc lãnh đạo trực tiếp quyết định. Đề nghị liên hệ lãnh đạo đơn vị.',
    en: 'Nothing was done: the person who is away, or the leader above, decides who stands in. Ask the leader of the unit.',
  },
  LEAVE_NOT_YOURS: {
    vi: 'Chưa ghi được: chỉ ghi vắng mặt cho bản thân hoặc cho người trong đơn vị do đồng chí lãnh đạo. Đề nghị chọn lại.',
    en: 'Not recorded: a leave is entered for oneself or for people of the unit that one leads. Choose again.',
  },
  ABSENT_UNKNOWN: {
    vi: 'Chưa thực hiện: không tìm thấy chức vụ của người vắng mặt trong thời gian này. Đề nghị tải lại trang rồi chọn lại.',
    en: 'Nothing was done: the position of the person who is away is not there in these days. Reload the page and choose again.',
  },
  SUBSTITUTE_UNKNOWN: {
    vi: 'Chưa thực hiện: không tìm thấy người làm thay trong thời gian này. Đề nghị chọn người khác trong danh sách.',
    en: 'Nothing was done: the person who would stand in is not there in these days. Choose somebody else of the list.',
  },
  SUBSTITUTE_SAME_PERSON: {
    vi: 'Chưa thực hiện: người làm thay phải là người khác. Đề nghị chọn lại.',
    en: 'Nothing was done: somebody else has to stand in. Choose again.',
  },
  SUBSTITUTE_IS_YOURSELF: {
    vi: 'Chưa thực hiện: không ai tự cử mình làm thay người khác. Đề nghị chọn người khác, hoặc để người vắng mặt tự cử.',
    en: 'Nothing was done: nobody names himself to stand in for another. Choose somebody else, or let the person who is away do it.',
  },
  SUBSTITUTE_OTHER_UNIT: {
    vi: 'Chưa thực hiện: người làm thay phải cùng đơn vị với người vắng mặt. Đề nghị chọn lại.',
    en: 'Nothing was done: whoever stands in belongs to the same unit. Choose again.',
  },
  SUBSTITUTE_ADMINISTERS: {
    vi: 'Chưa thực hiện: người quản trị hệ thống không xử lý hồ sơ, và ngược lại. Đề nghị chọn người khác.',
    en: 'Nothing was done: administrators do not handle dossiers, nor the other way round. Choose somebody else.',
  },
  SUBSTITUTE_AWAY: {
    vi: 'Chưa thực hiện: người làm thay cũng vắng mặt từ {from} đến {to}. Đề nghị chọn người khác hoặc đổi ngày.',
    en: 'Nothing was done: that person is away too, from {from} to {to}. Choose somebody else or other days.',
  },
  SUBSTITUTE_ALREADY: {
    vi: 'Chưa thực hiện: đã cử người làm thay các việc này từ {from} đến {to}. Đề nghị kết thúc việc cử trước hoặc chọn loại việc khác.',
    en: 'Nothing was done: somebody already stands in for this work from {from} to {to}. End that first, or choose other kinds of acts.',
  },
  SUBSTITUTE_MEANWHILE: {
    vi: 'Chưa thực hiện: vừa có người khác cử người làm thay cho các việc này. Đề nghị tải lại trang để xem.',
    en: 'Nothing was done: somebody else has just named a substitute for this work. Reload the page to see it.',
  },
  POSITION_ENDS_BEFORE: {
    vi: 'Chưa thực hiện: một trong hai người không giữ chức vụ suốt thời gian này. Đề nghị chọn lại ngày.',
    en: 'Nothing was done: one of the two does not hold the position through all these days. Choose other days.',
  },
  ACT_KIND_UNKNOWN: {
    vi: 'Chưa thực hiện: có loại việc không có trong danh mục. Đề nghị tải lại trang rồi chọn lại.',
    en: 'Nothing was done: a kind of act is not of the list. Reload the page and choose again.',
  },
  ABSENCE_DAYS: {
    vi: 'Chưa ghi được: ngày cuối trước ngày đầu, hoặc năm không đúng. Đề nghị nhập lại ngày.',
    en: 'Not recorded: the last day is before the first, or the year is wrong. Enter the days again.',
  },
  ABSENCE_PAST: {
    vi: 'Chưa ghi được: ngày đầu đã qua, sớm nhất là hôm nay {today}. Đề nghị nhập lại ngày.',
    en: 'Not recorded: the first day is over; the earliest is today, {today}. Enter the days again.',
  },
  ABSENCE_TOO_LONG: {
    vi: 'Chưa ghi được: mỗi lần không quá {days} ngày. Đề nghị nhập lại ngày cuối.',
    en: 'Not recorded: one entry has {days} days at most. Enter the last day again.',
  },
  ABSENCE_TEXT: {
    vi: 'Chưa ghi được: lý do còn trống hoặc quá {limit} ký tự. Đề nghị nhập lại.',
    en: 'Not recorded: the reason is empty or longer than {limit} signs. Enter it again.',
  },
  LEAVE_ALREADY: {
    vi: 'Chưa ghi được: người này đã có lịch vắng mặt trong thời gian này. Đề nghị xem danh sách, kết thúc lịch cũ rồi ghi lại.',
    en: 'Not recorded: a leave of that person touches these days already. Look at the list, end it, then enter it again.',
  },
  LEAVE_LEAVES_WORK: {
    vi: 'Chưa ghi: {count} việc đang mở sẽ không có ai xem trong thời gian vắng mặt. Đề nghị cử người làm thay, hoặc đánh dấu xác nhận không cử.',
    en: 'Not recorded: {count} open items would be seen by nobody meanwhile. Name a substitute, or confirm that there is none.',
  },
  LEAVE_UNKNOWN: {
    vi: 'Chưa thực hiện: không tìm thấy lịch vắng mặt này. Đề nghị tải lại trang.',
    en: 'Nothing was done: there is no such leave. Reload the page.',
  },
  LEAVE_OVER: {
    vi: 'Lịch vắng mặt này đã kết thúc. Đề nghị tải lại trang để xem.',
    en: 'This leave has ended already. Reload the page to see it.',
  },
  SUBSTITUTION_UNKNOWN: {
    vi: 'Chưa thực hiện: không tìm thấy việc cử làm thay này. Đề nghị tải lại trang.',
    en: 'Nothing was done: there is no such substitution. Reload the page.',
  },
  SUBSTITUTION_OVER: {
    vi: 'Việc cử làm thay này đã kết thúc. Đề nghị tải lại trang để xem.',
    en: 'This substitution has ended already. Reload the page to see it.',
  },
  ORDER_POST: {
    vi: 'Chưa ghi được: chỉ giao ký thừa lệnh cho lãnh đạo Văn phòng hoặc người đứng đầu cơ quan, đơn vị. Đề nghị chọn lại.',
    en: 'Not recorded: only leaders of the Office and heads of units sign by order. Choose again.',
  },
  ORDER_ALREADY: {
    vi: 'Chưa ghi được: chức vụ này đã được giao ký thừa lệnh loại văn bản này. Đề nghị xem danh sách thẩm quyền ký.',
    en: 'Not recorded: the post signs this type of document by order already. Look at the list of who may sign.',
  },
  ORDER_UNKNOWN: {
    vi: 'Chưa thực hiện: không tìm thấy quy định ký thừa lệnh này. Đề nghị tải lại trang.',
    en: 'Nothing was done: there is no such standing order. Reload the page.',
  },
  ORDER_OVER: {
    vi: 'Quy định ký thừa lệnh này đã có ngày kết thúc. Đề nghị tải lại trang để xem.',
    en: 'This standing order has its end already. Reload the page to see it.',
  },
  AUTHORISER_NOT_CHAIR: {
    vi: 'Chưa ghi được: chỉ Chủ tịch Ủy ban nhân dân giao ký thừa ủy quyền. Đề nghị chọn lại.',
    en: 'Not recorded: only the Chairman authorises somebody to sign for him. Choose again.',
  },
  AUTHORISED_NOT_HEAD: {
    vi: 'Chưa ghi được: chỉ ủy quyền ký cho người đứng đầu cơ quan, đơn vị thuộc quyền (Điều 13 Nghị định số 30/2020/NĐ-CP). Đề nghị chọn lại.',
    en: 'Not recorded: only the head of a unit under the Chairman is authorised to sign (Decree 30/2020, article 13). Choose again.',
  },
  AUTHORISATION_TYPES: {
    vi: 'Chưa ghi được: chưa chọn loại văn bản được ủy quyền ký. Đề nghị chọn ít nhất một loại.',
    en: 'Not recorded: no type of document is chosen. Choose at least one.',
  },
  AUTHORISATION_BASIS: {
    vi: 'Chưa ghi được: ủy quyền ký phải bằng văn bản. Đề nghị nhập số, ngày văn bản ủy quyền (không quá 500 ký tự).',
    en: 'Not recorded: an authorisation is in writing. Enter number and day of the paper (500 signs at most).',
  },
} as const satisfies RefusalTable;
