import { Field, ObjectType } from '@nestjs/graphql';
import { label, type Language, type PositionCode } from '@thong-suot/administration';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';

@ObjectType('Holder', {
  description: 'Who holds a step: a unit, usually a position in it, sometimes a person.',
})
export class HolderModel {
  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => String)
  positionLabel!: string;

  @Field(() => PersonModel, { nullable: true })
  person!: PersonModel | null;
}

/** The positions in words; none: the unit as a body. */
export function positionsLabel(positions: readonly string[], language: Language): string {
  const labels = positions.map((position) => label('position', position as PositionCode, language));
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(labels);
}
