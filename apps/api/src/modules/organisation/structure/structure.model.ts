import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, refusalOr } from '../../../platform/graphql/index.js';

@ObjectType('StructureUnit', { description: 'A unit as it was called and stood on the day asked for.' })
export class StructureUnitModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it.' })
  parentId!: string | null;

  @Field(() => String, { description: 'What stands in its document symbols.' })
  symbol!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => CivilDate)
  validFrom!: string;

  @Field(() => CivilDate, { nullable: true, description: 'The first day on which it is no more.' })
  validTo!: string | null;
}

@ObjectType('PostHolder')
export class PostHolderModel {
  @Field(() => ID, { description: 'The appointment.' })
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CivilDate)
  validFrom!: string;

  @Field(() => CivilDate, { nullable: true, description: 'The first day on which it is no longer held.' })
  validTo!: string | null;
}

@ObjectType('StructurePost', { description: 'A position in a unit and who holds it on the day asked for.' })
export class StructurePostModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  position!: string;

  @Field(() => String)
  title!: string;

  @Field(() => [PostHolderModel])
  holders!: readonly PostHolderModel[];
}

@ObjectType('UnitGroup', { description: 'A group that a rule makes: "UBND các phường, xã".' })
export class UnitGroupModel {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [ID], { description: 'Who belongs to it on the day asked for, in protocol order.' })
  unitIds!: readonly string[];
}

@ObjectType('Organisation', { description: 'The structure of the authority on a day.' })
export class OrganisationModel {
  @Field(() => CivilDate)
  date!: string;

  @Field(() => Int, { description: 'To be given back by whoever changes the structure.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the position acted in may change it.' })
  changeable!: boolean;

  @Field(() => [StructureUnitModel], { description: 'In protocol order.' })
  units!: readonly StructureUnitModel[];

  @Field(() => [StructurePostModel])
  posts!: readonly StructurePostModel[];

  @Field(() => [UnitGroupModel])
  groups!: readonly UnitGroupModel[];
}

export const OrganisationResult = refusalOr('OrganisationResult', OrganisationModel);

@ObjectType('Official', { description: 'A person who may be appointed; for administrators only.' })
export class OfficialModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType('DirectoryEntry', { description: 'Somebody who holds a post today, with the numbers to call.' })
export class DirectoryEntryModel {
  @Field(() => ID, { description: 'The appointment.' })
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => ID)
  unitId!: string;

  @Field(() => String)
  unitName!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Masked where `phoneMasked`; shown by `showPersonalData`.',
  })
  phone!: string | null;

  @Field(() => Boolean)
  phoneMasked!: boolean;

  @Field(() => String, { nullable: true })
  unitPhone!: string | null;
}

@ObjectType('Directory')
export class DirectoryModel {
  @Field(() => Boolean, { description: 'More were found than are given: the words are to be narrowed.' })
  more!: boolean;

  @Field(() => [DirectoryEntryModel], { description: 'By units in protocol order.' })
  entries!: readonly DirectoryEntryModel[];
}
