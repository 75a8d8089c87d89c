import type { RefusalTable } from '../refusal-words.js';

/** What the platform itself refuses: requests, command ids, files, the clock. */
export const platformRefusals = {
  SIGNED_OUT: {
    vi: 'Chưa thực hiện được: đồng chí chưa đăng nhập hoặc phiên làm việc đã kết thúc. Đề nghị đăng nhập lại.',
    en: 'Nothing was done: you are not signed in or the session has ended. Sign in again.',
  },
  CSRF_REJECTED: {
    vi: 'Chưa thực hiện được: yêu cầu không xuất phát từ trang làm việc của hệ thống. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Nothing was done: the request does not come from a page of this service. Reload the page and try again.',
  },
  IDEMPOTENCY_KEY_MISSING: {
    vi: 'Chưa thực hiện được: yêu cầu thiếu mã lệnh (Idempotency-Key). Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Nothing was done: the request has no command id (Idempotency-Key). Reload the page and try again.',
  },
  COMMAND_REUSED: {
    vi: 'Chưa thực hiện được: mã lệnh này đã dùng cho một nội dung khác. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Nothing was done: this command id was already used with another content. Reload the page and try again.',
  },
  NOT_FOUND: {
    vi: 'Chưa mở được: không có nội dung này hoặc đồng chí không có căn cứ được xem. Đề nghị kiểm tra lại đường dẫn hoặc liên hệ cơ quan chủ trì.',
    en: 'It cannot be opened: it does not exist or you have no ground to see it. Check the address or ask the lead unit.',
  },
  NOT_ALLOWED: {
    vi: 'Chưa thực hiện được: việc này không thuộc nhiệm vụ của chức vụ đang đảm nhiệm. Đề nghị liên hệ người đang giữ việc.',
    en: 'Nothing was done: this act does not belong to the position you act in. Ask the person who holds the step.',
  },
  RATE_LIMITED: {
    vi: 'Chưa thực hiện được: có quá nhiều yêu cầu trong thời gian ngắn. Đề nghị chờ {seconds} giây rồi thực hiện lại.',
    en: 'Nothing was done: too many requests in a short time. Wait {seconds} seconds and try again.',
  },
  QUERY_TOO_LARGE: {
    vi: 'Chưa thực hiện được: yêu cầu quá lớn ({reason}). Đề nghị chia nhỏ yêu cầu.',
    en: 'Nothing was done: the request is too large ({reason}). Divide it.',
  },
  ONE_ACT_PER_REQUEST: {
    vi: 'Chưa thực hiện được: mỗi yêu cầu chỉ chứa một việc. Đề nghị gửi riêng từng việc.',
    en: 'Nothing was done: a request holds one act. Send the acts one by one.',
  },
  REQUEST_UNREADABLE: {
    vi: 'Chưa thực hiện được: không đọc được nội dung yêu cầu. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Nothing was done: the request cannot be read. Reload the page and try again.',
  },
  OPERATION_UNKNOWN: {
    vi: 'Chưa thực hiện được: phiên bản trang đang mở không còn dùng được. Đề nghị tải lại trang.',
    en: 'Nothing was done: the version of the open page is no longer served. Reload the page.',
  },
  FAULT: {
    vi: 'Chưa thực hiện được: hệ thống gặp sự cố (mã {reference}). Đề nghị thực hiện lại sau ít phút; nếu vẫn chưa được, báo bộ phận quản trị kèm mã này.',
    en: 'Nothing was done: the service met a fault (reference {reference}). Try again in a few minutes; if it stays, tell the administrators this reference.',
  },
  DATABASE_AWAY: {
    vi: 'Chưa thực hiện được: hệ thống tạm thời không kết nối được cơ sở dữ liệu. Đề nghị thực hiện lại sau ít phút; việc đã ghi nhận sẽ không bị ghi hai lần.',
    en: 'Nothing was done: the database cannot be reached for the moment. Try again in a few minutes; what was recorded is not recorded twice.',
  },
  CLOCK_FIXED: {
    vi: 'Chưa chuyển được thời gian: chỉ bản trình diễn có đồng hồ điều chỉnh được. Đề nghị thực hiện theo thời gian thực.',
    en: 'The clock was not moved: only the demonstration has a movable clock. Work in real time.',
  },
  NO_DEADLINE_AHEAD: {
    vi: 'Chưa chuyển được thời gian: không còn thời hạn nào phía trước. Đề nghị chọn "Sang ngày sau".',
    en: 'The clock was not moved: there is no deadline ahead. Choose one day ahead instead.',
  },
  FILE_MISSING: {
    vi: 'Chưa nhận được tệp: yêu cầu không kèm tệp nào. Đề nghị chọn tệp rồi tải lên lại.',
    en: 'No file was received: the request carries none. Choose a file and upload again.',
  },
  FILE_TOO_LARGE: {
    vi: 'Chưa nhận được tệp: tệp lớn hơn {limit}. Đề nghị giảm dung lượng hoặc chia thành nhiều tệp.',
    en: 'The file was not received: it is larger than {limit}. Make it smaller or divide it.',
  },
  FILE_KIND: {
    vi: 'Chưa nhận được tệp: nội dung tệp không phải là .docx, .pdf hoặc ảnh (PNG, JPEG), dù tên tệp là "{name}". Đề nghị lưu lại đúng định dạng rồi tải lên.',
    en: 'The file was not received: its content is no .docx, .pdf or image (PNG, JPEG), although its name is "{name}". Save it in one of these formats and upload again.',
  },
  FILE_UNREADABLE: {
    vi: 'Chưa nhận được tệp: tệp "{name}" bị hỏng hoặc được đặt mật khẩu nên không đọc được. Đề nghị lưu lại tệp rồi tải lên.',
    en: 'The file was not received: "{name}" is damaged or protected and cannot be read. Save it again and upload.',
  },
  FILE_EMPTY: {
    vi: 'Chưa nhận được tệp: tệp "{name}" không có nội dung. Đề nghị kiểm tra lại tệp.',
    en: 'The file was not received: "{name}" is empty. Check the file.',
  },
  SECRET_MARK: {
    vi: 'Văn bản có dấu chỉ mức độ mật. Hệ thống không tiếp nhận và không lưu nội dung. Đề nghị thực hiện theo quy định về bảo vệ bí mật nhà nước.',
    en: 'The document carries a mark of secrecy. It was not accepted and nothing of it was kept. Follow the rules on state secrets.',
  },
  PDF_ABSENT: {
    vi: 'Chưa tạo được bản PDF: máy chủ chưa có phần mềm chuyển đổi. Đề nghị tải bản .docx.',
    en: 'No PDF was made: the server has no converter. Download the .docx.',
  },
} as const satisfies RefusalTable;
