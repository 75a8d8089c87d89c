import type { WordTable } from './table.js';

/** What an assignment is: something to be done, something to strive for, or a direction that never ends. */
export const ASSIGNMENT_KINDS = {
  TASK: { vi: 'Nhiệm vụ', en: 'Task' },
  TARGET: { vi: 'Chỉ tiêu phấn đấu', en: 'Target to strive for' },
  STANDING: { vi: 'Chỉ đạo thường xuyên', en: 'Standing direction' },
} as const satisfies WordTable;

export type AssignmentKind = keyof typeof ASSIGNMENT_KINDS;

/** What kind of work it asks for. */
export const ASSIGNMENT_NATURES = {
  FINALISE: { vi: 'Tiếp thu, hoàn thiện, trình ký', en: 'Take in, complete, submit' },
  COMMENT: { vi: 'Tham gia ý kiến', en: 'Give comments' },
  PARTY_SUBMISSION: { vi: 'Trình xin ý kiến Thường trực Thành ủy', en: 'Submit to the Party Standing Board' },
  LAND: { vi: 'Đất đai, giải phóng mặt bằng', en: 'Land and site clearance' },
  MONITOR: { vi: 'Đôn đốc, kiểm tra', en: 'Urge and inspect' },
  GENERAL: { vi: 'Chỉ đạo chung', en: 'General direction' },
} as const satisfies WordTable;

export type AssignmentNature = keyof typeof ASSIGNMENT_NATURES;

/** Where one unit stands with an assignment. Being late is no state: it follows from the dates. */
export const ASSIGNMENT_STATES = {
  NOT_ACCEPTED: { vi: 'Chưa nhận', en: 'Not accepted' },
  IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
  AWAITING_CONFIRMATION: { vi: 'Chờ xác nhận', en: 'Waiting for confirmation' },
  DONE: { vi: 'Đã hoàn thành', en: 'Done' },
  REDO: { vi: 'Yêu cầu thực hiện lại', en: 'To be done again' },
  PAUSED: { vi: 'Tạm dừng', en: 'Paused' },
  TRANSFERRED: { vi: 'Chuyển đơn vị khác', en: 'Handed to another unit' },
} as const satisfies WordTable;

export type AssignmentState = keyof typeof ASSIGNMENT_STATES;

/** Where the deadline of an assignment stands at a moment; always derived. */
export const ASSIGNMENT_TIMINGS = {
  IN_TIME: { vi: 'Trong hạn', en: 'In time' },
  NEAR: { vi: 'Sắp đến hạn', en: 'Due soon' },
  LATE: { vi: 'Quá hạn', en: 'Overdue' },
  TARGET_PASSED: { vi: 'Đã qua mốc phấn đấu', en: 'Past the target day' },
  NO_DEADLINE: { vi: 'Không có thời hạn', en: 'No deadline' },
  STANDING: { vi: 'Chỉ đạo thường xuyên', en: 'Standing direction' },
} as const satisfies WordTable;

export type AssignmentTiming = keyof typeof ASSIGNMENT_TIMINGS;

/** What has happened with an assignment, as its history says it. */
export const ASSIGNMENT_EVENTS = {
  ASSIGNED: { vi: 'Được giao', en: 'Assigned' },
  ACCEPTED: { vi: 'Nhận nhiệm vụ', en: 'Accepted' },
  PROGRESS: { vi: 'Cập nhật tiến độ', en: 'Progress' },
  RESULT: { vi: 'Báo cáo hoàn thành', en: 'Result reported' },
  CONFIRMED: { vi: 'Xác nhận hoàn thành', en: 'Result confirmed' },
  REDO: { vi: 'Yêu cầu thực hiện lại', en: 'To be done again' },
  DEADLINE_SET: { vi: 'Đặt thời hạn', en: 'Deadline set' },
  PAUSED: { vi: 'Tạm dừng', en: 'Paused' },
  RESUMED: { vi: 'Tiếp tục thực hiện', en: 'Resumed' },
  LEAD_SET: { vi: 'Xác định đơn vị chủ trì', en: 'Lead unit named' },
  EXTENSION_REQUESTED: { vi: 'Đề nghị gia hạn', en: 'Extension asked for' },
  EXTENSION_GRANTED: { vi: 'Chấp thuận gia hạn', en: 'Extension granted' },
  EXTENSION_REFUSED: { vi: 'Không chấp thuận gia hạn', en: 'Extension refused' },
  TRANSFER_REQUESTED: { vi: 'Đề nghị chuyển đơn vị khác', en: 'Transfer asked for' },
  TRANSFERRED: { vi: 'Chuyển đơn vị khác', en: 'Handed to another unit' },
  TRANSFER_REFUSED: { vi: 'Giữ nguyên đơn vị được giao', en: 'Kept with the unit' },
  URGED: { vi: 'Đôn đốc', en: 'Urged' },
  REMINDED: { vi: 'Hệ thống nhắc', en: 'Reminded by the system' },
  ACKNOWLEDGED: { vi: 'Đã nắm chỉ đạo', en: 'Direction acknowledged' },
  DIRECTION_REPORT: { vi: 'Báo cáo thực hiện chỉ đạo', en: 'Report on a direction' },
  NOTICE_LINKED: { vi: 'Gắn Thông báo kết luận đã phát hành', en: 'Issued notice linked' },
} as const satisfies WordTable;

export type AssignmentEvent = keyof typeof ASSIGNMENT_EVENTS;
