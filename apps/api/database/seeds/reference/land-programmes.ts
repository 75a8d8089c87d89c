/** Who supplies a figure; see packages/land-rules. */
type Owner = 'WARD' | 'LAND_CENTRE' | 'DEPARTMENT' | 'LAND_REGISTRY';
type Kind = 'CUMULATIVE' | 'SCOPE' | 'LEVEL' | 'IN_PERIOD';

/** An indicator as it is seeded; its checks have the shape of `IndicatorCheck`. */
export interface IndicatorSeed {
  readonly code: string;
  readonly label: string;
  readonly spoken: string;
  readonly measure: string;
  readonly owner: Owner;
  readonly kind: Kind;
  readonly valueKind: 'NUMBER' | 'TEXT' | 'CHECK';
  readonly decimals: number;
  readonly checks: readonly object[];
}

export interface ProgrammeSeed {
  readonly code: string;
  readonly name: string;
  readonly subject: 'WARD' | 'SECTION';
  readonly source?: string;
  readonly indicators: readonly IndicatorSeed[];
}

const notAbove = (than: string, weight: 'BLOCK' | 'ASK' = 'ASK') => ({ rule: 'NOT_ABOVE', than, weight });
const noteAbove = (than: string, note: string) => ({ rule: 'NOTE_ABOVE', than, note });

function indicator(
  code: string,
  owner: Owner,
  label: string,
  measure: string,
  more: Partial<IndicatorSeed> = {},
): IndicatorSeed {
  return {
    code,
    owner,
    label,
    spoken: more.spoken ?? label.replace(/^./u, (letter) => letter.toLocaleLowerCase('vi')),
    measure,
    kind: 'CUMULATIVE',
    valueKind: 'NUMBER',
    decimals: 0,
    checks: [],
    ...more,
  };
}

const words = (code: string, owner: Owner, label: string) =>
  indicator(code, owner, label, '', { kind: 'IN_PERIOD', valueKind: 'TEXT' });

/** Why a parcel cannot get its certificate yet; together they are the parcels that cannot. */
const INELIGIBLE = [
  ['ineligibleDispute', 'Tranh chấp, khiếu nại'],
  ['ineligibleEncroaching', 'Lấn, chiếm đất công'],
  ['ineligiblePlanning', 'Không phù hợp quy hoạch'],
  ['ineligibleOrigin', 'Thiếu giấy tờ, chưa rõ nguồn gốc'],
  ['ineligibleBoundary', 'Sai lệch ranh giới, diện tích so với bản đồ địa chính'],
  ['ineligibleDues', 'Chưa hoàn thành nghĩa vụ tài chính'],
  ['ineligibleAbsent', 'Chủ sử dụng vắng mặt, không kê khai'],
  ['ineligibleOther', 'Nguyên nhân khác'],
] as const;

