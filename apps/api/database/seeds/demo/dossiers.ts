import type { DossierSeed } from './rows.js';

/** Reports of the first quarter: figures are closed on 14/3; the day of sending is each regime's own, here a sample. */
const QUARTERLY = {
  name: 'Báo cáo định kỳ quý I/2025',
  basis:
    'Chế độ báo cáo định kỳ quý: chốt số liệu ngày 14/3/2025 (Nghị định số 09/2019/NĐ-CP); ngày gửi theo quy định của từng chế độ báo cáo (mẫu)',
  suggestedDueAt: '2025-03-25T17:00:00+07:00',
} as const;

const MONTHLY = {
  name: 'Báo cáo định kỳ tháng 3/2025',
  basis:
    'Chế độ báo cáo định kỳ tháng: chốt số liệu ngày 14/3/2025 (Nghị định số 09/2019/NĐ-CP); ngày gửi theo quy định của từng chế độ báo cáo (mẫu)',
  suggestedDueAt: '2025-03-21T17:00:00+07:00',
} as const;

/**
 * The seven items of the session, each where its conclusion left it. Items 1, 2, 3 and 5 are completed and signed; item 4
 * goes straight to signature; items 6 and 7 wait with draft 1 to be sent out for comments.
 */
export const DOSSIERS: readonly DossierSeed[] = [
  {
    item: 1,
    docType: 'REPORT',
    subject:
      'Tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025',
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'TCKH',
    drafter: 'cv.tckh',
    quote:
      'Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính - Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    continuesAt: 'COMPLETION',
    regime: QUARTERLY,
    draft: 'socioEconomic',
    fileName: 'Dự thảo Báo cáo (lần 1) - văn bản mẫu.docx',
  },
  {
    item: 2,
    docType: 'REPORT',
    subject:
      'Đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025',
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'TCKH',
    drafter: 'cv.tckh',
    quote:
      'Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính – Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    continuesAt: 'COMPLETION',
    regime: MONTHLY,
    draft: 'budget',
    fileName: 'Dự thảo Báo cáo (lần 1) - văn bản mẫu.docx',
  },
  {
    item: 3,
    docType: 'REPORT',
    subject: 'Kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025',
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'NNMT',
    drafter: 'cv.nnmt',
    quote:
      'UBND thành phố cơ bản nhất trí với nội dung dự thảo Báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025; giao phòng Nông nghiệp và Môi trường tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    continuesAt: 'COMPLETION',
    regime: QUARTERLY,
    draft: 'newCountryside',
    fileName: 'Dự thảo Báo cáo (lần 1) - văn bản mẫu.docx',
  },
  // The notice says neither who drafted it nor what comes next: the Office keeps it and has to say.
  {
    item: 4,
    docType: 'REPORT',
    subject:
      'Công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025',
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'VP',
    drafter: 'cv.vanphong',
    quote:
      'UBND thành phố nhất trí với nội dung dự thảo công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025.',
    continuesAt: 'SIGNATURE',
    draft: 'siteClearance',
    fileName: 'Dự thảo Báo cáo (lần 1) - văn bản mẫu.docx',
  },
  // The Office drafts it and the Office checks it: another person there.
  {
    item: 5,
    docType: 'REPORT',
    subject:
      'Sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'VP',
    drafter: 'cv.vanphong',
    quote:
      'Trên cơ sở góp ý của các cơ quan, đơn vị giao Văn phòng HĐND-UBND thành phố tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    continuesAt: 'COMPLETION',
    regime: {
      name: 'Báo cáo sơ kết theo Chỉ thị số 12-CT/TW',
      basis: 'Không thuộc báo cáo định kỳ: Văn phòng ấn định thời hạn',
    },
    draft: 'foreignAffairs',
    fileName: 'Dự thảo Báo cáo (lần 1) - văn bản mẫu.docx',
  },
  {
    item: 6,
    docType: 'PLAN',
    subject:
      'Triển khai thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trên địa bàn thành phố Lạng Sơn',
    urgency: 'URGENT',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'VHKHTT',
    drafter: 'cv.vhkhtt',
    quote:
      'Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Kế hoạch gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày để tổng hợp.',
    continuesAt: 'COMMENTS',
    // Said at the session on 18/3, sent out after it: which day is meant asks a person.
    dueWords: 'trong ngày',
    suggestedDueAt: ['2025-03-18T17:00:00+07:00', '2025-03-19T17:00:00+07:00'],
    draft: 'plan',
    fileName: 'Dự thảo Kế hoạch (lần 1) - văn bản mẫu.docx',
  },
  {
    item: 7,
    docType: 'DECISION',
    subject:
      'Về việc thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn',
    urgency: 'URGENT',
    decisionAuthority: 'COLLECTIVE',
    leadUnit: 'VHKHTT',
    drafter: 'cv.vhkhtt',
    quote:
      'Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Quyết định gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày 19/3/2025 để tổng hợp.',
    continuesAt: 'COMMENTS',
    // Until the end of office hours.
    dueWords: 'trong ngày 19/3/2025',
    suggestedDueAt: ['2025-03-19T17:00:00+07:00'],
    draft: 'decision',
    fileName: 'Dự thảo Quyết định (lần 1) - văn bản mẫu.docx',
  },
];
