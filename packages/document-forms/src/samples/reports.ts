import type { BodyBlock, ReportData } from '../data.js';

/**
 * Samples of the reports that the session of 18/3/2025 discussed (items 1 to 5), written for demonstration; they are no
 * documents of any authority. They say what the notice of the session says and otherwise only in general what such a
 * report holds; every figure and date stands in the notice.
 */
export const sampleReports = {
  socioEconomic: report({
    subject:
      'Tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025',
    opening:
      'Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân (UBND) thành phố báo cáo tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025 như sau:',
    symbol: 'TCKH',
    body: [
      heading('I. TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN QUÝ I NĂM 2025'),
      heading2('1. Kinh tế, ngân sách'),
      paragraph(
        'Các dự án đầu tư được đẩy nhanh tiến độ theo kế hoạch, nhất là các dự án trọng điểm; công tác kiểm tra, kiểm soát thị trường được tăng cường. Tổng thu ngân sách trên địa bàn tính đến ngày 13/3/2025 là 124.530 triệu đồng, bằng 31,9% dự toán tỉnh giao, bằng 28,9% dự toán thành phố phấn đấu và bằng 155,3% so với cùng kỳ năm 2024. Chi ngân sách đáp ứng kịp thời, đúng quy định.',
      ),
      heading2('2. Văn hóa, xã hội'),
      paragraph(
        'Các hoạt động phục vụ Nhân dân đón Tết Nguyên đán Ất Tỵ bảo đảm vui tươi, lành mạnh, an toàn. Các chính sách an sinh, phúc lợi xã hội, chăm lo cho các đối tượng chính sách, người nghèo được quan tâm.',
      ),
      heading2('3. Quốc phòng, an ninh, tổ chức bộ máy'),
      paragraph(
        'Hoàn thành nhiệm vụ giao quân và công tác ra quân huấn luyện năm 2025. An ninh chính trị, trật tự an toàn xã hội được đảm bảo. Công tác sắp xếp, tổ chức bộ máy triển khai kịp thời, không để gián đoạn công việc chung.',
      ),
      heading2('4. Hạn chế, khó khăn'),
      paragraph(
        'Công tác trang trí đường hoa Xuân xứ Lạng năm 2025 thực hiện quy trình đầu tư còn chậm. Tình trạng lấn chiếm lòng đường, vỉa hè ở một số tuyến đường vẫn còn xảy ra.',
      ),
      heading('II. NHIỆM VỤ TRỌNG TÂM QUÝ II NĂM 2025'),
      paragraph(
        '1. Tiếp tục triển khai các nhiệm vụ, giải pháp của kịch bản tăng trưởng nhằm đạt tốc độ tăng trưởng năm 2025 đã đề ra.',
      ),
      paragraph(
        '2. Tập trung cho công tác quy hoạch, quản lý đô thị, quản lý đất đai và giải phóng mặt bằng các dự án trọng điểm.',
      ),
      paragraph(
        '3. Thực hiện tốt các chính sách an sinh xã hội; bảo đảm quốc phòng, an ninh, trật tự an toàn xã hội.',
      ),
      paragraph(
        'Trên đây là báo cáo tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội quý I, nhiệm vụ trọng tâm quý II năm 2025 của UBND thành phố.',
      ),
    ],
  }),
  budget: report({
    subject:
      'Đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025',
    opening:
      'Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân (UBND) thành phố báo cáo đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025 như sau:',
    symbol: 'TCKH',
    body: [
      heading('I. TÌNH HÌNH THỰC HIỆN DỰ TOÁN THÁNG 3'),
      paragraph(
        '1. Thu ngân sách: Tổng thu ngân sách trên địa bàn tính đến ngày 13/3/2025 là 124.530 triệu đồng, bằng 31,9% dự toán tỉnh giao.',
      ),
      paragraph('2. Chi ngân sách: Đáp ứng kịp thời nhiệm vụ chi, đúng quy định.'),
      heading('II. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP THÁNG 4/2025'),
      paragraph('1. Tiếp tục rà soát, khai thác các nguồn thu; thu đúng, thu đủ, kịp thời.'),
      paragraph('2. Điều hành chi theo dự toán, bảo đảm chế độ, chính sách và các nhiệm vụ trọng tâm.'),
      paragraph(
        'Trên đây là báo cáo đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025 của UBND thành phố.',
      ),
    ],
  }),
  newCountryside: report({
    subject: 'Kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025',
    opening:
      'Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân (UBND) thành phố báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025 như sau:',
    symbol: 'NNMT',
    body: [
      heading('I. KẾT QUẢ QUÝ I NĂM 2025'),
      paragraph(
        '1. Công tác chỉ đạo: UBND thành phố chỉ đạo UBND các xã duy trì, nâng cao chất lượng các tiêu chí nông thôn mới; chỉnh trang đường làng, ngõ xóm, khu dân cư.',
      ),
      paragraph(
        '2. Kết quả: Các xã triển khai nội dung theo kế hoạch; việc rà soát tiêu chí được thực hiện thường xuyên.',
      ),
      heading('II. PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ II NĂM 2025'),
      paragraph('1. Tiếp tục rà soát, củng cố các tiêu chí; tập trung các nội dung còn khó khăn.'),
      paragraph('2. Đẩy mạnh tuyên truyền, vận động Nhân dân tham gia xây dựng nông thôn mới.'),
      paragraph(
        'Trên đây là báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025 của UBND thành phố.',
      ),
    ],
  }),
  siteClearance: report({
    subject:
      'Công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025',
    opening:
      'Thực hiện chế độ báo cáo định kỳ, Ủy ban nhân dân (UBND) thành phố báo cáo công tác giải phóng mặt bằng (GPMB) và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025 như sau:',
    symbol: undefined,
    body: [
      heading('I. TÌNH HÌNH THỰC HIỆN QUÝ I NĂM 2025'),
      paragraph(
        '1. Công tác GPMB các dự án trọng điểm được tập trung chỉ đạo, trong đó có dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng và dự án Trụ sở làm việc Công an tỉnh.',
      ),
      paragraph(
        '2. Một số dự án đã ban hành quyết định cưỡng chế nhưng người có đất bị thu hồi chưa nhận tiền, chưa bàn giao mặt bằng; hồ sơ giá đất cụ thể của một số dự án đang được hoàn thiện.',
      ),
      heading('II. NHIỆM VỤ THỜI GIAN TỚI'),
      paragraph(
        '1. Hoàn thành GPMB dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng trong tháng 3/2025, dự án Trụ sở làm việc Công an tỉnh trong tháng 5/2025.',
      ),
      paragraph('2. Xử lý dứt điểm các dự án cơ bản đã hoàn thành công tác GPMB.'),
      paragraph(
        'Trên đây là báo cáo công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025.',
      ),
    ],
  }),
  foreignAffairs: report({
    subject:
      'Sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
    opening:
      'Thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới, Ủy ban nhân dân (UBND) thành phố báo cáo sơ kết 03 năm thực hiện như sau:',
    symbol: 'VP',
    body: [
      heading('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO'),
      paragraph(
        'UBND thành phố quán triệt Chỉ thị số 12-CT/TW đến các phòng, đơn vị, UBND các phường, xã; phân công cơ quan tham mưu, theo dõi.',
      ),
      heading('II. KẾT QUẢ THỰC HIỆN'),
      paragraph(
        'Công tác đối ngoại nhân dân được triển khai gắn với nhiệm vụ phát triển kinh tế - xã hội và bảo đảm quốc phòng, an ninh trên địa bàn thành phố.',
      ),
      heading('III. NHIỆM VỤ THỜI GIAN TỚI'),
      paragraph(
        'Tiếp tục nâng cao nhận thức, trách nhiệm của các cơ quan, đơn vị; phối hợp chặt chẽ với Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thành phố.',
      ),
      paragraph('Trên đây là báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW của UBND thành phố.'),
    ],
  }),
} as const satisfies Record<string, ReportData>;

interface Sample {
  readonly subject: string;
  readonly opening: string;
  readonly body: readonly BodyBlock[];
  /** Of the drafting unit in the archive line; unknown for the fourth report. */
  readonly symbol: string | undefined;
}

function report({ subject, opening, body, symbol }: Sample): ReportData {
  return {
    committee: { name: 'thành phố Lạng Sơn' },
    decisionAuthority: 'COLLECTIVE',
    subject,
    opening: [opening],
    body,
    recipients: [
      'UBND tỉnh (b/c)',
      'Thường trực Thành ủy (b/c)',
      'Thường trực HĐND thành phố',
      'CT, các PCT UBND thành phố',
      'Các phòng, đơn vị thuộc UBND thành phố',
      'UBND các phường, xã',
      symbol === undefined ? 'Lưu: VT' : `Lưu: VT, ${symbol}`,
    ],
    status: { kind: 'draft', round: 1, month: { year: 2025, month: 3 } },
    sample: true,
  };
}

function heading(text: string): BodyBlock {
  return { kind: 'heading', text };
}

function heading2(text: string): BodyBlock {
  return { kind: 'subheading', text };
}

function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', text };
}
