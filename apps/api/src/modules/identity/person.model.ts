import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A person as others see him: the name only. */
@ObjectType('Person')
export class PersonModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  displayName!: string;
}
