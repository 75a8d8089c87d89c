import type { WordTable } from './table.js';

/** What a unit answers to a draft. */
export const OPINION_STANCES = {
  AGREED: { vi: 'Nhất trí', en: 'Agreed' },
  AGREED_WITH_COMMENTS: { vi: 'Nhất trí, có ý kiến tham gia', en: 'Agreed, with comments' },
  DISAGREED: { vi: 'Chưa nhất trí', en: 'Not yet agreed' },
  NOT_CONCERNED: { vi: 'Không thuộc lĩnh vực phụ trách', en: 'Outside the field in charge' },
} as const satisfies WordTable;

export type OpinionStance = keyof typeof OPINION_STANCES;

/** What the lead does with a comment, or with one condition of the Party's opinion. */
export const COMMENT_REPLIES = {
  ACCEPTED: { vi: 'Tiếp thu', en: 'Accepted' },
  PARTLY_ACCEPTED: { vi: 'Tiếp thu một phần', en: 'Partly accepted' },
  EXPLAINED: { vi: 'Giải trình, giữ nguyên dự thảo', en: 'Explained, draft kept' },
} as const satisfies WordTable;

export type CommentReply = keyof typeof COMMENT_REPLIES;

/** The ways in which a leader answers on the cover sheet. */
export const LEADER_ANSWERS = {
  AGREED: { vi: 'Đồng ý', en: 'Agreed' },
  AGREED_FORWARD: { vi: 'Đồng ý, trình Chủ tịch', en: 'Agreed, to the Chairman' },
  AGREED_ADJUSTED: { vi: 'Đồng ý, có điều chỉnh', en: 'Agreed, with adjustments' },
  CLARIFY: { vi: 'Yêu cầu làm rõ', en: 'To be clarified' },
  TO_SESSION: { vi: 'Đưa ra phiên họp', en: 'To a session' },
  MEMBER_OPINIONS: { vi: 'Lấy ý kiến thành viên UBND', en: "Ask the Committee's members" },
  RETURNED: { vi: 'Trả lại để hoàn thiện', en: 'Returned for completion' },
} as const satisfies WordTable;

export type LeaderAnswer = keyof typeof LEADER_ANSWERS;

/** Outcomes of the Party's consideration. */
export const PARTY_OUTCOMES = {
  AGREED: { vi: 'Nhất trí', en: 'Agreed' },
  AGREED_WITH_ADDITIONS: { vi: 'Nhất trí, yêu cầu bổ sung', en: 'Agreed, with additions' },
  TO_STANDING_COMMITTEE: { vi: 'Chuyển Ban Thường vụ', en: 'To the Standing Committee' },
  PRESENT_AT_MEETING: { vi: 'Yêu cầu trình bày tại hội nghị', en: 'To be presented at a meeting' },
  RETURNED: { vi: 'Trả hồ sơ', en: 'File returned' },
  DELEGATED_TO_UBND: {
    vi: 'Giao UBND quyết định theo thẩm quyền',
    en: "Left to the People's Committee",
  },
  DISAGREED: { vi: 'Chưa nhất trí', en: 'Not yet agreed' },
} as const satisfies WordTable;

export type PartyOutcome = keyof typeof PARTY_OUTCOMES;

/** The form in which the Party's answer arrives. */
export const PARTY_ANSWER_FORMS = {
  CONCLUSION_NOTICE: { vi: 'Thông báo kết luận', en: 'Notice of conclusions' },
  OFFICIAL_LETTER: { vi: 'Công văn', en: 'Official letter' },
  NOTED_COPY: { vi: 'Bút phê trên Tờ trình', en: 'Written note on the submission' },
  BY_WORD: { vi: 'Trực tiếp cho ý kiến, văn bản gửi sau', en: 'By word, paper to follow' },
} as const satisfies WordTable;

export type PartyAnswerForm = keyof typeof PARTY_ANSWER_FORMS;

/** Where one unit stands in a round of comments. */
export const PARTICIPANT_STATES = {
  NOT_SEEN: { vi: 'Chưa xem', en: 'Not seen' },
  SEEN: { vi: 'Đã xem', en: 'Seen' },
  PREPARING: { vi: 'Đang chuẩn bị', en: 'Being prepared' },
  AWAITING_LEADER: { vi: 'Chờ lãnh đạo duyệt', en: 'Waiting for the leader' },
  ANSWERED_AWAITING_LETTER: {
    vi: 'Đã có ý kiến trên hệ thống, chờ công văn',
    en: 'Answered here, letter awaited',
  },
  LETTER_RECEIVED: { vi: 'Đã có công văn', en: 'Letter received' },
  LATE_REQUESTED: { vi: 'Đề nghị gửi muộn', en: 'Asks to answer late' },
  LATE: { vi: 'Gửi muộn', en: 'Answered late' },
  NO_ANSWER: { vi: 'Không có ý kiến trả lời', en: 'No answer' },
  EXTENDED: { vi: 'Được gia hạn', en: 'Extended' },
} as const satisfies WordTable;

export type ParticipantState = keyof typeof PARTICIPANT_STATES;

/** Where a round of comments stands. */
export const ROUND_STATES = {
  PREPARING: { vi: 'Đang chuẩn bị', en: 'Being prepared' },
  OPEN: { vi: 'Đang lấy ý kiến', en: 'Open' },
  DEADLINE_PASSED: { vi: 'Đã hết thời hạn, chờ kết thúc lấy ý kiến', en: 'Past its deadline, to be ended' },
  ENDED: { vi: 'Đã kết thúc lấy ý kiến', en: 'Ended' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
} as const satisfies WordTable;

export type RoundState = keyof typeof ROUND_STATES;
