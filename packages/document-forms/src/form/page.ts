import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { FONT, halfPoints, MARGINS_MM, millimetres, SIZES } from './measures.js';

/** The mark of texts that are no documents of any authority. */
export const SAMPLE_MARK = 'VĂN BẢN MẪU';

/** What a whole document is made of. */
export type DocumentParts = {
  /** Title in the file's properties. */
  readonly title: string;
  /** Issuing body in the file's properties. */
  readonly issuer: string;
  readonly children: readonly FileChild[];
  /** True marks page 1 and every footer with "VĂN BẢN MẪU". */
  readonly sample?: boolean;
  readonly landscape?: boolean;
};

/**
 * The finished file: A4 with the margins of Decree 30/2020 (Annex I, section I), Times New Roman, page
 * numbers centred in the top margin from page 2 on.
 */
export async function packDocument(parts: DocumentParts): Promise<Uint8Array> {
  const document = new Document({
    title: parts.title,
    creator: parts.issuer,
    lastModifiedBy: parts.issuer,
    description: parts.sample === true ? SAMPLE_MARK : '',
    styles: { default: { document: { run: { font: FONT, size: halfPoints(SIZES.body) } } } },
    sections: [
      {
        properties: { titlePage: true, page: pageOf(parts.landscape === true) },
        headers: { first: new Header({ children: [firstHeader(parts)] }), default: numberedHeader() },
        footers: { first: footer(parts), default: footer(parts) },
        children: [...parts.children],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function pageOf(landscape: boolean) {
  return {
    size: {
      width: millimetres(210),
      height: millimetres(297),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: millimetres(MARGINS_MM.top),
      bottom: millimetres(MARGINS_MM.bottom),
      left: millimetres(MARGINS_MM.left),
      right: millimetres(MARGINS_MM.right),
      header: millimetres(10),
      footer: millimetres(10),
    },
  };
}

function numberedHeader(): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(SIZES.pageNumber), font: FONT });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function firstHeader({ sample }: DocumentParts): Paragraph {
  return markParagraph(sample === true);
}

function footer({ sample }: DocumentParts): Footer {
  return new Footer({ children: [markParagraph(sample === true)] });
}

function markParagraph(shown: boolean): Paragraph {
  const mark = new TextRun({ text: SAMPLE_MARK, bold: true, size: halfPoints(SIZES.mark), font: FONT });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: shown ? [mark] : [] });
}
