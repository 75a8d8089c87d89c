import type { RefusalTable } from '../refusal-words.js';

/** Refusals of giving assignments, carrying them out and confirming their results. */
export const assignmentsRefusals = {
  ASSIGNMENT_NOT_FOUND: {
    vi: 'Không mở được nhiệm vụ này: không tìm thấy, hoặc đơn vị của đồng chí không có căn cứ được xem. Đề nghị kiểm tra lại đường dẫn hoặc liên hệ Văn phòng.',
    en: 'This assignment cannot be opened: it does not exist, or your unit has no ground to see it. Check the address or contact the Office.',
  },
  ASSIGNMENT_CHANGED: {
    vi: 'Chưa thực hiện được: nhiệm vụ vừa có người khác xử lý. Đề nghị tải lại trang rồi thực hiện lại; nội dung đang nhập được giữ nguyên.',
    en: 'Not done: somebody else has just acted on this assignment. Reload the page and try again; what you typed is kept.',
  },
  ASSIGNMENT_NOT_ACCEPTED: {
    vi: 'Chưa thực hiện được: đơn vị chưa nhận nhiệm vụ này. Đề nghị chọn "Nhận nhiệm vụ" trước, hoặc "Đề nghị chuyển đơn vị khác" nếu không thuộc chức năng của đơn vị.',
    en: 'Not done: the unit has not accepted this assignment yet. Accept it first, or ask to hand it to another unit.',
  },
  ASSIGNMENT_NOT_OPEN: {
    vi: 'Chưa thực hiện được: nhiệm vụ đang chờ xác nhận kết quả, đã hoàn thành hoặc đã chuyển đơn vị khác. Đề nghị tải lại trang để xem trạng thái hiện nay.',
    en: 'Not done: the assignment waits for confirmation, is done, or has been handed to another unit. Reload the page to see where it stands.',
  },
  ASSIGNMENT_CARRIED_BY_DOSSIER: {
    vi: 'Chưa thực hiện được: nhiệm vụ này thực hiện trong hồ sơ dự thảo, kết quả được ghi nhận tự động từ hồ sơ. Đề nghị mở hồ sơ để xử lý tiếp.',
    en: 'Not done: this assignment is carried out in its dossier, and its result follows from there. Open the dossier to go on.',
  },
  ASSIGNMENT_IS_DIRECTION: {
    vi: 'Chưa thực hiện được: đây là chỉ đạo thường xuyên, không có thời hạn và không xác nhận hoàn thành. Đề nghị chọn "Báo cáo thực hiện" khi có kết quả.',
    en: 'Not done: this is a standing direction, without a deadline and without a result to confirm. Report on it when there is something to tell.',
  },
  ASSIGNMENT_IS_NO_DIRECTION: {
    vi: 'Chưa thực hiện được: đây là nhiệm vụ có đơn vị chủ trì, không phải chỉ đạo thường xuyên. Đề nghị dùng các nút của nhiệm vụ.',
    en: 'Not done: this is a task with a lead unit, not a standing direction. Use the buttons of the task.',
  },
  ASSIGNMENT_NOT_YOURS: {
    vi: 'Chưa thực hiện được: việc này do chuyên viên hoặc lãnh đạo của đơn vị được giao thực hiện. Đề nghị liên hệ đơn vị được giao.',
    en: 'Not done: this is for the officers or leaders of the unit that has the assignment. Contact that unit.',
  },
  ASSIGNMENT_OFFICE_ONLY: {
    vi: 'Chưa thực hiện được: việc này do Văn phòng hoặc đơn vị được giao theo dõi thực hiện. Đề nghị liên hệ Văn phòng.',
    en: 'Not done: this is for the Office or for the unit that monitors the assignment. Contact the Office.',
  },
  ASSIGNMENT_ALREADY_ACKNOWLEDGED: {
    vi: 'Đơn vị đã ghi nhận chỉ đạo này trước đó. Đồng chí không cần thực hiện lại.',
    en: 'The unit has acknowledged this direction already. There is no need to do it again.',
  },
  REPORT_TEXT_REQUIRED: {
    vi: 'Chưa gửi được: chưa có nội dung báo cáo. Đề nghị ghi việc đã làm, vướng mắc (nếu có).',
    en: 'Not sent: the report has no text. Write what has been done and what stands in the way.',
  },
  REPORT_TEXT_TOO_LONG: {
    vi: 'Chưa gửi được: nội dung dài quá {limit} ký tự. Đề nghị rút gọn hoặc đính kèm tệp.',
    en: 'Not sent: the text is longer than {limit} characters. Shorten it or attach a file.',
  },
  RESULT_NEEDS_PRODUCT: {
    vi: 'Chưa báo cáo hoàn thành được: chưa có sản phẩm. Đề nghị ghi số, ngày văn bản kết quả hoặc đính kèm tệp.',
    en: 'Not reported: there is no product. Give the number and date of the document, or attach a file.',
  },
  RESULT_NUMBER_INCOMPLETE: {
    vi: 'Chưa báo cáo hoàn thành được: văn bản kết quả cần có cả số, ký hiệu và ngày. Đề nghị ghi đủ.',
    en: 'Not reported: the document needs both its number and its date. Give both.',
  },
  RESULT_NUMBER_TOO_LONG: {
    vi: 'Chưa báo cáo hoàn thành được: số, ký hiệu văn bản dài quá {limit} ký tự. Đề nghị kiểm tra lại.',
    en: 'Not reported: the number of the document is longer than {limit} characters. Check it.',
  },
  RESULT_DATE_AHEAD: {
    vi: 'Chưa báo cáo hoàn thành được: ngày văn bản sau ngày hôm nay. Đề nghị kiểm tra lại ngày.',
    en: 'Not reported: the date of the document lies ahead. Check the date.',
  },
  RESULT_FILE_NOT_FOUND: {
    vi: 'Chưa gửi được: không tìm thấy tệp đính kèm, hoặc tệp đã được dùng. Đề nghị tải tệp lên lại.',
    en: 'Not sent: the attached file is not there, or was used already. Upload it again.',
  },
  QUANTITY_NOT_ASKED: {
    vi: 'Chưa gửi được: nhiệm vụ này không theo dõi bằng số lượng. Đề nghị ghi kết quả bằng lời.',
    en: 'Not sent: this assignment counts no quantity. Describe the result in words.',
  },
  QUANTITY_INVALID: {
    vi: 'Chưa gửi được: số lượng phải là số nguyên, không âm. Đề nghị nhập lại.',
    en: 'Not sent: the quantity must be a whole number and not negative. Enter it again.',
  },
  EXTENSION_AFTER_END: {
    vi: 'Chưa gửi được đề nghị gia hạn: thời hạn đã kết thúc lúc {dueAt}, chỉ đề nghị gia hạn khi còn trong thời hạn. Đề nghị chọn "Cập nhật tiến độ", nêu nguyên nhân chậm và thời gian hoàn thành.',
    en: 'Extension not asked for: the deadline ended at {dueAt}, and an extension is asked for before the end. Update the progress, with the reason for being late and the time of completion.',
  },
  EXTENSION_NO_DEADLINE: {
    vi: 'Chưa gửi được đề nghị gia hạn: nhiệm vụ chưa được đặt thời hạn. Đề nghị liên hệ Văn phòng nếu cần đặt thời hạn.',
    en: 'Extension not asked for: the assignment has no deadline. Contact the Office if one is needed.',
  },
  EXTENSION_NOT_LATER: {
    vi: 'Chưa thực hiện được: thời hạn mới phải sau thời hạn hiện nay ({dueOn}) và sau thời điểm hiện tại. Đề nghị chọn ngày muộn hơn.',
    en: 'Not done: the new deadline must be later than the present one ({dueOn}) and lie ahead. Choose a later day.',
  },
  EXTENSION_PENDING: {
    vi: 'Đề nghị gia hạn của đơn vị đã được ghi nhận và đang chờ lãnh đạo quyết định. Đồng chí không cần gửi lại.',
    en: 'The request for an extension is recorded and waits for a decision. There is no need to send it again.',
  },
  EXTENSION_MISSING: {
    vi: 'Chưa ghi nhận được: không còn đề nghị gia hạn chờ quyết định, có thể người khác vừa quyết định. Đề nghị tải lại trang để xem quyết định.',
    en: 'Not recorded: no request for an extension waits any more; somebody else may have just decided it. Reload the page to see the decision.',
  },
  TRANSFER_PENDING: {
    vi: 'Đề nghị chuyển đơn vị khác đã được ghi nhận và đang chờ Văn phòng quyết định. Đồng chí không cần gửi lại.',
    en: 'The request to hand the assignment on is recorded and waits for the Office. There is no need to send it again.',
  },
  TRANSFER_MISSING: {
    vi: 'Chưa ghi nhận được: không còn đề nghị chuyển đơn vị chờ quyết định, có thể người khác vừa quyết định. Đề nghị tải lại trang để xem quyết định.',
    en: 'Not recorded: no request for a transfer waits any more; somebody else may have just decided it. Reload the page to see the decision.',
  },
  TRANSFER_SAME_UNIT: {
    vi: 'Chưa thực hiện được: đơn vị được chọn chính là đơn vị đang được giao nhiệm vụ này. Đề nghị chọn đơn vị khác, hoặc giữ nguyên đơn vị nếu không chuyển.',
    en: 'Not done: the chosen unit is the one that has this assignment. Choose another unit, or leave it where it is.',
  },
  LEAD_NOT_POSSIBLE: {
    vi: 'Chưa giao được: đơn vị được chọn không còn hoạt động, đang thực hiện chính nhiệm vụ này hoặc không nhận nhiệm vụ. Đề nghị chọn đơn vị khác.',
    en: 'Not given: the chosen unit is no longer active, already has this very assignment, or takes no assignments. Choose another unit.',
  },
  LEAD_ALREADY_SET: {
    vi: 'Chưa giao được: nhiệm vụ đã có đơn vị chủ trì. Đề nghị tải lại trang.',
    en: 'Not given: the assignment has a lead unit already. Reload the page.',
  },
  DEADLINE_ALREADY_SET: {
    vi: 'Chưa đặt được thời hạn: nhiệm vụ đã có thời hạn. Thời hạn chỉ thay đổi theo đề nghị gia hạn được chấp thuận.',
    en: 'Deadline not set: the assignment has one already. It only changes by an extension that is granted.',
  },
  DEADLINE_NOT_AHEAD: {
    vi: 'Chưa đặt được thời hạn: thời hạn {dueAt} đã qua. Đề nghị chọn thời hạn sau thời điểm hiện tại.',
    en: 'Deadline not set: {dueAt} is in the past. Choose a later one.',
  },
  DEADLINES_OF_SEVERAL: {
    vi: 'Chưa đặt được thời hạn: các đơn vị được chọn không cùng một nhiệm vụ. Đề nghị mở từng nhiệm vụ để đặt thời hạn.',
    en: 'Deadlines not set: the chosen units do not have the same assignment. Open each assignment and set its deadline.',
  },
  ASSIGNMENT_PAUSED: {
    vi: 'Chưa thực hiện được: nhiệm vụ đang tạm dừng. Đề nghị chờ hoặc liên hệ Văn phòng, đơn vị theo dõi để cho tiếp tục thực hiện.',
    en: 'Not done: the assignment is paused. Wait, or ask the Office or the unit that monitors it to let it go on.',
  },
  ASSIGNMENT_ALREADY_PAUSED: {
    vi: 'Nhiệm vụ đã được tạm dừng trước đó. Đồng chí không cần thực hiện lại; đề nghị tải lại trang để xem lý do.',
    en: 'The assignment has been paused already. There is no need to do it again; reload the page to see why.',
  },
  ASSIGNMENT_NOT_PAUSED: {
    vi: 'Chưa thực hiện được: nhiệm vụ không còn tạm dừng, có thể người khác vừa cho tiếp tục. Đề nghị tải lại trang.',
    en: 'Not done: the assignment is not paused any more; somebody else may have just let it go on. Reload the page.',
  },
  PAUSE_NOT_YOURS: {
    vi: 'Chưa thực hiện được: chỉ lãnh đạo Ủy ban nhân dân, Văn phòng hoặc đơn vị theo dõi được tạm dừng, cho tiếp tục nhiệm vụ. Đề nghị liên hệ Văn phòng.',
    en: 'Not done: only the leaders of the Committee, the Office or the unit that monitors it may pause an assignment or let it go on. Contact the Office.',
  },
  PAUSE_REQUEST_PENDING: {
    vi: 'Chưa tạm dừng được: đơn vị đang có đề nghị gia hạn hoặc chuyển đơn vị chờ quyết định. Đề nghị quyết định đề nghị đó trước.',
    en: 'Not paused: the unit has asked for an extension or a transfer that waits for a decision. Have it decided first.',
  },
  NOTHING_TO_URGE: {
    vi: 'Chưa đôn đốc được: đơn vị không còn nhiệm vụ đang thực hiện trong phạm vi theo dõi của đồng chí. Đề nghị tải lại trang.',
    en: 'Not urged: the unit has no open assignment that you monitor. Reload the page.',
  },
  NOTICE_NOT_ISSUED: {
    vi: 'Chưa gắn được: văn bản được chọn không phải Thông báo của Ủy ban nhân dân, hoặc chưa được cấp số. Đề nghị chọn Thông báo đã phát hành.',
    en: 'Not linked: the chosen document is no notice of the Committee, or has no number yet. Choose the issued notice.',
  },
  ASSIGNMENTS_ALREADY_LOADED: {
    vi: 'Chưa giao được: các nhiệm vụ của văn bản này đã được giao. Đề nghị mở danh sách nhiệm vụ để theo dõi.',
    en: 'Not given: the assignments of this source have been given already. Open the list to follow them.',
  },
} as const satisfies RefusalTable;
