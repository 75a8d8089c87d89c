import type { RefusalTable } from '../refusal-words.js';

/** Refusals of collecting and giving comments. */
export const consultationRefusals = {
  ROUND_NOT_FOUND: {
    vi: 'Không mở được lần lấy ý kiến này: không tìm thấy, hoặc đơn vị của đồng chí không có căn cứ được xem. Đề nghị kiểm tra lại đường dẫn hoặc liên hệ cơ quan chủ trì.',
    en: 'This collection of comments cannot be opened: it does not exist, or your unit has no ground to see it. Check the address or contact the lead unit.',
  },
  ROUND_CHANGED: {
    vi: 'Chưa thực hiện được: lần lấy ý kiến vừa có người khác xử lý. Đề nghị tải lại trang rồi thực hiện lại.',
    en: 'Not done: somebody else has just acted on this collection of comments. Reload the page and try again.',
  },
  ROUND_ALREADY_OPEN: {
    vi: 'Chưa gửi được: hồ sơ đang được lấy ý kiến. Đề nghị kết thúc lần lấy ý kiến đang mở trước khi gửi lần tiếp theo.',
    en: 'Not sent: the dossier is already out for comments. End the open collection before sending the next one.',
  },
  DOSSIERS_NOT_TOGETHER: {
    vi: 'Chưa gửi được: các dự thảo gửi cùng một công văn phải do cùng một đơn vị chủ trì và mỗi dự thảo chỉ được chọn một lần. Đề nghị chọn lại dự thảo.',
    en: 'Not sent: drafts that travel in one letter must be led by one unit, each chosen once. Choose the drafts again.',
  },
  DRAFT_MISSING: {
    vi: 'Chưa gửi được: hồ sơ chưa có bản dự thảo. Đề nghị tải lên bản dự thảo rồi gửi lấy ý kiến.',
    en: 'Not sent: the dossier has no draft yet. Upload the draft, then send it out for comments.',
  },
  NO_UNITS_ASKED: {
    vi: 'Chưa gửi được: chưa chọn cơ quan, đơn vị lấy ý kiến. Đề nghị chọn ít nhất một cơ quan, đơn vị.',
    en: 'Not sent: no unit is chosen. Choose at least one unit to ask.',
  },
  UNIT_CANNOT_BE_ASKED: {
    vi: 'Chưa gửi được: danh sách có cơ quan, đơn vị không lấy ý kiến được (đã kết thúc hoạt động, bị chọn hai lần, hoặc chính là cơ quan chủ trì). Đề nghị chọn lại danh sách.',
    en: 'Not sent: the list holds a unit that cannot be asked (no longer active, chosen twice, or the lead unit itself). Choose the list again.',
  },
  DEADLINE_IN_PAST: {
    vi: 'Chưa gửi được: thời hạn {dueAt} đã qua. Đề nghị chọn thời hạn sau thời điểm hiện tại.',
    en: 'Not sent: the deadline {dueAt} is in the past. Choose a later one.',
  },
  DEADLINE_ONLY_LATER: {
    vi: 'Chưa gia hạn được: thời hạn mới phải sau thời hạn hiện nay ({dueAt}). Đề nghị chọn thời hạn muộn hơn.',
    en: 'Not extended: the new deadline must be later than the present one ({dueAt}). Choose a later one.',
  },
  QUESTION_TOO_LONG: {
    vi: 'Chưa gửi được: nội dung đề nghị thêm dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not sent: the extra question is longer than {limit} characters. Shorten it.',
  },
  QUESTION_NOT_ASKED: {
    vi: 'Chưa gửi được ý kiến: công văn lấy ý kiến không có nội dung hỏi thêm. Đề nghị ghi nội dung này vào phần ý kiến.',
    en: 'Comments not sent: the request asks no extra question. Put this into the comments.',
  },
  QUESTION_ANSWER_TOO_LONG: {
    vi: 'Chưa gửi được ý kiến: phần trả lời nội dung hỏi thêm dài quá {limit} ký tự. Đề nghị rút gọn hoặc ghi trong công văn của đơn vị.',
    en: 'Comments not sent: the answer to the extra question is longer than {limit} characters. Shorten it, or put it into the unit’s letter.',
  },
  DEADLINE_PASSED: {
    vi: 'Chưa gửi được ý kiến: thời hạn đã kết thúc lúc {dueAt}. Đồng chí chọn "Đề nghị gửi muộn" hoặc liên hệ cơ quan chủ trì.',
    en: 'Comments not sent: the deadline ended at {dueAt}. Choose "Ask to answer late" or contact the lead unit.',
  },
  ROUND_ENDED: {
    vi: 'Chưa thực hiện được: cơ quan chủ trì đã kết thúc lấy ý kiến. Đề nghị liên hệ trực tiếp cơ quan chủ trì.',
    en: 'Not done: the lead unit has ended the collection of comments. Contact the lead unit directly.',
  },
  ALREADY_ANSWERED: {
    vi: 'Chưa gửi được: đơn vị đã gửi ý kiến trước đó. Nếu cần sửa, đồng chí chọn "Rút lại" rồi gửi lại ý kiến.',
    en: 'Not sent: the unit has already answered. To change it, withdraw the answer and send it again.',
  },
  OPINIONS_INCOMPLETE: {
    vi: 'Chưa gửi được ý kiến: mỗi dự thảo của lần lấy ý kiến phải có đúng một ý kiến. Đề nghị chọn ý kiến cho tất cả các dự thảo.',
    en: 'Comments not sent: each draft of the collection needs exactly one answer. Answer all drafts.',
  },
  COMMENTS_REQUIRED: {
    vi: 'Chưa gửi được ý kiến: chưa có nội dung tham gia. Đề nghị ghi ít nhất một nội dung cho dự thảo có ý kiến hoặc chưa nhất trí.',
    en: 'Comments not sent: the content is missing. Give at least one comment where the unit has comments or does not agree.',
  },
  COMMENTS_NOT_ALLOWED: {
    vi: 'Chưa gửi được ý kiến: đã chọn nhất trí hoặc không thuộc lĩnh vực phụ trách nhưng có kèm nội dung. Đề nghị chọn "Nhất trí, có ý kiến tham gia" hoặc xóa nội dung.',
    en: 'Comments not sent: comments are given beside a plain agreement or a field that is not concerned. Choose "Agreed, with comments" or remove them.',
  },
  COMMENT_EMPTY: {
    vi: 'Chưa gửi được ý kiến: có nội dung để trống. Đề nghị ghi nội dung hoặc xóa dòng trống.',
    en: 'Comments not sent: a comment is empty. Write it or remove the line.',
  },
  COMMENT_TOO_LONG: {
    vi: 'Chưa gửi được ý kiến: một nội dung dài quá {limit} ký tự. Đề nghị tách thành nhiều nội dung hoặc ghi trong công văn của đơn vị.',
    en: 'Comments not sent: a comment is longer than {limit} characters. Split it, or put it into the unit’s letter.',
  },
  PLACE_TOO_LONG: {
    vi: 'Chưa gửi được ý kiến: vị trí góp ý dài quá {limit} ký tự. Đề nghị ghi ngắn gọn điều, khoản, mục.',
    en: 'Comments not sent: the place is longer than {limit} characters. Name the article or section briefly.',
  },
  TOO_MANY_COMMENTS: {
    vi: 'Chưa gửi được ý kiến: một dự thảo nhận tối đa {limit} nội dung của một đơn vị. Đề nghị gộp các nội dung.',
    en: 'Comments not sent: one draft takes at most {limit} comments of one unit. Merge them.',
  },
  NOTHING_TO_WITHDRAW: {
    vi: 'Chưa rút lại được: đơn vị chưa gửi ý kiến, hoặc ý kiến đã được rút. Đề nghị tải lại trang.',
    en: 'Not withdrawn: the unit has not answered, or the answer is withdrawn already. Reload the page.',
  },
  WITHDRAW_AFTER_DEADLINE: {
    vi: 'Chưa rút lại được: thời hạn đã kết thúc lúc {dueAt}, rút lại sẽ không gửi lại được. Đề nghị liên hệ cơ quan chủ trì.',
    en: 'Not withdrawn: the deadline ended at {dueAt}, and a withdrawn answer could not be sent again. Contact the lead unit.',
  },
  WITHDRAW_AFTER_NUMBER: {
    vi: 'Chưa rút lại được: công văn góp ý của đơn vị đã được cấp số và gửi đi. Đề nghị gửi công văn thay thế hoặc liên hệ cơ quan chủ trì.',
    en: 'Not withdrawn: the unit’s letter of comments has its number and has been sent. Send another letter or contact the lead unit.',
  },
  LATE_REQUEST_NOT_NEEDED: {
    vi: 'Chưa cần đề nghị gửi muộn: đơn vị vẫn gửi được ý kiến. Đồng chí chọn "Gửi ý kiến".',
    en: 'There is no need to ask: the unit can still answer. Send the comments.',
  },
  LATE_REQUEST_PENDING: {
    vi: 'Đề nghị gửi muộn của đơn vị đã được ghi nhận và đang chờ cơ quan chủ trì quyết định. Đồng chí không cần gửi lại.',
    en: 'The request to answer late is recorded and waits for the lead unit. There is no need to send it again.',
  },
  LATE_REQUEST_MISSING: {
    vi: 'Chưa ghi nhận được: đơn vị này không có đề nghị gửi muộn đang chờ quyết định. Đề nghị tải lại trang.',
    en: 'Not recorded: the unit has no request to answer late that waits for a decision. Reload the page.',
  },
  LETTER_NOT_READY: {
    vi: 'Chưa thực hiện được: đơn vị chưa gửi ý kiến nên chưa có công văn góp ý. Đề nghị gửi ý kiến trước.',
    en: 'Not done: the unit has not answered, so there is no letter of comments yet. Answer first.',
  },
  LETTER_ALREADY_ATTACHED: {
    vi: 'Chưa đính kèm được: công văn đã ký của đơn vị đã được đính kèm trước đó. Đề nghị tải lại trang để xem; nếu đính kèm nhầm, đồng chí rút lại ý kiến khi còn thời hạn rồi gửi lại.',
    en: 'Not attached: the signed letter of the unit was attached before. Reload the page to see it; if it was the wrong one, withdraw the answer while there is time and send it again.',
  },
  LETTER_NOT_SIGNED: {
    vi: 'Chưa cấp số được: công văn góp ý chưa được lãnh đạo đơn vị ký. Đề nghị trình ký hoặc đính kèm công văn đã ký.',
    en: 'Not numbered: the letter of comments is not signed by the unit’s leader yet. Have it signed or attach the signed letter.',
  },
  LETTER_ALREADY_NUMBERED: {
    vi: 'Công văn góp ý đã được cấp số. Đề nghị tải lại trang để xem số.',
    en: 'The letter of comments has its number already. Reload the page to see it.',
  },
  ROUND_LETTER_NOT_YOURS: {
    vi: 'Chưa ký được: công văn lấy ý kiến do lãnh đạo của cơ quan chủ trì ký. Đề nghị trình lãnh đạo cơ quan chủ trì.',
    en: 'Not signed: the letter that asks for comments is signed by a leader of the lead unit. Pass it to the leader.',
  },
  NOT_THE_CLERK: {
    vi: 'Chưa cấp số được: việc cấp số do văn thư của đơn vị thực hiện. Đề nghị chuyển văn thư của đơn vị.',
    en: 'Not numbered: numbers are given by the unit’s clerk. Pass it to the clerk.',
  },
  ROUND_NOT_ALL_ANSWERED: {
    vi: 'Chưa kết thúc lấy ý kiến được: còn {waiting} cơ quan, đơn vị chưa trả lời và thời hạn đến {dueAt}. Đề nghị chờ đến hết thời hạn hoặc đôn đốc các cơ quan, đơn vị.',
    en: 'Not ended: {waiting} units have not answered and the deadline is {dueAt}. Wait for the deadline or remind the units.',
  },
  LATE_REQUESTS_OPEN: {
    vi: 'Chưa kết thúc lấy ý kiến được: còn {count} đề nghị gửi muộn chưa được trả lời ({units}). Đề nghị đồng ý hoặc từ chối từng đề nghị rồi kết thúc lấy ý kiến.',
    en: 'Not ended: {count} requests to answer late wait for a decision ({units}). Grant or refuse each of them, then end the collection.',
  },
  NOT_THE_LEAD_UNIT: {
    vi: 'Chưa thực hiện được: việc này do chuyên viên hoặc lãnh đạo của cơ quan chủ trì thực hiện. Đề nghị liên hệ cơ quan chủ trì.',
    en: 'Not done: this is for the officers or leaders of the lead unit. Contact the lead unit.',
  },
  COMMENT_NOT_FOUND: {
    vi: 'Chưa lưu được: không tìm thấy ý kiến này, hoặc đơn vị góp ý đã rút lại. Đề nghị tải lại trang.',
    en: 'Not saved: the comment does not exist, or its unit has withdrawn it. Reload the page.',
  },
  COMMENT_CHANGED: {
    vi: 'Chưa lưu được: ý kiến này vừa có người khác trả lời. Đề nghị tải lại trang, nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: somebody else has just replied to this comment. Reload the page; what you typed is kept.',
  },
  REPLY_TEXT_REQUIRED: {
    vi: 'Chưa lưu được: chưa có nội dung tiếp thu, giải trình. Đề nghị ghi nội dung trả lời.',
    en: 'Not saved: the reply has no text. Write how the comment is taken in or why not.',
  },
  REPLY_TEXT_TOO_LONG: {
    vi: 'Chưa lưu được: nội dung tiếp thu, giải trình dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not saved: the reply is longer than {limit} characters. Shorten it.',
  },
  REPLY_CLOSED: {
    vi: 'Chưa lưu được: hồ sơ đã trình Văn phòng nên không sửa nội dung tiếp thu, giải trình. Đề nghị chờ Văn phòng trả lại hoặc liên hệ Văn phòng.',
    en: 'Not saved: the dossier is with the Office, replies can no longer change. Wait for its return or contact the Office.',
  },
} as const satisfies RefusalTable;
