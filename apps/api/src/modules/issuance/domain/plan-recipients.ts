import { foldDiacritics, type UnitKind } from '@thong-suot/administration';
import type { DraftParagraph } from '../../documents/index.js';

/** A unit as far as the recipients of a document need it. */
export interface UnitToSend {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

/** One recipient: a unit that receives in the system, or a body that gets the document by hand. */
export interface PlannedRecipient {
  readonly name: string;
  /** What for, in words: "để báo cáo". */
  readonly purpose: string | null;
  readonly unitId: string | null;
  /** The line of the list that names it, from 0; absent where there is no list. */
  readonly line?: number;
}

/** Groups that the lists of recipients name, by their folded words, with the kinds of units that they mean. */
const GROUPS: readonly { readonly words: RegExp; readonly kinds: readonly UnitKind[] }[] = [
  { words: /(phuong, xa|xa, phuong|cac phuong|cac xa)/, kinds: ['WARD', 'COMMUNE', 'TOWNSHIP'] },
  {
    words: /cac (phong|co quan|don vi)/,
    kinds: ['DEPARTMENT', 'INSPECTORATE', 'LAND_FUND_CENTRE', 'PUBLIC_UNIT'],
  },
  { words: /(mttq|mat tran to quoc)/, kinds: ['FRONT'] },
  { words: /(cac to chuc chinh tri|doan the)/, kinds: ['MASS_ORGANISATION'] },
  // Sectors organised from above that work for the city: "các phòng ban, ngành".
  { words: /\bnganh\b/, kinds: ['MILITARY_COMMAND', 'TAX_OFFICE', 'LAND_REGISTRATION_BRANCH'] },
  { words: /(chanh van phong|van phong hdnd|^c?vp\b|^c(vp)?, (cac )?pcvp)/, kinds: ['OFFICE'] },
  { words: /(thuong truc|\btt) hdnd (thanh pho|tp)/, kinds: ['PEOPLES_COUNCIL'] },
  { words: /(\bct|chu tich),? (va )?(cac )?(pct|pho chu tich)/, kinds: ['LEADERSHIP'] },
];

/** Bodies outside the system, and the Party, whose papers travel on a network of their own: by hand. */
const BY_HAND = /(thanh uy|tinh uy|dang uy|\btinh\b|trung uong|chinh phu)/;
const PURPOSES: Readonly<Record<string, string>> = {
  'b/c': 'để báo cáo',
  'bao cao': 'để báo cáo',
  't/h': 'để thực hiện',
  'thuc hien': 'để thực hiện',
  'p/h': 'để phối hợp',
};

/**
 * Who receives a document, from the list under "Nơi nhận" of its text. A group ("UBND các phường, xã") becomes its
 * units; "Như Điều 4" the units that Article 4 names; a unit stands once, at its first mention. What is no unit of
 * the tenant gets the document by hand. The archive line ("Lưu: VT, …") is no recipient.
 */
export function planRecipients(
  paragraphs: readonly DraftParagraph[],
  units: readonly UnitToSend[],
): PlannedRecipient[] {
  const lines = paragraphs
    .filter(({ style, text }) => style === 'recipients' && /^[-–+]/u.test(text))
    .map(({ text }) => text);
  return planListed(lines, units, (article) => articleText(paragraphs, article));
}

/** The same from the lines of the list alone, which then name no article. */
export function planListed(
  lines: readonly string[],
  units: readonly UnitToSend[],
  textOfArticle: (article: string) => string = () => '',
): PlannedRecipient[] {
  const seen = new Set<string>();
  return lines.flatMap((text, line): PlannedRecipient[] => {
    if (isArchiveLine(text)) return [];
    const { name, purpose } = readLine(text);
    const article = /^Như Điều (\d+)/u.exec(name)?.[1];
    const words = article === undefined ? name : textOfArticle(article);
    const meant = unitsMeant(words, units, article !== undefined);
    if (meant.length === 0) return article === undefined ? [{ name, purpose, unitId: null, line }] : [];
    const fresh = meant.filter(({ id }) => !seen.has(id));
    fresh.forEach(({ id }) => seen.add(id));
    return fresh.map((unit) => ({ name: unit.name, purpose, unitId: unit.id, line }));
  });
}

/** "Lưu: VT, …" names who keeps the document, and nobody who receives it. */
export function isArchiveLine(text: string): boolean {
  return /^luu\b/.test(fold(readLine(text).name));
}

function readLine(text: string): { name: string; purpose: string | null } {
  const line = text.replace(/^[-–+]\s*/u, '').replace(/[;.]+$/u, '');
  const match = /^(.*?)\s*\((?:để\s+)?([^)]*)\)$/u.exec(line);
  const purpose = match ? PURPOSES[fold(match[2] ?? '')] : undefined;
  return purpose === undefined
    ? { name: line.trim(), purpose: null }
    : { name: (match?.[1] ?? '').trim(), purpose };
}

function articleText(paragraphs: readonly DraftParagraph[], article: string): string {
  const place = new RegExp(`(^|\\s)Điều ${article}$`, 'u');
  return paragraphs
    .filter((paragraph) => paragraph.place !== null && place.test(paragraph.place))
    .map(({ text }) => text)
    .join(' ');
}

/** Every unit that the words mean: by the groups they name, and by name. In running text names may stand anywhere. */
function unitsMeant(words: string, units: readonly UnitToSend[], runningText: boolean): UnitToSend[] {
  const folded = fold(words);
  if (!runningText && BY_HAND.test(folded)) return [];
  const kinds = new Set<string>(
    GROUPS.filter((group) => group.words.test(folded)).flatMap((group) => group.kinds),
  );
  return units.filter((unit) => {
    const name = fold(unit.name);
    return kinds.has(unit.kind) || (runningText ? folded.includes(name) : folded === name);
  });
}

function fold(text: string): string {
  return foldDiacritics(text).toLowerCase().replace(/\s+/gu, ' ').trim();
}
