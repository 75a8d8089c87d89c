import { isCode, label, WORDS, type Language, type StepId, type Words } from '@thong-suot/administration';

/** The act that a step waits for, as its button says it (wording §3). */
const ACTS: Record<string, Words> = {
  draft: { vi: 'Soạn thảo, trình lãnh đạo phòng', en: 'Draft and submit' },
  leaderReview: { vi: 'Duyệt, ký nháy', en: 'Approve and initial' },
  sendRound: { vi: 'Gửi lấy ý kiến', en: 'Send out for comments' },
  answer: { vi: 'Tham gia ý kiến', en: 'Give comments' },
  opinionLetter: { vi: 'Ký, cấp số công văn góp ý', en: 'Sign and number the letter of comments' },
  numberOpinionLetter: { vi: 'Cấp số công văn góp ý', en: 'Number the letter of comments' },
  endRound: { vi: 'Kết thúc lấy ý kiến', en: 'End the collection of comments' },
  consolidate: { vi: 'Tổng hợp, tiếp thu, giải trình', en: 'Consolidate and answer comments' },
  leaderSubmit: { vi: 'Duyệt, ký Bảng tổng hợp', en: 'Approve and sign the summary table' },
  examine: { vi: 'Thẩm tra, lập phiếu trình', en: 'Examine and write the cover sheet' },
  officeReview: { vi: 'Xem xét, ký nháy phiếu trình', en: 'Review and initial the cover sheet' },
  viceChairReview: { vi: 'Cho ý kiến trên phiếu trình', en: 'Answer on the cover sheet' },
  chairReview: { vi: 'Duyệt phiếu trình', en: 'Approve the cover sheet' },
  signSubmission: { vi: 'Ký Tờ trình', en: 'Sign the submission' },
  numberSubmission: { vi: 'Cấp số Tờ trình', en: 'Number the submission' },
  sendSubmission: { vi: 'Gửi Thường trực Thành ủy', en: 'Send to the Party Standing Board' },
  partyOpinion: {
    vi: 'Ghi nhận ý kiến Thường trực Thành ủy',
    en: 'Record the opinion of the Party Standing Board',
  },
  takeIn: { vi: 'Tiếp thu ý kiến, hoàn thiện dự thảo', en: 'Take in the opinion, complete the draft' },
  takeInSession: {
    vi: 'Tiếp thu, hoàn thiện, trình Văn phòng',
    en: 'Take in, complete, submit to the Office',
  },
  confirmDeadline: { vi: 'Xác nhận thời hạn', en: 'Confirm the deadline' },
  nameDrafter: { vi: 'Xác định đơn vị soạn thảo', en: 'Name the drafting unit' },
  draftNotice: { vi: 'Soạn thông báo kết luận', en: 'Write the notice of conclusions' },
  signNotice: { vi: 'Ký thông báo, thừa lệnh Chủ tịch', en: 'Sign the notice by order of the Chairman' },
  recheck: { vi: 'Rà soát lại', en: 'Check again' },
  signDecision: { vi: 'Ký ban hành', en: 'Sign' },
  numberDecision: { vi: 'Cấp số', en: 'Number' },
  sealDecision: { vi: 'Đóng dấu', en: 'Seal' },
  dispatchDecision: { vi: 'Phát hành', en: 'Dispatch' },
  archive: { vi: 'Lưu hồ sơ', en: 'Archive' },
  acceptAssignment: { vi: 'Nhận nhiệm vụ', en: 'Accept the assignment' },
  carryOut: { vi: 'Thực hiện nhiệm vụ', en: 'Carry out the assignment' },
  confirmResult: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
  decideTransfer: { vi: 'Quyết định chuyển đơn vị', en: 'Decide on the transfer' },
  decideExtension: { vi: 'Quyết định gia hạn', en: 'Decide on the extension' },
  enterReport: { vi: 'Nhập số liệu, trình lãnh đạo duyệt', en: 'Enter the figures and submit' },
  approveReport: { vi: 'Duyệt, gửi báo cáo', en: 'Approve and send the report' },
  acceptReport: { vi: 'Tiếp nhận hoặc trả lại số liệu', en: 'Accept or return the figures' },
  handleIncoming: { vi: 'Xử lý văn bản đến', en: 'Deal with the incoming document' },
};

/** What came of a step, where it is not one of the lists of leaders' answers and of the Party's outcomes. */
const OUTCOMES: Record<string, Words> = {
  submit: { vi: 'Đã trình', en: 'Submitted' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  returned: { vi: 'Trả lại để hoàn thiện', en: 'Returned for completion' },
  confirmed: { vi: 'Đã xác nhận thời hạn', en: 'Deadline confirmed' },
  named: { vi: 'Đã xác định đơn vị soạn thảo', en: 'Drafting unit named' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  ended: { vi: 'Đã kết thúc lấy ý kiến', en: 'Comments ended' },
  secondRound: { vi: 'Lấy ý kiến lần 2', en: 'Second round of comments' },
  forward: { vi: 'Đã trình lãnh đạo Văn phòng', en: 'Forwarded to the leaders of the Office' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  numbered: { vi: 'Đã cấp số', en: 'Numbered' },
  sealed: { vi: 'Đã đóng dấu', en: 'Sealed' },
  dispatched: { vi: 'Đã phát hành', en: 'Dispatched' },
  archived: { vi: 'Đã lưu hồ sơ', en: 'Archived' },
  done: { vi: 'Đã xử lý xong', en: 'Dealt with' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  MOVED: { vi: 'Chuyển sang bước khác theo yêu cầu quản trị', en: 'Moved to another step' },
  CANCELLED: { vi: 'Dừng xử lý', en: 'Stopped' },
  REASSIGNED: { vi: 'Chuyển người khác xử lý', en: 'Given to somebody else' },
};

const LEADER_STEPS = new Set(['viceChairReview', 'chairReview']);

/** The step in the office's words; one that is not ours is called as its drawing names it. */
export function stepLabel(stepId: string, language: Language, name?: string | null): string {
  return isCode('step', stepId) ? label('step', stepId as StepId, language) : (name ?? stepId);
}

export function actLabel(stepId: string, language: Language, name?: string | null): string {
  return ACTS[stepId]?.[language] ?? stepLabel(stepId, language, name);
}

/** What came of the step; null while it is open or where nothing was said. */
export function outcomeLabel(stepId: string, outcome: string | null, language: Language): string | null {
  if (outcome === null) return null;
  const words: Readonly<Record<string, Words>> =
    stepId === 'partyOpinion' ? WORDS.partyOutcome : LEADER_STEPS.has(stepId) ? WORDS.leaderAnswer : OUTCOMES;
  const said = (words[outcome] ?? OUTCOMES[outcome])?.[language];
  // What an administrator has written into a drawing is said as it stands there.
  return said ?? (isCode('step', stepId) ? null : outcome);
}

/** Why one person held two steps that should be two persons'. */
export function samePersonNote(stepId: string, language: Language): string {
  const step = stepLabel(stepId, language);
  return language === 'vi'
    ? `Cùng người đã thực hiện bước "${step}": không có người khác giữ chức vụ này`
    : `Same person as "${step}": nobody else holds this position`;
}
