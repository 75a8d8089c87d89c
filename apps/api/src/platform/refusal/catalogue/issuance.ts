import type { RefusalTable } from '../refusal-words.js';

/** What signing, numbering, sealing and sending refuse. */
export const issuanceRefusals = {
  DOCUMENT_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không có văn bản này hoặc đồng chí không thuộc diện được xem. Đề nghị liên hệ Văn phòng.',
    en: 'Nothing is done: there is no such document, or you may not see it. Ask the Office.',
  },
  DOCUMENT_CHANGED: {
    vi: 'Chưa thực hiện được: văn bản vừa có người khác xử lý. Đề nghị xem lại văn bản rồi thực hiện.',
    en: 'Nothing is done: somebody else has just acted on this document. Look at it again first.',
  },
  DOCUMENT_SIGNED_ELSEWHERE: {
    vi: 'Chưa thực hiện được: công văn do chính cơ quan gửi ký, cấp số trong phần lấy ý kiến. Đề nghị thực hiện tại trang lấy ý kiến.',
    en: 'Nothing is done: this letter is signed and numbered by its unit where comments are collected. Go there.',
  },
  NOT_ENTITLED_TO_SIGN: {
    vi: 'Đồng chí chưa được giao ký loại văn bản này tại ngày {today}. Người có thẩm quyền: đồng chí Chủ tịch hoặc Phó Chủ tịch được giao phụ trách.',
    en: 'You are not entrusted with signing this kind of document on {today}. The Chairman or the Vice Chairman in charge signs it.',
  },
  TYPE_NOT_AUTHORISED: {
    vi: 'Chưa ký: văn bản ủy quyền không gồm loại văn bản này ({type}). Đề nghị trình người có thẩm quyền ký.',
    en: 'Not signed: the authorisation does not cover this type of document ({type}). Bring it to whoever may sign it.',
  },
  ALREADY_SIGNED: {
    vi: 'Chưa ký được: văn bản đã được ký. Đề nghị xem lại trạng thái văn bản.',
    en: 'Not signed: the document is signed already. Look at its state again.',
  },
  SIGNED_SCAN_REQUIRED: {
    vi: 'Chưa cập nhật được chữ ký: chưa có bản quét văn bản đã ký. Đề nghị tải lên bản quét (.pdf hoặc ảnh).',
    en: 'The signature is not recorded: the scan of the signed paper is missing. Upload the scan (.pdf or a picture).',
  },
  SCAN_NOT_EXPECTED: {
    vi: 'Chưa ký được: ký thử không kèm bản quét. Đề nghị chọn "Ký giấy, cập nhật bản quét" nếu đã ký trên giấy.',
    en: 'Not signed: a trial signature takes no scan. Choose the signed paper with its scan instead.',
  },
  SCAN_FILE_NOT_FOUND: {
    vi: 'Chưa cập nhật được chữ ký: tệp bản quét không còn hoặc đã dùng cho việc khác. Đề nghị tải bản quét lên lại.',
    en: 'The signature is not recorded: the scan is gone or was used elsewhere. Upload it again.',
  },
  SCAN_FILE_KIND: {
    vi: 'Chưa cập nhật được chữ ký: bản quét phải là tệp .pdf hoặc ảnh. Đề nghị quét lại và tải lên.',
    en: 'The signature is not recorded: a scan is a .pdf or a picture. Scan it again and upload it.',
  },
  NOT_SIGNED_YET: {
    vi: 'Chưa cấp được số: văn bản chưa được ký, số chỉ cấp sau khi ký. Đề nghị trình người có thẩm quyền ký trước.',
    en: 'No number is given: the document is not signed, and numbers come after the signature. Have it signed first.',
  },
  ALREADY_NUMBERED: {
    vi: 'Chưa cấp được số: văn bản đã có số. Đề nghị xem lại sổ đăng ký văn bản.',
    en: 'No number is given: the document has one. Look at the register.',
  },
  DATE_IN_FUTURE: {
    vi: 'Chưa cấp được số: ngày văn bản {dated} sau ngày hôm nay {today}. Đề nghị chọn ngày từ {signed} đến {today}.',
    en: 'No number is given: the date {dated} is after today, {today}. Choose a day from {signed} to {today}.',
  },
  DATE_BEFORE_SIGNATURE: {
    vi: 'Chưa cấp được số: ngày văn bản {dated} trước ngày ký {signed}. Đề nghị chọn ngày từ {signed} đến {today}.',
    en: 'No number is given: the date {dated} is before the signature of {signed}. Choose a day from {signed} to {today}.',
  },
  DATE_BEFORE_LAST_NUMBER: {
    vi: 'Chưa cấp được số: ngày văn bản {dated} trước ngày {last} của số {number}, số gần nhất trong sổ. Số sau không được mang ngày trước số đã cấp; đề nghị chọn ngày từ {last} đến {today}.',
    en: 'No number is given: the date {dated} is before {last}, the date of number {number}, the last of the register. A later number carries no earlier date; choose a day from {last} to {today}.',
  },
  DATE_IN_OTHER_YEAR: {
    vi: 'Chưa cấp được số: ngày văn bản {dated} không thuộc năm {year} của sổ đang mở. Đề nghị chọn ngày trong năm {year}.',
    en: 'No number is given: the date {dated} is not in {year}, the year of the open register. Choose a day of {year}.',
  },
  DATE_NOT_A_DAY: {
    vi: 'Chưa cấp được số: ngày văn bản không có thật. Đề nghị ghi ngày theo mẫu 19/3/2025.',
    en: 'No number is given: the date is no day of the calendar. Write it like 19/3/2025.',
  },
  NOT_NUMBERED_YET: {
    vi: 'Chưa đóng dấu được: văn bản chưa có số. Đề nghị cấp số, ghi ngày trước khi đóng dấu.',
    en: 'Not sealed: the document has no number. Give number and date first.',
  },
  NO_SEAL_STEP: {
    vi: 'Chưa thực hiện được: Tờ trình được gửi kèm hồ sơ, không qua bước đóng dấu, phát hành riêng. Đề nghị dùng "Gửi Thường trực Thành ủy".',
    en: 'Nothing is done: a submission is sent with its dossier, without sealing and dispatch of its own. Send it to the Party.',
  },
  NOT_SEALED_YET: {
    vi: 'Chưa phát hành được: văn bản chưa đóng dấu. Đề nghị đóng dấu trước khi phát hành.',
    en: 'Not dispatched: the document is not sealed. Seal it first.',
  },
  NO_RECIPIENTS: {
    vi: 'Chưa phát hành được: văn bản chưa có nơi nhận. Đề nghị bổ sung nơi nhận vào dự thảo.',
    en: 'Not dispatched: the document has no recipients. Add them to the draft.',
  },
  DECISION_WITHOUT_RECIPIENTS: {
    vi: 'Chưa chuyển trình ký được: bản dự thảo chưa có mục "Nơi nhận". Đề nghị trả lại đơn vị soạn thảo để bổ sung.',
    en: 'Not passed on for signature: the draft has no list of recipients. Return it to the drafting unit.',
  },
  DECISION_NEEDS_DOCX: {
    vi: 'Chưa chuyển trình ký được: bản dự thảo hiện tại là tệp .pdf nên không lập được văn bản đúng thể thức. Đề nghị đơn vị soạn thảo tải lên bản .docx.',
    en: 'Not passed on for signature: the current draft is a .pdf, from which no document in due form can be made. The drafting unit uploads a .docx.',
  },
  OPEN_PLACES: {
    vi: 'Chưa trình ký, ký được: còn {count} chỗ để trống trong dự thảo: {places}. Đề nghị cơ quan chủ trì hoàn thiện rồi trình lại.',
    en: 'Not signed or passed on for signature: the draft leaves {count} places open: {places}. The lead unit completes it and submits it again.',
  },
  DECISION_FORM_MISSING: {
    vi: 'Chưa chuyển trình ký được: hệ thống chưa có mẫu thể thức cho tên loại văn bản "{docType}". Đề nghị ban hành theo cách hiện hành và liên hệ người quản trị hệ thống.',
    en: 'Not passed on for signature: there is no form for documents of the type "{docType}" yet. Issue it in the present way and ask the administrator.',
  },
  ALREADY_DISPATCHED: {
    vi: 'Chưa thay đổi được nơi nhận: văn bản đã phát hành. Đề nghị gửi bổ sung bằng phiếu gửi.',
    en: 'The recipients are not changed: the document has gone out. Send a copy with a slip.',
  },
  RECIPIENTS_ARE_FIXED: {
    vi: 'Chưa thay đổi được nơi nhận: Tờ trình chỉ gửi cơ quan được trình. Đề nghị gửi cơ quan khác bằng công văn.',
    en: 'The recipients are not changed: a Tờ trình goes only to the body it is submitted to. Write a letter to others.',
  },
  RECIPIENT_NAME_REQUIRED: {
    vi: 'Chưa thêm được nơi nhận: chưa có tên cơ quan, tổ chức, cá nhân. Đề nghị ghi tên nơi nhận.',
    en: 'The recipient is not added: its name is missing. Write it.',
  },
  RECIPIENT_NAME_TOO_LONG: {
    vi: 'Chưa thêm được nơi nhận: tên dài quá {limit} ký tự. Đề nghị rút gọn tên.',
    en: 'The recipient is not added: the name is longer than {limit} characters. Shorten it.',
  },
  RECIPIENT_PURPOSE_TOO_LONG: {
    vi: 'Chưa thêm được nơi nhận: mục đích gửi dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'The recipient is not added: what it is for is longer than {limit} characters. Shorten it.',
  },
  RECIPIENT_TWICE: {
    vi: 'Chưa thêm được nơi nhận: {name} đã có trong danh sách nơi nhận. Đề nghị kiểm tra lại danh sách.',
    en: 'The recipient is not added: {name} stands in the list already. Check the list.',
  },
  RECIPIENT_NAMED_BY_DOCUMENT: {
    vi: 'Chưa bỏ được nơi nhận: nơi nhận được ghi trong văn bản đã ký, hoặc đã được bỏ. Đề nghị tải lại trang.',
    en: 'The recipient is not taken out: the signed document names it, or it is gone already. Reload the page.',
  },
  NOT_THE_ISSUERS_CLERK: {
    vi: 'Chưa ghi nhận được: việc gửi văn bản do văn thư của cơ quan ban hành ghi nhận. Đề nghị chuyển văn thư.',
    en: "Not recorded: the issuer's clerk records how a document is sent. Pass it to the clerk.",
  },
  NOT_DISPATCHED_YET: {
    vi: 'Chưa ghi nhận được: văn bản chưa phát hành. Đề nghị phát hành văn bản trước.',
    en: 'Not recorded: the document has not gone out. Dispatch it first.',
  },
  RECIPIENT_NOT_BY_HAND: {
    vi: 'Chưa ghi nhận được: nơi nhận này nhận văn bản trên hệ thống. Đề nghị xem trạng thái trong danh sách nơi nhận.',
    en: 'Not recorded: this recipient receives in the system. See its state in the list.',
  },
  SENDING_RECORDED_ALREADY: {
    vi: 'Việc gửi đến nơi nhận này đã được ghi nhận. Đề nghị tải lại trang để xem.',
    en: 'The sending to this recipient has been recorded already. Reload the page to see it.',
  },
  SENDING_DATE_WRONG: {
    vi: 'Chưa ghi nhận được: ngày gửi phải từ ngày văn bản {dated} đến hôm nay {today}. Đề nghị kiểm tra lại ngày gửi.',
    en: 'Not recorded: the day of sending must lie between {dated}, the date of the document, and today, {today}. Check it.',
  },
  SENDING_NOTE_TOO_LONG: {
    vi: 'Chưa ghi nhận được: ghi chú dài quá {limit} ký tự. Đề nghị rút gọn ghi chú.',
    en: 'Not recorded: the note is longer than {limit} characters. Shorten it.',
  },
  RECEIPT_NOT_FOUND: {
    vi: 'Chưa mở được văn bản: văn bản không gửi đến cơ quan của đồng chí. Đề nghị liên hệ văn thư nơi gửi.',
    en: 'Not opened: the document was not sent to your unit. Ask the clerk who sent it.',
  },
  NOT_THE_REGISTRY_CLERK: {
    vi: 'Chưa vào sổ được: việc vào sổ văn bản đến do văn thư của cơ quan thực hiện. Đề nghị chuyển văn thư.',
    en: 'Not registered: incoming documents are registered by the clerk of the unit. Give it to the clerk.',
  },
  INCOMING_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không có văn bản đến này hoặc đồng chí không thuộc diện được xem. Đề nghị liên hệ văn thư.',
    en: 'Nothing is done: there is no such incoming document, or you may not see it. Ask the clerk.',
  },
  INCOMING_CHANGED: {
    vi: 'Chưa thực hiện được: văn bản đến vừa có người khác xử lý. Đề nghị xem lại rồi thực hiện.',
    en: 'Nothing is done: somebody else has just acted on this incoming document. Look at it again first.',
  },
  INCOMING_DUPLICATE: {
    vi: 'Chưa vào sổ: văn bản cùng tác giả, cùng số, ký hiệu đã có trong sổ, số đến {number}, ngày đến {arrived}. Đề nghị kiểm tra; nếu là bản khác, chọn "Vẫn vào sổ".',
    en: 'Not registered: a document of this issuer and number is in the register, number {number} of {arrived}. Check it; for another copy choose to register it all the same.',
  },
  ALREADY_IN_REGISTER: {
    vi: 'Chưa vào sổ: văn bản này đã được vào sổ. Đề nghị xem lại sổ văn bản đến.',
    en: 'Not registered: this document is in the register already. Look at the register of incoming documents.',
  },
  INCOMING_VOID: {
    vi: 'Chưa thực hiện được: số đến này đã hủy. Đề nghị vào sổ văn bản bằng số mới.',
    en: 'Nothing is done: this entry is void. Register the document under a new number.',
  },
  INCOMING_FORWARDED: {
    vi: 'Chưa hủy được số đến: văn bản đã được chuyển xử lý. Đề nghị ghi rõ tại phần chuyển xử lý.',
    en: 'Not made void: the document has been passed on. Write it where it was passed on.',
  },
  AUTHOR_EMPTY: {
    vi: 'Chưa vào sổ được: chưa có tác giả văn bản. Đề nghị ghi tên cơ quan, tổ chức ban hành.',
    en: 'Not registered: the issuer is missing. Enter the body that issued the document.',
  },
  AUTHOR_TOO_LONG: {
    vi: 'Chưa vào sổ được: tên tác giả dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not registered: the issuer is longer than {limit} characters. Shorten it.',
  },
  CODE_TOO_LONG: {
    vi: 'Chưa vào sổ được: số, ký hiệu dài quá {limit} ký tự. Đề nghị kiểm tra lại.',
    en: 'Not registered: number and symbol are longer than {limit} characters. Check them.',
  },
  ARRIVED_IN_FUTURE: {
    vi: 'Chưa vào sổ được: ngày đến {arrived} sau ngày hôm nay {today}. Đề nghị ghi lại ngày đến.',
    en: 'Not registered: the day of arrival {arrived} is after today, {today}. Correct it.',
  },
  DATED_AFTER_ARRIVAL: {
    vi: 'Chưa vào sổ được: ngày văn bản {dated} sau ngày đến {arrived}. Đề nghị kiểm tra lại hai ngày này.',
    en: 'Not registered: the date {dated} is after the day of arrival, {arrived}. Check the two days.',
  },
  NOT_A_LEADER_OR_CLERK: {
    vi: 'Chưa chuyển được: văn bản đến do lãnh đạo hoặc văn thư của cơ quan chuyển xử lý. Đề nghị báo văn thư.',
    en: 'Not passed on: incoming documents are passed on by the leaders or the clerk of the unit. Tell the clerk.',
  },
  FORWARD_TARGET: {
    vi: 'Chưa chuyển được: chưa chọn đơn vị hoặc người xử lý của cơ quan. Đề nghị chọn lại nơi nhận.',
    en: 'Not passed on: no unit or person of the body is chosen. Choose again.',
  },
  FORWARD_DUE_PASSED: {
    vi: 'Chưa chuyển được: thời hạn xử lý đã qua. Đề nghị đặt thời hạn sau thời điểm hiện tại.',
    en: 'Not passed on: the deadline has passed. Set one in the future.',
  },
  FORWARD_NOT_YOURS: {
    vi: 'Chưa thực hiện được: văn bản này không chuyển cho đồng chí xử lý. Đề nghị liên hệ văn thư.',
    en: 'Nothing is done: this document was not passed on to you. Ask the clerk.',
  },
  FORWARD_DONE_ALREADY: {
    vi: 'Chưa thực hiện được: văn bản đã được báo xử lý xong. Đề nghị xem lại văn bản.',
    en: 'Nothing is done: it has been reported as dealt with. Look at the document again.',
  },
} as const satisfies RefusalTable;
