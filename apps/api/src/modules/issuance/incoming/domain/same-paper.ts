import { parseDocumentNumber, searchKey } from '@thong-suot/administration';
import { sameBodyKey } from '@thong-suot/document-forms';

/** By what two incoming papers are known to be the same: issuer, number and symbol, year (Decree 30/2020, Annex VI). */
export interface PaperKey {
  readonly authorKey: string;
  /** Null where the paper has no number: then nothing tells. */
  readonly codeKey: string | null;
  readonly datedYear: number;
}

/** Numbers start anew each year, so the year belongs to the key; a paper without a date is compared by its arrival. */
export function paperKey(paper: {
  readonly author: string;
  readonly code: string | null;
  readonly dated: string | null;
  readonly arrivedOn: string;
}): PaperKey {
  return {
    authorKey: sameBodyKey(paper.author),
    codeKey: paper.code === null ? null : codeKey(paper.code),
    datedYear: Number((paper.dated ?? paper.arrivedOn).slice(0, 4)),
  };
}

function codeKey(code: string): string {
  const parsed = parseDocumentNumber(code);
  return searchKey(parsed?.text ?? code);
}