const CERTIFICATES: ProgrammeSeed = {
  code: 'CERTIFICATES',
  name: 'Cấp Giấy chứng nhận quyền sử dụng đất lần đầu năm 2025',
  subject: 'WARD',
  source: 'Kế hoạch số 52/KH-UBND ngày 10/02/2025',
  indicators: [
    indicator('registered', 'WARD', 'Đã kê khai, lập hồ sơ', 'thửa', { spoken: 'số thửa đã kê khai' }),
    indicator('wardConfirmed', 'WARD', 'Đã xác nhận, kết thúc niêm yết công khai', 'thửa', {
      spoken: 'số thửa đã xác nhận, kết thúc niêm yết',
      checks: [notAbove('registered')],
    }),
    indicator('toLandRegistry', 'LAND_REGISTRY', 'Đã chuyển Chi nhánh Văn phòng Đăng ký đất đai', 'thửa', {
      spoken: 'số thửa đã chuyển Chi nhánh Văn phòng Đăng ký đất đai',
      checks: [notAbove('wardConfirmed')],
    }),
    indicator('toTax', 'LAND_REGISTRY', 'Đã chuyển cơ quan thuế', 'thửa', {
      spoken: 'số thửa đã chuyển cơ quan thuế',
      checks: [notAbove('toLandRegistry')],
    }),
    // Files without a fee skip the tax office: asked, not refused.
    indicator('submitted', 'DEPARTMENT', 'Đã trình UBND thành phố ký', 'thửa', {
      spoken: 'số thửa đã trình ký',
      checks: [notAbove('toTax')],
    }),
    indicator('signed', 'DEPARTMENT', 'Đã ký cấp GCN', 'thửa', {
      spoken: 'số thửa đã cấp',
      checks: [notAbove('submitted'), { rule: 'WITHIN_TARGET' }],
    }),
    // One certificate may hold several parcels and the other way round: counted apart.
    indicator('certificates', 'LAND_REGISTRY', 'Số GCN đã cấp', 'giấy', { spoken: 'số giấy đã cấp' }),
    indicator('areaHa', 'LAND_REGISTRY', 'Diện tích đã cấp', 'ha', { decimals: 4 }),
    indicator('handedOver', 'WARD', 'Đã trao cho người sử dụng đất', 'thửa', {
      spoken: 'số thửa đã trao GCN',
      checks: [notAbove('signed')],
    }),
    indicator('returned', 'LAND_REGISTRY', 'Đã trả lại, yêu cầu bổ sung hồ sơ', 'thửa', {
      spoken: 'số thửa đã trả lại hồ sơ',
      kind: 'LEVEL',
    }),
    indicator('ineligible', 'WARD', 'Chưa đủ điều kiện', 'thửa', {
      spoken: 'số thửa chưa đủ điều kiện',
      kind: 'LEVEL',
      checks: [{ rule: 'SUM_OF', parts: INELIGIBLE.map(([code]) => code) }],
    }),
    ...INELIGIBLE.map(([code, label]) => indicator(code, 'WARD', label, 'thửa', { kind: 'LEVEL' })),
    words('certificateObstacles', 'WARD', 'Khó khăn, vướng mắc'),
  ],
};

