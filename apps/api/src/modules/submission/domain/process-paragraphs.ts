import type { ProcessParagraph } from '@thong-suot/document-forms';

/** The paragraphs on how a draft came about as people read and edit them; `figures` is the counting one as it is now. */
export function processWords(paragraphs: readonly ProcessParagraph[] | undefined, figures: string): string[] {
  const said = paragraphs ?? [{ figures: true }];
  return said.map((paragraph) => (typeof paragraph === 'string' ? paragraph : figures));
}

/**
 * What was typed, with the counting paragraph known again: as it is now, or as it was counted a while ago, when its
 * figures differ or its sentence on the replies was still to come. It is counted anew whenever the Tờ trình is made; one that was reworded stays as it was typed.
 * Undefined where nothing is left, so that the round is never passed over in silence.
 */
export function processTyped(
  lines: readonly string[],
  figures: string,
): readonly ProcessParagraph[] | undefined {
  if (lines.length === 0) return undefined;
  return lines.map((line) => (counts(line, figures) ? { figures: true } : line));
}

function counts(line: string, figures: string): boolean {
  const [shorter = '', longer = ''] = [shapeOf(line), shapeOf(figures)].toSorted(
    (a, b) => a.length - b.length,
  );
  return longer === shorter || (shorter.length > longer.length / 2 && longer.startsWith(`${shorter}.`));
}

/** A paragraph without its figures and its final mark. */
function shapeOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\d+/gu, '0')
    .replace(/[.;\s]+$/u, '');
}
