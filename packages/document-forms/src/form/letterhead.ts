import {
  documentSymbol,
  issuerLines,
  label,
  numberLine,
  placeDateLine,
  placeName,
  type CivilDate,
  type DocType,
  type Urgency,
} from '@thong-suot/administration';
import { AlignmentType, BorderStyle, Paragraph, type Table } from 'docx';
import type { DocumentStatus, Issuer } from '../data.js';
import { columns } from './columns.js';
import { millimetres, points, SIZES, TEXT_WIDTH_MM } from './measures.js';
import { line, rule } from './paragraphs.js';
import { run } from './runs.js';
import { boldTextWidth } from './text-width.js';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const LEFT_MM = 63;

/** What stands in the head besides the issuer. */
export type LetterheadFacts = {
  readonly issuer: Issuer;
  readonly docType: DocType;
  readonly status: DocumentStatus;
  readonly draftingSymbol?: string;
  /** "V/v …" of an official letter, under the number. */
  readonly letterSubject?: string;
  readonly urgency?: Urgency;
  readonly widthMm?: number;
};

/**
 * The head of a document: issuer, number and, on drafts, "DỰ THẢO (lần n)" on the left; the nation's name,
 * the motto with a rule of its own length, and place and date on the right (Decree 30/2020, Annex I,
 * components 1–4). Number and day stay blank until the clerk gives them after the signature.
 */
export function letterhead(facts: LetterheadFacts): Table {
  const leftMm = LEFT_MM;
  const rightMm = (facts.widthMm ?? TEXT_WIDTH_MM) - leftMm;
  return columns([
    { widthMm: leftMm, children: [...issuerBlock(facts.issuer, leftMm), ...belowIssuer(facts)] },
    { widthMm: rightMm, children: [...nationBlock(rightMm), dateParagraph(facts)] },
  ]);
}

/** The superior body where one is due, the issuing body in bold, and a rule of two fifths of its length. */
export function issuerBlock(issuer: Issuer, widthMm: number): Paragraph[] {
  const own = issuer.kind === 'COMMITTEE' ? [...issuerLines(issuer.committee)] : [...issuer.lines];
  const superior = issuer.kind === 'COMMITTEE' ? [] : [...issuer.superior];
  const longest = Math.max(...own.map((text) => boldTextWidth(text, SIZES.issuer)));
  const length = Math.min(longest, millimetres(widthMm)) * 0.4;
  return [
    ...superior.map((text) => line(text, { size: SIZES.issuer })),
    ...own.map((text) => line(text, { size: SIZES.issuer, bold: true })),
    rule(length, millimetres(widthMm), { after: 2 }),
  ];
}

/** The nation's name and the motto, with a rule as long as the motto. */
export function nationBlock(widthMm: number): Paragraph[] {
  return [
    line(NATION, { size: SIZES.nation, bold: true }),
    line(MOTTO, { size: SIZES.motto, bold: true }),
    rule(boldTextWidth(MOTTO, SIZES.motto), millimetres(widthMm), { after: 2 }),
  ];
}

function belowIssuer({
  issuer,
  docType,
  status,
  draftingSymbol,
  letterSubject,
  urgency,
}: LetterheadFacts): Paragraph[] {
  const symbol = documentSymbol({
    docType,
    issuerSymbol: issuer.kind === 'COMMITTEE' ? 'UBND' : issuer.symbol,
    ...(draftingSymbol !== undefined && { draftingSymbol }),
  });
  const number = status.kind === 'issued' ? status.number : undefined;
  const below = [line(numberLine(number, symbol), { size: SIZES.number })];
  if (letterSubject !== undefined) below.push(line(`V/v ${letterSubject}`, { size: SIZES.letterSubject }));
  if (status.kind === 'draft')
    below.push(line(draftMark(status.round), { size: SIZES.stamp, bold: true }, { before: 3 }));
  if (urgency !== undefined && urgency !== 'NORMAL') below.push(urgencyStamp(urgency));
  return below;
}

/** "DỰ THẢO", and which one where there were several. */
function draftMark(round: number | undefined): string {
  return round === undefined ? 'DỰ THẢO' : `DỰ THẢO (lần ${round})`;
}

function dateParagraph({ issuer, status }: LetterheadFacts): Paragraph {
  const place = issuer.kind === 'COMMITTEE' ? placeName(issuer.committee) : issuer.place;
  const date: CivilDate | { year: number; month: number } =
    status.kind === 'issued' ? status.date : status.month;
  return line(placeDateLine(place, date), { size: SIZES.date, italics: true }, { before: 1 });
}

const STAMP_WIDTH_MM = { URGENT: 20, VERY_URGENT: 40, FLASH: 30 } as const;
const RED = 'C00000';

/** The boxed red stamp of urgent documents (component 10b). */
function urgencyStamp(urgency: Exclude<Urgency, 'NORMAL'>): Paragraph {
  const side = millimetres((LEFT_MM - STAMP_WIDTH_MM[urgency]) / 2);
  const edge = { style: BorderStyle.SINGLE, size: 8, color: RED, space: 2 };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    spacing: { before: points(6), after: 0 },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    children: [
      run(label('urgency', urgency).toLocaleUpperCase('vi'), { size: SIZES.stamp, bold: true, color: RED }),
    ],
  });
}
