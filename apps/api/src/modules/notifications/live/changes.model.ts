import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Changes', {
  description: 'Something that the reader may see has changed. No content: ask again for what is shown.',
})
export class ChangesModel {
  @Field(() => [ID], { description: 'Dossiers, rounds, documents and the like that the reader may read.' })
  subjectIds!: string[];

  @Field(() => Boolean, { description: "The reader's list of work." })
  inbox!: boolean;

  @Field(() => Boolean, { description: "The reader's notices." })
  notices!: boolean;

  @Field(() => Boolean, {
    description: 'Anything may have changed: messages were missed, or the demo clock was moved.',
  })
  everything!: boolean;
}
