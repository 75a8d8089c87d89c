/** The only font of administrative documents (Decree 30/2020, Annex I, section I, clause 3). */
export const FONT = 'Times New Roman';

/** Margins in millimetres: top and bottom 20–25, left 30–35, right 15–20. */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Letter sizes in points for each component (Annex I, section II). */
export const SIZES = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  date: 13,
  type: 14,
  subject: 14,
  letterSubject: 12,
  body: 14,
  recipientsTitle: 12,
  recipients: 11,
  authority: 14,
  signer: 14,
  addressee: 14,
  stamp: 13,
  pageNumber: 13,
  mark: 11,
  table: 12,
  slip: 12,
} as const;

/** Indent of the first line of a paragraph: 1.27 cm. */
export const FIRST_LINE_MM = 12.7;

/** Width of the text between the margins, in millimetres. */
export const TEXT_WIDTH_MM = 210 - MARGINS_MM.left - MARGINS_MM.right;
export const LANDSCAPE_WIDTH_MM = 297 - MARGINS_MM.left - MARGINS_MM.right;

/** Millimetres as twentieths of a point, the unit of Word files. */
export function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

/** Points as twentieths of a point. */
export function points(value: number): number {
  return Math.round(value * 20);
}

/** Points as half points, the unit of letter sizes. */
export function halfPoints(value: number): number {
  return Math.round(value * 2);
}
