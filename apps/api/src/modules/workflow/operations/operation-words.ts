import { isCode, label, type Language, type Words } from '@thong-suot/administration';
import type { Definition, Element, MigrationProblem } from '@thong-suot/workflow-engine';
import { stepLabel } from '../domain/step-words.js';
import type { SubjectKind } from '../../../platform/act/index.js';

const MATTERS: Readonly<Record<SubjectKind, Words>> = {
  DOSSIER: { vi: 'Hồ sơ', en: 'Dossier' },
  ROUND: { vi: 'Đợt lấy ý kiến', en: 'Collection of comments' },
  ASSIGNMENT: { vi: 'Nhiệm vụ được giao', en: 'Assignment' },
  LAND_REPORT: { vi: 'Báo cáo số liệu đất đai', en: 'Land report' },
  INCOMING: { vi: 'Văn bản đến', en: 'Incoming document' },
};

/** The kind of matter, without what it is about. */
export function matterLabel(kind: SubjectKind, docType: string | null, language: Language): string {
  if (kind === 'DOSSIER' && docType !== null && isCode('docType', docType)) {
    return label('docType', docType, language);
  }
  return MATTERS[kind][language];
}

const INCIDENTS: Readonly<Record<string, Words>> = {
  EXPRESSION_FAILED: {
    vi: 'Không tính được biểu thức của bước (thiếu dữ liệu hoặc viết sai)',
    en: 'An expression of the step cannot be evaluated',
  },
  NO_PATH: {
    vi: 'Không nhánh nào của điểm rẽ thỏa điều kiện và không có nhánh mặc định',
    en: 'No way leads on: no condition holds and there is no default',
  },
  DUE_INVALID: { vi: 'Thời hạn của bước không hợp lệ', en: 'The deadline of the step is not valid' },
  DECISION_FAILED: { vi: 'Bảng quyết định không cho kết quả', en: 'The decision table gives no result' },
  SERVICE_FAILED: {
    vi: 'Việc tự động của bước không thực hiện được',
    en: 'The automatic task of the step failed',
  },
  ERROR_UNCAUGHT: {
    vi: 'Phát sinh lỗi nghiệp vụ mà quy trình không xử lý',
    en: 'An error that the process does not catch',
  },
  PARTICIPANTS_INVALID: {
    vi: 'Danh sách đơn vị tham gia bước không hợp lệ',
    en: 'The participants of the step are not valid',
  },
  VARIABLES_TOO_LARGE: { vi: 'Dữ liệu của quy trình quá lớn', en: 'The data of the process are too large' },
  TOO_MANY_MOVES: {
    vi: 'Quy trình lặp quá nhiều lần trong một lượt',
    en: 'The process went round too often in one turn',
  },
};

/** Why a step is parked, with what the engine says of it in brackets. */
export function incidentLabel(code: string, params: unknown, language: Language): string {
  const words = INCIDENTS[code]?.[language] ?? code;
  const reason = reasonOf(params);
  return reason === undefined ? words : `${words} (${reason})`;
}

function reasonOf(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null) return undefined;
  const { reason, code } = params as { readonly reason?: unknown; readonly code?: unknown };
  const said = [reason, code].find((each) => typeof each === 'string' && each !== '');
  return typeof said === 'string' ? said.slice(0, 300) : undefined;
}

const PROBLEMS: Readonly<Record<MigrationProblem['code'], Words>> = {
  ELEMENT_UNKNOWN: { vi: 'Bước được chọn không có trong phiên bản', en: 'The chosen step does not exist' },
  NO_PLACE: {
    vi: 'Phiên bản mới không có bước tương ứng; đề nghị chọn bước thay thế',
    en: 'The other version has no such step; choose one in its place',
  },
  OTHER_KIND: {
    vi: 'Bước tương ứng thuộc loại khác (ví dụ một người làm và nhiều đơn vị cùng làm)',
    en: 'The step there is of another kind',
  },
  OTHER_SCOPE: {
    vi: 'Bước tương ứng nằm trong phần khác của quy trình',
    en: 'The step there stands in another part of the process',
  },
  NO_FLOW: {
    vi: 'Nhánh đã đi qua không còn dẫn đến điểm gộp trong phiên bản mới',
    en: 'The way by which it came does not lead to the join there',
  },
};

export function migrationProblemLabel(code: string, language: Language): string {
  return PROBLEMS[code as MigrationProblem['code']]?.[language] ?? code;
}

/** An element as people call it: the step in the office's words, else its name in the drawing. */
export function elementLabel({ elements }: Definition, elementId: string, language: Language): string {
  return stepLabel(elementId, language, elements[elementId]?.name ?? elementId);
}

/** The ways that lead on from an element; a way without a name is called after where it leads. */
export function waysFrom(definition: Definition, element: Element, language: Language) {
  return element.outgoing.map((flowId) => {
    const flow = definition.flows[flowId];
    const target = flow?.target ?? '';
    return { flowId, label: flow?.name ?? elementLabel(definition, target, language) };
  });
}
