import type { RefusalTable } from '../refusal-words.js';

/** What the steps of a process refuse. */
export const workflowRefusals = {
  NOT_YOUR_STEP: {
    vi: 'Chưa thực hiện được: bước này đang do người khác giữ. Đề nghị xem mục "Quá trình xử lý" để biết người đang giữ.',
    en: 'Nothing was done: someone else holds this step. See the history for who holds it.',
  },
  STEP_NOT_OPEN: {
    vi: 'Chưa thực hiện được: bước này đã được xử lý xong. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Nothing was done: this step is already done. Reload the page to see where it stands.',
  },
  DOSSIER_CHANGED: {
    vi: 'Chưa thực hiện được: đã có người khác xử lý hồ sơ này sau khi đồng chí mở trang. Đề nghị tải lại trang, xem thay đổi rồi thực hiện lại.',
    en: 'Nothing was done: someone else has acted on this dossier since you opened it. Reload the page, see the change and act again.',
  },
  PROCESS_ENDED: {
    vi: 'Chưa thực hiện được: việc này đã kết thúc, không còn ở bước nhận thao tác. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Nothing was done: the process has ended or no longer waits for this. Reload the page to see where it stands.',
  },
  PROCESS_SUSPENDED: {
    vi: 'Chưa thực hiện được: hồ sơ đang tạm dừng. Đề nghị chờ cơ quan chủ trì cho tiếp tục xử lý.',
    en: 'Nothing was done: the dossier is suspended. Wait until the lead unit resumes it.',
  },
  ANSWER_NOT_GIVEN: {
    vi: 'Chưa rút lại được: cơ quan, đơn vị chưa gửi ý kiến nào. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Nothing was taken back: the unit has given no answer. Reload the page to see where it stands.',
  },
  OUTCOME_UNKNOWN: {
    vi: 'Chưa xác nhận được kết quả: mất kết nối cơ sở dữ liệu trong lúc ghi. Đề nghị thực hiện lại sau ít phút; việc đã ghi sẽ không bị ghi trùng.',
    en: 'The outcome is not known: the database was lost while writing. Try again in a few minutes; what was recorded is not recorded twice.',
  },
  STEP_HAS_NO_HOLDER: {
    vi: 'Chưa chuyển được hồ sơ: bước tiếp theo chưa có chức vụ nào được giao xử lý. Đề nghị liên hệ người quản trị hệ thống để bổ sung.',
    en: 'The dossier was not passed on: no position is set up for the next step. Ask the administrator to add it.',
  },
  PROCESS_DID_NOT_START: {
    vi: 'Chưa bắt đầu được: quy trình dừng ngay ở bước đầu vì thiếu dữ liệu hoặc không nhánh nào phù hợp. Đề nghị báo người quản trị quy trình của Văn phòng.',
    en: 'Nothing was begun: the process stops at its first step for lack of data, or because no way applies. Tell the administrator of processes in the Office.',
  },
  OUTCOME_MISSING: {
    vi: 'Chưa hoàn thành bước: chưa chọn kết quả xử lý. Đề nghị chọn một kết quả rồi thực hiện lại.',
    en: 'The step is not done: no outcome was chosen. Choose one and try again.',
  },
  OUTCOME_NOT_OFFERED: {
    vi: 'Chưa hoàn thành bước: kết quả đã chọn không có trong quy trình. Đề nghị chọn một trong các kết quả: {offered}.',
    en: 'The step is not done: the process does not offer this outcome. Choose one of: {offered}.',
  },
  STEP_PAPERS_MISSING: {
    vi: 'Chưa hoàn thành bước: chưa xác nhận có đủ giấy tờ bắt buộc ({papers}). Đề nghị bổ sung vào hồ sơ rồi đánh dấu từng giấy tờ.',
    en: 'The step is not done: required papers are not confirmed ({papers}). Add them to the dossier, then tick each.',
  },
  PROCESS_ADMIN_ONLY: {
    vi: 'Chưa thực hiện được: chỉ người quản trị quy trình của Văn phòng được xem và ban hành quy trình. Đề nghị liên hệ Văn phòng.',
    en: 'Nothing was done: processes are seen and deployed by their administrator in the Office alone. Ask the Office.',
  },
  PROCESS_TOO_LARGE: {
    vi: 'Chưa nhận tệp quy trình: tệp dài hơn {most} ký tự. Đề nghị chia thành các quy trình nhỏ hơn.',
    en: 'The process file is not taken: it is longer than {most} characters. Divide it into smaller processes.',
  },
  PROCESS_TOO_COMPLEX: {
    vi: 'Chưa nhận tệp quy trình: kiểm tra tệp mất quá nhiều thời gian. Đề nghị chia thành các quy trình nhỏ hơn.',
    en: 'The process file is not taken: checking it takes too long. Divide it into smaller processes.',
  },
  PROCESS_NOTE_MISSING: {
    vi: 'Chưa ban hành phiên bản: chưa ghi nội dung thay đổi. Đề nghị ghi ngắn gọn điểm thay đổi so với phiên bản trước.',
    en: 'Not deployed: the note is missing. Write briefly what has changed since the version before.',
  },
  PROCESS_NOTE_TOO_LONG: {
    vi: 'Chưa ban hành phiên bản: nội dung thay đổi dài hơn {most} ký tự. Đề nghị ghi ngắn gọn hơn.',
    en: 'Not deployed: the note is longer than {most} characters. Shorten it.',
  },
  PROCESS_OTHER_KEY: {
    vi: 'Chưa ban hành phiên bản: tệp là của quy trình "{found}", không phải "{expected}". Đề nghị chọn đúng tệp, hoặc ban hành thành quy trình mới.',
    en: 'Not deployed: the file holds the process "{found}", not "{expected}". Choose the right file, or deploy it as a new process.',
  },
  PROCESS_SAME_FILE: {
    vi: 'Không ban hành phiên bản mới: nội dung giống hệt phiên bản {version} đang dùng. Đề nghị sửa quy trình rồi ban hành lại.',
    en: 'No new version: the file equals version {version}, which is in use. Change the process, then deploy it.',
  },
  PROCESS_CHANGED: {
    vi: 'Chưa ban hành phiên bản: đã có phiên bản mới hơn được ban hành sau khi đồng chí mở trang. Đề nghị tải lại trang, so sánh hai phiên bản rồi ban hành lại.',
    en: 'Not deployed: a newer version was deployed since you opened the page. Reload, compare the two, then deploy again.',
  },
  PROCESS_IN_USE: {
    vi: 'Không thay đổi: phiên bản này đang được dùng cho việc mới. Đề nghị tải lại trang để xem tình trạng.',
    en: 'Nothing was changed: new work already follows this version. Reload the page.',
  },
  PROCESS_USE_CHANGED: {
    vi: 'Chưa thực hiện được: người khác vừa đổi phiên bản dùng cho việc mới. Đề nghị tải lại trang, xem lại rồi thực hiện.',
    en: 'Nothing was done: somebody else has just changed which version new work follows. Reload the page and look again.',
  },
  INSTANCE_NOT_FOUND: {
    vi: 'Không tìm thấy việc đang chạy này. Đề nghị tải lại danh sách.',
    en: 'This running process is not found. Reload the list.',
  },
  OPERATION_REASON_MISSING: {
    vi: 'Chưa thực hiện được: chưa ghi lý do. Đề nghị ghi ngắn gọn lý do can thiệp; lý do được lưu cùng hồ sơ.',
    en: 'Nothing was done: the reason is missing. Write it briefly; it is kept with the dossier.',
  },
  OPERATION_REASON_TOO_LONG: {
    vi: 'Chưa thực hiện được: lý do dài hơn {most} ký tự. Đề nghị ghi ngắn gọn hơn.',
    en: 'Nothing was done: the reason is longer than {most} characters. Shorten it.',
  },
  PROCESS_NOT_SUSPENDED: {
    vi: 'Chưa thực hiện được: việc này không ở trạng thái tạm dừng. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Nothing was done: this is not suspended. Reload the page to see where it stands.',
  },
  MOVE_INVALID: {
    vi: 'Chưa chuyển bước được: từ bước đang đứng không chuyển thẳng đến bước đã chọn được. Đề nghị chọn một bước khác trong cùng phần của quy trình.',
    en: 'Not moved: from where it stands the chosen step cannot be reached directly. Choose another step of the same part of the process.',
  },
  INCIDENT_GONE: {
    vi: 'Chưa thực hiện được: sự cố này đã được xử lý. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Nothing was done: this incident is already dealt with. Reload the page to see where it stands.',
  },
  PATH_NOT_NAMED: {
    vi: 'Chưa bỏ qua được bước: sau bước này có nhiều nhánh. Đề nghị chọn nhánh đi tiếp.',
    en: 'Not skipped: several ways lead on from this step. Choose one of them.',
  },
  MIGRATION_INVALID: {
    vi: 'Chưa chuyển phiên bản được: có bước đang xử lý không có bước tương ứng trong phiên bản mới. Đề nghị chọn bước tương ứng rồi thực hiện lại.',
    en: 'Not taken to the other version: a step that is open has no counterpart there. Name the counterpart and try again.',
  },
  BATCH_EMPTY: {
    vi: 'Chưa thực hiện được: không có việc nào được chọn. Đề nghị chọn ít nhất một việc.',
    en: 'Nothing was done: nothing is chosen. Choose at least one.',
  },
  BATCH_TOO_LARGE: {
    vi: 'Chưa thực hiện được: mỗi lần chỉ thực hiện với tối đa {most} việc. Đề nghị chia thành nhiều lần.',
    en: 'Nothing was done: at most {most} at a time. Divide them.',
  },
  PROCESS_VERSION_UNKNOWN: {
    vi: 'Không tìm thấy phiên bản quy trình này. Đề nghị tải lại trang và chọn lại.',
    en: 'This version of the process is not found. Reload the page and choose again.',
  },
} as const satisfies RefusalTable;
