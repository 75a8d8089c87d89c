import type { RefusalTable } from '../refusal-words.js';

/** Refusals of examination, leaders' answers, the Tờ trình and the Party's opinion. */
export const submissionRefusals = {
  DEADLINE_NOT_CONFIRMED: {
    vi: 'Chưa chuyển trình ký được: thời hạn ban hành chưa được xác nhận. Đề nghị Văn phòng xác nhận thời hạn trước khi chuyển trình ký.',
    en: 'Not passed on for signature: the deadline is not confirmed yet. The Office confirms it first.',
  },
  UNIT_DOES_NOT_DRAFT: {
    vi: 'Chưa xác định được đơn vị soạn thảo: đơn vị đã chọn không soạn thảo văn bản của Ủy ban nhân dân. Đề nghị chọn phòng, đơn vị thuộc UBND.',
    en: 'The drafting unit is not named: the chosen unit drafts no documents of the Committee. Choose a department.',
  },
  COMMENTS_WITHOUT_REPLY: {
    vi: 'Còn {count} ý kiến chưa có nội dung tiếp thu, giải trình nên chưa lập được bảng tổng hợp. Đề nghị trả lời các ý kiến này rồi trình Văn phòng.',
    en: '{count} comments have no reply yet, so the summary table cannot be made. Reply to them, then submit to the Office.',
  },
  COMPANION_WITHOUT_REPLY: {
    vi: 'Chưa trình chung được: hồ sơ "{subject}" còn {count} ý kiến chưa có nội dung tiếp thu, giải trình. Đề nghị trả lời các ý kiến này hoặc bỏ chọn hồ sơ trình chung.',
    en: 'Not submitted together: {count} comments on "{subject}" have no reply yet. Reply to them, or do not choose it to travel along.',
  },
  NOT_SUBMITTED_TOGETHER: {
    vi: 'Chưa trình chung được: các hồ sơ trình chung phải do cùng một đơn vị chủ trì, cùng thẩm quyền quyết định, cùng ở bước tổng hợp, và mỗi hồ sơ chỉ chọn một lần. Đề nghị chọn lại hồ sơ trình chung.',
    en: 'Not submitted together: dossiers on one Tờ trình have one lead unit and one deciding body, stand at consolidation, and are chosen once each. Choose again.',
  },
  TOO_MANY_TOGETHER: {
    vi: 'Chưa trình chung được: một Tờ trình chỉ kèm tối đa {limit} hồ sơ. Đề nghị bỏ bớt hồ sơ trình chung.',
    en: 'Not submitted together: one Tờ trình carries at most {limit} dossiers. Choose fewer.',
  },
  NOT_TRAVELLING_TOGETHER: {
    vi: 'Chưa trả lại được: hồ sơ được chọn không còn trình chung với hồ sơ này. Đề nghị tải lại trang rồi chọn lại.',
    en: 'Not returned: a dossier that was chosen does not travel with this one any more. Reload the page and choose again.',
  },
  ROUND_NOT_ENDED: {
    vi: 'Chưa trình được Văn phòng: chưa kết thúc lấy ý kiến đối với hồ sơ này. Đề nghị kết thúc lấy ý kiến trước.',
    en: 'Not submitted: comments on this dossier are still being collected. End the collection first.',
  },
  SLIP_MISSING: {
    vi: 'Chưa chuyển được: hồ sơ chưa có phiếu trình. Đề nghị lập phiếu trình rồi chuyển lãnh đạo Văn phòng.',
    en: 'Not forwarded: the dossier has no cover sheet yet. Write it, then forward it.',
  },
  SLIP_CHANGED: {
    vi: 'Chưa lưu được phiếu trình: vừa có người khác sửa. Đề nghị tải lại trang, nội dung đang nhập được giữ nguyên.',
    en: 'The cover sheet is not saved: somebody else has just changed it. Reload the page; what you typed is kept.',
  },
  SLIP_TEXT_TOO_LONG: {
    vi: 'Chưa lưu được phiếu trình: một phần dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'The cover sheet is not saved: one part is longer than {limit} characters. Shorten it.',
  },
  SUBMISSION_INCOMPLETE: {
    vi: 'Chưa chuyển được: hồ sơ trình còn thiếu: {missing}. Đề nghị bổ sung rồi chuyển lại.',
    en: 'Not forwarded: the file still lacks: {missing}. Complete it and forward it again.',
  },
  REASON_TOO_LONG: {
    vi: 'Chưa thực hiện được: lý do dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not done: the reason is longer than {limit} characters. Shorten it.',
  },
  REASSIGN_NOT_ALLOWED: {
    vi: 'Chưa chuyển được người xử lý: chuyên viên Văn phòng chỉ nhận thay việc của đồng nghiệp hoặc chuyển việc đang giữ; các việc khác do lãnh đạo Văn phòng phân công. Đề nghị liên hệ lãnh đạo Văn phòng.',
    en: 'Not passed on: a specialist of the Office takes over from a colleague or hands on his own work; the chief of Office gives out the rest. Ask the chief of Office.',
  },
  REASSIGN_HOLDS_NO_POST: {
    vi: 'Chưa chuyển được người xử lý: người được chọn không giữ chức vụ được giao bước này. Đề nghị chọn người khác trong danh sách.',
    en: 'Not passed on: the chosen person does not hold a position that may do this step. Choose another one from the list.',
  },
  REASSIGN_HOLDS_ALREADY: {
    vi: 'Chưa chuyển được người xử lý: người được chọn đang giữ hồ sơ này. Đề nghị tải lại trang để xem người đang giữ.',
    en: 'Not passed on: the chosen person holds it already. Reload the page to see who holds it.',
  },
  FIELD_NOT_FOUND: {
    vi: 'Chưa chuyển được: không tìm thấy lĩnh vực đã chọn. Đề nghị tải lại trang rồi chọn lại lĩnh vực.',
    en: 'Not forwarded: the chosen field of work cannot be found. Reload the page and choose again.',
  },
  SAME_PERSON: {
    vi: 'Chưa thực hiện được: đồng chí đã thực hiện bước trước của hồ sơ này, bước kiểm tra phải do người khác thực hiện. Đề nghị chuyển đồng chí khác cùng chức trách.',
    en: 'Not done: you did the step before this check, which needs another person. Pass it to a colleague who may do it.',
  },
  LEADER_TEXT_REQUIRED: {
    vi: 'Chưa ghi nhận được ý kiến: cần ghi rõ nội dung khi có điều chỉnh, yêu cầu làm rõ, lấy ý kiến thành viên hoặc trả lại. Đề nghị ghi nội dung.',
    en: 'The answer is not recorded: adjustments, questions, members’ opinions and returns need a text. Write it.',
  },
  LEADER_TEXT_TOO_LONG: {
    vi: 'Chưa ghi nhận được ý kiến: nội dung dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'The answer is not recorded: the text is longer than {limit} characters. Shorten it.',
  },
  SCAN_REQUIRED: {
    vi: 'Chưa nhập thay được: thiếu bản chụp phiếu trình có ý kiến của lãnh đạo. Đề nghị đính kèm bản chụp.',
    en: 'Not entered on behalf: the scan of the leader’s written answer is missing. Attach it.',
  },
  ENTERED_ONLY_BY_OFFICE: {
    vi: 'Chưa ghi nhận được ý kiến: chỉ lãnh đạo được trình hoặc chuyên viên Văn phòng nhập thay (kèm bản chụp). Đề nghị chuyển Văn phòng.',
    en: 'The answer is not recorded: only the leader in charge, or an officer of the Office with a scan, may enter it. Pass it to the Office.',
  },
  LEADER_ANSWER_NOT_FOUND: {
    vi: 'Chưa sửa được: không tìm thấy ý kiến này trên phiếu trình. Đề nghị tải lại trang.',
    en: 'Not corrected: the answer is not on the cover sheet. Reload the page.',
  },
  LEADER_ANSWER_NOT_YOURS: {
    vi: 'Chưa sửa được: chỉ đồng chí lãnh đạo có ý kiến mới được sửa ý kiến đã nhập thay. Đề nghị báo đồng chí lãnh đạo.',
    en: 'Not corrected: only the leader whose answer it is may correct what was entered on behalf. Tell the leader.',
  },
  LEADER_ANSWER_CHANGED: {
    vi: 'Chưa sửa được: ý kiến này vừa được sửa. Đề nghị tải lại trang.',
    en: 'Not corrected: the answer has just been changed. Reload the page.',
  },
  SUBMISSION_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không tìm thấy Tờ trình của hồ sơ. Đề nghị tải lại trang.',
    en: 'Not done: the dossier’s Tờ trình cannot be found. Reload the page.',
  },
  SUBMISSION_TEXT_REQUIRED: {
    vi: 'Chưa lưu được Tờ trình: thiếu phần sự cần thiết, căn cứ hoặc nội dung chính của dự thảo. Đề nghị ghi đủ hai phần này.',
    en: 'The Tờ trình is not saved: its grounds or the main points of the draft are missing. Write both.',
  },
  SUBMISSION_TEXT_TOO_LONG: {
    vi: 'Chưa lưu được Tờ trình: có đoạn dài quá {limit} ký tự hoặc quá {lines} đoạn. Đề nghị rút gọn.',
    en: 'The Tờ trình is not saved: a paragraph has more than {limit} characters, or there are more than {lines}. Shorten it.',
  },
  SUBMISSION_NOT_NUMBERED: {
    vi: 'Chưa gửi được: Tờ trình chưa có số. Đề nghị văn thư cấp số trước khi gửi.',
    en: 'Not sent: the Tờ trình has no number yet. The clerk numbers it before it is sent.',
  },
  SUBMISSION_NOT_SENT: {
    vi: 'Chưa ghi nhận được: Tờ trình chưa gửi Văn phòng Thành ủy. Đề nghị văn thư ghi số, ngày gửi và hình thức gửi.',
    en: 'Not recorded: the Tờ trình has not been sent to the Party Office. The clerk records number, date and channel first.',
  },
  CHANNEL_REQUIRED: {
    vi: 'Chưa ghi nhận được: chưa có hình thức gửi Tờ trình. Đề nghị ghi hình thức gửi.',
    en: 'Not recorded: the channel of sending is missing. Name it.',
  },
  SENT_DATE_WRONG: {
    vi: 'Chưa ghi nhận được: ngày gửi phải từ ngày của Tờ trình đến hôm nay. Đề nghị kiểm tra lại ngày gửi.',
    en: 'Not recorded: the date of sending must lie between the date of the Tờ trình and today. Check it.',
  },
  PARTY_DOSSIERS_WRONG: {
    vi: 'Chưa ghi nhận được: kết quả phải ghi riêng cho từng hồ sơ của cùng một Tờ trình, mỗi hồ sơ một lần. Đề nghị tải lại trang rồi ghi lại.',
    en: 'Not recorded: outcomes are given for the dossiers of one Tờ trình, once each. Reload the page and record them again.',
  },
  PARTY_ANSWER_NOT_FOUND: {
    vi: 'Chưa bổ sung được số, ngày: không tìm thấy ý kiến này của Thường trực Thành ủy. Đề nghị tải lại trang.',
    en: 'Number and day are not added: the answer of the Party cannot be found. Reload the page.',
  },
  PARTY_ANSWER_CHANGED: {
    vi: 'Chưa bổ sung được số, ngày: vừa có người khác bổ sung. Đề nghị tải lại trang.',
    en: 'Number and day are not added: somebody else has just added them. Reload the page.',
  },
  PARTY_PAPER_KNOWN: {
    vi: 'Chưa bổ sung được số, ngày: ý kiến này đã có số, ngày văn bản. Đề nghị tải lại trang.',
    en: 'Number and day are not added: this answer has both already. Reload the page.',
  },
  PARTY_TEXT_REQUIRED: {
    vi: 'Chưa ghi nhận được: chưa có nội dung ý kiến của Thường trực Thành ủy. Đề nghị ghi nội dung.',
    en: 'Not recorded: the text of the Party’s opinion is missing. Write it.',
  },
  PARTY_TEXT_TOO_LONG: {
    vi: 'Chưa ghi nhận được: nội dung dài quá {limit} ký tự. Đề nghị rút gọn và đính kèm bản chụp.',
    en: 'Not recorded: the text is longer than {limit} characters. Shorten it and attach the scan.',
  },
  PARTY_CONDITIONS_REQUIRED: {
    vi: 'Chưa ghi nhận được: Thường trực Thành ủy yêu cầu bổ sung nhưng chưa ghi từng nội dung. Đề nghị ghi riêng từng nội dung.',
    en: 'Not recorded: the Party asks for additions, but they are not listed. List them one by one.',
  },
  PARTY_CONDITIONS_NOT_ALLOWED: {
    vi: 'Chưa ghi nhận được: chỉ ghi nội dung bổ sung khi kết quả là "Nhất trí, yêu cầu bổ sung". Đề nghị chọn lại kết quả hoặc bỏ các nội dung bổ sung.',
    en: 'Not recorded: additions belong only to the outcome "Agreed, with additions". Choose that outcome or remove them.',
  },
  PARTY_PAPER_REQUIRED: {
    vi: 'Chưa ghi nhận được: thiếu số, ngày văn bản của Thành ủy. Đề nghị ghi số, ngày, hoặc đính kèm bản chụp (số, ngày bổ sung sau).',
    en: 'Not recorded: number and date of the Party’s document are missing. Give them, or attach the scan and add them later.',
  },
  PARTY_DATE_WRONG: {
    vi: 'Chưa ghi nhận được: ngày văn bản của Thành ủy ở sau hôm nay. Đề nghị kiểm tra lại ngày văn bản.',
    en: 'Not recorded: the date of the Party’s document lies after today. Check it.',
  },
  CONDITION_NOT_FOUND: {
    vi: 'Chưa lưu được: không tìm thấy nội dung bổ sung này. Đề nghị tải lại trang.',
    en: 'Not saved: the addition cannot be found. Reload the page.',
  },
  CONDITION_CHANGED: {
    vi: 'Chưa lưu được: kết quả tiếp thu này vừa có người khác sửa. Đề nghị tải lại trang, nội dung đang nhập được giữ nguyên.',
    en: 'Not saved: somebody else has just changed this result. Reload the page; what you typed is kept.',
  },
  CONDITION_RESULT_REQUIRED: {
    vi: 'Chưa lưu được: chưa có kết quả tiếp thu. Đề nghị ghi đã tiếp thu thế nào, hoặc lý do giải trình.',
    en: 'Not saved: the result is empty. Say how the addition was taken in, or why not.',
  },
  CONDITION_RESULT_TOO_LONG: {
    vi: 'Chưa lưu được: kết quả tiếp thu dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not saved: the result is longer than {limit} characters. Shorten it.',
  },
  CONDITIONS_WITHOUT_RESULT: {
    vi: 'Thường trực Thành ủy nhất trí, yêu cầu bổ sung {total} nội dung. Dự thảo chưa được trình ký khi chưa ghi kết quả tiếp thu từng nội dung (còn {count} nội dung). Đề nghị ghi kết quả tiếp thu.',
    en: 'The Party agrees and asks for {total} additions. The draft does not go on until the result of each is recorded ({count} left). Record them.',
  },
  NEW_DRAFT_REQUIRED: {
    vi: 'Chưa trình được Văn phòng rà soát: Thường trực Thành ủy yêu cầu bổ sung nhưng chưa có bản dự thảo mới. Đề nghị tải lên bản dự thảo đã hoàn thiện.',
    en: 'Not submitted: the Party asks for additions, but there is no new draft. Upload the completed draft.',
  },
} as const satisfies RefusalTable;
