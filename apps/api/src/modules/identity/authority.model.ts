import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Authority')
export class AuthorityModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}
