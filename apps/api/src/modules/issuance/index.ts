export { IssuanceModule } from './issuance.module.js';
export {
  carryDossiers,
  createOfficialDocument,
  DOCUMENT_TEXT,
  recipientAccess,
  relistRecipients,
} from './create-official-document.js';
export type { NewDocumentRows, NewOfficialDocument } from './create-official-document.js';
export { DOCUMENT_DISPATCHED } from './dispatch-document.js';
export { DocumentText } from './document-text.js';
export {
  dispatchDocumentStatements,
  numberDocumentStatement,
  renewContent,
  sealDocumentStatement,
  signDocumentStatement,
  takeBackDocument,
} from './document.statements.js';
export type { Numbering } from './document.statements.js';
export { completeInAll, DocumentActs, dossierIdsOf } from './document-act.js';
export type { DocumentActContext } from './document-act.js';
export { documentDate, yearOf } from './domain/document-date.js';
export type { LastEntry } from './domain/document-date.js';
export type { DocumentContent } from './domain/document-content.js';
export type { PartyPaper } from './domain/party-paper.js';
export { refuseOpenPlaces } from './domain/open-places.js';
export { INCOMING_REGISTERED } from './incoming/register-incoming.js';
export { isArchiveLine, planListed, planRecipients } from './domain/plan-recipients.js';
export type { PlannedRecipient, UnitToSend } from './domain/plan-recipients.js';
export { DOCUMENT_STEPS } from './domain/purposes.js';
export type { DocumentPurpose, DocumentState } from './domain/purposes.js';
export { SIGNATURE_MARKS } from './domain/signature.js';
export type { SigningMode, StoredSignature } from './domain/signature.js';
export { OfficialDocumentReader } from './official-document-reader.js';
export { DocumentResult, OfficialDocumentModel } from './official-document.model.js';
export { lastEntry } from './register.queries.js';
export { committeeName, decisionSource, prepareDecision } from './prepare-decision.js';
export type { DecisionSourceRow, Preparing } from './prepare-decision.js';
