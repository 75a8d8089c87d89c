/** "Quyết định về việc …": the subject after the type of its document, in one phrase. */
export function subjectAfter(docType: string, subject: string): string {
  return `${docType} ${subject.replace(/^Về việc(?=\s)/u, 'về việc')}`;
}
