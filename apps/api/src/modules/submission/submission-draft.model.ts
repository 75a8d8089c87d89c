import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SubmissionDraft', {
  description:
    'The texts of the Tờ trình while nobody has signed it; the lead unit writes them, the Office examines them.',
})
export class SubmissionDraftModel {
  @Field(() => ID, { nullable: true, description: 'Null while it is only proposed.' })
  documentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the document; expected when it is saved.' })
  version!: number | null;

  @Field(() => [String], { description: 'Why the draft is needed, and its bases.' })
  grounds!: string[];

  @Field(() => [String], { description: 'How the draft came about, the paragraph of figures among it.' })
  process!: string[];

  @Field(() => String, { description: 'The paragraph of figures of the round as they are now.' })
  figures!: string;

  @Field(() => [String])
  mainPoints!: string[];

  @Field(() => [String], { description: 'What stayed disputed.' })
  openPoints!: string[];

  @Field(() => Boolean)
  editable!: boolean;
}

@InputType('SubmissionDraftInput')
export class SubmissionDraftInput {
  @Field(() => [String])
  grounds!: string[];

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The paragraph of figures stays live in it unless it is reworded; alone, where nothing is said.',
  })
  process!: string[];

  @Field(() => [String])
  mainPoints!: string[];

  @Field(() => [String], { defaultValue: [] })
  openPoints!: string[];
}
