import { docTypeSymbol, type DocType } from '../words/documents.js';

/** What the symbol of a document is made of. */
export type SymbolParts = {
  readonly docType: DocType;
  /** Abbreviation of the issuer: "UBND", "VHKHTT". */
  readonly issuerSymbol: string;
  /** Abbreviation of the drafting unit or field; it stands in the symbol of official letters only. */
  readonly draftingSymbol?: string;
};

/** The room for a number that the clerk gives after the signature. */
export const BLANK_NUMBER = '\u00a0'.repeat(7);

/**
 * The symbol (Decree 30/2020, Article 8 clause 2 and Annex III): "QĐ-UBND" for types with an
 * abbreviation, "UBND-VX" or "UBND" for official letters. Hyphens between the groups, no spaces.
 */
export function documentSymbol({ docType, issuerSymbol, draftingSymbol }: SymbolParts): string {
  const type = docTypeSymbol(docType);
  if (type !== '') return `${type}-${issuerSymbol}`;
  return draftingSymbol === undefined ? issuerSymbol : `${issuerSymbol}-${draftingSymbol}`;
}

/** "52/KH-UBND"; numbers below 10 take a zero. Throws on what is no whole number from 1. */
export function formatDocumentNumber({ number, symbol }: { number: number; symbol: string }): string {
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`Not a document number: ${number}`);
  return `${String(number).padStart(2, '0')}/${symbol}`;
}

/** "Số: 52/KH-UBND", or with room for the number while the document is a draft. */
export function numberLine(number: number | undefined, symbol: string): string {
  return number === undefined
    ? `Số:${BLANK_NUMBER}/${symbol}`
    : `Số: ${formatDocumentNumber({ number, symbol })}`;
}