const CLEARANCE: ProgrammeSeed = {
  code: 'CLEARANCE',
  name: 'Giải phóng mặt bằng các dự án',
  subject: 'SECTION',
  source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 4',
  indicators: [
    indicator('totalHa', 'LAND_CENTRE', 'Tổng diện tích phải thu hồi', 'ha', { kind: 'SCOPE', decimals: 4 }),
    indicator('totalKm', 'LAND_CENTRE', 'Tổng chiều dài tuyến', 'km', { kind: 'SCOPE', decimals: 3 }),
    indicator('households', 'LAND_CENTRE', 'Hộ gia đình, cá nhân bị ảnh hưởng', 'hộ', {
      spoken: 'số hộ bị ảnh hưởng',
      kind: 'SCOPE',
    }),
    indicator('organisations', 'LAND_CENTRE', 'Tổ chức bị ảnh hưởng', 'tổ chức', {
      spoken: 'số tổ chức bị ảnh hưởng',
      kind: 'SCOPE',
    }),
    indicator('resettlementHouseholds', 'LAND_CENTRE', 'Hộ phải bố trí tái định cư', 'hộ', {
      spoken: 'số hộ phải bố trí tái định cư',
      kind: 'SCOPE',
    }),
    indicator('noticed', 'DEPARTMENT', 'Đã ban hành thông báo thu hồi đất', 'hộ', {
      spoken: 'số hộ đã có thông báo thu hồi đất',
      checks: [notAbove('households')],
    }),
    indicator('inventoried', 'LAND_CENTRE', 'Đã kiểm đếm', 'hộ', {
      spoken: 'số hộ đã kiểm đếm',
      checks: [notAbove('households')],
    }),
    indicator('originConfirmed', 'WARD', 'Đã xác nhận nguồn gốc, thời điểm sử dụng đất', 'hộ', {
      spoken: 'số hộ đã xác nhận nguồn gốc đất',
      checks: [notAbove('households')],
    }),
    indicator('planPosted', 'LAND_CENTRE', 'Đã lập, niêm yết công khai phương án', 'hộ', {
      spoken: 'số hộ đã niêm yết phương án',
      checks: [notAbove('households')],
    }),
    indicator('dialogued', 'WARD', 'Đã đối thoại', 'hộ', {
      spoken: 'số hộ đã đối thoại',
      checks: [notAbove('households')],
    }),
    indicator('disagreeing', 'WARD', 'Còn ý kiến chưa đồng thuận', 'hộ', {
      spoken: 'số hộ chưa đồng thuận',
      kind: 'LEVEL',
      checks: [notAbove('households', 'BLOCK')],
    }),
    indicator('planApproved', 'DEPARTMENT', 'Đã phê duyệt phương án bồi thường', 'hộ', {
      spoken: 'số hộ đã phê duyệt phương án',
      checks: [notAbove('households')],
    }),
    indicator('approvedMillionVnd', 'DEPARTMENT', 'Kinh phí đã phê duyệt', 'triệu đồng', { decimals: 3 }),
    indicator('paid', 'LAND_CENTRE', 'Đã chi trả (nhận tiền)', 'hộ', {
      spoken: 'số hộ đã nhận tiền',
      checks: [notAbove('planApproved'), noteAbove('handedOverHouseholds', 'PAID_NOT_HANDED_OVER')],
    }),
    indicator('paidMillionVnd', 'LAND_CENTRE', 'Kinh phí đã chi trả', 'triệu đồng', {
      decimals: 3,
      checks: [notAbove('approvedMillionVnd')],
    }),
    indicator('recoveryDecisions', 'DEPARTMENT', 'Đã ban hành quyết định thu hồi đất', 'hộ', {
      spoken: 'số hộ đã có quyết định thu hồi đất',
    }),
    // Handing over before being paid is rewarded: only noted.
    indicator('handedOverHouseholds', 'LAND_CENTRE', 'Đã bàn giao mặt bằng', 'hộ', {
      spoken: 'số hộ đã bàn giao mặt bằng',
      checks: [notAbove('households', 'BLOCK'), noteAbove('paid', 'HANDED_OVER_BEFORE_PAID')],
    }),
    indicator('handedOverHa', 'LAND_CENTRE', 'Diện tích đã bàn giao', 'ha', {
      decimals: 4,
      checks: [notAbove('totalHa', 'BLOCK')],
    }),
    indicator('handedOverKm', 'LAND_CENTRE', 'Chiều dài đã bàn giao', 'km', {
      decimals: 3,
      checks: [notAbove('totalKm', 'BLOCK')],
    }),
    indicator('graves', 'WARD', 'Mồ mả phải di dời', 'ngôi', { spoken: 'số mộ phải di dời', kind: 'SCOPE' }),
    indicator('gravesMoved', 'WARD', 'Mồ mả đã di dời', 'ngôi', {
      spoken: 'số mộ đã di dời',
      checks: [notAbove('graves', 'BLOCK')],
    }),
    indicator('resettled', 'LAND_CENTRE', 'Đã bố trí, giao đất tái định cư', 'hộ', {
      spoken: 'số hộ đã bố trí tái định cư',
      checks: [notAbove('resettlementHouseholds')],
    }),
    indicator('mobilised', 'WARD', 'Lượt vận động, tuyên truyền trong kỳ', 'lượt', {
      spoken: 'số lượt vận động trong kỳ',
      kind: 'IN_PERIOD',
    }),
    indicator('enforcementDecisions', 'DEPARTMENT', 'Quyết định cưỡng chế đã ban hành', 'hộ', {
      spoken: 'số quyết định cưỡng chế đã ban hành',
    }),
    indicator('enforcementDone', 'DEPARTMENT', 'Quyết định cưỡng chế đã thực hiện', 'hộ', {
      spoken: 'số quyết định cưỡng chế đã thực hiện',
      checks: [notAbove('enforcementDecisions', 'BLOCK')],
    }),
    words('sectionRemarks', 'WARD', 'Vướng mắc tại địa bàn'),
  ],
};

