import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A body or a unit of it: issues documents, holds posts, is asked. */
@ObjectType('Unit')
export class UnitModel {
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
}
