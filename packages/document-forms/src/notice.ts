import { numberOutline, printedLine, type NumberedLine } from '@thong-suot/administration';
import type { BodyBlock, NoticeData } from './data.js';
import { bodyText } from './form/paragraphs.js';
import { namedDocument } from './named-document.js';

/**
 * A Thông báo kết luận of a session as .docx, its conclusions numbered by their levels; who signs by order of the Chairman
 * (TL.) stands in `signedBy` with the record that lets him.
 */
export function noticeDocx(data: NoticeData): Promise<Uint8Array> {
  const { opening, lines, closing, ...rest } = data;
  const body = [
    ...numberOutline(lines).map(bodyBlock),
    ...closing.map((text): BodyBlock => ({ kind: 'paragraph', text })),
  ];
  return namedDocument(
    'NOTICE',
    { ...rest, body },
    opening.map((text) => bodyText(text)),
  );
}

function bodyBlock(line: NumberedLine): BodyBlock {
  const text = printedLine(line);
  if (line.heading) return { kind: line.level === 'PART' ? 'subheading' : 'heading', text };
  return { kind: 'paragraph', text };
}
