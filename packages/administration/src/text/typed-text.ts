/**
 * Signs that nobody can see or type on purpose: control characters (NUL among them), halves of a character, marks of
 * writing direction and of byte order, spaces of no width, code points that are no characters. They come with text
 * pasted from PDF files and phones. Databases and Word files refuse some of them, the others make two texts that look
 * alike differ.
 */
const INVISIBLE =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Bidi_Control}|\p{Noncharacter_Code_Point}|[\u200B\u2060\uFEFF]/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * What a person typed or pasted, as it is kept: composed (NFC), every line end one "\n", without invisible signs.
 * They are taken out and not refused: who does not see a sign cannot remove it. Spaces at the ends stay. Cleaning
 * twice changes nothing.
 */
export function cleanTyped(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').normalize('NFC');
}
