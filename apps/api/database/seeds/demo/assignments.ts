/** One assignment of the notice of the founding session, in the codes of the demonstration's units. */
export interface AssignmentSeed {
  readonly key: string;
  /** The item of the session whose dossier it belongs to. */
  readonly item: number;
  /** The number as printed: the notice has two points "8.1". */
  readonly point: string;
  readonly heading?: string;
  readonly kind: 'TASK' | 'TARGET' | 'STANDING';
  readonly nature: 'FINALISE' | 'COMMENT' | 'PARTY_SUBMISSION' | 'LAND' | 'MONITOR' | 'GENERAL';
  /** In our words, short enough for a list. */
  readonly title: string;
  /** The sentence of the notice, as it stands there. */
  readonly quote: string;
  /** Codes of the accountable units; WARDS are the eight wards and communes, each with a part of its own. */
  readonly leads?: readonly string[];
  readonly cooperates?: readonly string[];
  /** To whom a standing direction speaks, or who else is meant: codes (WARDS too), or ALL. */
  readonly addressed?: 'ALL' | readonly string[];
  readonly leadWords?: string;
  readonly coopWords?: string;
  /** The unit that the notice makes responsible for the wards' parts. */
  readonly wardsMonitoredBy?: string;
  readonly deadlineWords?: string;
  readonly dueAt?: string;
  readonly deadlineChoices?: readonly string[];
  readonly recurrenceWords?: string;
  readonly product?: string;
  readonly quantityUnit?: string;
  /** Whose part the quantity of the notice is compared with. */
  readonly target?: { readonly unit: string; readonly quantity: number };
  readonly note?: string;
  /** Who might lead, where the notice names nobody; the Office decides. */
  readonly suggests?: string;
  readonly sameAs?: string;
  /** The dossier of the item carries it out, once there is one. */
  readonly carriedBy?: 'COMMENTS' | 'PARTY_SUBMISSION' | 'ISSUANCE';
}

/**
 * The thirty-seven records of the conclusions of 18/3/2025, read sentence by sentence and confirmed by hand: sixteen are
 * standing directions, two are targets to strive for, and six have a date. What is doubtful says so in its note and
 * waits for a person.
 */
