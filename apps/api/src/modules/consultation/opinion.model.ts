import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';
import type { ReplyKind, Stance } from './domain/stance.js';
import { ReplyKindEnum, StanceEnum } from './round.enums.js';

@ObjectType('CommentReply')
export class CommentReplyModel {
  @Field(() => ReplyKindEnum)
  kind!: ReplyKind;

  @Field(() => String)
  text!: string;

  @Field(() => PersonModel)
  repliedBy!: PersonModel;

  @Field(() => Instant)
  repliedAt!: string;
}

@ObjectType('Comment')
export class CommentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field(() => Int)
  ordinal!: number;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => CommentReplyModel, { nullable: true })
  reply?: CommentReplyModel | null;
}

@ObjectType('Opinion')
export class OpinionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field(() => [CommentModel])
  comments!: CommentModel[];

  @Field(() => Instant)
  answeredAt!: string;

  @Field(() => PersonModel)
  answeredBy!: PersonModel;

  @Field(() => Boolean)
  late!: boolean;
}

export const CommentResult = refusalOr('CommentResult', CommentModel);
