import type { WordTable } from './table.js';

/** Where the land report of a unit stands. */
export const LAND_REPORT_STATES = {
  NOT_SENT: { vi: 'Chưa gửi', en: 'Not sent' },
  ENTERING: { vi: 'Đang nhập', en: 'Being entered' },
  AWAITING_LEADER: { vi: 'Chờ lãnh đạo duyệt', en: "Waiting for the unit's leader" },
  SENT: { vi: 'Đã gửi', en: 'Sent' },
  RETURNED: { vi: 'Trả lại', en: 'Returned' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  LOCKED: { vi: 'Đã chốt', en: 'Locked' },
  NO_DATA: { vi: 'Chưa có số liệu', en: 'No data' },
} as const satisfies WordTable;

export type LandReportState = keyof typeof LAND_REPORT_STATES;

/** Whether a figure in a report is taken in. */
export const LAND_FIGURE_REVIEWS = {
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  RETURNED: { vi: 'Trả lại', en: 'Returned' },
} as const satisfies WordTable;

export type LandFigureReview = keyof typeof LAND_FIGURE_REVIEWS;

/** Who answers for a land figure. */
export const LAND_OWNERS = {
  WARD: { vi: 'UBND phường, xã', en: 'Ward or commune' },
  LAND_CENTRE: { vi: 'Trung tâm Phát triển quỹ đất', en: 'Land Fund Development Centre' },
  DEPARTMENT: { vi: 'Phòng Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  LAND_REGISTRY: { vi: 'Chi nhánh Văn phòng Đăng ký đất đai', en: 'Land registration branch' },
} as const satisfies WordTable;

export type LandOwner = keyof typeof LAND_OWNERS;

/** How a clearance project stands against its deadline. */
export const LAND_STANDINGS = {
  LATE: { vi: 'Quá hạn', en: 'Late' },
  AT_RISK: { vi: 'Có nguy cơ chậm', en: 'At risk' },
  ON_TRACK: { vi: 'Đúng tiến độ', en: 'On track' },
  NO_DEADLINE: { vi: 'Chưa đặt thời hạn', en: 'No deadline set' },
  NO_DATA: { vi: 'Chưa có số liệu', en: 'No data' },
  DONE: { vi: 'Đã bàn giao xong', en: 'All handed over' },
} as const satisfies WordTable;

export type LandStanding = keyof typeof LAND_STANDINGS;

/** The specific land price of a project. */
export const LAND_PRICE_STATES = {
  UNKNOWN: { vi: 'Chưa có thông tin', en: 'Unknown' },
  OPEN: { vi: 'Đang hoàn thiện hồ sơ giá đất cụ thể', en: 'Being prepared' },
  SETTLED: { vi: 'Đã có giá đất cụ thể', en: 'Settled' },
} as const satisfies WordTable;

export type LandPriceState = keyof typeof LAND_PRICE_STATES;

/** A figure against the even pace of its year. */
export const LAND_PACES = {
  REACHED: { vi: 'Đạt', en: 'Reached' },
  NEAR: { vi: 'Gần đạt', en: 'Near' },
  BEHIND: { vi: 'Chậm', en: 'Behind' },
} as const satisfies WordTable;

export type LandPace = keyof typeof LAND_PACES;
