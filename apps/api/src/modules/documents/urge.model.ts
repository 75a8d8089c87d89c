import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';

@ObjectType('Urge', {
  description: 'Somebody urged those who hold a matter ("đôn đốc"): who, when, whom, how.',
})
export class UrgeModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The step that waited.' })
  stepId!: string;

  @Field(() => Instant)
  at!: string;

  @Field(() => PersonModel)
  by!: PersonModel;

  @Field(() => UnitModel)
  byUnit!: UnitModel;

  @Field(() => [UnitModel])
  units!: UnitModel[];

  @Field(() => String, { nullable: true })
  words!: string | null;
}
