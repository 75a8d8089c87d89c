import { Field, ID, ObjectType } from '@nestjs/graphql';
import { PersonModel } from '../identity/index.js';

@ObjectType('WorkField', { description: 'A field of work (lĩnh vực) and who is in charge of it today.' })
export class WorkFieldModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => PersonModel, { nullable: true })
  viceChair!: PersonModel | null;

  @Field(() => PersonModel, { nullable: true, description: 'The specialist of the Office who follows it.' })
  specialist!: PersonModel | null;
}