const ENCROACHED: ProgrammeSeed = {
  code: 'ENCROACHED',
  name: 'Xử lý khu đất công bị lấn, chiếm',
  subject: 'WARD',
  source: 'Thông báo kết luận phiên họp tháng 3/2025, mục 8.1',
  indicators: [
    indicator('encroachedSites', 'WARD', 'Khu, thửa đất công bị lấn, chiếm', 'khu', {
      spoken: 'số khu đất công bị lấn, chiếm',
      kind: 'LEVEL',
    }),
    indicator('encroachedArea', 'WARD', 'Diện tích bị lấn, chiếm', 'm²', { kind: 'LEVEL', decimals: 2 }),
    indicator('encroachedFitting', 'WARD', 'Phù hợp quy hoạch, có thể xem xét cấp GCN', 'khu', {
      spoken: 'số khu phù hợp quy hoạch',
      kind: 'LEVEL',
      checks: [notAbove('encroachedSites', 'BLOCK')],
    }),
    indicator('encroachedDossiers', 'WARD', 'Đã hoàn thiện hồ sơ', 'khu', {
      spoken: 'số khu đã hoàn thiện hồ sơ',
      checks: [notAbove('encroachedFitting')],
    }),
    indicator('encroachedGranted', 'WARD', 'Đã cấp GCN', 'khu', {
      spoken: 'số khu đã cấp GCN',
      checks: [notAbove('encroachedDossiers')],
    }),
    indicator('encroachedRecovered', 'WARD', 'Thu hồi, trả lại hiện trạng', 'khu', {
      spoken: 'số khu đã thu hồi, trả lại hiện trạng',
      checks: [notAbove('encroachedSites', 'BLOCK')],
    }),
    indicator('encroachedDisputed', 'WARD', 'Đang tranh chấp', 'khu', {
      spoken: 'số khu đang tranh chấp',
      kind: 'LEVEL',
      checks: [notAbove('encroachedSites', 'BLOCK')],
    }),
    indicator('encroachedTransferred', 'WARD', 'Chuyển cơ quan có thẩm quyền', 'khu', {
      spoken: 'số khu chuyển cơ quan có thẩm quyền',
      checks: [notAbove('encroachedSites', 'BLOCK')],
    }),
  ],
};

/** The products of the inventory, in their order; the division is a sample, to be held against the circular. */
const INVENTORY_STEPS: readonly (readonly [code: string, owner: Owner, label: string])[] = [
  ['inventory1', 'WARD', 'Thu thập tài liệu, chuẩn bị bản đồ điều tra'],
  ['inventory2', 'WARD', 'Điều tra, khoanh vẽ thực địa'],
  ['inventory3', 'WARD', 'Biên tập bản đồ kết quả điều tra kiểm kê'],
  ['inventory4', 'WARD', 'Nhập, kiểm tra số liệu; xuất hệ thống biểu TKKK'],
  ['inventory5', 'WARD', 'Lập bản đồ hiện trạng sử dụng đất cấp xã'],
  ['inventory6', 'WARD', 'Báo cáo thuyết minh'],
  ['inventory7', 'DEPARTMENT', 'Kiểm tra, nghiệm thu (Phòng Nông nghiệp và Môi trường)'],
  ['inventory8', 'WARD', 'Chủ tịch UBND phường, xã ký xác nhận; giao nộp'],
];

/** A checklist of products, never a percentage. */
const INVENTORY: ProgrammeSeed = {
  code: 'INVENTORY',
  name: 'Kiểm kê đất đai, lập bản đồ hiện trạng sử dụng đất năm 2024',
  subject: 'WARD',
  source:
    'Chỉ thị 22/CT-TTg ngày 23/7/2024; Quyết định 817/QĐ-TTg ngày 09/8/2024; Thông tư 08/2024/TT-BTNMT ngày 31/7/2024',
  indicators: INVENTORY_STEPS.map(([code, owner, label]) =>
    indicator(code, owner, label, '', { valueKind: 'CHECK' }),
  ),
};

/** What is reported about land: programmes and their indicators, each with its owner and its checks. */
export const LAND_PROGRAMMES: readonly ProgrammeSeed[] = [CERTIFICATES, CLEARANCE, ENCROACHED, INVENTORY];
