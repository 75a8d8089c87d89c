/**
 * How a paragraph of conclusions stands in its text, the highest first (Decree 30/2020, Annex I, section II, clause 5):
 * "I.", "1.", "1.1.", "a)", a paragraph without a number, "-", "+".
 */
export const OUTLINE_LEVELS = ['CHAPTER', 'SECTION', 'PART', 'LETTER', 'TEXT', 'DASH', 'PLUS'] as const;
export type OutlineLevel = (typeof OUTLINE_LEVELS)[number];

/** One paragraph of conclusions; its number is not part of it but follows from the levels. */
export interface OutlineLine {
  readonly level: OutlineLevel;
  readonly text: string;
}

export interface NumberedLine extends OutlineLine {
  /** What is printed before the text: "8.2.", "a)", "-"; empty before a plain paragraph. */
  readonly mark: string;
  /** It names what follows and is printed in bold. */
  readonly heading: boolean;
}

/** Points in the order of the Vietnamese alphabet, as documents use it. */
const LETTERS = [...'abcdđeghiklmnopqrstuvxy'];
const HEADING_LIMIT = 200;

/**
 * The lines with what is printed before them: a function of the levels alone, so that no number stands twice and none is
 * left out, whatever was typed. Sections are counted anew in each chapter, parts in each section, letters under each
 * numbered line; a part that no section stands over is a section itself.
 */
export function numberOutline(lines: readonly OutlineLine[]): NumberedLine[] {
  let [chapter, section, part, letter] = [0, 0, 0, 0];
  return lines.map((line): NumberedLine => {
    const level = line.level === 'PART' && section === 0 ? 'SECTION' : line.level;
    switch (level) {
      case 'CHAPTER':
        [chapter, section, part, letter] = [chapter + 1, 0, 0, 0];
        return { ...line, mark: `${roman(chapter)}.`, heading: true };
      case 'SECTION':
        [section, part, letter] = [section + 1, 0, 0];
        return { ...line, mark: `${section}.`, heading: true };
      case 'PART':
        [part, letter] = [part + 1, 0];
        return { ...line, mark: `${section}.${part}.`, heading: namesWhatFollows(line.text) };
      case 'LETTER':
        letter += 1;
        return { ...line, mark: `${letterOf(letter)})`, heading: false };
      case 'TEXT':
        return { ...line, mark: '', heading: false };
      case 'DASH':
        return { ...line, mark: '-', heading: false };
      case 'PLUS':
        return { ...line, mark: '+', heading: false };
      default:
        return level satisfies never;
    }
  });
}

/** A line as it is printed: "1. Dự thảo Báo cáo", "- Phòng Nội vụ:". */
export function printedLine({ mark, text }: Pick<NumberedLine, 'mark' | 'text'>): string {
  return mark === '' ? text : `${mark} ${text}`;
}

/** What names somebody or something and ends without a full stop stands over the paragraphs that follow. */
function namesWhatFollows(text: string): boolean {
  return text.length <= HEADING_LIMIT && !/[.;…]$/u.test(text);
}

function letterOf(place: number): string {
  const [index, round] = [(place - 1) % LETTERS.length, Math.ceil(place / LETTERS.length)];
  return (LETTERS[index] ?? '').repeat(round);
}

const ROMAN = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}
