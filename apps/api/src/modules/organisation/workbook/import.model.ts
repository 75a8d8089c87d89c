import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, Instant } from '../../../platform/graphql/index.js';

@ObjectType('ImportedValue', { description: 'What of a unit becomes another one.' })
export class ImportedValueModel {
  @Field(() => String, { description: 'name, shortName, kind, parent, symbol or phone.' })
  what!: string;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType('ImportedChange', { description: 'What applying one line of the workbook would do.' })
export class ImportedChangeModel {
  @Field(() => String, {
    description:
      'UNIT_ADDED, UNIT_CHANGED, UNIT_ENDED, POST_ADDED, PERSON_ADDED, PHONE_CHANGED, APPOINTED or APPOINTMENT_ENDED.',
  })
  kind!: string;

  @Field(() => String)
  sheet!: string;

  @Field(() => Int, { description: 'As spreadsheets count.' })
  row!: number;

  @Field(() => String, { nullable: true })
  unit!: string | null;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  person!: string | null;

  @Field(() => CivilDate, { nullable: true })
  from!: string | null;

  @Field(() => CivilDate, { nullable: true })
  to!: string | null;

  @Field(() => [ImportedValueModel])
  values!: readonly ImportedValueModel[];
}

@ObjectType('ImportProblem', { description: 'A line that cannot be applied, and why.' })
export class ImportProblemModel {
  @Field(() => String)
  sheet!: string;

  @Field(() => Int)
  row!: number;

  @Field(() => String)
  message!: string;
}

@ObjectType('StructureImport', {
  description: 'A workbook that was given in, and what applying it would do to the structure as it stands.',
})
export class StructureImportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Instant)
  uploadedAt!: string;

  @Field(() => Instant, { nullable: true })
  appliedAt!: string | null;

  @Field(() => Int, {
    description: 'Of the structure that this was compared with; to be given back when it is applied.',
  })
  version!: number;

  @Field(() => [ImportedChangeModel])
  changes!: readonly ImportedChangeModel[];

  @Field(() => [ImportProblemModel])
  problems!: readonly ImportProblemModel[];
}
