import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Instant, refusalOr } from '../../platform/graphql/index.js';
import { OfficialDocumentModel } from '../issuance/index.js';
import { UnitModel } from '../organisation/index.js';
import type { RoundState } from './domain/participant-state.js';
import type { RequestAct } from './domain/round-acts.js';
import { RequestActEnum, RoundStateEnum } from './round.enums.js';
import { ParticipantModel, RoundDossierModel } from './round.model.js';

@ObjectType('CommentRequest', { description: 'A round as the asked unit sees it.' })
export class CommentRequestModel {
  @Field(() => ID)
  roundId!: string;

  @Field(() => Int)
  roundVersion!: number;

  @Field(() => Int)
  number!: number;

  @Field(() => RoundStateEnum)
  state!: RoundState;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => OfficialDocumentModel, { nullable: true })
  letter?: OfficialDocumentModel | null;

  @Field(() => [RoundDossierModel])
  dossiers!: RoundDossierModel[];

  @Field(() => Instant)
  sentAt!: string;

  @Field(() => Instant)
  dueAt!: string;

  @Field(() => String, { nullable: true })
  dueWords?: string | null;

  @Field(() => String, { nullable: true })
  question?: string | null;

  @Field(() => ParticipantModel)
  mine!: ParticipantModel;

  @Field(() => [ParticipantModel], {
    description: "Only where the round lets units see each other's answers.",
  })
  others!: ParticipantModel[];

  @Field(() => [RequestActEnum])
  allowedActs!: RequestAct[];

  /** Not shown: the letter is loaded by it. */
  letterId!: string;
}

@ObjectType('CommentRequestConnection')
export class CommentRequestConnection extends connectionOf(CommentRequestModel, 'CommentRequest') {}

export const RequestResult = refusalOr('RequestResult', CommentRequestModel);

@ObjectType('DeadlineCheck')
export class DeadlineCheckModel {
  @Field(() => Boolean, { description: 'Refused at once when true: the deadline lies in the past.' })
  past!: boolean;

  @Field(() => [String], { description: 'Never a refusal: the official is warned.' })
  warnings!: string[];

  @Field(() => String)
  words!: string;
}
