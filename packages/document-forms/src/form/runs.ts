import { CarriageReturn, NoBreakHyphen, TextRun, type IRunOptions } from 'docx';
import { FONT, halfPoints } from './measures.js';

/** How a piece of text looks. */
export type RunStyle = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
};

/**
 * Text as a run, composed (NFC) and without characters that XML forbids: text pasted by people contains
 * them, and Word refuses such a file. Line breaks inside become breaks.
 */
export function run(text: string, { size, bold = false, italics = false, color }: RunStyle): TextRun {
  const options: IRunOptions = {
    font: FONT,
    size: halfPoints(size),
    bold,
    italics,
    ...(color !== undefined && { color }),
  };
  return new TextRun({ ...options, children: pieces(cleanText(text)) });
}

/** Numbers of Party documents ("57-NQ/TW") do not break at their hyphen. */
function pieces(text: string): (string | CarriageReturn | NoBreakHyphen)[] {
  return text.split(/(\n|(?<=\d)-(?=\p{Lu}\p{L}*\/))/u).map((piece) => {
    if (piece === '\n') return new CarriageReturn();
    return piece === '-' ? new NoBreakHyphen() : piece;
  });
}

/** Composed text without control characters; tabs and odd line ends are made plain. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|\uFFFE|\uFFFF/gu, '');
}
