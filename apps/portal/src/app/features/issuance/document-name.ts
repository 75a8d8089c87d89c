/** "01/QĐ-UBND" of the line "Số: 01/QĐ-UBND" that stands on the document. */
export function plainNumber(numberLine: string): string {
  return numberLine.replace(/^Số:\s*/u, '').trim();
}
