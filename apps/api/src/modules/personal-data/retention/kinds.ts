/** A kind of data that is deleted after some days. */
export interface RetentionKind {
  readonly key: string;
  readonly vi: string;
  readonly en: string;
  /** Proposed by the service; an authority sets another number between least and most. */
  readonly days: number;
  readonly least: number;
  readonly most: number;
}

/**
 * What is kept for a time only. What is not here is kept: dossiers, documents and registers by the law on archives, the
 * record by decision 0022. How long an authority keeps the rest is its own rule, so the numbers are settings.
 */
export const RETENTION_KINDS = [
  {
    key: 'SESSIONS',
    vi: 'Phiên đăng nhập đã kết thúc (địa chỉ mạng, trình duyệt)',
    en: 'Sessions that have ended (address, browser)',
    ...{ days: 0, least: 0, most: 0 },
  },
  {
    key: 'KNOWN_DEVICES',
    vi: 'Thiết bị đã đăng nhập',
    en: 'Devices that signed in',
    ...{ days: 365, least: 30, most: 1095 },
  },
  {
    key: 'SIGN_IN_FAILURES',
    vi: 'Số lần đăng nhập sai của tài khoản',
    en: 'Wrong attempts counted at an account',
    ...{ days: 30, least: 1, most: 365 },
  },
  {
    key: 'NOTICES_READ',
    vi: 'Thông báo đã đọc',
    en: 'Notices that were read',
    ...{ days: 365, least: 30, most: 3650 },
  },
  {
    key: 'STRUCTURE_FILES',
    vi: 'Nội dung tệp cơ cấu tổ chức đã tải lên',
    en: 'Contents of workbooks of the structure that were given in',
    ...{ days: 30, least: 1, most: 365 },
  },
  {
    key: 'READING_MARKS',
    vi: 'Dấu đã xem hồ sơ hạn chế trong ngày (nhật ký vẫn giữ lần xem)',
    en: 'Marks that a restricted dossier was read on a day (the record keeps the reading)',
    ...{ days: 30, least: 2, most: 365 },
  },
  {
    key: 'PERSONAL_REQUESTS',
    vi: 'Yêu cầu xem, xuất, xóa dữ liệu cá nhân (mục đích đã nêu)',
    en: 'Requests to see, hand out or erase personal data (their purpose)',
    ...{ days: 1825, least: 365, most: 3650 },
  },
] as const satisfies readonly RetentionKind[];

export type RetentionKey = (typeof RETENTION_KINDS)[number]['key'];

/** The days for which an authority keeps each kind: its own where it has set some. */
export function daysOf(
  own: readonly { readonly kind: string; readonly days: number }[],
): Record<RetentionKey, number> {
  return Object.fromEntries(
    RETENTION_KINDS.map(({ key, days }) => [key, own.find(({ kind }) => kind === key)?.days ?? days]),
  ) as Record<RetentionKey, number>;
}

/** The instant before which data kept for so many days are past their time. */
export function keptSince(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
