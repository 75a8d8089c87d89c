import {
  civilDateOf,
  civilTimeOf,
  formatCount,
  formatDate,
  sentenceTime,
  type Instant,
  type Language,
} from '@thong-suot/administration';
import type { NoticeKind } from './notice.js';

/** What a notice is put into words from. */
export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly stepId: string | null;
  /** The act that the step waits for, in the reader's words. */
  readonly act: string;
  readonly dueAt: Instant | null;
  readonly byUnit: string | null;
  readonly things: number;
}

/** The sentence of a notice; the title of its matter stands beside it. */
export function noticeText(facts: NoticeFacts, language: Language): string {
  return (language === 'vi' ? VI : EN)[facts.kind](facts);
}

type Sentences = { readonly [Kind in NoticeKind]: (facts: NoticeFacts) => string };

const due = (dueAt: Instant | null) => (dueAt === null ? '' : ` Thời hạn: ${sentenceTime(dueAt)}.`);
const when = (dueAt: Instant | null) => (dueAt === null ? '' : ` lúc ${sentenceTime(dueAt)}`);

const VI: Sentences = {
  WAITING: ({ stepId, act, dueAt, byUnit, things }) => {
    if (stepId === 'answer') return `${byUnit ?? 'Cơ quan chủ trì'} đề nghị tham gia ý kiến.${due(dueAt)}`;
    if (stepId === 'acceptAssignment') {
      return things > 1 ? `Được giao ${formatCount(things)} nhiệm vụ.` : `Được giao nhiệm vụ.${due(dueAt)}`;
    }
    if (stepId === 'handleIncoming') return `Được chuyển văn bản đến để xử lý.${due(dueAt)}`;
    return `Việc mới cần xử lý: ${act}.${due(dueAt)}`;
  },
  RETURNED: ({ act, dueAt }) => `Được trả lại để hoàn thiện: ${act}.${due(dueAt)}`,
  STILL_WAITING: ({ act, dueAt }) => `Còn chờ xử lý: ${act}.${due(dueAt)}`,
  NEAR: ({ act, dueAt }) => `Sắp đến hạn: ${act}.${due(dueAt)}`,
  LATE: ({ stepId, act, dueAt }) =>
    stepId === 'answer'
      ? `Thời hạn tham gia ý kiến đã kết thúc${when(dueAt)}; đơn vị chưa có ý kiến.`
      : `Đã hết thời hạn${when(dueAt)}: ${act}.`,
  URGED: ({ byUnit, act, dueAt }) => `${byUnit ?? 'Cơ quan theo dõi'} đôn đốc: ${act}.${due(dueAt)}`,
  ROUND_LOCKED: ({ dueAt }) =>
    `Thời hạn lấy ý kiến đã kết thúc${when(dueAt)}. Đề nghị kết thúc lấy ý kiến hoặc gia hạn.`,
  ROUND_ENDED: ({ byUnit }) => `${byUnit ?? 'Cơ quan chủ trì'} đã kết thúc lấy ý kiến.`,
  ISSUED: () => 'Văn bản đã được phát hành.',
  REGISTERED: () => 'Văn bản đến vừa được vào sổ. Đề nghị xem, chuyển xử lý.',
  RECEIVED: ({ byUnit }) => `${byUnit ?? 'Cơ quan ban hành'} gửi văn bản đến đơn vị.`,
  NEW_DEVICE: () =>
    'Đăng nhập từ thiết bị mới. Nếu không phải đồng chí, đề nghị kết thúc phiên đó và đổi mật khẩu ngay.',
  ACCOUNT_KEPT: ({ stepId }) =>
    `Người quản trị ${KEPT[stepId ?? '']?.vi ?? 'đã thay đổi tài khoản của đồng chí'}.`,
};

/** What administrators do to accounts, by the name of the act. */
const KEPT: Readonly<Record<string, { readonly vi: string; readonly en: string } | undefined>> = {
  givePassword: {
    vi: 'đã cấp mật khẩu dùng một lần cho tài khoản của đồng chí',
    en: 'gave your account a one-time password',
  },
  resetSecondFactor: {
    vi: 'đã gỡ xác thực hai bước của tài khoản; đề nghị thiết lập lại',
    en: 'took the second factor off your account; set it up again',
  },
  lockAccount: { vi: 'đã khóa tài khoản của đồng chí', en: 'locked your account' },
  unlockAccount: { vi: 'đã mở khóa tài khoản của đồng chí', en: 'unlocked your account' },
  endAccountSessions: {
    vi: 'đã kết thúc các phiên đăng nhập của đồng chí',
    en: 'ended the sessions of your account',
  },
  bindAccount: {
    vi: 'đã đổi mã định danh dùng khi đăng nhập qua nhà cung cấp',
    en: 'changed what your account answers to at the identity provider',
  },
};

const dueEn = (dueAt: Instant | null) => (dueAt === null ? '' : ` Due ${timeEn(dueAt)}.`);
const whenEn = (dueAt: Instant | null) => (dueAt === null ? '' : ` at ${timeEn(dueAt)}`);
const timeEn = (moment: Instant) => `${civilTimeOf(moment)}, ${formatDate(civilDateOf(moment))}`;

const EN: Sentences = {
  WAITING: ({ stepId, act, dueAt, byUnit, things }) => {
    if (stepId === 'answer') return `${byUnit ?? 'The lead unit'} asks for comments.${dueEn(dueAt)}`;
    if (stepId === 'acceptAssignment') {
      return things > 1 ? `${things} assignments were given.` : `An assignment was given.${dueEn(dueAt)}`;
    }
    if (stepId === 'handleIncoming') return `An incoming paper was passed on to you.${dueEn(dueAt)}`;
    return `New work: ${act}.${dueEn(dueAt)}`;
  },
  RETURNED: ({ act, dueAt }) => `Returned for completion: ${act}.${dueEn(dueAt)}`,
  STILL_WAITING: ({ act, dueAt }) => `Still waiting: ${act}.${dueEn(dueAt)}`,
  NEAR: ({ act, dueAt }) => `Due soon: ${act}.${dueEn(dueAt)}`,
  LATE: ({ stepId, act, dueAt }) =>
    stepId === 'answer'
      ? `The time for comments ended${whenEn(dueAt)}; the unit has not answered.`
      : `The deadline passed${whenEn(dueAt)}: ${act}.`,
  URGED: ({ byUnit, act, dueAt }) => `${byUnit ?? 'The unit that follows it'} urges: ${act}.${dueEn(dueAt)}`,
  ROUND_LOCKED: ({ dueAt }) =>
    `The time for comments ended${whenEn(dueAt)}. End the collection, or extend it.`,
  ROUND_ENDED: ({ byUnit }) => `${byUnit ?? 'The lead unit'} has ended the collection of comments.`,
  ISSUED: () => 'The document has been issued.',
  REGISTERED: () => 'An incoming paper was registered. See whom to pass it on to.',
  RECEIVED: ({ byUnit }) => `${byUnit ?? 'The issuer'} has sent a document to your unit.`,
  NEW_DEVICE: () =>
    'Somebody signed in to your account on a new device. If it was not you, end that session and change the password now.',
  ACCOUNT_KEPT: ({ stepId }) => `An administrator ${KEPT[stepId ?? '']?.en ?? 'changed your account'}.`,
};
