import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';
import { FileRefModel } from '../../platform/storage/file-ref.model.js';
import { DossierRefModel } from '../documents/index.js';
import { PersonModel } from '../identity/index.js';
import type { LeaderAnswerKind } from './domain/leader-answer.js';
import { LeaderAnswerKindEnum } from './submission.enums.js';

@ObjectType('SignedBy')
export class SignedByModel {
  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => String)
  positionLabel!: string;

  @Field(() => Instant)
  at!: string;
}

@ObjectType('CompletenessItem')
export class CompletenessItemModel {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  present!: boolean;
}

@ObjectType('LeaderAnswer')
export class LeaderAnswerModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  stepId!: string;

  @Field(() => LeaderAnswerKindEnum)
  kind!: LeaderAnswerKind;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  positionLabel!: string;

  @Field(() => PersonModel, { nullable: true })
  person!: PersonModel | null;

  @Field(() => Instant)
  at!: string;

  @Field(() => PersonModel, {
    nullable: true,
    description: 'Set when the Office entered a written answer on behalf of the leader.',
  })
  enteredBy!: PersonModel | null;

  @Field(() => FileRefModel, { nullable: true })
  scan!: FileRefModel | null;

  @Field(() => Boolean)
  correctable!: boolean;
}

@ObjectType('RoutingSlip')
export class RoutingSlipModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [DossierRefModel], {
    description: 'What it is about: dossiers that travel together have one sheet.',
  })
  dossiers!: DossierRefModel[];

  @Field(() => String)
  content!: string;

  @Field(() => String)
  process!: string;

  @Field(() => String)
  officeOpinion!: string;

  @Field(() => String, {
    description: 'The paragraph with live counts, ready to be put into "process".',
  })
  suggestedProcess!: string;

  @Field(() => SignedByModel, { nullable: true })
  specialist!: SignedByModel | null;

  @Field(() => SignedByModel, { nullable: true })
  officeLeader!: SignedByModel | null;

  @Field(() => [LeaderAnswerModel])
  answers!: LeaderAnswerModel[];

  @Field(() => [CompletenessItemModel])
  completeness!: CompletenessItemModel[];

  @Field(() => String)
  docxUrl!: string;

  @Field(() => String, { nullable: true })
  pdfUrl!: string | null;
}

export const SlipResult = refusalOr('SlipResult', RoutingSlipModel);
