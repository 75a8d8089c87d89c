import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';
import { PersonModel } from '../identity/index.js';

export const AskableFieldEnum = { PHONE: 'PHONE', CODE: 'CODE' } as const;
export const PersonalRequestKindEnum = { SHOW: 'SHOW', EXPORT: 'EXPORT', ERASE: 'ERASE' } as const;
export const ShownToEnum = { EVERYBODY: 'EVERYBODY', UNIT: 'UNIT', SELF: 'SELF', NOBODY: 'NOBODY' } as const;
export const ErasureEnum = { EMPTIED: 'EMPTIED', KEPT: 'KEPT', DELETED: 'DELETED' } as const;
registerEnumType(AskableFieldEnum, {
  name: 'PersonalField',
  description: 'Fields that are shown on a request.',
});
registerEnumType(PersonalRequestKindEnum, { name: 'PersonalRequestKind' });
registerEnumType(ShownToEnum, { name: 'ShownTo', description: 'Who sees a field without asking.' });
registerEnumType(ErasureEnum, { name: 'Erasure' });

@ObjectType('MarkedField', { description: 'A field with data about a person.' })
export class MarkedFieldModel {
  @Field(() => ID)
  key!: string;

  @Field(() => String, { description: 'What it is and what it is kept for.' })
  label!: string;

  @Field(() => ShownToEnum)
  shownTo!: keyof typeof ShownToEnum;

  @Field(() => ErasureEnum)
  erasure!: keyof typeof ErasureEnum;
}

@ObjectType('RetentionRule', { description: 'For how many days data of a kind are kept.' })
export class RetentionRuleModel {
  @Field(() => ID)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'What the authority has set; null: as the service proposes.',
  })
  ownDays!: number | null;

  @Field(() => Int)
  proposed!: number;

  @Field(() => Int)
  least!: number;

  @Field(() => Int)
  most!: number;
}

@ObjectType('PersonalDataPage', {
  description: 'What is kept about people, how long, and what is kept of the reader.',
})
export class PersonalDataPageModel {
  @Field(() => [MarkedFieldModel])
  fields!: MarkedFieldModel[];

  @Field(() => [RetentionRuleModel])
  retention!: RetentionRuleModel[];

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  officialCode!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Boolean, { description: 'Whether the reader answers requests about personal data.' })
  officer!: boolean;

  @Field(() => Boolean, { description: 'Whether he sets how long data are kept.' })
  setsRetention!: boolean;
}

@ObjectType('PersonWithData', {
  description: 'Somebody of whom data are kept; for those who answer requests.',
})
export class PersonWithDataModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Boolean)
  holdsPost!: boolean;

  @Field(() => Instant, { nullable: true })
  erasedAt!: string | null;
}

@ObjectType('PersonalRequest', { description: 'Somebody asked to see, hand out or erase data of a person.' })
export class PersonalRequestModel {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonalRequestKindEnum)
  kind!: keyof typeof PersonalRequestKindEnum;

  @Field(() => String, { nullable: true, description: 'The key of the field, where one was asked for.' })
  field!: string | null;

  @Field(() => String)
  purpose!: string;

  @Field(() => Instant)
  at!: string;

  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => PersonModel)
  askedBy!: PersonModel;
}

@ObjectType('PersonalValue')
export class PersonalValueModel {
  @Field(() => String, { nullable: true, description: 'Null where nothing is kept.' })
  value!: string | null;
}

@ObjectType('PersonalExport')
export class PersonalExportModel {
  @Field(() => String, { description: 'All data of the person as JSON.' })
  json!: string;
}

@ObjectType('PersonalErasure')
export class PersonalErasureModel {
  @Field(() => Boolean, { description: 'The name stays with what the person did in office.' })
  nameKept!: boolean;
}

export const PersonalValueResult = refusalOr('PersonalValueResult', PersonalValueModel);
export const PersonalExportResult = refusalOr('PersonalExportResult', PersonalExportModel);
export const PersonalErasureResult = refusalOr('PersonalErasureResult', PersonalErasureModel);
export const PersonalDataPageResult = refusalOr('PersonalDataPageResult', PersonalDataPageModel);
