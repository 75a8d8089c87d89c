import type { Paragraph } from 'docx';
import type { BodyBlock } from '../data.js';
import { millimetres, SIZES, TEXT_WIDTH_MM } from './measures.js';
import { bodyParagraph, line, rule } from './paragraphs.js';
import { run } from './runs.js';
import { boldTextWidth } from './text-width.js';

/** The type in capitals, the subject in bold, and a rule of two fifths of the subject's longest line. */
export function typeAndSubject(typeName: string, subject: string): Paragraph[] {
  const longest = Math.min(boldTextWidth(subject, SIZES.subject), millimetres(TEXT_WIDTH_MM));
  return [
    line(typeName.toLocaleUpperCase('vi'), { size: SIZES.type, bold: true }, { before: 14 }),
    line(subject, { size: SIZES.subject, bold: true }, { before: 2 }),
    rule(longest * 0.4, millimetres(TEXT_WIDTH_MM), { after: 12 }),
  ];
}

/** The body as paragraphs; its last text ends with "./." (Annex I, section II, clause 6). */
export function bodyParagraphs(blocks: readonly BodyBlock[]): Paragraph[] {
  return blocks.map((block, index) => bodyBlock(block, index === blocks.length - 1));
}

function bodyBlock(block: BodyBlock, last: boolean): Paragraph {
  const size = SIZES.body;
  switch (block.kind) {
    case 'heading':
    case 'subheading':
      return bodyParagraph([run(block.text, { size, bold: true })], { keepNext: true });
    case 'paragraph':
      return bodyParagraph([run(last ? finalMark(block.text) : block.text, { size })], {
        keepNext: last || leadsIn(block.text),
      });
    case 'article': {
      const label = run(`${block.label} `, { size, bold: true });
      if (block.title !== undefined) {
        return bodyParagraph([label, run(block.title, { size, bold: true })], { keepNext: true });
      }
      const text = block.text ?? '';
      return bodyParagraph([label, run(last ? finalMark(text) : text, { size })], {
        keepNext: last || leadsIn(text),
      });
    }
    default:
      return block satisfies never;
  }
}

/** A text that ends with a colon stays with the list that it opens. */
function leadsIn(text: string): boolean {
  return text.trimEnd().endsWith(':');
}

/** The text with "./." at its end in place of whatever ended it. */
export function finalMark(text: string): string {
  return `${text.replace(/[\s./;,]+$/, '')}./.`;
}
