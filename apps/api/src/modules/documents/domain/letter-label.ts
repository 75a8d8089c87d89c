import { civilDate, formatDate, formatDocumentNumber } from '@thong-suot/administration';

/** A letter about comments on a draft, as far as its name goes. */
export interface LetterName {
  readonly number: number | null;
  readonly symbol: string;
  readonly dated: string | null;
  readonly signed: boolean;
  readonly issuerName: string;
}

/**
 * What a letter is called in a list: by number and date once it has them ("Công văn số 01/VHKHTT ngày 18/3/2025 của …",
 * Decree 30/2020, article 15); before that it says that it has none, and never shows the blank of a number.
 */
export function letterLabel({ number, symbol, dated, signed, issuerName }: LetterName): string {
  if (number !== null && dated !== null) {
    const name = `${formatDocumentNumber({ number, symbol })} ngày ${formatDate(civilDate(dated))}`;
    return `Công văn số ${name} của ${issuerName}`;
  }
  return `${signed ? 'Công văn đã ký' : 'Bản dự thảo công văn'} (chưa có số) của ${issuerName}`;
}
