/**
 * The notice of the founding session as its text stands, for whoever types it in: page breaks joined, marks of the stored
 * text taken out, its own slips kept (the point 8.1 that stands twice, doubled words). Nothing of it is loaded as a notice:
 * the Office writes that.
 */
export const sessionNotice = {
  subject: 'Kết luận Phiên họp Ủy ban nhân dân thành phố Lạng Sơn thường kỳ tháng 3 năm 2025',
  opening: [
    'Ngày 18/3/2025, UBND thành phố tổ chức Phiên họp Ủy ban nhân dân thành phố Lạng Sơn thường kỳ tháng 3 năm 2025; đồng chí Nguyễn Văn Hạnh, Phó Bí thư Thường trực Thành ủy, Chủ tịch UBND thành phố chủ trì cuộc họp. Dự họp có các thành viên UBND thành phố; đại diện Lãnh đạo các cơ quan: HĐND thành phố; Ủy ban Mặt trận Tổ quốc Việt Nam thành phố; Chủ tịch UBND các phường, xã; đại diện Lãnh đạo một số cơ quan, đơn vị tham dự theo thành phần từng nội dung họp có liên quan; Văn phòng HĐND-UBND thành phố.',
    'Sau khi nghe lãnh đạo các cơ quan báo cáo nội dung trình tại phiên họp, ý kiến thảo luận của các thành viên UBND thành phố và đại biểu dự họp; đồng chí Nguyễn Văn Hạnh – Phó Bí thư Thường trực Thành ủy, Chủ tịch UBND thành phố kết luận, chỉ đạo như sau:',
  ],
  /** One paragraph to a line. */
  conclusions: `1. Dự thảo Báo cáo tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025
1.1. Đánh giá chung tình hình thực hiện nhiệm vụ trong Quý I năm 2025:
Quý I/2025, UBND thành phố thực hiện nhiệm vụ phát triển kinh tế - xã hội trong bối cảnh còn nhiều khó khăn, tuy nhiên với tinh thần tiếp tục đổi mới, đột phá, quyết liệt chỉ đạo, điều hành trên các lĩnh vực công tác của UBND thành phố, sự nỗ lực cố gắng của các phòng, ban, cơ quan, đơn vị, doanh nghiệp và Nhân dân trên địa bàn, tình hình kinh tế - xã hội của thành phố đã đạt được kết quả tích cực trên các lĩnh vực, tạo động lực và khí thế để tiếp tục thúc đẩy công việc trong quý II/2025, cụ thể:
Các hoạt động phục vụ Nhân dân đón Tết Nguyên đán Ất Tỵ được nâng cao chất lượng, bảo đảm không khí vui tươi, lành mạnh, an toàn; giám sát chặt chẽ, bảo đảm an toàn vệ sinh thực phẩm, vệ sinh môi trường, phòng, chống dịch bệnh; thực hiện tốt các chính sách hỗ trợ giảm nghèo, an sinh xã hội, bảo đảm việc làm, thu nhập cho người lao động và chăm lo đời sống cho các đối tượng chính sách, người có hoàn cảnh khó khăn, bảo đảm mọi người, mọi nhà đều có điều kiện vui xuân, đón tết.
Chỉ đạo các đơn vị chủ động ứng phó với rét đậm, rét hại và phòng, chống dịch bệnh cho cây trồng, vật nuôi; chuẩn bị các điều kiện tổ chức phát động “Tết trồng cây đời đời nhớ ơn Bác Hồ” Xuân Ất Tỵ năm 2025; đẩy nhanh tiến độ thực hiện các dự án đầu tư theo kế hoạch, nhất là các dự án trọng điểm; tăng cường kiểm tra, kiểm soát thị trường, xử lý nghiêm các hành vi vi phạm trong sản xuất, kinh doanh hàng hóa, dịch vụ. Chỉ đạo UBND các phường, xã hoàn thành việc chỉnh trang đô thị, các tuyến phố, đường làng, ngõ xóm, khu dân cư; triển khai phương án, kế hoạch bảo đảm đủ phương tiện vận chuyển hàng hóa và phục vụ nhu cầu đi lại của Nhân dân trong dịp tết. Hoàn thành nhiệm vụ giao quân và công tác ra quân huấn luyện năm 2025 bảo đảm số lượng, chất lượng, đúng thời gian theo quy định.
Công tác thu ngân sách Nhà nước được triển khai tích cực, tổng thu ngân sách trên địa bàn tính đến ngày 13/3/2025 là 124.530 triệu đồng, bằng 31,9% dự toán tính giao, bằng 28,9% dự toán thành phố phần đầu và bằng 155,3% so với cùng kỳ năm 2024. Chi ngân sách đáp ứng kịp thời, đúng quy định
Công tác sắp xếp, tổ chức bộ máy triển khai kịp thời, ổn định tư tưởng cán bộ, công chức, viên chức khẩn trương thực hiện nhiệm vụ ngay sau khi sáp nhập, không để gián đoạn công việc chung. Các chính sách an sinh, phúc lợi xã hội, chăm lo cho các đối tượng chính sách, người nghèo được quan tâm. Quốc phòng, an ninh được tăng cường; an ninh chính trị, trật tự an toàn xã hội được đảm bảo.
Bên cạnh kết quả đạt được, trong quá trình thực hiện còn có một số hạn chế, khó khăn như: Công tác trang trí đường hoa Xuân xứ Lạng năm 2025 thực hiện quy trình đầu tư còn chậm, không đảm bảo tiến độ theo yêu cầu; Tình trạng lấn chiếm lòng đường, vỉa hè làm nơi kinh doanh bán hàng ở một số tuyến đường vẫn còn xảy ra; xuất hiện nhiều trường hợp người lang thang, ăn xin, ăn mày tại các khu vực công cộng tập trung đông người trên địa bàn, gây mất mỹ quan, văn minh đô thị.
1.2. Sau khi thảo luận, UBND thành phố cơ bản nhất trí với nội dung dự thảo Báo cáo tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025. Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính - Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.
2. Dự thảo Báo cáo đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025
UBND thành phố cơ bản nhất trí với nội dung dự thảo Báo cáo đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025. Trên cơ sở góp ý của các cơ quan, phòng ban, đơn vị giao phòng Tài chính – Kế hoạch tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.
3. Dự thảo Báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025
UBND thành phố cơ bản nhất trí với nội dung dự thảo Báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025; giao phòng Nông nghiệp và Môi trường tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.
4. Dự thảo Báo cáo công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025
UBND thành phố nhất trí với nội dung dự thảo công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025.
Yêu cầu Trung tâm Phát triển quỹ đất, phòng Nông nghiệp và Môi trường tiếp tục đẩy nhanh tiến độ thực hiện một số nhiệm vụ cụ thể sau:
- Phòng Nông nghiệp và Môi trường:
+ Hoàn thành tham mưu cho UBND thành phố trình phê duyệt Kế hoạch sử dụng đất năm 2025.
+ Nghiêm túc thực hiện ý kiến chỉ đạo đồng chí Chủ tịch UBND thành phố về việc lập hồ sơ trình UBND tỉnh giao đất khu nhà máy nước cũ cho UBND thành phố để bố trí tái định cư dự án đường Lý Thái Tổ kéo dài và khu dân cư, tái định cư thành phố Lạng Sơn.
+ Chủ trì, phối hợp với Trung tâm Phát triển quỹ đất rà soát các dự án đã ban hành Quyết định cưỡng chế thực hiện quyết định thu hồi đất nhưng đến nay người có đất bị thu hồi chưa nhận tiền, bàn giao mặt bằng, khẩn trương tham mưu thực hiện quy trình cưỡng chế theo quy định. Phối hợp với Trung tâm Phát triển quỹ đất xử lý dứt điểm các dự án cơ bản đã hoàn thành công tác giải phóng mặt bằng.
+ Khẩn trương hoàn thiện hồ sơ xây dựng giá đất cụ thể để làm căn cứ tính tiền bồi thường khi Nhà nước thu hồi đất để có cơ sở thực hiện các dự án: Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng theo hình thức BOT, đoạn qua địa phận thành phố Lạng Sơn; Khu đô thị Green Garden tại xã Mai Pha thành phố Lạng Sơn, xã Yên Trạch, huyện Cao Lộc, tỉnh Lạng Sơn (địa phận thành phố Lạng Sơn); Khu đô thị mới Đông Kinh; nút giao thông Ngã tư đường Lý Thường Kiệt với đường Trần Phú (Khu đô thị Phú Lộc IV, phường Hoàng Văn Thụ)....
- Trung tâm Phát triển quỹ đất:
+ Chủ trì, phối hợp với các cơ quan liên quan tăng cường công tác giải phóng mặt bằng các dự án đặc biệt các dự án trọng điểm đảm bảo tiến độ theo chỉ đạo của tỉnh, Thành ủy, như: dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng hoàn thành GPMB trong tháng 3/2025, dự án Trụ sở làm việc công an tỉnh hoàn thành GPMB trong tháng 5/2025...
+ Rà soát, khẩn trương thực hiện giải phóng mặt bằng dứt điểm các dự án cơ bản đã hoàn thành công tác giải phóng mặt bằng.
+ Chịu trách nhiệm đôn đốc các đơn vị thực hiện các nội dung liên quan đến công tác GPMB theo Kế hoạch, thông báo kết luận các cuộc họp về GPMB của thành phố.
5. Dự thảo Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới
UBND thành phố cơ bản nhất trí với nội dung dự thảo Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới. Trên cơ sở góp ý của các cơ quan, đơn vị giao Văn phòng HĐND-UBND thành phố tiếp tục tiếp thu ý kiến hoàn thiện báo cáo trình UBND thành phố ký ban hành theo quy định.
6. Dự thảo Kế hoạch Triển khai thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy triển khai thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn TP. Lạng Sơn
Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Kế hoạch gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày để tổng hợp.
Trên cơ sở góp ý dự thảo Kế hoạch của các các cơ quan, đơn vị, Phòng Văn hoá, Khoa học và Thông tin thành phố tham mưu cho UBND thành phố xây dựng Tờ trình trình xin ý kiến Thường trực Thành uỷ.
7. Dự thảo Quyết định về việc thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn
Yêu cầu các cơ quan, đơn vị chủ động nghiên cứu, góp ý dự thảo Quyết định gửi Phòng Văn hoá, Khoa học và Thông tin thành phố trong ngày 19/3/2025 để tổng hợp.
Trên cơ sở góp ý dự thảo Quyết định của các các cơ quan, đơn vị, Phòng Văn hoá, Khoa học và Thông tin thành phố tham mưu cho UBND thành phố xây dựng Tờ trình trình xin ý kiến Thường trực Thành uỷ.
8. Trong thời gian tới, đề nghị các phòng, ban, cơ quan, đơn vị quan tâm, thực hiện nghiêm túc một số nhiệm vụ sau:
8.1. Các phòng, ban, cơ quan, đơn vị:
Tiếp tục triển khai thực hiện tốt các nhiệm vụ, giải pháp kịch bản tăng trưởng nhằm đạt tốc độ tăng trưởng năm 2025 đã đề ra.
Tập trung cao độ cho công tác quy hoạch và quản lý quy hoạch, kiến trúc đô thị;
Triển khai thực hiện Chương trình xóa nhà tạm, nhà dột nát trên địa bàn thành phố theo Nghị quyết số 188-NQ/TU, ngày 25/10/2024 của Ban Thường vụ Tỉnh ủy, Kế hoạch của UBND tỉnh về xoá nhà tạm nhà dột nát 2025 và các văn bản hướng dẫn của Sở Xây dựng về thực hiện sửa chữa, xây dựng nhà để ở của Chương trình xóa nhà tạm, nhà dột nát.
Thực hiện tốt công tác cấp giấy phép xây dựng; tiếp tục thực hiện công tác quản lý đô thị, vệ sinh môi trường, vận hành hệ thống chiếu sáng công cộng. Đôn đốc thực hiện công tác chuẩn bị đầu tư các dự án mới, triển khai thi công các công trình, dự án đảm bảo tiến độ theo kế hoạch.
Khai thác và sử dụng hiệu quả tài nguyên. Tập trung quản lý hiệu quả tài nguyên đất đai; tăng cường công tác kiểm tra, xử lý vi phạm về đất đai, môi trường, tài nguyên khoáng sản.
Tổ chức thực hiện đảm bảo kế hoạch các dự án trọng điểm của tỉnh và của thành phố, phân đầu hoàn thành công tác giải phóng mặt bằng dự án Tuyến cao tốc cửa khẩu Hữu Nghị - Chi Lăng trong quý I/2025, dự án Khách sạn sân golf Hoàng Đồng - Lạng Sơn trong quý II/2025.
Duy trì tốt công tác chăm sóc sức khỏe ban đầu cho nhân dân, phòng chống dịch bệnh.
Thực hiện tốt các chính sách đối với gia đình chính sách người có công, đối tượng bảo trợ và các chính sách an sinh xã hội, nâng cao đời sống vật chất, tinh thần của người dân; thực hiện các quyền của trẻ em, làm tốt công tác bình đẳng giới, vì sự tiến bộ của phụ nữ; phòng, chống tệ nạn xã hội.
8.1. Phòng Nông nghiệp và Môi trường, UBND các phường, xã:
Khẩn trương hoàn thành công tác kiểm kê đất đai và lập bản đồ hiện trạng sử dụng đất thành phố năm 2024. Giao phòng Nông nghiệp và Môi trường có trách nhiệm đôn đốc, kiểm tra việc thực hiện.
Tăng cường thực hiện Kế hoạch số 52/KH-UBND ngày 10/2/2025 của UBND thành phố về việc đẩy nhanh tiến độ cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trên địa bàn thành phố Lạng Sơn (Hoàn thành cấp 3.573 thửa đất trong năm 2025); Tiếp tục rà soát, xử lý dứt điểm việc cấp GCNQSD đất đối với các khu đất công bị lấn chiếm, lấn chiếm một phần nay phù hợp quy hoạch để cấp GCNQSD đất. Giao phòng Nông nghiệp và Môi trường có trách nhiệm đôn đốc các xã, phường thực hiện; định kỳ báo cáo kết quả thực hiện theo quy định.
Thực hiện nghiêm túc việc tiếp nhận, giải quyết, trả kết quả giải quyết TTHC về đất đai trên môi trường điện tử theo đúng quy định.
8.2. Phòng Dân tộc và Tôn giáo:
Thực hiện tốt chính sách dân tộc và tôn giáo. Nêu cao tinh thần đoàn kết chống mê tín, dị đoan và lợi dụng tín ngưỡng tôn giáo để trục lợi; tiếp tục tạo điều kiện cho các tổ chức tôn giáo hoạt động đúng pháp luật, đáp ứng nhu cầu sinh hoạt tôn giáo chính đáng của Nhân dân.
8.3. Thanh tra thành phố
Thực hiện tốt công tác tiếp dân theo quy định. Thực hiện tốt việc kiểm tra, đôn đốc việc thực hiện các quyết định giải quyết khiếu nại, kết luận giải quyết tố cáo đã có hiệu lực pháp luật. Giải quyết kịp thời, đúng quy định của pháp luật đối với các đơn thư khiếu nại, tố cáo phát sinh.`,
  closing: ['UBND thành phố yêu cầu thủ trưởng các cơ quan, đơn vị liên quan khẩn trương tổ chức thực hiện.'],
  recipients: [
    'UBND tỉnh (B/c)',
    'TT Thành ủy (B/c)',
    'TT HĐND TP',
    'CT, các PCT UBND TP',
    'Ủy ban MTTQVN TP',
    'Các phòng ban, ngành, Đảng, đoàn thể TP',
    'UBND các phường, xã',
    'C, PCVP, CVVP',
    'Tất cả iOffice TP',
    'Trang TTĐT TP',
    'Lưu: VT, QTM',
  ],
} as const;

