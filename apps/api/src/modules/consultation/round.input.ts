import { Field, ID, InputType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import type { Stance } from './domain/stance.js';
import { StanceEnum } from './round.enums.js';

@InputType('SendRoundInput')
export class SendRoundInput {
  @Field(() => [ID])
  dossierIds!: string[];

  @Field(() => [ID])
  unitIds!: string[];

  @Field(() => Instant)
  dueAt!: string;

  @Field(() => String, { nullable: true })
  dueWords?: string | null;

  @Field(() => String, { nullable: true })
  question?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  showOthers!: boolean;
}

@InputType('CommentInput')
export class CommentInput {
  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String)
  text!: string;
}

@InputType('OpinionInput')
export class OpinionInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field(() => [CommentInput], { defaultValue: [] })
  comments!: CommentInput[];
}

@InputType('SubmitOpinionInput')
export class SubmitOpinionInput {
  @Field(() => ID)
  roundId!: string;

  @Field(() => [OpinionInput])
  opinions!: OpinionInput[];

  @Field(() => String, { nullable: true, description: 'The answer to the question of the round.' })
  questionAnswer?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Who signs the unit's letter: its head, or a deputy (KT.).",
  })
  signedByDeputy!: boolean;
}
