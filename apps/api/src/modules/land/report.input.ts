import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType()
export class LandFigureInput {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Exact decimals with a point; null: there is no figure.',
  })
  value!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Boolean, { defaultValue: false })
  unchanged!: boolean;

  @Field(() => [String], { defaultValue: [] })
  confirmed!: string[];

  @Field(() => Int, { description: 'The version of the field on the screen; 0 where nothing stood in it.' })
  seen!: number;
}

@InputType()
export class ReturnedLandFigureInput {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  reason!: string;
}
