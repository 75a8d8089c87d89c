import type { RefusalTable } from '../refusal-words.js';

/** What dossiers and drafts refuse. */
export const documentsRefusals = {
  SUBJECT_EMPTY: {
    vi: 'Chưa lưu được dự thảo: chưa có trích yếu. Đề nghị ghi trích yếu nội dung văn bản.',
    en: 'The draft is not saved: it has no subject. Write the subject of the document.',
  },
  SUBJECT_TOO_LONG: {
    vi: 'Chưa lưu được dự thảo: trích yếu dài {length} ký tự, vượt mức {limit} ký tự. Đề nghị rút gọn trích yếu.',
    en: 'The draft is not saved: its subject has {length} characters, more than {limit}. Shorten the subject.',
  },
  DOC_TYPE_UNKNOWN: {
    vi: 'Chưa tạo được dự thảo: tên loại văn bản không có trong danh mục. Đề nghị chọn tên loại trong danh sách.',
    en: 'The draft is not created: the document type is not in the list. Choose one from the list.',
  },
  NOT_A_DRAFTING_POST: {
    vi: 'Chưa tạo được dự thảo: việc soạn thảo do chuyên viên của phòng, đơn vị thực hiện. Đề nghị chọn đúng chức vụ hoặc giao chuyên viên soạn thảo.',
    en: 'The draft is not created: drafting is done by officers of a department. Act in that position, or assign an officer.',
  },
  COMMITTEE_NOT_SET_UP: {
    vi: 'Chưa tạo được dự thảo: hệ thống chưa khai báo đủ Ủy ban nhân dân, Văn phòng và lãnh đạo. Đề nghị liên hệ người quản trị hệ thống.',
    en: 'The draft is not created: the Committee, its Office or its leaders are not set up. Ask the administrator.',
  },
  DOSSIER_NOT_FOUND: {
    vi: 'Chưa thực hiện được: không có hồ sơ này hoặc đồng chí không thuộc diện được xem. Đề nghị liên hệ cơ quan chủ trì.',
    en: 'Nothing is done: there is no such dossier, or you may not see it. Ask the lead unit.',
  },
  DRAFT_FILE_NOT_FOUND: {
    vi: 'Chưa nhận được bản dự thảo: tệp không còn hoặc đã dùng cho việc khác. Đề nghị tải tệp lên lại.',
    en: 'The draft is not taken: the file is gone or was used elsewhere. Upload it again.',
  },
  DRAFT_FILE_KIND: {
    vi: 'Chưa nhận được bản dự thảo: chỉ nhận tệp .docx hoặc .pdf. Đề nghị lưu dự thảo theo một trong hai định dạng và tải lên lại.',
    en: 'The draft is not taken: only .docx and .pdf files are. Save the draft as one of them and upload it again.',
  },
  DRAFT_FILE_UNREADABLE: {
    vi: 'Chưa nhận được bản dự thảo: không đọc được nội dung tệp. Đề nghị mở tệp, lưu lại theo định dạng .docx và tải lên lại.',
    en: 'The draft is not taken: the file cannot be read. Open it, save it as .docx again and upload it.',
  },
  DRAFT_EMPTY: {
    vi: 'Chưa nhận được bản dự thảo: tệp không có nội dung. Đề nghị kiểm tra và tải lên đúng tệp.',
    en: 'The draft is not taken: the file holds no text. Check it and upload the right file.',
  },
  NO_DRAFT_TO_SUBMIT: {
    vi: 'Chưa trình được lãnh đạo phòng: hồ sơ chưa có bản dự thảo. Đề nghị tải lên bản dự thảo trước khi trình.',
    en: 'Not submitted to the department leader: the dossier has no draft yet. Upload a draft first.',
  },
  DRAFT_NOT_CHANGEABLE: {
    vi: 'Chưa thay được bản dự thảo: hồ sơ không ở bước soạn thảo, tổng hợp hoặc hoàn thiện. Đề nghị chờ hồ sơ được trả lại hoặc chuyển đến bước đó.',
    en: 'The draft is not replaced: the dossier is not being drafted, consolidated or completed. Wait until it is.',
  },
  RESTRICTION_NOT_YOURS: {
    vi: 'Chưa thực hiện được: việc đặt và bỏ chế độ hạn chế do người soạn thảo, lãnh đạo đơn vị chủ trì hoặc lãnh đạo Văn phòng quyết định. Đề nghị liên hệ một trong các đồng chí đó.',
    en: 'Nothing is done: the drafter, the leaders of the lead unit or those of the Office set and lift the restriction. Ask one of them.',
  },
  RESTRICTION_READER_UNKNOWN: {
    vi: 'Chưa đặt được chế độ hạn chế: có cơ quan, đơn vị hoặc cá nhân được nêu tên không còn trong danh bạ. Đề nghị chọn lại.',
    en: 'The restriction is not set: a unit or person that is named is not in the directory any more. Choose again.',
  },
  RESTRICTION_READERS_TOO_MANY: {
    vi: 'Chưa đặt được chế độ hạn chế: chỉ nêu tên tối đa {limit} cơ quan, đơn vị và cá nhân. Đề nghị rút gọn danh sách.',
    en: 'The restriction is not set: at most {limit} units and persons can be named. Shorten the list.',
  },
  DOSSIER_NOT_RESTRICTED: {
    vi: 'Chưa thực hiện được: hồ sơ này không còn ở chế độ hạn chế. Đề nghị tải lại trang.',
    en: 'Nothing is done: this dossier is not restricted any more. Reload the page.',
  },
  CONFIRMED_DEADLINE_PASSED: {
    vi: 'Chưa xác nhận được thời hạn: {dueAt} đã qua. Đề nghị chọn thời hạn sau thời điểm hiện tại.',
    en: 'The deadline is not confirmed: {dueAt} is past. Choose a later one.',
  },
  DEADLINE_WITHOUT_BASIS: {
    vi: 'Chưa xác nhận được thời hạn: chưa ghi căn cứ. Đề nghị ghi chế độ báo cáo hoặc văn bản quy định thời hạn.',
    en: 'The deadline is not confirmed: it has no basis. Name the reporting regime or the text that sets it.',
  },
  DEADLINE_BASIS_TOO_LONG: {
    vi: 'Chưa xác nhận được thời hạn: căn cứ dài hơn {limit} ký tự. Đề nghị ghi ngắn gọn.',
    en: 'The deadline is not confirmed: its basis is longer than {limit} characters. Shorten it.',
  },
  DEADLINE_NOT_CHANGEABLE: {
    vi: 'Chưa sửa được thời hạn: hồ sơ không ở bước hoàn thiện hoặc rà soát. Đề nghị tải lại trang để xem bước hiện tại.',
    en: 'The deadline is not changed: the dossier is not being completed or checked. Reload the page.',
  },
  REASON_REQUIRED: {
    vi: 'Chưa thực hiện được: chưa ghi lý do. Đề nghị ghi rõ lý do để đơn vị hoàn thiện hồ sơ.',
    en: 'Nothing is done: no reason is given. Say the reason, so that the unit can act on it.',
  },
  NOTE_TOO_LONG: {
    vi: 'Chưa nhận được bản dự thảo: ghi chú dài {length} ký tự, vượt mức {limit} ký tự. Đề nghị rút gọn ghi chú.',
    en: 'The draft is not taken: the note has {length} characters, more than {limit}. Shorten it.',
  },
  WITHDRAWAL_NOT_YOURS: {
    vi: 'Chưa rút được hồ sơ: chỉ chuyên viên hoặc lãnh đạo của đơn vị chủ trì được rút. Đề nghị liên hệ đơn vị chủ trì.',
    en: 'The dossier is not withdrawn: only an officer or leader of its lead unit may. Ask the lead unit.',
  },
  WITHDRAWAL_TOO_LATE: {
    vi: 'Chưa rút được hồ sơ: văn bản đã được ký ban hành. Đề nghị thực hiện thu hồi văn bản hoặc ban hành văn bản thay thế.',
    en: 'The dossier is not withdrawn: the document is already signed for issuance. Recall or replace the document.',
  },
  PROCESS_NOT_STARTABLE: {
    vi: 'Chưa lập hồ sơ: quy trình đã chọn không còn dùng để lập hồ sơ. Đề nghị tải lại trang và chọn quy trình khác.',
    en: 'The dossier is not begun: the process chosen no longer starts dossiers. Reload the page and choose another one.',
  },
  URGED_RECENTLY: {
    vi: 'Chưa đôn đốc được: việc này đã được đôn đốc trong vòng một giờ qua. Đề nghị chờ đủ một giờ, hoặc chọn "Sao chép lời nhắc" để nhắc trực tiếp.',
    en: 'Not urged: this was urged within the last hour. Wait until the hour is over, or copy the reminder and remind directly.',
  },
  NOBODY_TO_URGE: {
    vi: 'Chưa đôn đốc được: không còn cơ quan, đơn vị nào chưa thực hiện. Đề nghị tải lại trang để xem tình trạng mới.',
    en: 'Not urged: nobody is left who has not acted. Reload the page to see where it stands.',
  },
  URGE_NOT_YOURS: {
    vi: 'Chưa đôn đốc được: chỉ cơ quan chủ trì hoặc Văn phòng đôn đốc được việc này. Đề nghị liên hệ Văn phòng.',
    en: 'Not urged: only the lead unit or the Office may urge here. Ask the Office.',
  },
  URGE_TOO_LONG: {
    vi: 'Chưa đôn đốc được: nội dung đôn đốc dài quá {limit} ký tự. Đề nghị rút gọn.',
    en: 'Not urged: the words are longer than {limit} characters. Shorten them.',
  },
} as const satisfies RefusalTable;
