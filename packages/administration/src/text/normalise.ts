/** Where the tone mark stands in "oa", "oe", "uy": old "hóa, ủy" or new "hoá, uỷ". */
export type ToneMarkStyle = 'old' | 'new';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const OLD_PLACES = [
  new RegExp(`([oO])([${TONES}])([aeAE])(?![\\p{L}\\p{M}])`, 'gu'),
  new RegExp(`(?<![qQ])([uU])([${TONES}])([yY])(?![\\p{L}\\p{M}])`, 'gu'),
];
const NEW_PLACES = [
  new RegExp(`([oO])([aeAE])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu'),
  new RegExp(`(?<![qQ])([uU])([yY])([${TONES}])(?![\\p{L}\\p{M}])`, 'gu'),
];

/** The text in composed Unicode (NFC): some keyboards and PDF files give decomposed letters. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * The text with the tone marks of open syllables in one style, "old" unless told: "hoá, uỷ" becomes
 * "hóa, ủy". "Quý" and closed syllables ("hoàn", "thuyền") are written alike in both. Names of units keep
 * the style of their founding decision: use this for comparing, and never for showing a name.
 */
export function normaliseToneMarks(text: string, style: ToneMarkStyle = 'old'): string {
  const moved = (style === 'old' ? NEW_PLACES : OLD_PLACES).reduce(
    (current, pattern) => current.replace(pattern, '$1$3$2'),
    text.normalize('NFD'),
  );
  return moved.normalize('NFC');
}

/** The text with every kind of dash as a plain hyphen, and without soft hyphens. */
export function normaliseDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-').replace(/\u00AD/g, '');
}

/** The text without Vietnamese marks: "Đông Kinh" becomes "Dong Kinh". Case is kept. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}
