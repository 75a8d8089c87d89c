import {
  civilDate,
  instantAt,
  readOutline,
  type RoundCounts,
  type RoundFacts,
} from '@thong-suot/administration';
import type {
  CommentLetterData,
  CommentTableData,
  Issuer,
  NoticeData,
  RegisterBookData,
  RoundLetterData,
  RoutingSlipData,
  SubmissionData,
} from '../src/index.js';

export const month = { year: 2025, month: 3 };
export const mark = 'ký thử, không có giá trị pháp lý';

const planName = {
  typeName: 'Kế hoạch',
  subject:
    'Triển khai thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW',
};
const decisionName = {
  typeName: 'Quyết định',
  subject:
    'Về việc thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn',
};

export const department: Extract<Issuer, { kind: 'UNIT' }> = {
  kind: 'UNIT',
  superior: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LẠNG SƠN'],
  lines: ['PHÒNG VĂN HOÁ, KHOA HỌC', 'VÀ THÔNG TIN'],
  name: 'Phòng Văn hoá, Khoa học và Thông tin',
  symbol: 'VHKHTT',
  place: 'Thành phố Lạng Sơn',
  headTitle: 'Trưởng phòng',
};

export const office: Extract<Issuer, { kind: 'UNIT' }> = {
  kind: 'UNIT',
  superior: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LẠNG SƠN'],
  lines: ['VĂN PHÒNG HĐND-UBND'],
  name: 'Văn phòng HĐND-UBND thành phố',
  symbol: 'VP',
  place: 'Thành phố Lạng Sơn',
  headTitle: 'Chánh Văn phòng',
};

const counts: RoundCounts = {
  asked: 24,
  agreed: 12,
  agreedWithComments: 7,
  disagreed: 1,
  notConcerned: 0,
  late: 1,
  accepted: 5,
  partlyAccepted: 1,
  explained: 2,
};
const facts: RoundFacts = {
  notice: { number: '118', symbol: 'TB-UBND', date: civilDate('2025-03-20') },
  leadUnit: 'Phòng Văn hoá, Khoa học và Thông tin',
  draftCount: 2,
  deadline: civilDate('2025-03-19'),
  ended: true,
};
export const round = { counts, facts };

export const notice: NoticeData = {
  committee: { name: 'thành phố Lạng Sơn' },
  decisionAuthority: 'CHAIR',
  signedBy: {
    signer: 'CHIEF_OF_OFFICE',
    mandate: { kind: 'BY_ORDER', from: civilDate('2025-01-01') },
  },
  subject: 'Kết luận Phiên họp Ủy ban nhân dân thành phố Lạng Sơn thường kỳ tháng 3 năm 2025',
  opening: ['Ngày 18/3/2025, UBND thành phố tổ chức Phiên họp; Chủ tịch UBND thành phố kết luận như sau:'],
  lines: readOutline(`1. Dự thảo Báo cáo
UBND thành phố cơ bản nhất trí.
- Phòng Nội vụ:
+ Hoàn thiện.
2. Trong thời gian tới
2.1. Các phòng, ban:
Triển khai thực hiện.
2.1. Thanh tra thành phố
Tiếp dân.`).lines,
  closing: ['UBND thành phố yêu cầu thủ trưởng các cơ quan, đơn vị khẩn trương tổ chức thực hiện./.'],
  recipients: ['UBND tỉnh (B/c)', 'Lưu: VT, QTM'],
  status: { kind: 'unnumbered', month },
};

export const wardLetter: CommentLetterData = {
  issuer: { kind: 'COMMITTEE', committee: { name: 'phường Đông Kinh' } },
  addressee: 'Phòng Văn hoá, Khoa học và Thông tin thành phố Lạng Sơn',
  inReplyTo: { number: '45/VHKHTT', date: civilDate('2025-03-18') },
  opinions: [
    { ...planName, stance: 'AGREED', comments: [] },
    { ...decisionName, stance: 'AGREED', comments: [] },
  ],
  status: { kind: 'draft', month },
};

export const disagreeingLetter: CommentLetterData = {
  ...wardLetter,
  issuer: { kind: 'COMMITTEE', committee: { name: 'phường Tam Thanh' } },
  signedBy: 'DEPUTY',
  opinions: [
    {
      ...planName,
      stance: 'AGREED_WITH_COMMENTS',
      comments: [{ place: 'IV.1', text: 'thời hạn 15/4/2025 gấp, đề nghị 30/4/2025' }],
    },
    {
      ...decisionName,
      stance: 'DISAGREED',
      comments: [
        { place: 'Điều 1.4', text: 'đề nghị chỉ mời Chủ tịch UBND phường, xã khi có nội dung liên quan' },
      ],
    },
  ],
  answers: [{ question: 'cử công chức tham gia Tổ giúp việc', answer: '01 công chức Văn phòng - Thống kê' }],
  status: { kind: 'issued', number: 7, date: civilDate('2025-03-19'), signatureMark: mark },
};

export const roundLetter: RoundLetterData = {
  issuer: department,
  addressees: [
    'Văn phòng HĐND-UBND thành phố',
    'Các phòng, đơn vị thuộc UBND thành phố',
    'UBND các phường, xã',
  ],
  drafts: [planName, decisionName],
  ground: 'Thực hiện kết luận tại Phiên họp UBND thành phố thường kỳ tháng 3 năm 2025',
  dueAt: instantAt(civilDate('2025-03-19'), '17:00'),
  questions: ['cử 01 công chức tham gia Tổ giúp việc Ban Chỉ đạo'],
  urgency: 'FLASH',
  status: { kind: 'issued', number: 45, date: civilDate('2025-03-18'), signatureMark: mark },
};

