import { WORDS } from '@thong-suot/administration';

/** The titles of the administrative document types as they stand on a page: "QUYẾT ĐỊNH", "KẾ HOẠCH" … */
export const DOC_TYPE_TITLES: ReadonlySet<string> = new Set(
  Object.values(WORDS.docType).map(({ vi }) => vi.toLocaleUpperCase('vi')),
);
