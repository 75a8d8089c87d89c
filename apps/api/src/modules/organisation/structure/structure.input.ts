import { Field, ID, InputType } from '@nestjs/graphql';
import { CivilDate } from '../../../platform/graphql/index.js';

@InputType('UnitInput')
export class UnitInputModel {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  shortName!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String)
  symbol!: string;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => CivilDate, { description: 'The first day on which it is there, or is called and stands so.' })
  from!: string;
}

@InputType('NewOfficialInput')
export class NewOfficialInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  code?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;
}

@InputType('AppointInput', { description: 'Either a person of the list or a new one.' })
export class AppointInputModel {
  @Field(() => ID)
  postId!: string;

  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => NewOfficialInput, { nullable: true })
  newPerson?: NewOfficialInput | null;

  @Field(() => CivilDate)
  from!: string;

  @Field(() => CivilDate, { nullable: true, description: 'The first day on which it is no longer held.' })
  to?: string | null;
}
