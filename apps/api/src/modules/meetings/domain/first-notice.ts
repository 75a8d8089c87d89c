import { formatDate, type CivilDate } from '@thong-suot/administration';
import type { NoticeFrame } from './proposed-notice.js';
import type { TypedMeeting } from './typed-meeting.js';

/** Who gets the notice of a first session; of a further one whoever got the last. */
const RECIPIENTS: readonly string[] = [
  'CT, các PCT UBND',
  'Các phòng ban, ngành, đoàn thể',
  'UBND các phường, xã',
  'C, PCVP, CVVP',
  'Lưu: VT',
];

/**
 * What the notice of a recorded session begins with before anybody has written it: when and where, who chaired and took
 * part, up to "kết luận, chỉ đạo như sau:", as such notices do.
 */
export function firstNotice(
  { name, heldOn, beginsAt, place, chair, attendance }: TypedMeeting,
  recipients: readonly string[],
): NoticeFrame & { readonly subject: string } {
  const day = formatDate(heldOn as CivilDate);
  const when = beginsAt === null ? `Ngày ${day}` : `${beginsAt.replace(':', ' giờ ')} ngày ${day}`;
  const present = attendance.length === 0 ? '' : ` Dự họp có: ${attendance.join('; ')}.`;
  return {
    subject: `Kết luận ${name}`,
    opening: [
      `${when}, tại ${place}, đồng chí ${chair} chủ trì ${name}.${present}`,
      `Sau khi nghe lãnh đạo các cơ quan báo cáo nội dung trình tại phiên họp, ý kiến thảo luận của các thành viên UBND và đại biểu dự họp, đồng chí ${chair} kết luận, chỉ đạo như sau:`,
    ],
    closing: ['Văn phòng thông báo để các cơ quan, đơn vị biết, thực hiện./.'],
    recipients: recipients.length === 0 ? RECIPIENTS : recipients,
  };
}
