import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { DraftModel } from '../documents/index.js';
import { OfficialDocumentModel } from '../issuance/index.js';
import { UnitModel } from '../organisation/index.js';
import { CommentModel, OpinionModel } from './opinion.model.js';
import type { ParticipantState, RoundState } from './domain/participant-state.js';
import type { RoundAct } from './domain/round-acts.js';
import { ParticipantStateEnum, RoundActEnum, RoundStateEnum } from './round.enums.js';

@ObjectType('RoundDossier')
export class RoundDossierModel {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => Int)
  ordinal!: number;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => DraftModel)
  draft?: DraftModel;

  /** Not shown: the draft is loaded by it; its note is an inner one of the lead unit. */
  draftId!: string;
  noteShown!: boolean;
}

@ObjectType('LateRequest')
export class LateRequestModel {
  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  requestedAt!: string;

  @Field(() => Boolean, { nullable: true })
  granted?: boolean | null;

  @Field(() => Instant, { nullable: true })
  decidedAt?: string | null;
}

@ObjectType('Participant')
export class ParticipantModel {
  @Field(() => Int)
  index!: number;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => ParticipantStateEnum)
  state!: ParticipantState;

  @Field(() => Instant, { nullable: true })
  seenAt?: string | null;

  @Field(() => Instant, { nullable: true })
  answeredAt?: string | null;

  @Field(() => Boolean, {
    description: 'The request itself arrived after the deadline: not counted as late.',
  })
  askedLate!: boolean;

  @Field(() => LateRequestModel, { nullable: true })
  lateRequest?: LateRequestModel | null;

  @Field(() => [OpinionModel])
  opinions!: OpinionModel[];

  @Field(() => String, {
    nullable: true,
    description: 'What the unit answers to the question of the round.',
  })
  questionAnswer!: string | null;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'By when the signed letter is expected, while it is still to come.',
  })
  letterDueOn!: string | null;

  @Field(() => OfficialDocumentModel, { nullable: true })
  letter?: OfficialDocumentModel | null;

  /** Not shown: the letter is loaded by it. */
  letterId!: string | null;
}

@ObjectType('RoundCounts')
export class RoundCountsModel {
  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  answered!: number;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int)
  withComments!: number;

  @Field(() => Int)
  disagreed!: number;

  @Field(() => Int)
  notConcerned!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  unanswered!: number;

  @Field(() => Int, { description: 'Requests to answer late that wait for a decision.' })
  lateRequested!: number;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int)
  commentsReplied!: number;
}

@ObjectType('CommentRound')
export class CommentRoundModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => RoundStateEnum)
  state!: RoundState;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => [RoundDossierModel])
  dossiers!: RoundDossierModel[];

  @Field(() => OfficialDocumentModel, { nullable: true })
  letter?: OfficialDocumentModel | null;

  @Field(() => Instant)
  sentAt!: string;

  @Field(() => Instant)
  dueAt!: string;

  @Field(() => String, { nullable: true })
  dueWords?: string | null;

  @Field(() => Instant)
  originalDueAt!: string;

  @Field(() => Instant, { nullable: true })
  endedAt?: string | null;

  @Field(() => Boolean)
  showOthers!: boolean;

  @Field(() => String, { nullable: true })
  question?: string | null;

  @Field(() => [ParticipantModel])
  participants!: ParticipantModel[];

  @Field(() => RoundCountsModel)
  counts!: RoundCountsModel;

  @Field(() => [CommentModel])
  comments!: CommentModel[];

  @Field(() => String, {
    description: 'The ready paragraph for Tờ trình and phiếu trình, with live counts.',
  })
  summaryParagraph!: string;

  @Field(() => String, {
    description: 'The reminder to copy to Zalo or read on the phone; holds no content.',
  })
  reminderText!: string;

  @Field(() => [RoundActEnum])
  allowedActs!: RoundAct[];

  /** Not shown: the letter is loaded by it. */
  letterId!: string;
}

export const RoundResult = refusalOr('RoundResult', CommentRoundModel);
