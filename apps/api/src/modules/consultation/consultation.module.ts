import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { IssuanceModule } from '../issuance/index.js';
import { AttachSignedLetter } from './attach-signed-letter.js';
import { CommentRequestResolver } from './comment-request.resolver.js';
import { DecideLateRequest } from './decide-late-request.js';
import { EndRound } from './end-round.js';
import { ExtendRound } from './extend-round.js';
import { MarkRequestSeen } from './mark-request-seen.js';
import { NumberOpinionLetter } from './number-opinion-letter.js';
import { ReplyToComment } from './reply-to-comment.js';
import { RequestLateAnswer } from './request-late-answer.js';
import { RoundFileRule } from './round-file-rule.js';
import { RoundFinder } from './round-finder.js';
import { RoundMessages } from './round-messages.js';
import { RoundReader } from './round-reader.js';
import { RoundSearch } from './round-search.js';
import { RoundToUrgeReader } from './round-to-urge.js';
import { RoundServices } from './round-services.js';
import {
  DossierRoundsResolver,
  ParticipantResolver,
  RoundDossierResolver,
  RoundResolver,
  RoundToUrgeResolver,
} from './round.resolver.js';
import { SendRound } from './send-round.js';
import { SignRoundLetter } from './sign-round-letter.js';
import { StartSecondRound } from './start-second-round.js';
import { SubmitOpinion } from './submit-opinion.js';
import { UrgeRound } from './urge-round.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

/** Collecting comments: rounds, answers of units, replies of the lead. */
@Module({
  imports: [DocumentsModule, IssuanceModule],
  providers: [
    RoundReader,
    RoundToUrgeReader,
    RoundSearch,
    RoundFinder,
    RoundMessages,
    RoundServices,
    RoundFileRule,
    SendRound,
    SignRoundLetter,
    ExtendRound,
    EndRound,
    UrgeRound,
    DecideLateRequest,
    ReplyToComment,
    StartSecondRound,
    MarkRequestSeen,
    SubmitOpinion,
    WithdrawOpinion,
    RequestLateAnswer,
    NumberOpinionLetter,
    AttachSignedLetter,
    RoundResolver,
    RoundToUrgeResolver,
    DossierRoundsResolver,
    RoundDossierResolver,
    ParticipantResolver,
    CommentRequestResolver,
  ],
})
export class ConsultationModule {}
