/** A field that holds data about a person, as the service keeps it. */
export interface MarkedField {
  readonly key: string;
  /** Table and column. */
  readonly at: string;
  /** What it is kept for, in words of both languages. */
  readonly vi: string;
  readonly en: string;
  /** Who sees it without asking: everybody, whoever works with him, the person alone, nobody. */
  readonly shownTo: 'EVERYBODY' | 'UNIT' | 'SELF' | 'NOBODY';
  /** What a request to erase does to it: it is emptied, it is kept for the acts, or the whole row goes. */
  readonly erasure: 'EMPTIED' | 'KEPT' | 'DELETED';
}

/**
 * The table of marked fields: what the service knows of its people beside what they do in office. It asks for nothing that
 * no work needs: no e-mail address, no date of birth, no papers. `personal-data.spec.ts` finds columns that are not in it.
 */
export const MARKED_FIELDS = [
  {
    key: 'NAME',
    at: 'person.display_name',
    vi: 'Họ tên, để biết ai xử lý, ký, phát hành',
    en: 'The name, to know who acted, signed and issued',
    shownTo: 'EVERYBODY',
    erasure: 'KEPT',
  },
  {
    key: 'CODE',
    at: 'person.code',
    vi: 'Mã cán bộ, để lập và đối chiếu cơ cấu tổ chức',
    en: 'The code of the official, by which the structure is kept',
    shownTo: 'SELF',
    erasure: 'EMPTIED',
  },
  {
    key: 'PHONE',
    at: 'person.phone',
    vi: 'Số điện thoại, để liên hệ công việc',
    en: 'The telephone number, to be called about work',
    shownTo: 'UNIT',
    erasure: 'EMPTIED',
  },
  {
    key: 'USERNAME',
    at: 'account.username',
    vi: 'Tên đăng nhập',
    en: 'The name by which he signs in',
    shownTo: 'SELF',
    erasure: 'EMPTIED',
  },
  {
    key: 'CLAIM',
    at: 'account.provider_claim',
    vi: 'Mã định danh ở hệ thống đăng nhập chung',
    en: 'The identifier at the identity provider',
    shownTo: 'SELF',
    erasure: 'EMPTIED',
  },
  {
    key: 'PASSWORD',
    at: 'account.password_hash',
    vi: 'Mật khẩu, chỉ lưu dạng băm',
    en: 'The password, kept as a hash alone',
    shownTo: 'NOBODY',
    erasure: 'EMPTIED',
  },
  {
    key: 'SECOND_FACTOR',
    at: 'account.second_factor',
    vi: 'Khóa xác thực hai bước, mã khôi phục, lưu dạng mã hóa hoặc băm',
    en: 'The secret of the second factor and recovery codes, closed or hashed',
    shownTo: 'NOBODY',
    erasure: 'DELETED',
  },
  {
    key: 'ADDRESS',
    at: 'sign_in_session.address',
    vi: 'Địa chỉ mạng của phiên đăng nhập, để nhận ra đăng nhập lạ',
    en: 'The address of a session, to recognise a strange one',
    shownTo: 'SELF',
    erasure: 'DELETED',
  },
  {
    key: 'BROWSER',
    at: 'sign_in_session.user_agent',
    vi: 'Trình duyệt của phiên đăng nhập, để nhận ra đăng nhập lạ',
    en: 'The browser of a session, to recognise a strange one',
    shownTo: 'SELF',
    erasure: 'DELETED',
  },
  {
    key: 'DEVICE',
    at: 'known_device.device_hash',
    vi: 'Thiết bị đã đăng nhập, chỉ lưu dạng băm',
    en: 'Devices that signed in, kept as a hash alone',
    shownTo: 'NOBODY',
    erasure: 'DELETED',
  },
  {
    key: 'NOTICES',
    at: 'notice.person_id',
    vi: 'Thông báo công việc gửi cho cá nhân',
    en: 'Notices of work sent to the person',
    shownTo: 'SELF',
    erasure: 'DELETED',
  },
] as const satisfies readonly MarkedField[];

export type MarkedFieldKey = (typeof MARKED_FIELDS)[number]['key'];

/** Fields that another person may ask for with a purpose. */
export const ASKABLE = ['PHONE', 'CODE'] as const satisfies readonly MarkedFieldKey[];
export type AskableField = (typeof ASKABLE)[number];
