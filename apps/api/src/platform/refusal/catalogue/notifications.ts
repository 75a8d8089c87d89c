import type { RefusalTable } from '../refusal-words.js';

/** Refusals of notices and of the rule by which people are reminded. */
export const notificationsRefusals = {
  NOTICE_NOT_FOUND: {
    vi: 'Chưa đánh dấu được: không tìm thấy thông báo trong danh sách của đồng chí. Đề nghị tải lại danh sách.',
    en: 'Not marked: there is no such notice in your list. Reload the list.',
  },
  REMINDER_RULE_OFFICE_ONLY: {
    vi: 'Chưa lưu được quy tắc nhắc hạn: việc này do Chánh Văn phòng hoặc Phó Chánh Văn phòng thực hiện. Đề nghị liên hệ lãnh đạo Văn phòng.',
    en: 'The rule is not saved: the chief of Office or a deputy sets it. Ask the leaders of the Office.',
  },
  REMINDER_RULE_CHANGED: {
    vi: 'Chưa lưu được quy tắc nhắc hạn: người khác vừa thay đổi quy tắc này. Đề nghị xem quy tắc hiện nay rồi lưu lại.',
    en: 'The rule is not saved: somebody else has just changed it. Look at what holds now, then save again.',
  },
  REMINDER_DAYS_BEFORE: {
    vi: 'Chưa lưu được quy tắc nhắc hạn: số ngày làm việc nhắc trước phải từ {from} đến {to}. Đề nghị nhập lại.',
    en: 'The rule is not saved: it reminds from {from} to {to} working days before. Enter it again.',
  },
  REMINDER_MINUTES_BEFORE: {
    vi: 'Chưa lưu được quy tắc nhắc hạn: số phút nhắc trước trong ngày phải từ {from} đến {to}. Đề nghị nhập lại.',
    en: 'The rule is not saved: on the day itself it reminds from {from} to {to} minutes before. Enter it again.',
  },
  REMINDER_DAYS_AFTER: {
    vi: 'Chưa lưu được quy tắc nhắc hạn: số ngày làm việc nhắc lại sau hạn phải từ {from} đến {to}, 0 là không nhắc lại. Đề nghị nhập lại.',
    en: 'The rule is not saved: it reminds again from {from} to {to} working days after, 0 meaning not at all. Enter it again.',
  },
} as const satisfies RefusalTable;
