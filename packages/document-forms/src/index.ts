export * from './data.js';
export { commentLetterDocx } from './comment-letter.js';
export { commentTableDocx } from './comment-table.js';
export { decisionDocx } from './decision.js';
export { noticeDocx } from './notice.js';
export { planDocx } from './plan.js';
export { reportDocx } from './report.js';
export { roundLetterDocx } from './round-letter.js';
export { routingSlipDocx } from './routing-slip.js';
export { submissionDocx, submissionSubject } from './submission.js';
export { sampleComments, type SampleComment } from './samples/comments.js';
export { sampleDecision } from './samples/decision.js';
export { completedDecision } from './samples/completed-decision.js';
export { samplePlan } from './samples/plan.js';
export { sessionAgenda, sessionNotice } from './samples/session-notice.js';
export { sampleReports } from './samples/reports.js';
export { timesNewRomanToTinosFontconfig } from './rendering/fontconfig.js';
export { docxHeaderLines, docxParagraphs, isDocx } from './reading/docx.js';
export type { DocxParagraph } from './reading/word-text.js';
export { unpack, UnreadableDocument, zipEntries, type ReadingRefusal, type ZipEntry } from './reading/zip.js';
export { sameBodyKey } from './reading/body-name.js';
export { readDocumentHead, type DocumentHead } from './reading/document-head.js';
export {
  registerBookDocx,
  type IncomingBookEntry,
  type OutgoingEntry,
  type RegisterBookData,
} from './register-book.js';
