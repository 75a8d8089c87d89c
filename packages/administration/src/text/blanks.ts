/**
 * Places that a text leaves open: "[…]", "số      /TTr-VHKHTT", "ngày … tháng". Wide spaces and dots count only where a
 * number or a day is expected, for elsewhere they are slips of the keyboard; "[Họ và tên]" of a signature is no blank.
 * For `replace` and `match` only: a pattern that looks for all of them keeps its place between two tests.
 */
export const BLANKS =
  /\[\s*(?:…|\.{3})?\s*\]|…{2,}|\.{4,}|_{3,}|(?<=(?:số|ngày|tháng|năm))(?:[ \u00a0]{3,}|[ \u00a0]+(?:…+|\.{3,}))|[ \u00a0]{3,}(?=\/)/giu;

/** How many blanks stand in a text. */
export function countBlanks(text: string): number {
  return text.match(BLANKS)?.length ?? 0;
}
