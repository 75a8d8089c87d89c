import { civilDateOf, formatCount, roundSummaryParagraph, zaloReminder } from '@thong-suot/administration';
import { countReplies, countRound, type CountedParticipant } from './round-counts.js';
import type { RoundState } from './participant-state.js';

/** What the texts about a round are made from. */
export interface RoundForText {
  readonly state: RoundState;
  readonly dueAt: string;
  readonly leadUnitName: string;
  readonly sentAt: string;
  /** The drafts follow conclusions of a session, whose notice is still to be numbered when the round opens. */
  readonly fromSession: boolean;
  readonly drafts: readonly { readonly docTypeLabel: string; readonly subject: string }[];
  readonly participants: readonly (CountedParticipant & { readonly unitName: string })[];
}

/** The ready paragraph with live counts for Tờ trình and phiếu trình. */
export function summaryParagraph(round: RoundForText): string {
  const counts = countRound(round.participants);
  return roundSummaryParagraph(
    {
      asked: counts.asked,
      agreed: counts.agreed,
      agreedWithComments: counts.withComments,
      disagreed: counts.disagreed,
      notConcerned: counts.notConcerned,
      late: counts.late,
      ...countReplies(round.participants),
    },
    {
      ...(round.fromSession && { notice: unnumberedNotice(round.sentAt) }),
      leadUnit: round.leadUnitName,
      draftCount: round.drafts.length,
      deadline: civilDateOf(round.dueAt),
      ended: round.state === 'ENDED',
    },
  );
}

/** The notice of the session's conclusions, with blanks for its number and day. */
function unnumberedNotice(sentAt: string) {
  const [year, month] = civilDateOf(sentAt).split('-').map(Number);
  return { symbol: 'TB-UBND', date: { year: year ?? 0, month: month ?? 0 } };
}

/** Units named in a reminder; more would not be read on a phone. */
const namedUnits = 6;

/** What a reminder is made from. */
export interface Reminder {
  /** Those who are silent. */
  readonly unitNames: readonly string[];
  readonly drafts: RoundForText['drafts'];
  readonly dueAt: string;
  /** The unit that reminds. */
  readonly sender: string;
}

/** The reminder of the lead unit to those who have not answered. */
export function reminderText(round: RoundForText, now: string): string {
  const silent = round.participants.filter(({ opinions }) => opinions.length === 0);
  const unitNames = silent.map(({ unitName }) => unitName);
  return reminderOf({ ...round, unitNames, sender: round.leadUnitName }, now);
}

/**
 * The reminder to copy to Zalo: who, about which draft, until when; no content and no address to sign in with.
 * Empty when nobody is left to remind.
 */
export function reminderOf({ unitNames, drafts, dueAt, sender }: Reminder, now: string): string {
  if (unitNames.length === 0) return '';
  return zaloReminder({
    unitName: unitList(unitNames),
    draftTitles: drafts.map(({ docTypeLabel, subject }) => `dự thảo ${docTypeLabel} ${lowerFirst(subject)}`),
    dueAt,
    now,
    sender,
  });
}

function unitList(names: readonly string[]): string {
  if (names.length <= namedUnits) return names.join(', ');
  const more = formatCount(names.length - namedUnits);
  return `${names.slice(0, namedUnits).join(', ')} và ${more} cơ quan, đơn vị khác`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
