import {
  findSecrecyMark,
  numberOutline,
  tidyLine,
  type NumberedLine,
  type OutlineLine,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** The notice as people write it; number, date and signature come when it is issued. */
export interface NoticeText {
  /** Who met, who chaired, who was present; up to "kết luận, chỉ đạo như sau:". */
  readonly opening: readonly string[];
  readonly lines: readonly OutlineLine[];
  readonly closing: readonly string[];
  /** The lines under "Nơi nhận", the archive last. */
  readonly recipients: readonly string[];
}

/** The longest paragraph, heading and recipient in characters, and how many lines a notice may have. */
export const NOTICE_LIMITS = { text: 4000, heading: 500, recipient: 200, lines: 400 } as const;

/**
 * The text as it is kept: composed, without doubled spaces and empty lines.
 * Refuses NOTICE_TOO_MANY_LINES, NOTICE_TEXT_TOO_LONG, NOTICE_HEADING_TOO_LONG, NOTICE_RECIPIENT_TOO_LONG, SECRET_MARK.
 */
export function tidyNotice(typed: NoticeText): NoticeText | RefusalValue {
  const paragraphs = (texts: readonly string[]) => texts.map(tidyLine).filter((text) => text !== '');
  const text: NoticeText = {
    opening: paragraphs(typed.opening),
    lines: typed.lines
      .map(({ level, text: words }) => ({ level, text: tidyLine(words) }))
      .filter(({ text: words }) => words !== ''),
    closing: paragraphs(typed.closing),
    recipients: paragraphs(typed.recipients.map((line) => line.replace(/^\s*[-–+]\s*/u, ''))).map((line) =>
      line.replace(/[;.]+$/u, ''),
    ),
  };
  return tooLong(text) ?? text;
}

/**
 * Why the notice is not ready for its signature; undefined where it is: an opening, a section with what was concluded on it,
 * somebody who gets it. Refuses NOTICE_OPENING_REQUIRED, NOTICE_EMPTY, NOTICE_SECTION_EMPTY.
 */
export function refuseUnfinished({ opening, lines }: NoticeText): RefusalValue | undefined {
  if (opening.length === 0) return refuse('NOTICE_OPENING_REQUIRED', undefined, 'opening');
  const numbered = numberOutline(lines);
  if (numbered.length === 0) return refuse('NOTICE_EMPTY', undefined, 'lines');
  const empty = numbered.find((line, index) => line.heading && saysNothing(numbered, index));
  return (
    empty &&
    refuse('NOTICE_SECTION_EMPTY', { number: numberOf(empty), title: shortened(empty.text) }, 'lines')
  );
}

/** A heading that another one of its level or a higher one follows, or nothing. */
function saysNothing(lines: readonly NumberedLine[], at: number): boolean {
  const [own, next] = [lines[at], lines[at + 1]];
  if (own === undefined || next === undefined) return true;
  return next.heading && depthOf(next) <= depthOf(own);
}

function depthOf({ level, mark }: NumberedLine): number {
  if (level === 'CHAPTER') return 0;
  return /^\d+\.$/u.test(mark) ? 1 : 2;
}

function numberOf({ mark }: NumberedLine): string {
  return mark.replace(/\.$/u, '');
}

/** The first words of a long title, for a sentence. */
function shortened(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 79).trimEnd()}…`;
}

function tooLong({ opening, lines, closing, recipients }: NoticeText): RefusalValue | undefined {
  const over = (texts: readonly string[], limit: number) => texts.some((text) => [...text].length > limit);
  if (opening.length + lines.length + closing.length + recipients.length > NOTICE_LIMITS.lines) {
    return refuse('NOTICE_TOO_MANY_LINES', { limit: String(NOTICE_LIMITS.lines) }, 'lines');
  }
  for (const [field, texts] of [
    ['opening', opening],
    ['lines', lines.map(({ text }) => text)],
    ['closing', closing],
  ] as const) {
    if (over(texts, NOTICE_LIMITS.text)) {
      return refuse('NOTICE_TEXT_TOO_LONG', { limit: String(NOTICE_LIMITS.text) }, field);
    }
    if (findSecrecyMark(texts) !== undefined) return refuse('SECRET_MARK', undefined, field);
  }
  const long = numberOutline(lines).find(
    ({ mark, text }) => /^([IVXLC]+|\d+)\.$/u.test(mark) && [...text].length > NOTICE_LIMITS.heading,
  );
  if (long !== undefined) {
    const params = { number: numberOf(long), limit: String(NOTICE_LIMITS.heading) };
    return refuse('NOTICE_HEADING_TOO_LONG', params, 'lines');
  }
  return over(recipients, NOTICE_LIMITS.recipient)
    ? refuse('NOTICE_RECIPIENT_TOO_LONG', { limit: String(NOTICE_LIMITS.recipient) }, 'recipients')
    : undefined;
}
