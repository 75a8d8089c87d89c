import type { RefusalTable } from '../refusal-words.js';

/** What requests about personal data refuse. */
export const personalDataRefusals = {
  PURPOSE_REQUIRED: {
    vi: 'Chưa thực hiện được: chưa nêu mục đích. Đề nghị ghi rõ cần dữ liệu này để làm gì.',
    en: 'Nothing is done: no purpose is stated. Say what the data are needed for.',
  },
  PURPOSE_TOO_LONG: {
    vi: 'Chưa thực hiện được: mục đích dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Nothing is done: the purpose has more than {limit} characters. Shorten it.',
  },
  PERSON_UNKNOWN: {
    vi: 'Chưa thực hiện được: không có người này trong cơ quan. Đề nghị chọn lại.',
    en: 'Nothing is done: there is no such person in the authority. Choose again.',
  },
  PERSONAL_DATA_OFFICE_ONLY: {
    vi: 'Chưa thực hiện được: yêu cầu về dữ liệu cá nhân của người khác do Chánh Văn phòng hoặc người quản trị của Văn phòng thực hiện.',
    en: 'Nothing is done: requests about data of somebody else are answered by the chief of the Office or its administrators.',
  },
  PERSON_HOLDS_POST: {
    vi: 'Chưa xóa được: người này đang giữ chức vụ, dữ liệu còn cần cho công việc. Đề nghị ghi nhận thôi giữ chức vụ trước.',
    en: 'Nothing is erased: this person holds a post, the data are needed for work. Record first that it has ended.',
  },
  PERSON_ERASED_ALREADY: {
    vi: 'Dữ liệu của người này đã được xóa trước đó.',
    en: 'The data of this person were erased before.',
  },
  RETENTION_ADMIN_ONLY: {
    vi: 'Chưa lưu được: thời hạn lưu dữ liệu do người quản trị của Văn phòng đặt.',
    en: 'Nothing is saved: administrators of the Office set how long data are kept.',
  },
  RETENTION_DAYS: {
    vi: 'Chưa lưu được: số ngày phải từ {least} đến {most}. Đề nghị nhập lại.',
    en: 'Nothing is saved: the number of days lies between {least} and {most}. Type it again.',
  },
  RETENTION_CHANGED: {
    vi: 'Chưa lưu được: người khác vừa thay đổi thời hạn này. Đề nghị tải lại trang và xem lại.',
    en: 'Nothing is saved: somebody else has just changed it. Reload the page and look again.',
  },
} as const satisfies RefusalTable;
