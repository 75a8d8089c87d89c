/**
 * The land figures of the demonstration. All of them are samples ("Số liệu mẫu"), except what the notice of the session
 * says: the names of the projects, their deadlines, the state of their land prices, and the 3.573 parcels of the year.
 * Figures are texts: exact decimals.
 */

/** What a year asks of each ward; the notice gives the sum alone. */
export const CERTIFICATE_TARGETS: Readonly<Record<string, string>> = {
  TAMTHANH: '330',
  CHILANG: '215',
  HOANGVANTHU: '268',
  VINHTRAI: '245',
  DONGKINH: '280',
  HOANGDONG: '820',
  QUANGLAC: '760',
  MAIPHA: '655',
};

/** Certificates as of 14/3/2025; the area was not reported. */
export const CERTIFICATE_COLUMNS = [
  'registered',
  'wardConfirmed',
  'toLandRegistry',
  'toTax',
  'submitted',
  'signed',
  'certificates',
  'handedOver',
  'returned',
  'ineligible',
] as const;

export const CERTIFICATE_ROWS: Readonly<Record<string, readonly string[]>> = {
  TAMTHANH: ['96', '71', '66', '52', '44', '41', '39', '36', '4', '6'],
  CHILANG: ['70', '55', '51', '43', '37', '35', '34', '31', '2', '3'],
  HOANGVANTHU: ['74', '58', '52', '41', '36', '33', '32', '27', '3', '5'],
  VINHTRAI: ['81', '66', '61', '50', '45', '43', '42', '40', '1', '4'],
  DONGKINH: ['77', '54', '48', '39', '31', '29', '28', '24', '5', '7'],
  HOANGDONG: ['236', '171', '149', '118', '97', '88', '71', '72', '14', '22'],
  QUANGLAC: ['188', '122', '104', '79', '62', '54', '41', '43', '17', '31'],
  MAIPHA: ['197', '140', '121', '98', '83', '76', '63', '65', '11', '19'],
};

/** Parcels signed as of 14/2/2025, by ward. */
export const SIGNED_BEFORE: Readonly<Record<string, string>> = {
  TAMTHANH: '18',
  CHILANG: '16',
  HOANGVANTHU: '13',
  VINHTRAI: '20',
  DONGKINH: '11',
  HOANGDONG: '35',
  QUANGLAC: '20',
  MAIPHA: '30',
};

export interface SectionSeed {
  readonly ward: string;
  readonly byLength?: boolean;
  readonly note?: string;
  /** As of 14/3/2025, by indicator. */
  readonly figures: Readonly<Record<string, string>>;
  /** As of 14/2/2025. */
  readonly before: { readonly handedOverHa: string; readonly handedOverHouseholds: string };
}

export interface ProjectSeed {
  readonly code: string;
  readonly name: string;
  readonly priceState: 'UNKNOWN' | 'OPEN' | 'SETTLED';
  readonly priceSource?: string;
  readonly wardsSource: string;
  readonly note?: string;
  readonly milestones: readonly { readonly words: string; readonly dueOn: string; readonly source: string }[];
  readonly sections: readonly SectionSeed[];
  readonly obstacles: readonly {
    readonly words: string;
    readonly owner: string;
    readonly dueOn: string | null;
  }[];
}

