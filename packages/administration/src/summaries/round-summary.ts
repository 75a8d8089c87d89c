import { formatCount } from '../numbers/figures.js';
import type { CivilDate } from '../time/civil-date.js';
import { BLANK_DAY, formatDate, formatLongDate, formatMonth, type CivilMonth } from '../time/format-date.js';

/** Units by what they answered, and comments by what became of them. */
export type RoundCounts = {
  readonly asked: number;
  readonly agreed: number;
  readonly agreedWithComments: number;
  readonly disagreed: number;
  readonly notConcerned: number;
  /** How many of the answers came after the deadline. */
  readonly late?: number;
  readonly accepted: number;
  readonly partlyAccepted: number;
  readonly explained: number;
};

/** What the paragraph names besides the counts. */
export type RoundFacts = {
  /** The notice that ordered the round; its number and day may still be blank. */
  readonly notice?: {
    readonly number?: string;
    readonly symbol: string;
    readonly date: CivilDate | CivilMonth;
  };
  readonly leadUnit: string;
  /** How the lead is named the second time: "Phòng", "Văn phòng", "Trung tâm". */
  readonly leadShort?: string;
  readonly draftCount?: number;
  readonly deadline: CivilDate;
  /** Whether the lead has ended the round: until then units have "not yet" answered. */
  readonly ended: boolean;
  /** False inside the summary table itself, which cannot refer to itself. */
  readonly tableAttached?: boolean;
};

/**
 * The paragraph on a round of comments for the submission and the cover sheet, from live counts. Silence
 * is named as silence and never as agreement. Throws when more units answered than were asked.
 */
export function roundSummaryParagraph(counts: RoundCounts, facts: RoundFacts): string {
  const answered = counts.agreed + counts.agreedWithComments + counts.disagreed + counts.notConcerned;
  if (answered > counts.asked) throw new Error(`${answered} answers of ${counts.asked} units asked`);
  const drafts = (facts.draftCount ?? 1) > 1 ? `${formatCount(facts.draftCount ?? 1)} dự thảo` : 'dự thảo';
  return [
    `${orderedBy(facts)}${facts.leadUnit} đã gửi ${drafts} lấy ý kiến ${units(counts.asked)}.`,
    `Đến hết ngày ${formatDate(facts.deadline)}, có ${ofTotal(answered, counts.asked)} cơ quan, đơn vị tham gia ý kiến` +
      `${late(counts.late ?? 0)}, trong đó ${stances(counts)}; ${silence(counts.asked - answered, facts.ended)}.`,
    replies(counts, facts),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function orderedBy({ notice }: RoundFacts): string {
  if (notice === undefined) return '';
  const date =
    typeof notice.date === 'string'
      ? formatLongDate(notice.date)
      : `ngày${BLANK_DAY}${formatMonth(notice.date)}`;
  return `Thực hiện Thông báo số ${notice.number ?? BLANK_DAY}/${notice.symbol} ${date}, `;
}

function ofTotal(part: number, total: number): string {
  return `${formatCount(part)}/${formatCount(total)}`;
}

function units(count: number): string {
  return `${formatCount(count)} cơ quan, đơn vị`;
}

function late(count: number): string {
  return count === 0 ? '' : ` (${formatCount(count)} ý kiến gửi muộn)`;
}

function stances({ agreed, agreedWithComments, disagreed, notConcerned }: RoundCounts): string {
  const parts = [
    `${formatCount(agreed)} nhất trí hoàn toàn`,
    `${formatCount(agreedWithComments)} nhất trí và có ý kiến tham gia`,
    `${formatCount(disagreed)} chưa nhất trí`,
  ];
  if (notConcerned > 0) parts.push(`${formatCount(notConcerned)} không thuộc lĩnh vực phụ trách`);
  return parts.join(', ');
}

function silence(count: number, ended: boolean): string {
  return `${units(count)} ${ended ? 'không có ý kiến trả lời' : 'chưa có ý kiến'}`;
}

function replies({ accepted, partlyAccepted, explained }: RoundCounts, facts: RoundFacts): string {
  if (accepted + partlyAccepted + explained === 0) return '';
  const partly = partlyAccepted === 0 ? '' : ` tiếp thu một phần ${formatCount(partlyAccepted)} ý kiến,`;
  return (
    `${facts.leadShort ?? 'Phòng'} đã tiếp thu ${formatCount(accepted)} ý kiến,${partly} giải trình ${formatCount(explained)} ý kiến` +
    (facts.tableAttached === false ? '' : ' (chi tiết tại Bảng tổng hợp kèm theo)') +
    '.'
  );
}
