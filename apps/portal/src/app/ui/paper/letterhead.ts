/** The anatomy of a document on paper, from its paragraphs in reading order. */
export interface Letterhead<P> {
  /** What stands above everything, as "VĂN BẢN MẪU". */
  readonly above: readonly P[];
  /** The issuer, the number and below it "DỰ THẢO". */
  readonly left: readonly P[];
  /** The nation's name, its motto, place and date. */
  readonly right: readonly P[];
  readonly body: readonly P[];
  readonly recipients: readonly P[];
  readonly signature: readonly P[];
}

interface Styled {
  readonly text: string;
  readonly style: string;
}

const NATION = /^CỘNG H(ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/u;
const SAMPLE = /^VĂN BẢN MẪU/u;

/** Parts a document into letterhead, body, recipients and signature (Decree 30/2020, Annex I). */
export function layOut<P extends Styled>(paragraphs: readonly P[]): Letterhead<P> {
  const head = paragraphs.filter(({ style }) => style === 'header');
  const lines = head.filter(({ text }) => !SAMPLE.test(text));
  const nation = lines.findIndex(({ text }) => NATION.test(text.normalize('NFC')));
  const plain = nation < 0;
  return {
    above: [...head.filter(({ text }) => SAMPLE.test(text)), ...(plain ? lines : [])],
    left: plain ? [] : lines.slice(0, nation),
    right: plain ? [] : lines.slice(nation),
    body: paragraphs.filter(({ style }) => !['header', 'recipients', 'signature'].includes(style)),
    recipients: paragraphs.filter(({ style }) => style === 'recipients'),
    signature: paragraphs.filter(({ style }) => style === 'signature'),
  };
}
