import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';
import { PersonModel } from '../identity/index.js';

@ObjectType('SupportReading', {
  description: 'What was read under a grant: a place and a thing, once a day.',
})
export class SupportReadingModel {
  @Field(() => String, { description: 'The query or route.' })
  place!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => Instant)
  at!: string;
}

@ObjectType('SupportGrant', { description: 'Lets one account read one dossier, or everything, for a while.' })
export class SupportGrantModel {
  @Field(() => ID)
  id!: string;

  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => PersonModel)
  grantedBy!: PersonModel;

  @Field(() => ID, { nullable: true, description: 'Null: everything of the authority.' })
  dossierId!: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  grantedAt!: string;

  @Field(() => Instant)
  endsAt!: string;

  @Field(() => Instant, { nullable: true })
  revokedAt!: string | null;

  @Field(() => Boolean)
  standing!: boolean;

  @Field(() => [SupportReadingModel], {
    description: 'The last two hundred, the newest first; for the Office.',
  })
  readings!: readonly SupportReadingModel[];
}

@ObjectType('SupportPage', { description: 'Grants given by the leaders of the Office.' })
export class SupportPageModel {
  @Field(() => [SupportGrantModel], { description: 'The newest first.' })
  grants!: SupportGrantModel[];

  @Field(() => [PersonModel], { description: 'To whom support may be granted.' })
  accounts!: PersonModel[];

  @Field(() => Int, { description: 'For how many hours at the most.' })
  hours!: number;
}

@InputType()
export class GrantSupportInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: everything of the authority.' })
  dossierId?: string | null;

  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  endsAt!: string;
}

export const SupportPageResult = refusalOr('SupportPageResult', SupportPageModel);
