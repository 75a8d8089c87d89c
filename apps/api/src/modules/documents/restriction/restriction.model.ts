import { Field, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../../platform/graphql/index.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel } from '../../organisation/index.js';

@ObjectType('DossierRestriction', {
  description:
    'The mark "hạn chế": read by the units and persons named here, by whoever holds a current step and by the leaders who decide.',
})
export class DossierRestrictionModel {
  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  setAt!: string;

  @Field(() => PersonModel)
  setBy!: PersonModel;

  @Field(() => [UnitModel])
  units!: readonly UnitModel[];

  @Field(() => [PersonModel])
  persons!: readonly PersonModel[];
}
