import { ACCOUNTS } from './accounts.js';
import { DOSSIERS } from './dossiers.js';
import { FIELDS } from './fields.js';
import type { MandateSeed } from './rows.js';
import { UNITS } from './units.js';

/** The session whose conclusions the demonstration begins with. */
const SESSION = {
  name: 'Phiên họp UBND thành phố Lạng Sơn thường kỳ tháng 3 năm 2025 (18/3/2025)',
  heldOn: '2025-03-18',
  // The notice does not say where: a sample.
  place: 'Trụ sở UBND thành phố (mẫu)',
  chair: 'Chủ tịch UBND thành phố',
  attendance: [
    'Các thành viên UBND thành phố',
    'Đại diện lãnh đạo HĐND thành phố, Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
    'Chủ tịch UBND các phường, xã',
    'Đại diện lãnh đạo một số cơ quan, đơn vị tham dự theo thành phần từng nội dung họp có liên quan',
    'Văn phòng HĐND-UBND thành phố',
  ],
} as const;

/** The Office signs notices of sessions by order of the Chairman; the paper that says so is a sample. */
const MANDATES: readonly MandateSeed[] = ['VP.CHIEF_OF_OFFICE', 'VP.DEPUTY_CHIEF_OF_OFFICE'].map((post) => ({
  post,
  docType: 'NOTICE',
  basis: 'Quy chế làm việc của UBND thành phố (mẫu)',
}));

/**
 * The demonstration in one table: who takes part, who may sign in, where each item stands, when the clock starts.
 * What does not stand in the notice of the session is a sample.
 */
export const FOUNDING_CASE = {
  authority: { code: 'LANGSON', name: 'UBND thành phố Lạng Sơn', placeName: 'Thành phố Lạng Sơn' },
  /** Just after the conclusions of the session, a Tuesday. */
  clockStartsAt: '2025-03-18T14:00:00+07:00',
  /** Units and appointments hold from this day. */
  validFrom: '2025-01-01',
  password: 'ThongSuot@2025',
  session: SESSION,
  units: UNITS,
  accounts: ACCOUNTS,
  mandates: MANDATES,
  fields: FIELDS,
  dossiers: DOSSIERS,
} as const;
