import type { Language } from '../../../platform/actor.js';
import type { AccessSubjectKind } from '../access.queries.js';

type Words = Readonly<Record<Language, string>>;

/** On the way of a document, for the dossier, its rounds and the papers made for it. */
const WAY: Readonly<Record<string, Words>> = {
  LEAD: { vi: 'Đơn vị chủ trì soạn thảo', en: 'The unit that drafts' },
  SESSION: {
    vi: 'Thành phần dự phiên họp đã xem xét dự thảo',
    en: 'Attended the session that considered the draft',
  },
  EXAMINES: { vi: 'Văn phòng thẩm tra hồ sơ trình', en: 'The Office examines what is submitted' },
  DECIDES: {
    vi: 'Lãnh đạo Ủy ban nhân dân xem xét, quyết định',
    en: 'Leaders of the Committee consider and decide',
  },
  HANDLES: { vi: 'Cơ quan, đơn vị được giao xử lý', en: 'A unit that a step was brought to' },
  ASKED: { vi: 'Cơ quan, đơn vị được lấy ý kiến', en: 'A unit asked for comments' },
  STEP: { vi: 'Cơ quan, đơn vị được giao một bước xử lý', en: 'A unit that was given a step' },
  ISSUES: { vi: 'Cơ quan, đơn vị ban hành văn bản', en: 'The unit that issues the document' },
  RECIPIENT: { vi: 'Cơ quan, đơn vị nhận văn bản', en: 'A unit that receives the document' },
  NAMED: { vi: 'Được nêu tên trong hồ sơ hạn chế', en: 'Named in a restricted dossier' },
  SUPPORT: { vi: 'Được cấp quyền hỗ trợ có thời hạn', en: 'Support was granted for a while' },
  HOLDS: { vi: 'Đang giữ bước xử lý của hồ sơ hạn chế', en: 'Holds a step of a restricted dossier' },
  ACTED: { vi: 'Đã xử lý hồ sơ, tiếp tục theo dõi', en: 'Acted on the dossier and follows it' },
};

const ASSIGNMENT: Readonly<Record<string, Words>> = {
  LEAD: { vi: 'Cơ quan, đơn vị chủ trì thực hiện nhiệm vụ', en: 'The unit that leads the task' },
  COOPERATES: { vi: 'Cơ quan, đơn vị phối hợp thực hiện', en: 'A unit that cooperates' },
  ADDRESSED: { vi: 'Cơ quan, đơn vị thuộc phạm vi chỉ đạo', en: 'A unit that the direction addresses' },
  MONITORS: { vi: 'Cơ quan, đơn vị được giao theo dõi, đôn đốc', en: 'The unit that monitors the task' },
  OVERSEES: {
    vi: 'Lãnh đạo Ủy ban nhân dân, Văn phòng theo dõi việc thực hiện kết luận',
    en: 'The Committee and its Office oversee what was concluded',
  },
};

const LAND: Readonly<Record<string, Words>> = {
  REPORTS_LAND: { vi: 'Đơn vị báo cáo số liệu đất đai', en: 'The unit that reports the figures' },
  LEADS_LAND: { vi: 'Cơ quan chủ trì tổng hợp số liệu', en: 'The department that gathers the figures' },
  FOLLOWS_LAND: { vi: 'Cơ quan theo dõi số liệu chung', en: 'Follows the figures of the city' },
  SUPPLIES_FIGURES: { vi: 'Cơ quan, đơn vị cung cấp số liệu', en: 'A unit that supplies figures' },
};

const INCOMING: Readonly<Record<string, Words>> = {
  REGISTERED: { vi: 'Văn thư đã vào sổ văn bản đến', en: 'The desk that registered it' },
  FORWARDED: { vi: 'Được chuyển để giải quyết', en: 'It was passed on to you' },
};

const MEETING: Readonly<Record<string, Words>> = {
  LEAD: { vi: 'Cơ quan trình nội dung tại phiên họp', en: 'The unit that brought an item' },
  SESSION: { vi: 'Thành phần dự phiên họp', en: 'Attended the session' },
  RECIPIENT: { vi: 'Nơi nhận thông báo kết luận', en: 'Receives the notice of conclusions' },
};

const CAUSES: Readonly<Record<AccessSubjectKind, Readonly<Record<string, Words>>>> = {
  DOSSIER: WAY,
  ROUND: { ...WAY, LEAD: { vi: 'Đơn vị lấy ý kiến', en: 'The unit that asks for comments' } },
  DOCUMENT: WAY,
  ASSIGNMENT,
  LAND_REPORT: LAND,
  LAND_PROGRAMME: LAND,
  INCOMING,
  MEETING,
};

const FOLLOWING: Words = { vi: 'Được giao theo dõi', en: 'Given to follow' };

/** Whether a ground has words of its own; every ground that the service lays has. */
export const isKnownCause = (kind: AccessSubjectKind, cause: string): boolean =>
  CAUSES[kind][cause] !== undefined;

/** The ground on which a subject may be seen, in words (wording: "Căn cứ được xem hồ sơ"). */
export function causeWords(kind: AccessSubjectKind, cause: string, language: Language = 'vi'): string {
  const words = CAUSES[kind][cause] ?? FOLLOWING;
  return words[language];
}
