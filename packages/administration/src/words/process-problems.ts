import type { Language, WordTable } from './table.js';

/**
 * What checking a process file finds, for those who draw and not only for those who write XML. Codes of the engine, and
 * those of the service. Not one of the tables of `words.ts`: only the process studio shows them.
 */
export const PROCESS_PROBLEMS: WordTable = {
  XML_TOO_LARGE: {
    vi: 'Tệp quá lớn. Đề nghị chia thành các quy trình nhỏ hơn.',
    en: 'The file is too large. Divide it.',
  },
  XML_DOCTYPE: {
    vi: 'Tệp có khai báo DOCTYPE, không được nhận. Đề nghị bỏ khai báo này.',
    en: 'The file has a DOCTYPE, which is not taken. Remove it.',
  },
  XML_UNREADABLE: {
    vi: 'Không đọc được tệp: sai cấu trúc XML. Đề nghị mở bằng công cụ vẽ quy trình và lưu lại.',
    en: 'The file is not well-formed XML. Open it in a modeller and save it again.',
  },
  FORMAT_UNKNOWN: { vi: 'Tệp không phải quy trình BPMN 2.0.', en: 'The file holds nothing of BPMN 2.0.' },
  ID_DUPLICATE: {
    vi: 'Hai phần tử trùng mã. Đề nghị đặt mã khác cho một phần tử.',
    en: 'Two elements have the same id. Give one of them another.',
  },
  ID_INVALID: { vi: 'Mã phần tử không hợp lệ.', en: 'The id is not valid.' },
  REFERENCE_BROKEN: {
    vi: 'Phần tử trỏ đến một phần tử không có trong tệp.',
    en: 'It refers to an element that is not in the file.',
  },
  MORE_PROBLEMS: {
    vi: 'Còn các lỗi khác; đề nghị sửa những lỗi trên trước.',
    en: 'There are more problems; correct these first.',
  },
  PROCESS_COUNT: {
    vi: 'Tệp phải có đúng một quy trình được thực hiện.',
    en: 'The file must hold exactly one executable process.',
  },
  PROCESS_LEFT_OUT: {
    vi: 'Quy trình của khung khác trong tệp không được thực hiện.',
    en: 'The process of another pool is not carried out.',
  },
  VENDOR_EXTENSION: {
    vi: 'Thuộc tính riêng của công cụ khác, hệ thống không dùng.',
    en: 'An addition of another tool, not used here.',
  },
  TOO_MANY_ELEMENTS: { vi: 'Quy trình có quá nhiều phần tử.', en: 'The process has too many elements.' },
  UNSUPPORTED_ELEMENT: {
    vi: 'Loại phần tử này chưa được hỗ trợ. Đề nghị dùng bước công việc, cổng rẽ nhánh hoặc sự kiện thông thường.',
    en: 'Elements of this kind are not supported.',
  },
  DECISION_UNKNOWN: {
    vi: 'Bảng quyết định chưa được ban hành. Đề nghị tải tệp DMN ở trang Quy trình trước.',
    en: 'The decision table is not deployed. Deploy its DMN file first.',
  },
  UNSUPPORTED_PROPERTY: {
    vi: 'Phần tử có thiết lập chưa được hỗ trợ.',
    en: 'The element has a setting that is not supported.',
  },
  UNKNOWN_ATTRIBUTE: {
    vi: 'Phần tử có thuộc tính không rõ. Đề nghị xem lại tên thuộc tính.',
    en: 'The element has an unknown attribute.',
  },
  VALUE_INVALID: {
    vi: 'Giá trị không đúng dạng. Thời hạn ghi như "P3WD" (3 ngày làm việc).',
    en: 'A value has the wrong form. Deadlines look like "P3WD" (three working days).',
  },
  VALUE_MISSING: { vi: 'Thiếu một giá trị bắt buộc.', en: 'A required value is missing.' },
  EXPRESSION_INVALID: {
    vi: 'Công thức sai cú pháp hoặc dùng phép tính không được phép.',
    en: 'The expression is wrong or uses what is not allowed.',
  },
  CONDITION_MISPLACED: {
    vi: 'Điều kiện đặt sai chỗ: chỉ đường đi ra từ cổng rẽ nhánh mới có điều kiện.',
    en: 'A condition stands in the wrong place: only flows out of a deciding gateway have one.',
  },
  CONDITION_MISSING: {
    vi: 'Đường đi ra từ cổng rẽ nhánh chưa có điều kiện, cũng chưa chọn làm đường mặc định.',
    en: 'A flow out of the gateway has no condition and is not the default.',
  },
  FLOW_BROKEN: {
    vi: 'Đường nối bị hở: thiếu điểm đầu hoặc điểm cuối.',
    en: 'A flow lacks its source or target.',
  },
  START_MISSING: { vi: 'Chưa có sự kiện bắt đầu.', en: 'There is no start event.' },
  NO_OUTGOING: {
    vi: 'Phần tử không dẫn đến đâu. Đề nghị nối đến bước tiếp theo hoặc sự kiện kết thúc.',
    en: 'Nothing follows this element. Connect it to the next step or an end event.',
  },
  UNREACHABLE: { vi: 'Không có đường nào dẫn đến phần tử này.', en: 'No flow leads to this element.' },
  DEFAULT_MISSING: {
    vi: 'Cổng rẽ nhánh chưa có đường mặc định: khi không điều kiện nào đúng, hồ sơ dừng lại tại đây.',
    en: 'The gateway has no default flow: where no condition is true the work stops here.',
  },
  JOIN_NEVER_FIRES: {
    vi: 'Điểm gộp không bao giờ đủ nhánh để đi tiếp. Đề nghị xem lại các nhánh dẫn đến đây.',
    en: 'The paths that this gateway joins are never all taken.',
  },
  WAITS_FOR_EVER: {
    vi: 'Hồ sơ có thể chờ mãi ở đây vì có nhánh không phải lúc nào cũng đi đến.',
    en: 'Work may wait here for ever.',
  },
  TOKENS_UNSYNCHRONISED: {
    vi: 'Các nhánh song song nhập lại mà không có điểm gộp: phần phía sau bị làm nhiều lần.',
    en: 'Parallel paths come together without a join: what follows is done more than once.',
  },
  NEVER_ENDS: {
    vi: 'Từ đây quy trình không có đường nào đến kết thúc.',
    en: 'From here the process never comes to an end.',
  },
  SOUNDNESS_UNDECIDED: {
    vi: 'Quy trình có quá nhiều nhánh song song nên chưa kiểm tra hết khả năng bị tắc.',
    en: 'Too many paths run side by side to check them all.',
  },
  PERSON_NAMED: {
    vi: 'Bước giao đích danh một người. Người có thể thay đổi; đề nghị chọn chức vụ và cơ quan, đơn vị.',
    en: 'The step names a person. People change: choose a position and a unit.',
  },
  CALL_SHIPPED: {
    vi: 'Quy trình được gọi gắn với các trang của hệ thống, không gọi riêng được. Đề nghị gọi một quy trình do Văn phòng lập.',
    en: 'The called process belongs to pages of the platform. Call one that the Office has drawn.',
  },
  START_NOT_WATCHED: {
    vi: 'Sự kiện bắt đầu này không tự chạy được. Đề nghị dùng sự kiện bắt đầu thường.',
    en: 'Nothing watches for this start event. Use a plain one.',
  },
  OUTCOME_TOO_LONG: {
    vi: 'Tên kết quả dài hơn 64 ký tự. Đề nghị đặt ngắn hơn.',
    en: 'An outcome is longer than 64 characters. Shorten it.',
  },
  HANDLER_UNKNOWN: {
    vi: 'Việc tự động chưa có trong hệ thống. Đề nghị chọn một việc có sẵn.',
    en: 'The service has no such handler.',
  },
  POSITION_UNKNOWN: {
    vi: 'Chức vụ được giao không có trong danh mục.',
    en: 'The position is not in the list.',
  },
  UNIT_MISSING: {
    vi: 'Chưa chọn cơ quan, đơn vị thực hiện bước này.',
    en: 'No unit is named for this step.',
  },
  UNIT_UNKNOWN: {
    vi: 'Cơ quan, đơn vị của bước không rõ: chọn đơn vị chủ trì, Văn phòng hoặc lãnh đạo UBND.',
    en: 'The unit is unknown: LEAD, OFFICE or LEADERSHIP.',
  },
  STEP_MISSING: {
    vi: 'Thiếu bước mà các trang của hệ thống đang dùng. Đề nghị giữ bước này với đúng mã.',
    en: 'A step that pages of the platform act on is missing. Keep it under its id.',
  },
};

/** What a problem says to the reader; codes that have no words yet are said in general, in English by their own message. */
export function processProblem(code: string, message: string, language: Language): string {
  const words = PROCESS_PROBLEMS[code];
  if (language === 'en') return words === undefined ? message : `${words.en} (${message})`;
  return words?.vi ?? 'Phần tử này chưa thực hiện được. Đề nghị xem lại thiết lập của phần tử.';
}
