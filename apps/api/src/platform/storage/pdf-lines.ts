import { getDocumentProxy } from 'unpdf';

/**
 * The lines of the first page of a PDF, from the top; a page without text, as of a scan, has none. Pieces at one height
 * belong to one line; a wide gap between two of them, as between the two columns of a letterhead, stays wide, and a gap
 * wider than a line is an empty line. Throws when the file is damaged or protected.
 */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  // The reader takes over the buffer that it is given.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return linesOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function pieceOf(item: { str: string; transform: unknown[]; width: number; height: number }): Piece {
  const { str: text, transform, width, height } = item;
  return { text, x: Number(transform[4]), y: Number(transform[5]), width, height };
}

/** Two lines at such a distance, in heights of their letters, have an empty one between them. */
const EMPTY_LINE = 1.9;

function linesOf(pieces: readonly Piece[]): string[] {
  const lines = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.text.trim() === '') continue;
    const height = Math.round(piece.y);
    lines.set(height, [...(lines.get(height) ?? []), piece]);
  }
  let above: number | undefined;
  return [...lines]
    .sort(([one], [other]) => other - one)
    .flatMap(([y, line]) => {
      const gap = above === undefined ? 0 : above - y;
      above = y;
      const text = join([...line].sort((one, other) => one.x - other.x));
      const letters = Math.max(...line.map(({ height }) => height), 8);
      return gap > EMPTY_LINE * letters ? ['', text] : [text];
    });
}

function join(line: readonly Piece[]): string {
  return line.reduce((text, piece, index) => {
    const before = line[index - 1];
    const gap = before === undefined ? 0 : piece.x - (before.x + before.width);
    const space = gap > 1.5 * Math.max(piece.height, 8) ? ' '.repeat(10) : gap > 1 ? ' ' : '';
    return `${text}${text.endsWith(' ') && space === ' ' ? '' : space}${piece.text}`;
  }, '');
}
