import { normaliseDashes } from '../text/normalise.js';
import { DOC_TYPES, docTypeOfSymbol, type DocType } from '../words/documents.js';
import type { NumberRefusalCode } from '../words/refusals.js';

/** How a number differs from its legal form. */
export type NumberVariant = 'SPACES' | 'MISSING_HYPHEN' | 'NOT_PADDED' | 'OTHER_DASH' | 'SUFFIX';

/** A number and symbol that were read. */
export type ParsedNumber = {
  readonly number: number;
  /** "a" of "274a": met on old documents. */
  readonly suffix?: string;
  /** The year inside the number of normative documents ("06/2018/QĐ-UBND"). */
  readonly year?: number;
  readonly symbol: string;
  /** Undefined where the symbol names no known type, as on laws. */
  readonly docType?: DocType;
  /** Party documents have the hyphen before the slash: "150-CTr/TU". */
  readonly system: 'STATE' | 'PARTY';
  /** The legal form of the same number. */
  readonly text: string;
  readonly variants: readonly NumberVariant[];
};

const STATE = /^(\d{1,6})(\p{L})?\/(?:(\d{4})\/)?(\p{L}[\p{L}\d]*(?:-[\p{L}\d.]+)*)$/u;
const PARTY = /^(\d{1,6})(\p{L})?-(\p{L}+)\/(\p{L}[\p{L}\d-]*)$/u;

/** Abbreviations in mixed case cannot be the beginning of a unit's abbreviation; those in capitals can. */
const MIXED_CASE_TYPES = Object.values(DOC_TYPES)
  .map(({ symbol }) => symbol)
  .filter((symbol) => symbol !== symbol.toLocaleUpperCase('vi'));

/**
 * Reads a number and symbol in any form that is met: "Số: 52/KH-UBND", "9387 /UBND-KT", "1179/TTrSGTVT",
 * "06/2018/QĐ-UBND", "274a/QĐ-UBND", "150-CTr/TU". Undefined when it is none, so also for a blank one.
 */
export function parseDocumentNumber(text: string): ParsedNumber | undefined {
  const bare = text
    .normalize('NFC')
    .replace(/^\s*số\s*:?/i, '')
    .trim();
  const hyphenated = normaliseDashes(bare);
  const closed = hyphenated.replace(/\s+/g, '');
  const variants: NumberVariant[] = [];
  if (closed !== hyphenated) variants.push('SPACES');
  if (hyphenated !== bare) variants.push('OTHER_DASH');

  const party = PARTY.exec(closed);
  if (party !== null) {
    const [, digits = '', suffix, type = '', issuer = ''] = party;
    return finish({
      digits,
      suffix,
      symbol: `${type}/${issuer}`,
      type,
      joint: '-',
      system: 'PARTY',
      variants,
    });
  }
  const state = STATE.exec(closed);
  if (state === null) return undefined;
  const [, digits = '', suffix, year, written = ''] = state;
  const symbol = withHyphen(written);
  if (symbol !== written) variants.push('MISSING_HYPHEN');
  const type = symbol.split('-')[0] ?? '';
  return finish({ digits, suffix, year, symbol, type, joint: '/', system: 'STATE', variants });
}

/**
 * Why a number cannot be given to a new document, or undefined when it can. Suffix numbers are accepted
 * on import only: a series has no gaps and no doubles (Decree 30/2020, Article 15).
 */
export function checkNewNumber(text: string): NumberRefusalCode | undefined {
  const parsed = parseDocumentNumber(text);
  if (parsed === undefined || parsed.number === 0) return 'NOT_A_NUMBER';
  return parsed.suffix === undefined ? undefined : 'SUFFIX_NUMBER';
}

function withHyphen(symbol: string): string {
  const type = MIXED_CASE_TYPES.find(
    (candidate) => symbol.startsWith(candidate) && /^\p{Lu}/u.test(symbol.slice(candidate.length)),
  );
  return type === undefined ? symbol : `${type}-${symbol.slice(type.length)}`;
}

type Pieces = {
  digits: string;
  suffix: string | undefined;
  year?: string | undefined;
  symbol: string;
  type: string;
  joint: '/' | '-';
  system: ParsedNumber['system'];
  variants: NumberVariant[];
};

function finish({ digits, suffix, year, symbol, type, joint, system, variants }: Pieces): ParsedNumber {
  const number = Number(digits);
  const padded = String(number).padStart(2, '0');
  if (padded !== digits) variants.push('NOT_PADDED');
  if (suffix !== undefined) variants.push('SUFFIX');
  const docType =
    docTypeOfSymbol(type) ?? (system === 'STATE' && year === undefined ? 'OFFICIAL_LETTER' : undefined);
  return {
    number,
    ...(suffix !== undefined && { suffix }),
    ...(year !== undefined && { year: Number(year) }),
    symbol,
    ...(docType !== undefined && { docType }),
    system,
    text: `${padded}${suffix ?? ''}${joint}${year === undefined ? '' : `${year}/`}${symbol}`,
    variants,
  };
}
