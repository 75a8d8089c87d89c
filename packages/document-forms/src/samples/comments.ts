import type { CommentReply, OpinionStance } from '@thong-suot/administration';

/** One comment of the sample round and what became of it. */
export type SampleComment = {
  readonly unit: string;
  readonly drafts: readonly ('PLAN' | 'DECISION')[];
  readonly stance: OpinionStance;
  readonly place?: string;
  readonly text?: string;
  readonly reply?: CommentReply;
  readonly replyText?: string;
  /** Hours after the deadline, for a late answer. */
  readonly lateHours?: number;
};

/** Invented comments on the sample drafts; "VĂN BẢN MẪU" like these. */
export const sampleComments: readonly SampleComment[] = [
  {
    unit: 'Phòng Tài chính - Kế hoạch',
    drafts: ['PLAN'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'II.2.c',
    text: 'Đề nghị bỏ tỷ lệ 2% hoặc ghi "theo khả năng cân đối ngân sách"',
    reply: 'PARTLY_ACCEPTED',
    replyText: 'Bổ sung "theo khả năng cân đối ngân sách"',
  },
  {
    unit: 'UBND xã Quảng Lạc',
    drafts: ['PLAN'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'II.1.b',
    text: 'Đề nghị giao tỷ lệ riêng cho xã do hạ tầng mạng còn hạn chế',
    reply: 'EXPLAINED',
    replyText: 'Giữ mục tiêu chung, chỉ tiêu từng xã giao tại kế hoạch hằng năm',
  },
  {
    unit: 'Phòng Nông nghiệp và Môi trường',
    drafts: ['PLAN'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'III.3',
    text: 'Đề nghị bổ sung Chi nhánh Văn phòng Đăng ký đất đai là cơ quan phối hợp',
    reply: 'ACCEPTED',
    replyText: 'Bổ sung vào dự thảo',
  },
  {
    unit: 'UBND phường Vĩnh Trại',
    drafts: ['PLAN'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'IV.1',
    text: 'Thời hạn 15/4/2025 gấp, đề nghị 30/4/2025',
    reply: 'ACCEPTED',
    replyText: 'Điều chỉnh thời hạn thành 30/4/2025',
  },
  {
    unit: 'Văn phòng HĐND-UBND',
    drafts: ['DECISION'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'Điều 3.3',
    text: 'Làm rõ việc sử dụng con dấu khi Phó Trưởng Ban ký',
    reply: 'ACCEPTED',
    replyText: 'Bổ sung quy định về con dấu vào dự thảo',
  },
  {
    unit: 'Phòng Nội vụ',
    drafts: ['DECISION'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'Điều 1, 2',
    text: 'Đề nghị ghi chức danh, không ghi họ tên',
    reply: 'ACCEPTED',
    replyText: 'Dự thảo ghi chức danh',
  },
  {
    unit: 'UBND xã Mai Pha',
    drafts: ['DECISION'],
    stance: 'AGREED_WITH_COMMENTS',
    place: 'Điều 2.3',
    text: 'Nhất trí; cử 01 công chức Văn phòng - Thống kê tham gia Tổ giúp việc',
    reply: 'ACCEPTED',
    replyText: 'Đưa vào danh sách Tổ giúp việc',
  },
  { unit: 'UBND phường Đông Kinh', drafts: ['PLAN', 'DECISION'], stance: 'AGREED' },
  {
    unit: 'UBND phường Tam Thanh',
    drafts: ['DECISION'],
    stance: 'DISAGREED',
    place: 'Điều 1.4',
    text: 'Chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên; đề nghị chỉ mời khi có nội dung liên quan',
    reply: 'EXPLAINED',
    replyText: 'Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách',
  },
  { unit: 'UBND xã Hoàng Đồng', drafts: ['PLAN'], stance: 'AGREED', lateHours: 14 },
];
