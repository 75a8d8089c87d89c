import type { WordTable } from './table.js';

/**
 * The twenty-nine types of administrative documents (Decree 30/2020, Article 7), in the order of the
 * article. `symbol` is the abbreviation of Annex III; official and public letters have none.
 */
export const DOC_TYPES = {
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution', symbol: 'NQ' },
  DECISION: { vi: 'Quyết định', en: 'Decision', symbol: 'QĐ' },
  DIRECTIVE: { vi: 'Chỉ thị', en: 'Directive', symbol: 'CT' },
  STATUTE: { vi: 'Quy chế', en: 'Statute', symbol: 'QC' },
  RULES: { vi: 'Quy định', en: 'Rules', symbol: 'QyĐ' },
  COMMUNIQUE: { vi: 'Thông cáo', en: 'Communiqué', symbol: 'TC' },
  NOTICE: { vi: 'Thông báo', en: 'Notice', symbol: 'TB' },
  GUIDELINE: { vi: 'Hướng dẫn', en: 'Guideline', symbol: 'HD' },
  PROGRAMME: { vi: 'Chương trình', en: 'Programme', symbol: 'CTr' },
  PLAN: { vi: 'Kế hoạch', en: 'Plan', symbol: 'KH' },
  OPTION_PLAN: { vi: 'Phương án', en: 'Option plan', symbol: 'PA' },
  SCHEME: { vi: 'Đề án', en: 'Scheme', symbol: 'ĐA' },
  PROJECT: { vi: 'Dự án', en: 'Project', symbol: 'DA' },
  REPORT: { vi: 'Báo cáo', en: 'Report', symbol: 'BC' },
  MINUTES: { vi: 'Biên bản', en: 'Minutes', symbol: 'BB' },
  SUBMISSION: { vi: 'Tờ trình', en: 'Submission', symbol: 'TTr' },
  CONTRACT: { vi: 'Hợp đồng', en: 'Contract', symbol: 'HĐ' },
  OFFICIAL_LETTER: { vi: 'Công văn', en: 'Official letter', symbol: '' },
  TELEGRAM: { vi: 'Công điện', en: 'Official telegram', symbol: 'CĐ' },
  MEMORANDUM: { vi: 'Bản ghi nhớ', en: 'Memorandum', symbol: 'BGN' },
  AGREEMENT: { vi: 'Bản thỏa thuận', en: 'Agreement', symbol: 'BTT' },
  AUTHORISATION: { vi: 'Giấy ủy quyền', en: 'Authorisation', symbol: 'GUQ' },
  INVITATION: { vi: 'Giấy mời', en: 'Invitation', symbol: 'GM' },
  INTRODUCTION_LETTER: { vi: 'Giấy giới thiệu', en: 'Letter of introduction', symbol: 'GGT' },
  LEAVE_CERTIFICATE: { vi: 'Giấy nghỉ phép', en: 'Leave certificate', symbol: 'GNP' },
  SENDING_SLIP: { vi: 'Phiếu gửi', en: 'Sending slip', symbol: 'PG' },
  TRANSFER_SLIP: { vi: 'Phiếu chuyển', en: 'Transfer slip', symbol: 'PC' },
  NOTIFICATION_SLIP: { vi: 'Phiếu báo', en: 'Notification slip', symbol: 'PB' },
  PUBLIC_LETTER: { vi: 'Thư công', en: 'Public letter', symbol: '' },
} as const satisfies Record<string, { vi: string; en: string; symbol: string }>;

export type DocType = keyof typeof DOC_TYPES;

/** The abbreviation of a document type (Annex III); an empty text for official and public letters. */
export function docTypeSymbol(docType: DocType): string {
  return DOC_TYPES[docType].symbol;
}

/** The document type with this abbreviation, in whatever case it was typed, or undefined. */
export function docTypeOfSymbol(symbol: string): DocType | undefined {
  const wanted = symbol.normalize('NFC');
  if (wanted === '') return undefined;
  const types = Object.keys(DOC_TYPES) as DocType[];
  return (
    types.find((type) => DOC_TYPES[type].symbol === wanted) ??
    types.find((type) => DOC_TYPES[type].symbol.toLocaleUpperCase('vi') === wanted.toLocaleUpperCase('vi'))
  );
}

/** How fast a document must travel (Decree 30/2020, Article 8, clause 3). */
export const URGENCIES = {
  NORMAL: { vi: 'Thường', en: 'Normal' },
  URGENT: { vi: 'Khẩn', en: 'Urgent' },
  VERY_URGENT: { vi: 'Thượng khẩn', en: 'Very urgent' },
  FLASH: { vi: 'Hỏa tốc', en: 'Flash' },
} as const satisfies WordTable;

export type Urgency = keyof typeof URGENCIES;

/** Whose power a decision uses; heading, opening and signature block follow from it. */
export const DECISION_AUTHORITIES = {
  COLLECTIVE: { vi: 'Tập thể Ủy ban nhân dân', en: "The People's Committee as a body" },
  CHAIR: { vi: 'Chủ tịch Ủy ban nhân dân', en: 'The Chairman alone' },
} as const satisfies WordTable;

export type DecisionAuthority = keyof typeof DECISION_AUTHORITIES;

/** Where a document is on its way to one recipient. */
export const DELIVERY_STATES = {
  WAITING: { vi: 'Chờ gửi', en: 'Waiting to be sent' },
  SENT: { vi: 'Đã gửi', en: 'Sent' },
  ARRIVED: { vi: 'Đã đến', en: 'Arrived' },
  RECEIVED: { vi: 'Đã tiếp nhận', en: 'Received' },
  FORWARDED: { vi: 'Đã chuyển xử lý', en: 'Passed on for action' },
  REFUSED: { vi: 'Bị trả lại', en: 'Sent back' },
  FAILED: { vi: 'Lỗi gửi, đang gửi lại', en: 'Failed, being sent again' },
} as const satisfies WordTable;

export type DeliveryState = keyof typeof DELIVERY_STATES;
