export { DocumentsModule } from './documents.module.js';
export { PARTY_PAPER_NAMES } from './domain/paper-label.js';
export { beginDossier } from './begin-dossier.js';
export { CreateDossier } from './create-dossier.js';
export { DEADLINE_CONFIRMED } from './confirm-deadline.js';
export { deadlineMayBeCorrected } from './domain/deadline.js';
export {
  DRAFT_CHANGING_STEPS,
  draftsForCommittee,
  examinesForOffice,
  leadsUnitWork,
  mayBeWithdrawn,
} from './domain/drafting.js';
export { followsForOffice, mayUrgeHolder } from './domain/urging-rights.js';
export { refuseUrgingAgain, tidyUrge, URGED, urgedBefore } from './domain/urging.js';
export type { UrgedMessage } from './domain/urging.js';
export type { DraftParagraph, DraftPlace, ParagraphStyle } from './domain/draft-paragraph.js';
export { placesOf, readParagraphs } from './domain/read-paragraphs.js';
export { tidyNote, tidyReason } from './domain/reason.js';
export { tidySubject } from './domain/subject.js';
export { completeStep, completing, DossierActs, movesOf } from './dossier-act.js';
export type { DossierActContext, DossierActRequest, DossierPart } from './dossier-act.js';
export { dossierContext, dossierContexts } from './dossier-context.js';
export type { DossierContextRow } from './dossier-context.js';
export { OnDossierArgs } from './dossier.args.js';
export { DossierReader } from './dossier-reader.js';
export { DossierRefModel } from './dossier-ref.model.js';
export { DossierModel, DossierResult, RelatedFileModel, ReturnNoteModel } from './dossier.model.js';
export { DraftReader } from './draft-reader.js';
export { takeFile, uploadedFile } from './draft.queries.js';
export type { FileToTake, UploadedFileRow } from './draft.queries.js';
export { DraftModel, DraftParagraphModel, DraftPlaceModel } from './draft.model.js';
export {
  DecisionAuthorityEnum,
  DossierStateEnum,
  ReviewOutcomeEnum,
  StageEnum,
  UrgencyEnum,
} from './enums.js';
export type { DecisionAuthority, DossierState, ReviewOutcome, Stage, Urgency } from './enums.js';
export { addRelatedFile, RELATED_FILE_LABELS } from './related-file.queries.js';
export { committeeOf } from './create-dossier.queries.js';
export type { CommitteeRow, SessionItem } from './create-dossier.queries.js';
export { UrgeModel } from './urge.model.js';
export { insertUrge } from './urge.queries.js';
export { UrgeReader } from './urge-reader.js';
export { TakeFromSession } from './take-from-session.js';
export type { TakeFromSessionRequest } from './take-from-session.js';
