import { body, clerk, ward, type AccountSeed, type UnitSeed } from './rows.js';

const SAMPLE_WARD = ward('MAU1', 'mau1', 'WARD', 'phường Mẫu');

const UNITS: readonly UnitSeed[] = [
  {
    code: 'UBND',
    name: 'UBND thành phố Mẫu',
    shortName: 'UBND thành phố Mẫu',
    kind: 'PEOPLES_COMMITTEE',
    symbol: 'UBND',
    lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ MẪU'],
    asked: false,
  },
  body({
    code: 'LDUBND',
    name: 'Lãnh đạo UBND thành phố Mẫu',
    shortName: 'Lãnh đạo UBND',
    kind: 'LEADERSHIP',
    under: 'UBND',
    symbol: 'UBND',
    asked: false,
  }),
  body({
    code: 'VP',
    name: 'Văn phòng HĐND-UBND thành phố Mẫu',
    shortName: 'Văn phòng HĐND-UBND',
    kind: 'OFFICE',
    under: 'UBND',
    symbol: 'VP',
    lines: ['VĂN PHÒNG HĐND-UBND'],
    asked: true,
  }),
  body({
    code: 'NOIVU',
    name: 'Phòng Nội vụ thành phố Mẫu',
    shortName: 'Phòng Nội vụ',
    kind: 'DEPARTMENT',
    under: 'UBND',
    symbol: 'NV',
    asked: true,
  }),
  SAMPLE_WARD.unit,
];

const ACCOUNTS: readonly AccountSeed[] = [
  {
    username: 'cv.mau',
    person: 'Chuyên viên Phòng Nội vụ thành phố Mẫu',
    holds: [{ unit: 'NOIVU', position: 'OFFICER', title: 'Chuyên viên' }],
    hint: 'Đơn vị thứ hai (mẫu): không thấy gì của thành phố Lạng Sơn.',
  },
  {
    username: 'ct.mau',
    person: 'Chủ tịch UBND thành phố Mẫu',
    holds: [{ unit: 'LDUBND', position: 'CHAIR', title: 'Chủ tịch' }],
    hint: 'Đơn vị thứ hai (mẫu): không thấy gì của thành phố Lạng Sơn.',
  },
  clerk('VP', 'Văn phòng HĐND-UBND thành phố Mẫu', 'mau'),
];

/**
 * A second authority in the demonstration, invented: it shares nothing with the first one. Everything in it is a sample;
 * the usernames end in "mau", because a username arrives before its tenant is known.
 */
export const SECOND_TENANT = {
  authority: { code: 'MAU', name: 'UBND thành phố Mẫu', placeName: 'Thành phố Mẫu' },
  validFrom: '2025-01-01',
  units: UNITS.map((unit) => ({ ...unit, sample: true })),
  accounts: ACCOUNTS,
  mandates: [],
  fields: [],
  dossier: {
    drafter: 'cv.mau',
    subject: 'Về việc kiện toàn Ban Chỉ đạo cải cách hành chính thành phố Mẫu (mẫu)',
  },
} as const;
