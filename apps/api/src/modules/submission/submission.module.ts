import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { IssuanceModule } from '../issuance/index.js';
import { AddPartyPaper } from './add-party-paper.js';
import { AnswerAsLeader } from './answer-as-leader.js';
import { CorrectLeaderAnswer } from './correct-leader-answer.js';
import { ForwardRoutingSlip } from './forward-routing-slip.js';
import { LeaderDesk } from './leaders/leader-desk.js';
import { LeaderDeskResolver } from './leaders/leader-desk.resolver.js';
import { OfficeDesk } from './office/office-desk.js';
import { DossierOfficeResolver, OfficeDeskResolver } from './office/office-desk.resolver.js';
import { OfficeView } from './office/office-view.js';
import { ReassignStep } from './office/reassign-step.js';
import { LeaveWithdrawn } from './leave-withdrawn.js';
import { NameDrafter } from './name-drafter.js';
import { RecheckDossier } from './recheck-dossier.js';
import { RecordConditionResult } from './record-condition-result.js';
import { RecordPartyOpinion } from './record-party-opinion.js';
import { ReturnFromExamination } from './return-from-examination.js';
import { ReviewRoutingSlip } from './review-routing-slip.js';
import { RoutingSlipController } from './routing-slip.controller.js';
import { RoutingSlipPage } from './routing-slip-page.js';
import { RoutingSlipResolver } from './routing-slip.resolver.js';
import { SaveRoutingSlip } from './save-routing-slip.js';
import { SendSubmission } from './send-submission.js';
import { SubmissionReader } from './submission-reader.js';
import { SaveSubmissionDraft } from './save-submission-draft.js';
import { SubmissionDrafts } from './submission-draft.js';
import { SubmissionDraftResolver } from './submission-draft.resolver.js';
import { DossierSubmissionResolver, SubmissionResolver } from './submission.resolver.js';
import { CommentTables } from './comment-tables.js';
import { ReviewConsolidation } from './review-consolidation.js';
import { SubmitForExamination } from './submit-for-examination.js';
import { SubmitTakenIn } from './submit-taken-in.js';
import { TravellingActs } from './travelling-acts.js';

/** From examination by the Office to the second check: phiếu trình, Tờ trình, the Party's opinion. */
@Module({
  imports: [DocumentsModule, IssuanceModule],
  controllers: [RoutingSlipController],
  providers: [
    SubmissionReader,
    TravellingActs,
    LeaderDesk,
    LeaderDeskResolver,
    OfficeDesk,
    OfficeView,
    ReassignStep,
    OfficeDeskResolver,
    DossierOfficeResolver,
    LeaveWithdrawn,
    RoutingSlipPage,
    CommentTables,
    SubmitForExamination,
    ReviewConsolidation,
    SubmissionDrafts,
    SaveSubmissionDraft,
    SubmissionDraftResolver,
    SaveRoutingSlip,
    ForwardRoutingSlip,
    ReturnFromExamination,
    ReviewRoutingSlip,
    AnswerAsLeader,
    CorrectLeaderAnswer,
    SendSubmission,
    RecordPartyOpinion,
    AddPartyPaper,
    RecordConditionResult,
    SubmitTakenIn,
    RecheckDossier,
    NameDrafter,
    RoutingSlipResolver,
    SubmissionResolver,
    DossierSubmissionResolver,
  ],
})
export class SubmissionModule {}
