import type { DecisionData } from '../data.js';

const POLICY = 'về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia';

/**
 * A sample of item 7 of the session of 18/3/2025, written for demonstration; it is no document of any
 * authority. What stands in square brackets is left open as in real drafts.
 */
export const sampleDecision: DecisionData = {
  committee: { name: 'thành phố Lạng Sơn' },
  decisionAuthority: 'COLLECTIVE',
  subject:
    'Về việc thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn',
  bases: [
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
    `Căn cứ Nghị quyết số 03/NQ-CP ngày 09 tháng 01 năm 2025 của Chính phủ ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị ${POLICY}`,
    'Thực hiện Chương trình hành động số 150-CTr/TU ngày 20 tháng 02 năm 2025 của Ban Thường vụ Tỉnh ủy',
    'Thực hiện ý kiến của Thường trực Thành ủy tại […] số […] ngày […] tháng […] năm 2025',
    'Theo đề nghị của Trưởng phòng Văn hoá, Khoa học và Thông tin tại Tờ trình số       /TTr-VHKHTT ngày      tháng 3 năm 2025',
  ],
  body: [
    {
      kind: 'article',
      label: 'Điều 1.',
      text: 'Thành lập Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn (sau đây gọi tắt là Ban Chỉ đạo), gồm các thành viên:',
    },
    paragraph('1. Trưởng Ban: Chủ tịch UBND thành phố.'),
    paragraph(
      '2. Phó Trưởng Ban Thường trực: Phó Chủ tịch UBND thành phố phụ trách lĩnh vực văn hóa - xã hội.',
    ),
    paragraph('3. Phó Trưởng Ban: Trưởng phòng Văn hoá, Khoa học và Thông tin.'),
    paragraph(
      '4. Các Ủy viên: Chánh Văn phòng HĐND-UBND thành phố; Trưởng các phòng: Tài chính - Kế hoạch, Nội vụ, Nông nghiệp và Môi trường, Giáo dục và Đào tạo, Kinh tế, Hạ tầng và Đô thị; Chánh Thanh tra thành phố; Giám đốc Trung tâm Phát triển quỹ đất; Chủ tịch UBND các phường, xã.',
    ),
    paragraph(
      '5. Mời đại diện Ủy ban Mặt trận Tổ quốc Việt Nam thành phố, Ban Chỉ huy Quân sự thành phố và đơn vị Công an phụ trách địa bàn tham gia Ủy viên Ban Chỉ đạo.',
    ),
    {
      kind: 'article',
      label: 'Điều 2.',
      text: 'Thành lập Tổ giúp việc Ban Chỉ đạo (sau đây gọi tắt là Tổ giúp việc), gồm:',
    },
    paragraph('1. Tổ trưởng: Trưởng phòng Văn hoá, Khoa học và Thông tin.'),
    paragraph('2. Tổ phó: 01 Phó Chánh Văn phòng HĐND-UBND thành phố.'),
    paragraph(
      '3. Thành viên: công chức, viên chức do các cơ quan, đơn vị có Ủy viên Ban Chỉ đạo cử (danh sách kèm theo).',
    ),
    { kind: 'article', label: 'Điều 3.', title: 'Nhiệm vụ và chế độ làm việc' },
    paragraph(
      '1. Ban Chỉ đạo giúp {assistedBody} chỉ đạo, điều phối, đôn đốc việc thực hiện Nghị quyết số 57-NQ/TW, Chương trình hành động số 150-CTr/TU và kế hoạch của UBND thành phố; định kỳ hằng quý họp đánh giá kết quả, họp đột xuất khi cần thiết.',
    ),
    paragraph(
      '2. Tổ giúp việc tham mưu chương trình công tác, tổng hợp số liệu, chuẩn bị tài liệu và theo dõi việc thực hiện kết luận của Ban Chỉ đạo.',
    ),
    paragraph(
      '3. Phòng Văn hoá, Khoa học và Thông tin là cơ quan thường trực của Ban Chỉ đạo. Trưởng Ban sử dụng con dấu của UBND thành phố; các thành viên khác sử dụng con dấu của cơ quan mình để thực hiện nhiệm vụ.',
    ),
    paragraph(
      '4. Thành viên Ban Chỉ đạo, Tổ giúp việc làm việc theo chế độ kiêm nhiệm. Ban Chỉ đạo, Tổ giúp việc tự giải thể khi hoàn thành nhiệm vụ.',
    ),
    {
      kind: 'article',
      label: 'Điều 4.',
      text: 'Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số […]/QĐ-UBND ngày […] của UBND thành phố về việc thành lập Ban Chỉ đạo chuyển đổi số thành phố.',
    },
    paragraph(
      'Chánh Văn phòng HĐND-UBND thành phố; Trưởng phòng Văn hoá, Khoa học và Thông tin; Thủ trưởng các cơ quan, đơn vị liên quan; Chủ tịch UBND các phường, xã và các thành viên Ban Chỉ đạo, Tổ giúp việc chịu trách nhiệm thi hành Quyết định này.',
    ),
  ],
  recipients: [
    'Như Điều 4',
    'UBND tỉnh (b/c)',
    'Thường trực Thành ủy (b/c)',
    'Thường trực HĐND thành phố',
    'CT, các PCT UBND thành phố',
    'Ủy ban MTTQ Việt Nam thành phố',
    'Lưu: VT, VHKHTT',
  ],
  status: { kind: 'draft', round: 1, month: { year: 2025, month: 3 } },
  sample: true,
};

function paragraph(text: string) {
  return { kind: 'paragraph', text } as const;
}
