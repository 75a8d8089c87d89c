import { formatCount, formatFigure } from '../numbers/figures.js';
import type { CivilDate } from '../time/civil-date.js';
import { formatDate } from '../time/format-date.js';
import { sentenceTime } from '../time/format-instant.js';
import { civilDateOf, type Instant } from '../time/instant.js';
import { remaining } from '../time/remaining.js';
import { workingTimeLeft } from './assignment-texts.js';

/**
 * The sentences that notifications and pages say, in the office's own words. Each names what happened or
 * could not happen, why, and what to do next.
 */
export const notices = {
  roundSent: (draftTitles: readonly string[], units: number, dueAt: Instant) =>
    `Đã gửi lấy ý kiến ${draftTitles.join(' và ')} đến ${formatFigure(units)} cơ quan, đơn vị. Thời hạn: ${sentenceTime(dueAt)}.`,

  roundReceived: (lead: string, asked: string, drafts: number, dueAt: Instant, now: Instant) =>
    `${lead} đề nghị ${asked} tham gia ý kiến đối với ${formatCount(drafts)} dự thảo, ${remaining(now, dueAt).text} (đến ${sentenceTime(dueAt)}).`,

  answerAfterDeadline: (dueAt: Instant) =>
    `Chưa gửi được ý kiến: thời hạn đã kết thúc lúc ${sentenceTime(dueAt)}. Đồng chí chọn "Đề nghị gửi muộn" hoặc liên hệ cơ quan chủ trì.`,

  answerRecorded: (unit: string, at: Instant, letterBefore: CivilDate) =>
    `Ý kiến của ${unit} đã được ghi nhận lúc ${sentenceTime(at)}. Đề nghị bổ sung công văn có chữ ký trước ngày ${formatDate(letterBefore)}.`,

  receivedAfterDeadline: (unit: string, hours: number) =>
    `${unit} nhận được đề nghị sau thời hạn ${formatCount(hours)} giờ: không tính là chậm trả lời.`,

  roundProgress: (at: Instant, counts: { asked: number; agreed: number; withComments: number }) => {
    const answered = counts.agreed + counts.withComments;
    return (
      `Đến ${sentenceTime(at)} có ${formatCount(answered)}/${formatCount(counts.asked)} cơ quan tham gia ý kiến; ` +
      `${formatCount(counts.agreed)} nhất trí; ${formatCount(counts.withComments)} có ý kiến; ` +
      `${formatCount(counts.asked - answered)} chưa có ý kiến trả lời.`
    );
  },

  endingRound: (silent: number) =>
    `Kết thúc lấy ý kiến sẽ khóa phần góp ý của ${formatCount(silent)} cơ quan chưa trả lời. Các cơ quan này được ghi "Không có ý kiến trả lời", không ghi là nhất trí.`,

  repliesMissing: (comments: number) =>
    `Còn ${formatCount(comments)} ý kiến chưa có nội dung tiếp thu, giải trình nên chưa lập được bảng tổng hợp.`,

  fileIncomplete: (missing: readonly string[]) => `Hồ sơ trình còn thiếu: ${missing.join('; ')}.`,

  returnedByOffice: (reason: string, again?: Instant) =>
    `Văn phòng trả lại hồ sơ để hoàn thiện: ${reason}.${again === undefined ? '' : ` Đề nghị trình lại trước ${sentenceTime(again)}.`}`,

  leaderAnswered: (leader: string, answer: string, next: string) =>
    `${leader} đã cho ý kiến: "${answer}". Hồ sơ được chuyển đến ${next}.`,

  enteredOnBehalf: (leader: string) =>
    `Ý kiến chỉ đạo do chuyên viên Văn phòng nhập thay, kèm bản chụp phiếu trình. ${leader} có thể xem và sửa.`,

  submissionNotSent: () =>
    'Tờ trình đã ký, chưa gửi Văn phòng Thành ủy. Đề nghị văn thư ghi số, ngày gửi và hình thức gửi.',

  partyConditions: (conditions: number) =>
    `Thường trực Thành ủy nhất trí, yêu cầu bổ sung ${formatCount(conditions)} nội dung. Dự thảo chưa được trình ký khi chưa ghi kết quả tiếp thu từng nội dung.`,

  changedAfterParty: (passages: number) =>
    `Dự thảo đã thay đổi sau khi Thường trực Thành ủy cho ý kiến (${formatCount(passages)} điểm). Đề nghị Văn phòng xác nhận trước khi trình ký.`,

  notEntitledToSign: (on: CivilDate, competent: string) =>
    `Đồng chí chưa được giao ký loại văn bản này tại ngày ${formatDate(on)}. Người có thẩm quyền: ${competent}.`,

  awaitingNumber: (register: string, year: number) =>
    `Văn bản đã ký, chờ cấp số. Số tiếp theo của ${register} năm ${year} sẽ do văn thư cấp khi vào sổ.`,

  dispatched: (document: string, recipients: number, received: number) => {
    const failed = recipients - received;
    const tail = failed === 0 ? '.' : `, ${formatCount(failed)} nơi chưa nhận.`;
    return `Đã phát hành ${document} đến ${formatFigure(recipients)} nơi nhận; ${formatFigure(received)} nơi đã nhận${tail}`;
  },

  secrecyRefused: () =>
    'Văn bản có dấu chỉ mức độ mật. Hệ thống không tiếp nhận và không lưu nội dung. Đề nghị thực hiện theo quy định về bảo vệ bí mật nhà nước.',

  assignmentRunning: (title: string, dueAt: Instant, now: Instant) =>
    `Nhiệm vụ "${title}" ${workingTimeLeft(now, dueAt)}.`,

  extensionGranted: (dueAt: Instant, originalDueAt: Instant) =>
    `Đề nghị gia hạn được chấp thuận: thời hạn mới ${formatDate(civilDateOf(dueAt))}; thời hạn ban đầu ${formatDate(civilDateOf(originalDueAt))} được giữ để theo dõi.`,

  skippedRound: (sessionOn: CivilDate) =>
    `Không lấy ý kiến lại: đã thông qua tại phiên họp ngày ${formatDate(sessionOn)}`,
} as const;
