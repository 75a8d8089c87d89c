import { AlignmentType, BorderStyle, LineRuleType, Paragraph, type ParagraphChild } from 'docx';
import { FIRST_LINE_MM, millimetres, points, SIZES } from './measures.js';
import { run, type RunStyle } from './runs.js';

/** Room between body paragraphs: at least 6 points (Annex I, section II, clause 6). */
const BODY_SPACING = { before: 0, after: points(6), line: 252, lineRule: LineRuleType.AUTO };

/** A line in the head or foot of a document, centred in its column unless told. */
export function line(
  text: string,
  style: RunStyle,
  options: {
    align?: 'center' | 'left' | 'right' | 'both';
    before?: number;
    after?: number;
    keepNext?: boolean;
  } = {},
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[options.align ?? 'center'],
    spacing: { before: points(options.before ?? 0), after: points(options.after ?? 0) },
    keepNext: options.keepNext ?? false,
    children: [run(text, style)],
  });
}

/** A paragraph of the body: both sides justified, first line indented by 1.27 cm. */
export function bodyParagraph(
  children: readonly ParagraphChild[],
  options: { keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: BODY_SPACING,
    indent: { firstLine: millimetres(FIRST_LINE_MM) },
    keepNext: options.keepNext ?? false,
    widowControl: true,
    children,
  });
}

/** The same from plain text of one style. */
export function bodyText(text: string, style: Partial<RunStyle> = {}, keepNext = false): Paragraph {
  return bodyParagraph([run(text, { size: SIZES.body, ...style })], { keepNext });
}

/**
 * A centred rule of the given length under a line, in a column of the given width (both in twentieths of a
 * point). It is the upper border of a low empty paragraph, so that it keeps its place in every word
 * processor, which floating drawings do not.
 */
export function rule(length: number, columnWidth: number, { after = 0 }: { after?: number } = {}): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - length) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: points(3), after: points(after), line: points(3), lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [run('', { size: 2 })],
  });
}

/** An empty line of the given height in points. */
export function gap(height: number, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: points(height), lineRule: LineRuleType.EXACT },
    children: [],
  });
}

const ALIGNMENTS = {
  center: AlignmentType.CENTER,
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;
