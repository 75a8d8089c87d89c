import {
  BLANKS,
  countBlanks,
  formatCount,
  numberOutline,
  roundSummaryParagraph,
  type OutlineLine,
} from '@thong-suot/administration';
import type { SubmittedDraft } from '@thong-suot/document-forms';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { DocumentContent } from './document-content.js';

/** A passage that still holds blanks. */
export interface OpenPlace {
  /** "Phần căn cứ", "Điều 4"; what the reader looks for in the draft. */
  readonly place: string;
  /** The words around the blanks: "tại […] số […] ngày […] tháng […] năm". */
  readonly words: string;
  readonly blanks: number;
}

/** The open places of a document's content, in the order of its page. Letters are made whole by their form. */
export function openPlaces(content: DocumentContent): OpenPlace[] {
  return passages(content).flatMap(({ place, text }) => {
    const blanks = countBlanks(text);
    return blanks === 0 ? [] : [{ place, words: around(text), blanks }];
  });
}

/** OPEN_PLACES with the places in words, undefined where the document is whole (practice: a check before signature). */
export function refuseOpenPlaces(content: DocumentContent): RefusalValue | undefined {
  const open = openPlaces(content);
  if (open.length === 0) return undefined;
  return refuse('OPEN_PLACES', {
    count: formatCount(open.reduce((sum, { blanks }) => sum + blanks, 0)),
    places: open.map(({ place, words }) => `${place} (“${words}”)`).join('; '),
  });
}

interface Passage {
  readonly place: string;
  readonly text: string;
}

function passages(content: DocumentContent): Passage[] {
  switch (content.form) {
    case 'DECISION':
      return [
        { place: 'Trích yếu', text: content.data.subject },
        ...content.data.bases.map((text) => ({ place: 'Phần căn cứ', text })),
        ...bodyPassages(content.data.body),
      ];
    case 'PLAN':
      return [
        { place: 'Trích yếu', text: content.data.subject },
        { place: 'Phần mở đầu', text: content.data.opening },
        ...bodyPassages(content.data.body),
      ];
    case 'REPORT':
      return [
        { place: 'Trích yếu', text: content.data.subject },
        ...content.data.opening.map((text) => ({ place: 'Phần mở đầu', text })),
        ...bodyPassages(content.data.body),
      ];
    case 'NOTICE':
      return [
        { place: 'Trích yếu', text: content.data.subject },
        ...content.data.opening.map((text) => ({ place: 'Phần mở đầu', text })),
        ...outlinePassages(content.data.lines),
        ...content.data.closing.map((text) => ({ place: 'Phần kết', text })),
      ];
    case 'SUBMISSION':
      return content.data.drafts.flatMap(submissionPassages);
    case 'ROUND_LETTER':
    case 'OPINION_LETTER':
      return [];
  }
}

/** What stands in a Tờ trình about one of its drafts. */
function submissionPassages(draft: SubmittedDraft): Passage[] {
  const { subject, grounds, process = [{ figures: true }], round, mainPoints, openPoints = [] } = draft;
  return [
    { place: 'Trích yếu', text: subject },
    ...grounds.map((text) => ({ place: 'Phần căn cứ', text })),
    ...process.map((paragraph) => ({
      place: 'Quá trình lấy ý kiến',
      text: typeof paragraph === 'string' ? paragraph : roundSummaryParagraph(round.counts, round.facts),
    })),
    ...mainPoints.map((text) => ({ place: 'Nội dung chính', text })),
    ...openPoints.map((text) => ({ place: 'Nội dung còn có ý kiến khác nhau', text })),
  ];
}

/** Each line of conclusions with the numbered one that it stands under. */
function outlinePassages(lines: readonly OutlineLine[]): Passage[] {
  let place = 'Phần nội dung';
  return numberOutline(lines).map(({ mark, text }) => {
    if (/^[IVXLC\d]/u.test(mark)) place = `Mục ${mark.replace(/\.$/u, '')}`;
    return { place, text };
  });
}

/** Each block with the article or section that it stands in. */
function bodyPassages(
  body: readonly { kind: string; label?: string; title?: string; text?: string }[],
): Passage[] {
  let place = 'Phần nội dung';
  return body.map(({ kind, label, title = '', text = '' }) => {
    if (kind === 'article' && label !== undefined) place = label.replace(/\.$/u, '');
    if (kind === 'heading') place = `Mục ${/^[^\s.]+/u.exec(text)?.[0] ?? text}`;
    return { place, text: `${title} ${text}`.trim() };
  });
}

/** From three words before the first blank to two words after the last; wide spaces shown as dots. */
function around(text: string): string {
  const shown = text.replace(BLANKS, (blank) => (/^[ \u00a0]/u.test(blank) ? ' … ' : blank));
  const words = shown.replace(/…\s+\//gu, '…/').split(/\s+/u);
  const open = words.flatMap((word, index) => (/[…_]|\.{3}|\[\]/u.test(word) ? [index] : []));
  return words.slice(Math.max(0, (open[0] ?? 0) - 3), (open.at(-1) ?? words.length) + 3).join(' ');
}
