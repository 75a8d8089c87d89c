import { clerk, landOfficer, staff, type AccountSeed } from './rows.js';
import { WARDS } from './units.js';

const unitLeader = (person: string, title = 'Trưởng phòng') => ({ position: 'UNIT_LEADER', title, person });
const unitHead = (title: string, person: string) => ({ position: 'UNIT_HEAD', title, person });

/** Every role that can sign in; the first ones are the walk of item 7 in its order. */
export const ACCOUNTS: readonly AccountSeed[] = [
  {
    username: 'cv.vhkhtt',
    person: 'Chuyên viên Phòng Văn hoá, Khoa học và Thông tin',
    holds: [{ unit: 'VHKHTT', position: 'OFFICER', title: 'Chuyên viên' }],
    hint: 'Soạn thảo, gửi lấy ý kiến, tổng hợp, tiếp thu, giải trình.',
  },
  {
    username: 'tp.vhkhtt',
    person: 'Trưởng phòng Văn hoá, Khoa học và Thông tin',
    holds: [{ unit: 'VHKHTT', position: 'UNIT_LEADER', title: 'Trưởng phòng' }],
    hint: 'Duyệt, ký nháy dự thảo; ký công văn lấy ý kiến.',
  },
  {
    username: 'cv.vanphong',
    person: 'Chuyên viên Văn phòng HĐND-UBND thành phố',
    holds: [{ unit: 'VP', position: 'OFFICER', title: 'Chuyên viên' }],
    hint: 'Thẩm tra, lập phiếu trình; rà soát lại trước khi ký.',
  },
  {
    username: 'cvp',
    person: 'Chánh Văn phòng HĐND-UBND thành phố',
    holds: [{ unit: 'VP', position: 'CHIEF_OF_OFFICE', title: 'Chánh Văn phòng' }],
    hint: 'Xem xét, ký nháy phiếu trình.',
  },
  {
    username: 'pct',
    person: 'Phó Chủ tịch UBND thành phố phụ trách lĩnh vực văn hóa - xã hội',
    holds: [{ unit: 'LDUBND', position: 'VICE_CHAIR', title: 'Phó Chủ tịch UBND thành phố' }],
    hint: 'Cho ý kiến trên phiếu trình.',
  },
  {
    username: 'ct',
    person: 'Chủ tịch UBND thành phố',
    holds: [{ unit: 'LDUBND', position: 'CHAIR', title: 'Chủ tịch UBND thành phố' }],
    hint: 'Duyệt, ký Tờ trình, ký ban hành.',
  },
  {
    username: 'vanthu',
    person: 'Văn thư UBND thành phố',
    holds: [{ unit: 'VP', position: 'CLERK', title: 'Văn thư' }],
    hint: 'Cấp số, đóng dấu, phát hành; vào sổ văn bản đến; ghi nhận ý kiến Thường trực Thành ủy.',
  },
  ...WARDS.flatMap(({ accounts }) => accounts),
  clerk('VHKHTT', 'Phòng Văn hoá, Khoa học và Thông tin', 'vhkhtt'),
  {
    username: 'pcvp',
    person: 'Phó Chánh Văn phòng HĐND-UBND thành phố',
    holds: [{ unit: 'VP', position: 'DEPUTY_CHIEF_OF_OFFICE', title: 'Phó Chánh Văn phòng' }],
    hint: 'Xem xét, ký nháy phiếu trình thay Chánh Văn phòng.',
  },
  {
    username: 'cv2.vanphong',
    person: 'Chuyên viên tổng hợp Văn phòng HĐND-UBND thành phố',
    holds: [{ unit: 'VP', position: 'OFFICER', title: 'Chuyên viên' }],
    hint: 'Nhập thay ý kiến lãnh đạo kèm bản chụp phiếu trình.',
  },
  ...staff('TCKH', 'Phòng Tài chính - Kế hoạch', 'tckh', unitLeader('Trưởng phòng Tài chính - Kế hoạch')),
  ...staff(
    'NNMT',
    'Phòng Nông nghiệp và Môi trường',
    'nnmt',
    unitLeader('Trưởng phòng Nông nghiệp và Môi trường'),
  ),
  ...staff('DTTG', 'Phòng Dân tộc và Tôn giáo', 'dttg', unitLeader('Trưởng phòng Dân tộc và Tôn giáo')),
  ...staff(
    'TTR',
    'Thanh tra thành phố',
    'thanhtra',
    unitLeader('Chánh Thanh tra thành phố', 'Chánh Thanh tra'),
  ),
  ...staff(
    'TTPTQD',
    'Trung tâm Phát triển quỹ đất',
    'ptqd',
    unitLeader('Giám đốc Trung tâm Phát triển quỹ đất', 'Giám đốc'),
  ),
  ...staff('NV', 'Phòng Nội vụ', 'noivu', unitLeader('Trưởng phòng Nội vụ')),
  ...staff('TP', 'Phòng Tư pháp', 'tuphap', unitLeader('Trưởng phòng Tư pháp')),
  ...staff('GDDT', 'Phòng Giáo dục và Đào tạo', 'gddt', unitLeader('Trưởng phòng Giáo dục và Đào tạo')),
  ...staff('YT', 'Phòng Y tế', 'yte', unitLeader('Trưởng phòng Y tế')),
  ...staff(
    'KTHTDT',
    'Phòng Kinh tế, Hạ tầng và Đô thị',
    'kthtdt',
    unitLeader('Trưởng phòng Kinh tế, Hạ tầng và Đô thị'),
  ),
  ...staff(
    'MTTQ',
    'Ủy ban MTTQ Việt Nam thành phố',
    'mttq',
    unitHead('Chủ tịch', 'Chủ tịch Ủy ban MTTQ Việt Nam thành phố'),
  ),
  ...staff(
    'BCHQS',
    'Ban Chỉ huy Quân sự thành phố',
    'bchqs',
    unitHead('Chỉ huy trưởng', 'Chỉ huy trưởng Ban Chỉ huy Quân sự thành phố'),
  ),
  ...staff(
    'THUE',
    'Đội Thuế thành phố Lạng Sơn',
    'doithue',
    unitHead('Đội trưởng', 'Đội trưởng Đội Thuế thành phố Lạng Sơn'),
  ),
  ...staff(
    'DKDD',
    'Chi nhánh Văn phòng Đăng ký đất đai',
    'dkdd',
    unitHead('Giám đốc', 'Giám đốc Chi nhánh Văn phòng Đăng ký đất đai'),
  ),
  ...staff(
    'HLHPN',
    'Hội Liên hiệp Phụ nữ thành phố',
    'phunu',
    unitHead('Chủ tịch', 'Chủ tịch Hội Liên hiệp Phụ nữ thành phố'),
  ),
  // Last, so that the ids of the others stay what they were.
  ...WARDS.map(({ unit, login }) => landOfficer({ code: unit.code, name: unit.name, login })),
  {
    username: 'pct2',
    person: 'Phó Chủ tịch UBND thành phố phụ trách lĩnh vực kinh tế, đất đai, đô thị',
    holds: [{ unit: 'LDUBND', position: 'VICE_CHAIR', title: 'Phó Chủ tịch UBND thành phố' }],
    hint: 'Cho ý kiến trên phiếu trình thuộc lĩnh vực kinh tế, đất đai, đô thị.',
  },
  {
    username: 'quantri',
    person: 'Quản trị quy trình',
    holds: [{ unit: 'VP', position: 'ADMIN', title: 'Quản trị quy trình' }],
    hint: 'Quản trị quy trình, cơ cấu tổ chức và danh bạ; không xem nội dung hồ sơ.',
  },
];
