import { Module } from '@nestjs/common';
import { AddDraft } from './add-draft.js';
import { ArchiveDossier } from './archive-dossier.js';
import { ConfirmDeadline } from './confirm-deadline.js';
import { CreateDossier } from './create-dossier.js';
import { DossierActs } from './dossier-act.js';
import { DossierActsResolver } from './dossier-acts.resolver.js';
import { DossierProcesses } from './dossier-processes.js';
import { DossierReader } from './dossier-reader.js';
import { DossierSearch } from './dossier-search.js';
import { DossierResolver } from './dossier.resolver.js';
import { DraftFiles } from './draft-files.js';
import { DraftingWork } from './drafting-work.js';
import { DraftingUnits } from './drafting-units.js';
import { DraftReader } from './draft-reader.js';
import { LetterFileRule } from './letter-file-rule.js';
import { RelatedFileReader } from './related-file-reader.js';
import { LiftRestriction, RestrictDossier } from './restriction/restrict-dossier.js';
import { RestrictionResolver } from './restriction/restriction.resolver.js';
import { WithholdAgain } from './restriction/withhold-again.js';
import { ReviewDraft } from './review-draft.js';
import { SubmitDraft } from './submit-draft.js';
import { TakeFromSession } from './take-from-session.js';
import { UrgeDossier } from './urge-dossier.js';
import { UrgeReader } from './urge-reader.js';
import { UploadedHead } from './uploaded-head.js';
import { UploadedHeadResolver } from './uploaded-head.resolver.js';
import { WithdrawDossier } from './withdraw-dossier.js';

/** The dossier: its drafts, its papers, and the acts of the unit that leads it. */
@Module({
  providers: [
    DossierReader,
    DossierSearch,
    DraftingUnits,
    DraftingWork,
    DossierProcesses,
    DraftReader,
    RelatedFileReader,
    LetterFileRule,
    DraftFiles,
    DossierActs,
    CreateDossier,
    TakeFromSession,
    AddDraft,
    SubmitDraft,
    ReviewDraft,
    WithdrawDossier,
    ArchiveDossier,
    ConfirmDeadline,
    UrgeDossier,
    UrgeReader,
    RestrictDossier,
    LiftRestriction,
    RestrictionResolver,
    WithholdAgain,
    DossierResolver,
    DossierActsResolver,
    UploadedHead,
    UploadedHeadResolver,
  ],
  exports: [UrgeReader, DossierReader, DraftReader, DossierActs, DraftFiles, TakeFromSession],
})
export class DocumentsModule {}