/** The seven drafts that the session had before it, as the notice names them. */
export const sessionAgenda: readonly string[] = [
  'Dự thảo Báo cáo tình hình và kết quả thực hiện kế hoạch phát triển kinh tế - xã hội, đảm bảo quốc phòng, an ninh quý I, nhiệm vụ trọng tâm quý II năm 2025',
  'Dự thảo Báo cáo đánh giá tình hình thực hiện dự toán thu, chi ngân sách tháng 3, phương hướng, nhiệm vụ, giải pháp tháng 4/2025',
  'Dự thảo Báo cáo kết quả xây dựng nông thôn mới Quý I, phương hướng nhiệm vụ Quý II/2025',
  'Dự thảo Báo cáo công tác giải phóng mặt bằng và tình hình triển khai thực hiện các dự án trọng điểm trên địa bàn thành phố quý I/2025',
  'Dự thảo Báo cáo sơ kết 03 năm thực hiện Chỉ thị số 12-CT/TW, ngày 11/3/2022 của Ban Bí thư Trung ương Đảng về tăng cường sự lãnh đạo của Đảng, nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới',
  'Dự thảo Kế hoạch Triển khai thực hiện Chương trình hành động số 150-CTr/TU ngày 20/02/2025 của Ban Thường vụ Tỉnh ủy triển khai thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn TP. Lạng Sơn',
  'Dự thảo Quyết định về việc thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo về phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số thành phố Lạng Sơn',
];
