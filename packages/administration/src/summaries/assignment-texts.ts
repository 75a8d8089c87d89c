import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { formatCount } from '../numbers/figures.js';
import { weekday, type CivilDate } from '../time/civil-date.js';
import { formatDate, formatLongDate } from '../time/format-date.js';
import { civilDateOf, millisOf, type Instant } from '../time/instant.js';
import { remaining } from '../time/remaining.js';
import type { FormOfAddress } from './zalo-reminder.js';

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/**
 * "còn 10 ngày làm việc (đến 31/5/2025 là thứ Bảy)", "còn 03 ngày làm việc (đến 18/4/2025)", "quá hạn 2 ngày (đến
 * 31/3/2025)": the time left of a long deadline, in working days, with the weekday where it is a rest day.
 */
export function workingTimeLeft(now: Instant, dueAt: Instant): string {
  const due = civilDateOf(dueAt);
  const until = weekday(due) > 5 ? `${formatDate(due)} là ${WEEKDAYS[weekday(due) - 1]}` : formatDate(due);
  if (millisOf(dueAt) < millisOf(now)) return `${remaining(now, dueAt).text} (đến ${until})`;
  const today = civilDateOf(now);
  if (due === today) return `đến hết hôm nay (${formatDate(due)})`;
  return `còn ${formatCount(workingDaysBetween(today, due))} ngày làm việc (đến ${until})`;
}

/** An assignment as a reminder names it. */
export interface AssignmentToRemind {
  readonly title: string;
  readonly dueAt: Instant | undefined;
}

export interface AssignmentReminder {
  readonly unitName: string;
  readonly assignments: readonly AssignmentToRemind[];
  readonly now: Instant;
  readonly sender?: string;
  readonly address?: FormOfAddress;
}

/** The reminder to copy into a messenger: titles and dates only, no link that signs in. */
export function assignmentReminder(facts: AssignmentReminder): string {
  const address = facts.address ?? 'đồng chí';
  const asked = address === '' ? 'Đề nghị' : `Đề nghị ${address}`;
  const named = facts.assignments.map(({ title, dueAt }) =>
    dueAt === undefined ? `“${title}”` : `“${title}”, ${workingTimeLeft(facts.now, dueAt)}`,
  );
  return (
    `${facts.sender ?? 'Văn phòng'} kính nhắc: ${facts.unitName} còn ${formatCount(named.length)} nhiệm vụ chưa ` +
    `hoàn thành: ${named.join('; ')}. ${asked} quan tâm chỉ đạo thực hiện, cập nhật tiến độ trên hệ thống. Trân trọng!`
  );
}

export interface UrgingLetter {
  readonly unitName: string;
  /** Who gave the assignments: "UBND thành phố Lạng Sơn". */
  readonly committee: string;
  /** "Thông báo số 118/TB-UBND ngày 20/3/2025", or the session while its notice is not issued. */
  readonly basis: string;
  readonly assignments: readonly AssignmentToRemind[];
  readonly now: Instant;
  /** By which day the unit is asked to report. */
  readonly reportBy: CivilDate;
}

/** The body of an urging letter, ready to be put into the form of an official letter. */
export function urgingLetter({
  unitName,
  committee,
  basis,
  assignments,
  now,
  reportBy,
}: UrgingLetter): string {
  const items = assignments.map(({ title, dueAt }, index) => {
    const time = dueAt === undefined ? 'chưa đặt thời hạn' : workingTimeLeft(now, dueAt);
    return `${index + 1}. ${title}: ${time}.`;
  });
  return [
    `Kính gửi: ${unitName}`,
    `Thực hiện ${basis}, ${committee} giao ${unitName} thực hiện ${formatCount(items.length)} nhiệm vụ; ` +
      `đến ${formatLongDate(civilDateOf(now))} chưa có kết quả hoàn thành được xác nhận:`,
    ...items,
    `Văn phòng đề nghị ${unitName} khẩn trương thực hiện, báo cáo kết quả, nguyên nhân chậm (nếu có) và thời gian hoàn ` +
      `thành trước ngày ${formatDate(reportBy)}./.`,
  ].join('\n');
}

/** The day by which an answer to an urging letter is asked: three working days on. */
export function answerToUrging(now: Instant): CivilDate {
  return addWorkingDays(civilDateOf(now), 3);
}
