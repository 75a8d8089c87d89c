import type { WordTable } from './table.js';

/** The four stages of a document. */
export const STAGES = {
  DRAFT: { vi: 'Dự thảo', en: 'Draft' },
  COMMENTING: { vi: 'Lấy ý kiến', en: 'Comments' },
  SUBMITTED: { vi: 'Trình', en: 'Submission' },
  ISSUED: { vi: 'Ban hành', en: 'Issuance' },
} as const satisfies WordTable;

export type Stage = keyof typeof STAGES;

/** Steps of the shipped processes, named as on the buttons and in the history of a dossier. */
export const STEPS = {
  draft: { vi: 'Đang soạn thảo', en: 'Drafting' },
  leaderReview: { vi: 'Lãnh đạo phòng duyệt, ký nháy', en: 'Department leader approves and initials' },
  sendRound: { vi: 'Gửi lấy ý kiến', en: 'Sending out for comments' },
  roundClosed: { vi: 'Đang lấy ý kiến', en: 'Comments are being collected' },
  answer: { vi: 'Tham gia ý kiến', en: 'Giving comments' },
  endRound: { vi: 'Kết thúc lấy ý kiến', en: 'Ending the collection of comments' },
  consolidate: { vi: 'Tổng hợp, tiếp thu, giải trình', en: 'Consolidating and answering comments' },
  leaderSubmit: { vi: 'Lãnh đạo phòng duyệt, ký Bảng tổng hợp', en: 'Unit leader signing the summary table' },
  examine: { vi: 'Văn phòng thẩm tra, lập phiếu trình', en: 'The Office examines, writes the cover sheet' },
  officeReview: { vi: 'Lãnh đạo Văn phòng xem xét, ký nháy', en: 'Office leader reviews and initials' },
  viceChairReview: { vi: 'Phó Chủ tịch phụ trách cho ý kiến', en: 'Vice Chairman in charge answers' },
  chairReview: { vi: 'Chủ tịch duyệt', en: 'Chairman approves' },
  signSubmission: { vi: 'Ký Tờ trình', en: 'Signing the submission' },
  numberSubmission: { vi: 'Cấp số Tờ trình', en: 'Numbering the submission' },
  sendSubmission: { vi: 'Gửi Thường trực Thành ủy', en: 'Sending to the Party Standing Board' },
  partyOpinion: { vi: 'Xin ý kiến Thường trực Thành ủy', en: "Awaiting the Party Standing Board's opinion" },
  takeIn: { vi: 'Tiếp thu ý kiến, hoàn thiện dự thảo', en: 'Taking in the opinion, completing the draft' },
  takeInSession: {
    vi: 'Tiếp thu ý kiến, hoàn thiện sau phiên họp',
    en: 'Taking in the session, completing the draft',
  },
  confirmDeadline: { vi: 'Xác nhận thời hạn', en: 'Confirming the deadline' },
  nameDrafter: { vi: 'Xác định đơn vị soạn thảo', en: 'Naming the drafting unit' },
  draftNotice: { vi: 'Soạn thông báo kết luận', en: 'Writing the notice of conclusions' },
  signNotice: { vi: 'Ký thừa lệnh Chủ tịch', en: 'Signing by order of the Chairman' },
  recheck: { vi: 'Văn phòng rà soát lại', en: 'The Office checks again' },
  signDecision: { vi: 'Ký ban hành', en: 'Signing for issuance' },
  numberDecision: { vi: 'Cấp số, ngày tháng', en: 'Number and date' },
  sealDecision: { vi: 'Đóng dấu', en: 'Sealing' },
  dispatchDecision: { vi: 'Phát hành', en: 'Dispatch' },
  archive: { vi: 'Lưu hồ sơ', en: 'Archiving' },
  acceptAssignment: { vi: 'Nhận nhiệm vụ', en: 'Accepting the assignment' },
  carryOut: { vi: 'Thực hiện, báo cáo kết quả', en: 'Carrying out and reporting the result' },
  confirmResult: { vi: 'Xác nhận hoàn thành', en: 'Confirming the result' },
  decideTransfer: { vi: 'Xem xét đề nghị chuyển đơn vị khác', en: 'Deciding on a transfer to another unit' },
  decideExtension: { vi: 'Xem xét đề nghị gia hạn', en: 'Deciding on an extension' },
  enterReport: { vi: 'Nhập số liệu báo cáo', en: 'Entering the figures' },
  approveReport: { vi: 'Lãnh đạo đơn vị duyệt báo cáo', en: "The unit's leader approves the report" },
  acceptReport: { vi: 'Tiếp nhận số liệu', en: 'Accepting the figures' },
  handleIncoming: { vi: 'Xử lý văn bản đến', en: 'Dealing with the incoming document' },
} as const satisfies WordTable;

export type StepId = keyof typeof STEPS;

/** Where a dossier stands, as its lists say it. */
export const DOSSIER_STATES = {
  DRAFTING: { vi: 'Đang soạn thảo', en: 'Being drafted' },
  AWAITING_UNIT_LEADER: { vi: 'Chờ lãnh đạo phòng duyệt', en: 'Waiting for the department leader' },
  COMMENTING: { vi: 'Đang lấy ý kiến', en: 'Out for comments' },
  CONSOLIDATING: { vi: 'Đang tổng hợp', en: 'Being consolidated' },
  AWAITING_OFFICE: { vi: 'Chờ Văn phòng thẩm tra', en: 'Waiting for the Office' },
  AWAITING_VICE_CHAIR: { vi: 'Chờ Phó Chủ tịch', en: 'Waiting for the Vice Chairman' },
  AWAITING_CHAIR: { vi: 'Chờ Chủ tịch', en: 'Waiting for the Chairman' },
  AWAITING_PARTY: { vi: 'Đang xin ý kiến Thường trực Thành ủy', en: 'With the Party Standing Board' },
  COMPLETING: { vi: 'Đang hoàn thiện theo ý kiến', en: 'Being completed after the opinion' },
  AWAITING_SIGNATURE: { vi: 'Chờ ký', en: 'Waiting for signature' },
  AWAITING_NUMBER: { vi: 'Chờ cấp số', en: 'Waiting for a number' },
  AWAITING_DISPATCH: { vi: 'Chờ phát hành', en: 'Waiting for dispatch' },
  ISSUED: { vi: 'Đã phát hành', en: 'Issued' },
  RETURNED: { vi: 'Trả lại để hoàn thiện', en: 'Returned for completion' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  SUSPENDED: { vi: 'Tạm dừng', en: 'Suspended' },
  CLOSED_BY_REORGANISATION: {
    vi: 'Kết thúc do sắp xếp đơn vị hành chính',
    en: 'Closed by the reorganisation of administrative units',
  },
} as const satisfies WordTable;

export type DossierState = keyof typeof DOSSIER_STATES;