/** The projects of item 4; who holds which figure stands with the indicators. */
export const LAND_PROJECTS: readonly ProjectSeed[] = [
  {
    code: 'PRJ-01',
    name: 'Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng theo hình thức BOT, đoạn qua địa phận thành phố Lạng Sơn',
    priceState: 'OPEN',
    priceSource: 'theo Thông báo',
    wardsSource: 'địa bàn giả định (mẫu)',
    milestones: [
      {
        words: 'trong tháng 3/2025',
        dueOn: '2025-03-31',
        source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 4',
      },
      {
        words: 'trong quý I/2025',
        dueOn: '2025-03-31',
        source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 8.1',
      },
    ],
    sections: [
      {
        ward: 'HOANGDONG',
        note: '02 hộ bàn giao mặt bằng trước khi nhận tiền: số hộ bàn giao lớn hơn số hộ đã chi trả là hợp lệ',
        figures: {
          totalHa: '18.7',
          handedOverHa: '17.95',
          households: '142',
          organisations: '3',
          resettlementHouseholds: '11',
          noticed: '142',
          inventoried: '140',
          originConfirmed: '139',
          planPosted: '137',
          planApproved: '131',
          approvedMillionVnd: '71840',
          paid: '126',
          paidMillionVnd: '69210',
          handedOverHouseholds: '128',
          graves: '28',
          gravesMoved: '26',
          enforcementDecisions: '2',
          enforcementDone: '0',
        },
        before: { handedOverHa: '16.8', handedOverHouseholds: '117' },
      },
      {
        ward: 'QUANGLAC',
        figures: {
          totalHa: '13.4',
          handedOverHa: '12.1',
          households: '96',
          organisations: '1',
          resettlementHouseholds: '6',
          noticed: '96',
          inventoried: '96',
          originConfirmed: '94',
          planPosted: '92',
          planApproved: '88',
          approvedMillionVnd: '52310',
          paid: '85',
          paidMillionVnd: '50120',
          handedOverHouseholds: '86',
          graves: '21',
          gravesMoved: '19',
          enforcementDecisions: '1',
          enforcementDone: '0',
        },
        before: { handedOverHa: '11.25', handedOverHouseholds: '79' },
      },
      {
        ward: 'MAIPHA',
        figures: {
          totalHa: '9.1',
          handedOverHa: '8.62',
          households: '71',
          organisations: '1',
          resettlementHouseholds: '4',
          noticed: '71',
          inventoried: '70',
          originConfirmed: '70',
          planPosted: '69',
          planApproved: '66',
          approvedMillionVnd: '44270',
          paid: '64',
          paidMillionVnd: '41745',
          handedOverHouseholds: '65',
          graves: '15',
          gravesMoved: '13',
          enforcementDecisions: '1',
          enforcementDone: '0',
        },
        before: { handedOverHa: '8.05', handedOverHouseholds: '60' },
      },
    ],
    obstacles: [
      {
        words: '05 hộ đã phê duyệt phương án, chưa nhận tiền, chưa bàn giao mặt bằng',
        owner: 'TTPTQD',
        dueOn: '2025-03-25',
      },
      { words: 'Chưa xác định xong nguồn gốc đất của 02 hộ', owner: 'QUANGLAC', dueOn: '2025-03-21' },
    ],
  },
  {
    code: 'PRJ-02',
    name: 'Khu đô thị Green Garden tại xã Mai Pha thành phố Lạng Sơn, xã Yên Trạch, huyện Cao Lộc (địa phận thành phố Lạng Sơn)',
    priceState: 'OPEN',
    priceSource: 'theo Thông báo',
    wardsSource: 'theo Thông báo (phần xã Mai Pha)',
    milestones: [],
    sections: [
      {
        ward: 'MAIPHA',
        note: '0 là số thật (chưa bàn giao), khác với chưa có số liệu',
        figures: {
          totalHa: '52.3',
          handedOverHa: '0',
          households: '236',
          organisations: '2',
          resettlementHouseholds: '38',
          noticed: '164',
          inventoried: '98',
          originConfirmed: '61',
          planPosted: '0',
          planApproved: '0',
          approvedMillionVnd: '0',
          paid: '0',
          paidMillionVnd: '0',
          handedOverHouseholds: '0',
          graves: '47',
          gravesMoved: '0',
          enforcementDecisions: '0',
          enforcementDone: '0',
        },
        before: { handedOverHa: '0', handedOverHouseholds: '0' },
      },
    ],
    obstacles: [{ words: 'Chưa có giá đất cụ thể nên chưa lập được phương án', owner: 'NNMT', dueOn: null }],
  },
  {
    code: 'PRJ-03',
    name: 'Khu đô thị mới Đông Kinh',
    priceState: 'OPEN',
    priceSource: 'theo Thông báo',
    wardsSource: 'địa bàn suy từ tên dự án (mẫu)',
    milestones: [],
    sections: [
      {
        ward: 'DONGKINH',
        figures: {
          totalHa: '21.6',
          handedOverHa: '2.15',
          households: '139',
          organisations: '3',
          resettlementHouseholds: '27',
          noticed: '139',
          inventoried: '88',
          originConfirmed: '74',
          planPosted: '35',
          planApproved: '35',
          approvedMillionVnd: '28460',
          paid: '21',
          paidMillionVnd: '17120',
          handedOverHouseholds: '19',
          graves: '12',
          gravesMoved: '4',
          enforcementDecisions: '0',
          enforcementDone: '0',
        },
        before: { handedOverHa: '1.8', handedOverHouseholds: '15' },
      },
      {
        ward: 'MAIPHA',
        figures: {
          totalHa: '8.2',
          handedOverHa: '0',
          households: '48',
          organisations: '0',
          resettlementHouseholds: '9',
          noticed: '48',
          inventoried: '24',
          originConfirmed: '20',
          planPosted: '0',
          planApproved: '0',
          approvedMillionVnd: '0',
          paid: '0',
          paidMillionVnd: '0',
          handedOverHouseholds: '0',
          graves: '9',
          gravesMoved: '0',
          enforcementDecisions: '0',
          enforcementDone: '0',
        },
        before: { handedOverHa: '0', handedOverHouseholds: '0' },
      },
    ],
    obstacles: [],
  },
  {
    code: 'PRJ-04',
    name: 'Nút giao thông Ngã tư đường Lý Thường Kiệt với đường Trần Phú (Khu đô thị Phú Lộc IV, phường Hoàng Văn Thụ)',
    priceState: 'OPEN',
    priceSource: 'theo Thông báo',
    wardsSource: 'theo Thông báo',
    milestones: [],
    sections: [
      {
        ward: 'HOANGVANTHU',
        figures: {
          totalHa: '0.85',
          handedOverHa: '0.12',
          households: '22',
          organisations: '2',
          resettlementHouseholds: '7',
          noticed: '22',
          inventoried: '22',
          originConfirmed: '20',
          planPosted: '6',
          planApproved: '6',
          approvedMillionVnd: '9840',
          paid: '4',
          paidMillionVnd: '6115',
          handedOverHouseholds: '4',
          graves: '0',
          gravesMoved: '0',
          enforcementDecisions: '0',
          enforcementDone: '0',
        },
        before: { handedOverHa: '0.12', handedOverHouseholds: '4' },
      },
    ],
    obstacles: [
      {
        words: '02 hộ chưa thống nhất kết quả kiểm đếm nhà, vật kiến trúc',
        owner: 'TTPTQD',
        dueOn: '2025-03-28',
      },
    ],
  },
  {
    code: 'PRJ-05',
    name: 'Trụ sở làm việc Công an tỉnh',
    priceState: 'SETTLED',
    priceSource: 'mẫu',
    wardsSource: 'địa bàn giả định (mẫu)',
    milestones: [
      {
        words: 'trong tháng 5/2025',
        dueOn: '2025-05-31',
        source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 4',
      },
    ],
    sections: [
      {
        ward: 'HOANGDONG',
        note: '02 hộ đã nhận tiền nhưng chưa tháo dỡ nhà, chưa bàn giao',
        figures: {
          totalHa: '6.35',
          handedOverHa: '4.1',
          households: '58',
          organisations: '1',
          resettlementHouseholds: '9',
          noticed: '58',
          inventoried: '58',
          originConfirmed: '57',
          planPosted: '49',
          planApproved: '41',
          approvedMillionVnd: '33250',
          paid: '37',
          paidMillionVnd: '29980',
          handedOverHouseholds: '35',
          graves: '6',
          gravesMoved: '5',
          enforcementDecisions: '1',
          enforcementDone: '0',
        },
        before: { handedOverHa: '3.4', handedOverHouseholds: '29' },
      },
    ],
    obstacles: [],
  },
  {
    code: 'PRJ-06',
    name: 'Khách sạn sân golf Hoàng Đồng - Lạng Sơn',
    priceState: 'SETTLED',
    priceSource: 'mẫu',
    wardsSource: 'địa bàn suy từ tên dự án (mẫu)',
    milestones: [
      {
        words: 'trong quý II/2025',
        dueOn: '2025-06-30',
        source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 8.1',
      },
    ],
    sections: [
      {
        ward: 'HOANGDONG',
        figures: {
          totalHa: '84.6',
          handedOverHa: '71.25',
          households: '213',
          organisations: '2',
          resettlementHouseholds: '16',
          noticed: '213',
          inventoried: '211',
          originConfirmed: '208',
          planPosted: '204',
          planApproved: '189',
          approvedMillionVnd: '142700',
          paid: '176',
          paidMillionVnd: '131460',
          handedOverHouseholds: '178',
          graves: '83',
          gravesMoved: '71',
          enforcementDecisions: '4',
          enforcementDone: '1',
        },
        before: { handedOverHa: '68.9', handedOverHouseholds: '166' },
      },
    ],
    obstacles: [
      {
        words: '24 hộ chưa được phê duyệt phương án do vướng nguồn gốc đất lâm nghiệp',
        owner: 'HOANGDONG',
        dueOn: '2025-04-15',
      },
    ],
  },
  {
    code: 'PRJ-07',
    name: 'Đường Lý Thái Tổ kéo dài',
    priceState: 'UNKNOWN',
    wardsSource: 'địa bàn giả định (mẫu)',
    milestones: [],
    sections: [
      {
        ward: 'DONGKINH',
        byLength: true,
        note: 'Thiếu quỹ đất tái định cư: chờ UBND tỉnh giao đất khu nhà máy nước cũ',
        figures: {
          totalHa: '4.9',
          totalKm: '1.25',
          handedOverHa: '1.65',
          handedOverKm: '0.42',
          households: '64',
          organisations: '0',
          resettlementHouseholds: '31',
          noticed: '64',
          inventoried: '52',
          originConfirmed: '49',
          planPosted: '22',
          planApproved: '22',
          approvedMillionVnd: '24190',
          paid: '15',
          paidMillionVnd: '16340',
          handedOverHouseholds: '14',
          graves: '0',
          gravesMoved: '0',
          enforcementDecisions: '0',
          enforcementDone: '0',
        },
        before: { handedOverHa: '1.4', handedOverHouseholds: '12' },
      },
    ],
    obstacles: [{ words: '31 hộ cần bố trí tái định cư, chưa có quỹ đất', owner: 'NNMT', dueOn: null }],
  },
  {
    code: 'PRJ-08',
    name: 'Khu dân cư, tái định cư thành phố Lạng Sơn',
    priceState: 'UNKNOWN',
    wardsSource: 'chưa xác định',
    note: "Chưa có số liệu: hiển thị 'Chưa có số liệu', không hiển thị 0%",
    milestones: [],
    sections: [],
    obstacles: [],
  },
];

