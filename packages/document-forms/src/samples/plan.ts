import type { BodyBlock, PlanData } from '../data.js';

/**
 * A sample of item 6 of the session of 18/3/2025, written for demonstration; it is no document of any
 * authority. Targets, terms and assignments are invented; what stands in square brackets is left open as in
 * real drafts.
 */
export const samplePlan: PlanData = {
  committee: { name: 'thành phố Lạng Sơn' },
  decisionAuthority: 'COLLECTIVE',
  subject:
    'Triển khai thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn thành phố Lạng Sơn',
  opening:
    'Thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; ý kiến của Thường trực Thành ủy tại […] số […] ngày […]; Ủy ban nhân dân (UBND) thành phố ban hành Kế hoạch triển khai thực hiện trên địa bàn thành phố như sau:',
  body: [
    heading('I. MỤC ĐÍCH, YÊU CẦU'),
    subheading('1. Mục đích'),
    paragraph(
      'a) Quán triệt, tổ chức thực hiện đầy đủ, kịp thời Nghị quyết số 57-NQ/TW và Chương trình hành động số 150-CTr/TU; tạo chuyển biến rõ nét về nhận thức và hành động của cán bộ, công chức, viên chức, doanh nghiệp và Nhân dân trên địa bàn thành phố.',
    ),
    paragraph(
      'b) Xác định nhiệm vụ, giải pháp trọng tâm, lộ trình và trách nhiệm của từng cơ quan, đơn vị; lấy người dân, doanh nghiệp làm trung tâm, lấy kết quả phục vụ làm thước đo.',
    ),
    subheading('2. Yêu cầu'),
    paragraph(
      'a) Nhiệm vụ giao phải bảo đảm rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền.',
    ),
    paragraph(
      'b) Kế thừa hạ tầng, nền tảng số đã đầu tư; không đầu tư trùng lặp; bảo đảm an toàn, an ninh mạng và bảo vệ dữ liệu cá nhân.',
    ),
    paragraph(
      'c) Gắn việc thực hiện Kế hoạch với cải cách hành chính, Đề án 06 và nhiệm vụ phát triển kinh tế - xã hội năm 2025.',
    ),
    heading('II. MỤC TIÊU'),
    subheading('1. Mục tiêu năm 2025'),
    paragraph(
      'a) 100% văn bản đi của UBND thành phố, các phòng, đơn vị và UBND các phường, xã được ký số và gửi, nhận trên môi trường điện tử, trừ văn bản có nội dung bí mật nhà nước.',
    ),
    paragraph(
      'b) Tỷ lệ hồ sơ thủ tục hành chính thuộc thẩm quyền được tiếp nhận trực tuyến đạt từ 70% trở lên; tỷ lệ số hóa kết quả giải quyết đạt 100%.',
    ),
    paragraph(
      'c) 100% nhiệm vụ UBND thành phố giao được theo dõi, cập nhật tiến độ trên hệ thống dùng chung.',
    ),
    paragraph('d) 100% phường, xã duy trì hoạt động Tổ công nghệ số cộng đồng đến từng khối phố, thôn.'),
    paragraph(
      'đ) Hình thành ít nhất 05 sáng kiến, giải pháp ứng dụng công nghệ được áp dụng trong cơ quan nhà nước, trường học, cơ sở y tế trên địa bàn.',
    ),
    subheading('2. Mục tiêu đến năm 2030'),
    paragraph(
      'a) Hoàn thành chuyển đổi số toàn diện hoạt động của các cơ quan thuộc UBND thành phố; 80% hồ sơ thủ tục hành chính được giải quyết toàn trình trên môi trường điện tử.',
    ),
    paragraph(
      'b) Dữ liệu đất đai, hộ tịch, an sinh xã hội được làm sạch, kết nối, chia sẻ theo quy định của tỉnh.',
    ),
    paragraph(
      'c) Chi ngân sách thành phố cho khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số đạt ít nhất 2% tổng chi ngân sách hằng năm, tăng dần theo yêu cầu phát triển.',
    ),
    heading('III. NHIỆM VỤ, GIẢI PHÁP'),
    subheading('1. Nâng cao nhận thức, đổi mới tư duy, tăng cường lãnh đạo, chỉ đạo'),
    paragraph(
      'Tổ chức quán triệt, tuyên truyền Nghị quyết số 57-NQ/TW bằng hình thức phù hợp. Người đứng đầu cơ quan, đơn vị trực tiếp phụ trách, chịu trách nhiệm về kết quả thực hiện; đưa nội dung chuyển đổi số vào tiêu chí đánh giá, xếp loại cuối năm.',
    ),
    paragraph('- Cơ quan chủ trì: Phòng Văn hoá, Khoa học và Thông tin.'),
    paragraph('- Cơ quan phối hợp: Phòng Nội vụ; UBND các phường, xã.'),
    paragraph('- Thời gian hoàn thành: trước ngày 30/4/2025; thực hiện thường xuyên.'),
    subheading('2. Hoàn thiện quy chế, quy trình làm việc trên môi trường điện tử'),
    paragraph(
      'Rà soát Quy chế làm việc của UBND thành phố; ban hành quy trình lấy ý kiến, thẩm tra, trình ký và theo dõi nhiệm vụ trên môi trường điện tử; cắt giảm báo cáo giấy.',
    ),
    paragraph('- Cơ quan chủ trì: Văn phòng HĐND-UBND thành phố.'),
    paragraph('- Cơ quan phối hợp: các phòng, đơn vị; UBND các phường, xã.'),
    paragraph('- Thời gian hoàn thành: trong quý II/2025.'),
    subheading('3. Phát triển hạ tầng số, dữ liệu số'),
    paragraph(
      'Bảo đảm đường truyền, thiết bị đầu cuối, chứng thư số cho cán bộ, công chức; chuẩn hóa, số hóa hồ sơ, tài liệu; tập trung làm sạch dữ liệu đất đai phục vụ kế hoạch cấp Giấy chứng nhận quyền sử dụng đất năm 2025.',
    ),
    paragraph(
      '- Cơ quan chủ trì: Phòng Văn hoá, Khoa học và Thông tin (hạ tầng); Phòng Nông nghiệp và Môi trường (dữ liệu đất đai).',
    ),
    paragraph(
      '- Cơ quan phối hợp: Phòng Tài chính - Kế hoạch; Chi nhánh Văn phòng Đăng ký đất đai; UBND các phường, xã.',
    ),
    paragraph('- Thời gian hoàn thành: trước ngày 31/12/2025.'),
    subheading('4. Nâng cao chất lượng cung cấp dịch vụ công trực tuyến'),
    paragraph(
      'Hướng dẫn, hỗ trợ người dân, doanh nghiệp nộp hồ sơ trực tuyến tại Bộ phận Tiếp nhận và Trả kết quả; thực hiện nghiêm việc tiếp nhận, giải quyết, trả kết quả trên môi trường điện tử; công khai kết quả hằng tháng.',
    ),
    paragraph('- Cơ quan chủ trì: Văn phòng HĐND-UBND thành phố.'),
    paragraph('- Cơ quan phối hợp: các phòng, đơn vị; UBND các phường, xã.'),
    paragraph('- Thời gian thực hiện: thường xuyên.'),
    subheading('5. Phát triển nguồn nhân lực; thúc đẩy khoa học, công nghệ và đổi mới sáng tạo'),
    paragraph(
      'Bồi dưỡng kỹ năng số cho 100% cán bộ, công chức, viên chức và thành viên Tổ công nghệ số cộng đồng; phát động phong trào "Bình dân học vụ số"; hỗ trợ hợp tác xã, hộ kinh doanh ứng dụng công nghệ, đưa sản phẩm lên sàn thương mại điện tử.',
    ),
    paragraph('- Cơ quan chủ trì: Phòng Văn hoá, Khoa học và Thông tin; Phòng Nội vụ (bồi dưỡng).'),
    paragraph(
      '- Cơ quan phối hợp: Phòng Giáo dục và Đào tạo; Phòng Kinh tế, Hạ tầng và Đô thị; đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thành phố và các tổ chức chính trị - xã hội phối hợp.',
    ),
    paragraph('- Thời gian thực hiện: năm 2025 và những năm tiếp theo.'),
    subheading('6. Bảo đảm an toàn thông tin, an ninh mạng'),
    paragraph(
      'Rà soát, phê duyệt cấp độ an toàn hệ thống thông tin; xây dựng phương án ứng phó sự cố; không soạn thảo, lưu trữ, gửi văn bản có nội dung bí mật nhà nước trên hệ thống có kết nối Internet.',
    ),
    paragraph('- Cơ quan chủ trì: Phòng Văn hoá, Khoa học và Thông tin.'),
    paragraph('- Thời gian hoàn thành: trước ngày 30/9/2025.'),
    heading('IV. TỔ CHỨC THỰC HIỆN'),
    paragraph(
      '1. Thủ trưởng các phòng, đơn vị thuộc UBND thành phố; Chủ tịch UBND các phường, xã căn cứ Kế hoạch này xây dựng kế hoạch cụ thể trước ngày 15/4/2025; báo cáo kết quả thực hiện định kỳ hằng quý (trước ngày 15 tháng cuối quý) qua Phòng Văn hoá, Khoa học và Thông tin để tổng hợp.',
    ),
    paragraph(
      '2. Phòng Văn hoá, Khoa học và Thông tin là cơ quan thường trực, có trách nhiệm theo dõi, đôn đốc, tổng hợp, tham mưu UBND thành phố báo cáo Thường trực Thành ủy và UBND tỉnh.',
    ),
    paragraph(
      '3. Phòng Tài chính - Kế hoạch tham mưu bố trí kinh phí theo khả năng cân đối ngân sách và quy định hiện hành.',
    ),
    paragraph(
      '4. Văn phòng HĐND-UBND thành phố theo dõi, đôn đốc các nhiệm vụ có thời hạn; tổng hợp kết quả vào báo cáo công tác chỉ đạo, điều hành.',
    ),
    paragraph(
      'Trên đây là Kế hoạch triển khai thực hiện Chương trình hành động số 150-CTr/TU trên địa bàn thành phố Lạng Sơn. Quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị kịp thời phản ánh về UBND thành phố (qua Phòng Văn hoá, Khoa học và Thông tin) để xem xét, giải quyết.',
    ),
  ],
  recipients: [
    'UBND tỉnh (b/c)',
    'Thường trực Thành ủy (b/c)',
    'Thường trực HĐND thành phố',
    'CT, các PCT UBND thành phố',
    'Ủy ban MTTQ Việt Nam thành phố',
    'Các phòng, đơn vị thuộc UBND thành phố',
    'UBND các phường, xã',
    'CVP, các PCVP',
    'Lưu: VT, VHKHTT',
  ],
  status: { kind: 'draft', round: 1, month: { year: 2025, month: 3 } },
  sample: true,
};

function heading(text: string): BodyBlock {
  return { kind: 'heading', text };
}

function subheading(text: string): BodyBlock {
  return { kind: 'subheading', text };
}

function paragraph(text: string): BodyBlock {
  return { kind: 'paragraph', text };
}