export const ASSIGNMENTS: readonly AssignmentSeed[] = [
  {
    key: 'T01',
    item: 1,
    point: '1.2',
    kind: 'TASK',
    nature: 'FINALISE',
    title: 'Tiếp thu, hoàn thiện Báo cáo kinh tế - xã hội, quốc phòng, an ninh quý I/2025, trình ký ban hành',
    quote:
      'Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính - Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    leads: ['TCKH'],
    product: 'Báo cáo kinh tế - xã hội quý I/2025',
    note: 'Kết luận không nêu thời hạn trình ký. Văn phòng xác định thời hạn trong hồ sơ.',
    carriedBy: 'ISSUANCE',
  },
  {
    key: 'T02',
    item: 2,
    point: '2',
    kind: 'TASK',
    nature: 'FINALISE',
    title: 'Tiếp thu, hoàn thiện Báo cáo thu, chi ngân sách tháng 3/2025, trình ký ban hành',
    quote:
      'Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính – Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    leads: ['TCKH'],
    product: 'Báo cáo thu, chi ngân sách tháng 3/2025',
    note: 'Kết luận không nêu thời hạn trình ký. Văn phòng xác định thời hạn trong hồ sơ.',
    carriedBy: 'ISSUANCE',
  },
  {
    key: 'T03',
    item: 3,
    point: '3',
    kind: 'TASK',
    nature: 'FINALISE',
    title: 'Tiếp thu, hoàn thiện Báo cáo xây dựng nông thôn mới quý I/2025, trình ký ban hành',
    quote:
      'giao phòng Nông nghiệp và Môi trường tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    leads: ['NNMT'],
    product: 'Báo cáo nông thôn mới quý I/2025',
    note: 'Kết luận không nêu thời hạn trình ký. Văn phòng xác định thời hạn trong hồ sơ.',
    carriedBy: 'ISSUANCE',
  },
  {
    key: 'T04',
    item: 4,
    point: '4',
    heading: 'Phòng Nông nghiệp và Môi trường',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Hoàn thành trình phê duyệt Kế hoạch sử dụng đất năm 2025',
    quote: 'Hoàn thành tham mưu cho UBND thành phố trình phê duyệt Kế hoạch sử dụng đất năm 2025.',
    leads: ['NNMT'],
    product: 'Kế hoạch sử dụng đất năm 2025',
  },
  {
    key: 'T05',
    item: 4,
    point: '4',
    heading: 'Phòng Nông nghiệp và Môi trường',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Lập hồ sơ trình UBND tỉnh giao đất khu nhà máy nước cũ để bố trí tái định cư',
    quote:
      'Nghiêm túc thực hiện ý kiến chỉ đạo đồng chí Chủ tịch UBND thành phố về việc lập hồ sơ trình UBND tỉnh giao đất khu nhà máy nước cũ cho UBND thành phố để bố trí tái định cư dự án đường Lý Thái Tổ kéo dài và khu dân cư, tái định cư thành phố Lạng Sơn.',
    leads: ['NNMT'],
  },
  {
    key: 'T06',
    item: 4,
    point: '4',
    heading: 'Phòng Nông nghiệp và Môi trường',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Rà soát các dự án đã có quyết định cưỡng chế thu hồi đất, tham mưu thực hiện quy trình cưỡng chế',
    quote:
      'Chủ trì, phối hợp với Trung tâm Phát triển quỹ đất rà soát các dự án đã ban hành Quyết định cưỡng chế thực hiện quyết định thu hồi đất nhưng đến nay người có đất bị thu hồi chưa nhận tiền, bàn giao mặt bằng, khẩn trương tham mưu thực hiện quy trình cưỡng chế theo quy định.',
    leads: ['NNMT'],
    cooperates: ['TTPTQD'],
  },
  {
    key: 'T07',
    item: 4,
    point: '4',
    heading: 'Phòng Nông nghiệp và Môi trường',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Xử lý dứt điểm các dự án cơ bản đã hoàn thành GPMB',
    quote:
      'Phối hợp với Trung tâm Phát triển quỹ đất xử lý dứt điểm các dự án cơ bản đã hoàn thành công tác giải phóng mặt bằng.',
    leads: ['TTPTQD'],
    cooperates: ['NNMT'],
    note: 'Câu này nằm ở phần giao Phòng Nông nghiệp và Môi trường nhưng viết “Phối hợp với Trung tâm Phát triển quỹ đất”: Trung tâm chủ trì, Phòng phối hợp.',
    sameAs: 'T11',
  },
  {
    key: 'T08',
    item: 4,
    point: '4',
    heading: 'Phòng Nông nghiệp và Môi trường',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Hoàn thiện hồ sơ xây dựng giá đất cụ thể để tính tiền bồi thường cho các dự án',
    quote:
      'Khẩn trương hoàn thiện hồ sơ xây dựng giá đất cụ thể để làm căn cứ tính tiền bồi thường khi Nhà nước thu hồi đất để có cơ sở thực hiện các dự án: Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng theo hình thức BOT, đoạn qua địa phận thành phố Lạng Sơn; Khu đô thị Green Garden tại xã Mai Pha thành phố Lạng Sơn, xã Yên Trạch, huyện Cao Lộc, tỉnh Lạng Sơn (địa phận thành phố Lạng Sơn); Khu đô thị mới Đông Kinh; nút giao thông Ngã tư đường Lý Thường Kiệt với đường Trần Phú (Khu đô thị Phú Lộc IV, phường Hoàng Văn Thụ)....',
    leads: ['NNMT'],
    note: 'Danh mục dự án trong Kết luận để mở (“....”).',
  },
  {
    key: 'T09',
    item: 4,
    point: '4',
    heading: 'Trung tâm Phát triển quỹ đất',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Hoàn thành GPMB dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng',
    quote:
      'Chủ trì, phối hợp với các cơ quan liên quan tăng cường công tác giải phóng mặt bằng các dự án đặc biệt các dự án trọng điểm đảm bảo tiến độ theo chỉ đạo của tỉnh, Thành ủy, như: dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng hoàn thành GPMB trong tháng 3/2025, dự án Trụ sở làm việc công an tỉnh hoàn thành GPMB trong tháng 5/2025...',
    leads: ['TTPTQD'],
    coopWords: 'các cơ quan liên quan',
    deadlineWords: 'trong tháng 3/2025',
    dueAt: '2025-03-31T17:00:00+07:00',
    note: 'Kết luận nhắc lại cùng dự án, cùng mốc thời gian tại điểm 8.1 (“trong quý I/2025”).',
  },
  {
    key: 'T10',
    item: 4,
    point: '4',
    heading: 'Trung tâm Phát triển quỹ đất',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Hoàn thành GPMB dự án Trụ sở làm việc Công an tỉnh',
    quote:
      'Chủ trì, phối hợp với các cơ quan liên quan tăng cường công tác giải phóng mặt bằng các dự án đặc biệt các dự án trọng điểm đảm bảo tiến độ theo chỉ đạo của tỉnh, Thành ủy, như: dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng hoàn thành GPMB trong tháng 3/2025, dự án Trụ sở làm việc công an tỉnh hoàn thành GPMB trong tháng 5/2025...',
    leads: ['TTPTQD'],
    coopWords: 'các cơ quan liên quan',
    deadlineWords: 'trong tháng 5/2025',
    dueAt: '2025-05-31T17:00:00+07:00',
    note: 'Ngày cuối của thời hạn 31/5/2025 là thứ Bảy. Danh mục dự án trong Kết luận để mở (“...”).',
  },
  {
    key: 'T11',
    item: 4,
    point: '4',
    heading: 'Trung tâm Phát triển quỹ đất',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Thực hiện GPMB dứt điểm các dự án cơ bản đã hoàn thành GPMB',
    quote:
      'Rà soát, khẩn trương thực hiện giải phóng mặt bằng dứt điểm các dự án cơ bản đã hoàn thành công tác giải phóng mặt bằng.',
    leads: ['TTPTQD'],
  },
  {
    key: 'T12',
    item: 4,
    point: '4',
    heading: 'Trung tâm Phát triển quỹ đất',
    kind: 'STANDING',
    nature: 'MONITOR',
    title: 'Đôn đốc các đơn vị thực hiện các nội dung liên quan đến GPMB',
    quote:
      'Chịu trách nhiệm đôn đốc các đơn vị thực hiện các nội dung liên quan đến công tác GPMB theo Kế hoạch, thông báo kết luận các cuộc họp về GPMB của thành phố.',
    addressed: ['TTPTQD'],
  },
  {
    key: 'T13',
    item: 5,
    point: '5',
    kind: 'TASK',
    nature: 'FINALISE',
    title: 'Tiếp thu, hoàn thiện Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, trình ký ban hành',
    quote:
      'Trên cơ sở góp ý của các cơ quan, đơn vị giao Văn phòng HĐND-UBND thành phố tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.',
    leads: ['VP'],
    product: 'Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW',
    note: 'Kết luận không nêu thời hạn trình ký. Văn phòng xác định thời hạn trong hồ sơ.',
    carriedBy: 'ISSUANCE',
  },
  {
    key: 'T14',
    item: 6,
    point: '6',
    kind: 'TASK',
    nature: 'COMMENT',
    title: 'Góp ý dự thảo Kế hoạch triển khai Chương trình hành động số 150-CTr/TU',
    quote:
      'Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Kế hoạch gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày để tổng hợp.',
    leads: ['VHKHTT'],
    addressed: 'ALL',
    leadWords: 'Các cơ quan, đơn vị',
    deadlineWords: 'trong ngày',
    deadlineChoices: ['2025-03-18T17:00:00+07:00', '2025-03-19T17:00:00+07:00'],
    note: '“Trong ngày” có thể là ngày họp 18/3/2025 hoặc ngày 19/3/2025: người gửi lấy ý kiến chọn thời hạn trong hồ sơ. Phòng Văn hoá, Khoa học và Thông tin là đầu mối tổng hợp.',
    carriedBy: 'COMMENTS',
  },
  {
    key: 'T15',
    item: 6,
    point: '6',
    kind: 'TASK',
    nature: 'PARTY_SUBMISSION',
    title: 'Xây dựng Tờ trình xin ý kiến Thường trực Thành ủy về dự thảo Kế hoạch',
    quote:
      'Trên cơ sở góp ý dự thảo Kế hoạch của các các cơ quan, đơn vị, Phòng Văn hoá, Khoa học và Thông tin thành phố tham mưu cho UBND thành phố xây dựng Tờ trình trình xin ý kiến Thường trực Thành uỷ.',
    leads: ['VHKHTT'],
    product: 'Tờ trình của UBND thành phố',
    carriedBy: 'PARTY_SUBMISSION',
  },
  {
    key: 'T16',
    item: 7,
    point: '7',
    kind: 'TASK',
    nature: 'COMMENT',
    title: 'Góp ý dự thảo Quyết định thành lập Ban Chỉ đạo và Tổ giúp việc',
    quote:
      'Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Quyết định gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày 19/3/2025 để tổng hợp.',
    leads: ['VHKHTT'],
    addressed: 'ALL',
    leadWords: 'Các cơ quan, đơn vị',
    deadlineWords: 'trong ngày 19/3/2025',
    dueAt: '2025-03-19T17:00:00+07:00',
    note: 'Phòng Văn hoá, Khoa học và Thông tin là đầu mối tổng hợp.',
    carriedBy: 'COMMENTS',
  },
  {
    key: 'T17',
    item: 7,
    point: '7',
    kind: 'TASK',
    nature: 'PARTY_SUBMISSION',
    title: 'Xây dựng Tờ trình xin ý kiến Thường trực Thành ủy về dự thảo Quyết định',
    quote:
      'Trên cơ sở góp ý dự thảo Quyết định của các các cơ quan, đơn vị, Phòng Văn hoá, Khoa học và Thông tin thành phố tham mưu cho UBND thành phố xây dựng Tờ trình trình xin ý kiến Thường trực Thành uỷ.',
    leads: ['VHKHTT'],
    product: 'Tờ trình của UBND thành phố',
    carriedBy: 'PARTY_SUBMISSION',
  },
  {
    key: 'T18',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Thực hiện kịch bản tăng trưởng năm 2025',
    quote:
      'Tiếp tục triển khai thực hiện tốt các nhiệm vụ, giải pháp kịch bản tăng trưởng nhằm đạt tốc độ tăng trưởng năm 2025 đã đề ra.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T19',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Quy hoạch và quản lý quy hoạch, kiến trúc đô thị',
    quote: 'Tập trung cao độ cho công tác quy hoạch và quản lý quy hoạch, kiến trúc đô thị;',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T20',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Triển khai Chương trình xóa nhà tạm, nhà dột nát',
    quote:
      'Triển khai thực hiện Chương trình xóa nhà tạm, nhà dột nát trên địa bàn thành phố theo Nghị quyết số 188-NQ/TU, ngày 25/10/2024 của Ban Thường vụ Tỉnh ủy, Kế hoạch của UBND tỉnh về xoá nhà tạm nhà dột nát 2025 và các văn bản hướng dẫn của Sở Xây dựng về thực hiện sửa chữa, xây dựng nhà để ở của Chương trình xóa nhà tạm, nhà dột nát.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T21',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Cấp giấy phép xây dựng; quản lý đô thị, vệ sinh môi trường, chiếu sáng công cộng',
    quote:
      'Thực hiện tốt công tác cấp giấy phép xây dựng; tiếp tục thực hiện công tác quản lý đô thị, vệ sinh môi trường, vận hành hệ thống chiếu sáng công cộng.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T22',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Đôn đốc chuẩn bị đầu tư dự án mới, thi công các công trình đúng tiến độ',
    quote:
      'Đôn đốc thực hiện công tác chuẩn bị đầu tư các dự án mới, triển khai thi công các công trình, dự án đảm bảo tiến độ theo kế hoạch.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T23',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Quản lý, sử dụng hiệu quả tài nguyên; xử lý vi phạm về đất đai, môi trường, khoáng sản',
    quote:
      'Khai thác và sử dụng hiệu quả tài nguyên. Tập trung quản lý hiệu quả tài nguyên đất đai; tăng cường công tác kiểm tra, xử lý vi phạm về đất đai, môi trường, tài nguyên khoáng sản.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T24',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'TARGET',
    nature: 'LAND',
    title: 'Phấn đấu hoàn thành GPMB dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng',
    quote:
      'Tổ chức thực hiện đảm bảo kế hoạch các dự án trọng điểm của tỉnh và của thành phố, phân đầu hoàn thành công tác giải phóng mặt bằng dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng trong quý I/2025, dự án Khách sạn sân golf Hoàng Đồng - Lạng Sơn trong quý II/2025.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
    deadlineWords: 'trong quý I/2025',
    dueAt: '2025-03-31T17:00:00+07:00',
    note: 'Kết luận ghi “phân đầu”, hiểu là “phấn đấu”. Cùng dự án, cùng mốc thời gian với nhiệm vụ tại điểm 4.',
    sameAs: 'T09',
  },
  {
    key: 'T25',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'TARGET',
    nature: 'LAND',
    title: 'Phấn đấu hoàn thành GPMB dự án Khách sạn sân golf Hoàng Đồng - Lạng Sơn',
    quote:
      'Tổ chức thực hiện đảm bảo kế hoạch các dự án trọng điểm của tỉnh và của thành phố, phân đầu hoàn thành công tác giải phóng mặt bằng dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng trong quý I/2025, dự án Khách sạn sân golf Hoàng Đồng - Lạng Sơn trong quý II/2025.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
    deadlineWords: 'trong quý II/2025',
    dueAt: '2025-06-30T17:00:00+07:00',
    note: 'Kết luận giao chung cho các phòng, ban, cơ quan, đơn vị, chưa nêu đơn vị chủ trì. Điểm 4 giao Trung tâm Phát triển quỹ đất chủ trì GPMB các dự án.',
    suggests: 'TTPTQD',
  },
  {
    key: 'T26',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Chăm sóc sức khỏe ban đầu cho nhân dân, phòng chống dịch bệnh',
    quote: 'Duy trì tốt công tác chăm sóc sức khỏe ban đầu cho nhân dân, phòng chống dịch bệnh.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T27',
    item: 8,
    point: '8.1',
    heading: 'Các phòng, ban, cơ quan, đơn vị',
    kind: 'STANDING',
    nature: 'GENERAL',
    title:
      'Chính sách người có công, an sinh xã hội; quyền trẻ em, bình đẳng giới; phòng, chống tệ nạn xã hội',
    quote:
      'Thực hiện tốt các chính sách đối với gia đình chính sách người có công, đối tượng bảo trợ và các chính sách an sinh xã hội, nâng cao đời sống vật chất, tinh thần của người dân; thực hiện các quyền của trẻ em, làm tốt công tác bình đẳng giới, vì sự tiến bộ của phụ nữ; phòng, chống tệ nạn xã hội.',
    addressed: 'ALL',
    leadWords: 'Các phòng, ban, cơ quan, đơn vị',
  },
  {
    key: 'T28',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Hoàn thành kiểm kê đất đai, lập bản đồ hiện trạng sử dụng đất năm 2024',
    quote:
      'Khẩn trương hoàn thành công tác kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất thành phố năm 2024.',
    leads: ['NNMT', 'WARDS'],
    wardsMonitoredBy: 'NNMT',
    note: 'Tiêu đề điểm này in số 8.1, trùng với điểm trước. Phòng Nông nghiệp và Môi trường đôn đốc, kiểm tra (câu sau của cùng điểm).',
  },
  {
    key: 'T29',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'STANDING',
    nature: 'MONITOR',
    title: 'Đôn đốc, kiểm tra việc kiểm kê đất đai',
    quote: 'Giao phòng Nông nghiệp và Môi trường có trách nhiệm đôn đốc, kiểm tra việc thực hiện.',
    addressed: ['NNMT'],
  },
  {
    key: 'T30',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Cấp Giấy chứng nhận quyền sử dụng đất cho 3.573 thửa đất trong năm 2025',
    quote:
      'Tăng cường thực hiện Kế hoạch số 52/KH-UBND ngày 10/2/2025 của UBND thành phố về việc đẩy nhanh tiến độ cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trên địa bàn thành phố Lạng Sơn (Hoàn thành cấp 3.573 thửa đất trong năm 2025)',
    leads: ['NNMT', 'WARDS'],
    wardsMonitoredBy: 'NNMT',
    deadlineWords: 'trong năm 2025',
    dueAt: '2025-12-31T17:00:00+07:00',
    quantityUnit: 'thửa đất',
    target: { unit: 'NNMT', quantity: 3573 },
    note: 'Chỉ tiêu 3.573 thửa tính cho toàn thành phố; Kết luận không chia theo phường, xã. Cần lấy chỉ tiêu từng phường, xã theo Kế hoạch số 52/KH-UBND.',
  },
  {
    key: 'T31',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'TASK',
    nature: 'LAND',
    title: 'Rà soát, xử lý dứt điểm việc cấp Giấy chứng nhận đối với khu đất công bị lấn chiếm',
    quote:
      'Tiếp tục rà soát, xử lý dứt điểm việc cấp GCNQSD đất đối với các khu đất công bị lấn chiếm, lấn chiếm một phần nay phù hợp quy hoạch để cấp GCNQSD đất.',
    leads: ['NNMT', 'WARDS'],
    wardsMonitoredBy: 'NNMT',
  },
  {
    key: 'T32',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'STANDING',
    nature: 'MONITOR',
    title: 'Đôn đốc các xã, phường cấp Giấy chứng nhận; định kỳ báo cáo kết quả',
    quote:
      'Giao phòng Nông nghiệp và Môi trường có trách nhiệm đôn đốc các xã, phường thực hiện; định kỳ báo cáo kết quả thực hiện theo quy định.',
    addressed: ['NNMT'],
    recurrenceWords: 'định kỳ báo cáo kết quả thực hiện theo quy định',
    note: 'Kết luận không nêu kỳ báo cáo cụ thể.',
  },
  {
    key: 'T33',
    item: 8,
    point: '8.1',
    heading: 'Phòng Nông nghiệp và Môi trường, UBND các phường, xã',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Giải quyết thủ tục hành chính về đất đai trên môi trường điện tử',
    quote:
      'Thực hiện nghiêm túc việc tiếp nhận, giải quyết, trả kết quả giải quyết TTHC về đất đai trên môi trường điện tử theo đúng quy định.',
    addressed: ['NNMT', 'WARDS'],
  },
  {
    key: 'T34',
    item: 8,
    point: '8.2',
    heading: 'Phòng Dân tộc và Tôn giáo',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Thực hiện chính sách dân tộc và tôn giáo',
    quote:
      'Thực hiện tốt chính sách dân tộc và tôn giáo. Nêu cao tinh thần đoàn kết chống mê tín, dị đoan và lợi dụng tín ngưỡng tôn giáo để trục lợi; tiếp tục tạo điều kiện cho các tổ chức tôn giáo hoạt động đúng pháp luật, đáp ứng nhu cầu sinh hoạt tôn giáo chính đáng của Nhân dân.',
    addressed: ['DTTG'],
  },
  {
    key: 'T35',
    item: 8,
    point: '8.3',
    heading: 'Thanh tra thành phố',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Tiếp dân theo quy định',
    quote: 'Thực hiện tốt công tác tiếp dân theo quy định.',
    addressed: ['TTR'],
  },
  {
    key: 'T36',
    item: 8,
    point: '8.3',
    heading: 'Thanh tra thành phố',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Kiểm tra, đôn đốc thực hiện quyết định giải quyết khiếu nại, kết luận giải quyết tố cáo',
    quote:
      'Thực hiện tốt việc kiểm tra, đôn đốc việc thực hiện các quyết định giải quyết khiếu nại, kết luận giải quyết tố cáo đã có hiệu lực pháp luật.',
    addressed: ['TTR'],
  },
  {
    key: 'T37',
    item: 8,
    point: '8.3',
    heading: 'Thanh tra thành phố',
    kind: 'STANDING',
    nature: 'GENERAL',
    title: 'Giải quyết kịp thời đơn thư khiếu nại, tố cáo phát sinh',
    quote:
      'Giải quyết kịp thời, đúng quy định của pháp luật đối với các đơn thư khiếu nại, tố cáo phát sinh.',
    addressed: ['TTR'],
  },
];