/** How many products of the land inventory are there, by ward. */
export const INVENTORY_DONE: Readonly<Record<string, number>> = {
  TAMTHANH: 8,
  CHILANG: 8,
  HOANGVANTHU: 7,
  VINHTRAI: 8,
  DONGKINH: 6,
  HOANGDONG: 6,
  QUANGLAC: 4,
  MAIPHA: 5,
};

export const ENCROACHED_COLUMNS = [
  'encroachedSites',
  'encroachedArea',
  'encroachedFitting',
  'encroachedDossiers',
  'encroachedGranted',
] as const;

export const ENCROACHED_ROWS: Readonly<Record<string, readonly string[]>> = {
  TAMTHANH: ['3', '1840', '2', '1', '1'],
  CHILANG: ['2', '960', '1', '1', '0'],
  HOANGVANTHU: ['5', '3120', '3', '2', '1'],
  VINHTRAI: ['4', '2275', '2', '2', '1'],
  DONGKINH: ['6', '4410', '4', '2', '0'],
  HOANGDONG: ['9', '12650', '5', '3', '1'],
  QUANGLAC: ['7', '15830', '3', '1', '0'],
  MAIPHA: ['8', '10970', '4', '2', '0'],
};

/** Which unit answers for the figures of which owner; every ward answers for its own. */
export const LAND_OWNERS = { LAND_CENTRE: 'TTPTQD', DEPARTMENT: 'NNMT', LAND_REGISTRY: 'DKDD' } as const;

/** The units that follow land beside the department that leads it: leaders and the Office. */
export const LAND_FOLLOWERS = ['LDUBND', 'VP'] as const;

/** Periods before the first one that is reported here; taken over as they stood. */
export const PAST_PERIODS = [
  {
    regime: 'MONTHLY',
    name: 'Tháng 2/2025',
    from: '2025-01-15',
    to: '2025-02-14',
    dueAt: '2025-02-18T17:00:00+07:00',
    openedAt: '2025-01-15T07:30:00+07:00',
    sentAt: '2025-02-17T15:00:00+07:00',
    lockedAt: '2025-02-18T17:00:00+07:00',
  },
  {
    regime: 'QUARTERLY',
    name: 'Quý I/2025',
    from: '2024-12-15',
    to: '2025-03-14',
    dueAt: '2025-03-18T17:00:00+07:00',
    openedAt: '2025-02-15T07:30:00+07:00',
    sentAt: '2025-03-17T15:00:00+07:00',
    lockedAt: '2025-03-18T11:00:00+07:00',
  },
] as const;