export const submission: SubmissionData = {
  committee: { name: 'thành phố Lạng Sơn' },
  decisionAuthority: 'COLLECTIVE',
  addressee: 'Thường trực Thành ủy',
  drafts: [
    {
      ...planName,
      grounds: ['Thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy'],
      round,
      mainPoints: ['Mục tiêu năm 2025 và đến năm 2030', 'Sáu nhóm nhiệm vụ, giải pháp'],
    },
    {
      ...decisionName,
      grounds: ['Theo kết luận tại Phiên họp UBND thành phố thường kỳ tháng 3 năm 2025'],
      round: {
        ...round,
        counts: { ...round.counts, agreed: round.counts.agreed - 1, disagreed: round.counts.disagreed + 1 },
      },
      mainPoints: [
        'Ban Chỉ đạo do Chủ tịch UBND thành phố làm Trưởng Ban',
        'Tổ giúp việc do Phòng Văn hoá, Khoa học và Thông tin làm Tổ trưởng',
      ],
      openPoints: [
        'UBND phường Tam Thanh chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên; cơ quan soạn thảo đề nghị giữ nguyên',
      ],
    },
  ],
  enclosures: ['Bảng tổng hợp ý kiến, tiếp thu, giải trình'],
  recipients: ['Như trên', 'CT, các PCT UBND thành phố', 'Lưu: VT, VHKHTT'],
  status: { kind: 'unnumbered', month, signatureMark: mark },
  sample: true,
};

export const commentTable: CommentTableData = {
  issuer: department,
  drafts: [planName, decisionName],
  round,
  rows: [
    {
      draft: 'Dự thảo Kế hoạch',
      place: 'II.2.c',
      units: [{ name: 'Phòng Tài chính - Kế hoạch', letter: '31/TCKH, 19/3/2025' }],
      text: 'Đề nghị bỏ tỷ lệ 2% hoặc ghi "theo khả năng cân đối ngân sách"',
      reply: 'PARTLY_ACCEPTED',
      replyText: 'Bổ sung "theo khả năng cân đối ngân sách".',
    },
    {
      draft: 'Dự thảo Kế hoạch',
      place: 'III.3',
      units: [{ name: 'Phòng Nông nghiệp và Môi trường' }, { name: 'UBND xã Mai Pha' }],
      text: 'Đề nghị bổ sung Chi nhánh Văn phòng Đăng ký đất đai là cơ quan phối hợp',
      reply: 'ACCEPTED',
      replyText: '',
    },
    {
      draft: 'Dự thảo Quyết định',
      place: 'Điều 1.4',
      units: [{ name: 'UBND phường Tam Thanh', letter: '07/UBND, 19/3/2025' }],
      text: 'Chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên',
      reply: 'EXPLAINED',
      replyText: 'Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách.',
    },
  ],
  agreeing: [
    { name: 'UBND phường Đông Kinh', letter: 'Công văn số 12/UBND ngày 19/3/2025' },
    { name: 'Thanh tra thành phố' },
  ],
  silent: ['Đội Thuế', 'Hội Liên hiệp Phụ nữ'],
  status: { kind: 'draft', month },
  sample: true,
};

export const routingSlip: RoutingSlipData = {
  issuer: office,
  addressees: ['Đồng chí Phó Chủ tịch UBND thành phố', 'Đồng chí Chủ tịch UBND thành phố'],
  drafts: [decisionName],
  submittedBy: 'Phòng Văn hoá, Khoa học và Thông tin',
  content: ['Tờ trình và dự thảo Quyết định gồm 04 điều'],
  round: { counts, facts: { ...facts, draftCount: 1 } },
  process: ['Lãnh đạo phòng đã duyệt, ký nháy ngày 20/3/2025'],
  officeOpinion: [
    'Hồ sơ đầy đủ, đúng thể thức; dự thảo đã phản ánh kết luận của phiên họp',
    'Đề nghị đồng chí Chủ tịch ký Tờ trình xin ý kiến Thường trực Thành ủy',
  ],
  enclosures: ['Dự thảo Quyết định', 'Dự thảo Tờ trình', 'Bảng tổng hợp ý kiến'],
  specialistSignedOn: civilDate('2025-03-20'),
  officeLeaderSignedOn: civilDate('2025-03-20'),
  signatureMark: mark,
  answers: [
    {
      position: 'Phó Chủ tịch UBND thành phố',
      answer: 'Đồng ý, trình Chủ tịch',
      text: 'Đồng ý, trình đồng chí Chủ tịch',
      at: instantAt(civilDate('2025-03-20'), '10:30'),
      enteredOnBehalf: true,
    },
    { position: 'Chủ tịch UBND thành phố', answer: '' },
  ],
  sample: true,
};

/** Many numbers, so that the book has a second page; one of them void, one with a long subject. */
export const registerBook: RegisterBookData = {
  kind: 'OUTGOING',
  superior: [],
  issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LẠNG SƠN'],
  issuerName: 'UBND thành phố Lạng Sơn',
  year: 2025,
  asOf: civilDate('2025-03-21'),
  closed: false,
  typeName: 'Quyết định',
  entries: Array.from({ length: 24 }, (_, index) => ({
    code: `${String(index + 1).padStart(2, '0')}/QĐ-UBND`,
    dated: civilDate('2025-03-18'),
    typeAndSubject:
      index === 3 ? `Quyết định ${decisionName.subject}` : 'Quyết định về việc thành lập Ban Chỉ đạo',
    signer: 'Chủ tịch',
    recipients: ['UBND tỉnh (b/c)', 'Thường trực Thành ủy (b/c)', 'Các phòng, ban, đơn vị'],
    keeper: 'VT, VHKHTT',
    copies: 31,
    ...(index === 5 ? { note: 'Số hủy: ghi nhầm sổ' } : {}),
  })),
};
