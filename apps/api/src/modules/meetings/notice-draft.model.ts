import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OUTLINE_LEVELS, type OutlineLevel } from '@thong-suot/administration';
import { refusalOr } from '../../platform/graphql/index.js';

export const OutlineLevelEnum = Object.fromEntries(OUTLINE_LEVELS.map((level) => [level, level])) as {
  readonly [L in OutlineLevel]: L;
};
registerEnumType(OutlineLevelEnum, {
  name: 'OutlineLevel',
  description: 'How a paragraph of conclusions stands; its number follows from the levels.',
  valuesMap: {
    CHAPTER: { description: '"I."' },
    SECTION: { description: '"1."' },
    PART: { description: '"1.1."' },
    LETTER: { description: '"a)"' },
    TEXT: { description: 'A paragraph without a number.' },
    DASH: { description: '"-"' },
    PLUS: { description: '"+"' },
  },
});

@ObjectType('OutlineLine')
export class OutlineLineModel {
  @Field(() => OutlineLevelEnum)
  level!: OutlineLevel;

  @Field(() => String)
  text!: string;
}

@ObjectType('NoticeDraft', {
  description: 'The notice of a session as the Office writes it; it carries it until somebody has signed.',
})
export class NoticeDraftModel {
  @Field(() => ID)
  meetingId!: string;

  @Field(() => String)
  meetingName!: string;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => ID, { nullable: true, description: 'Null while it is only proposed.' })
  documentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the document; expected when it is saved.' })
  version!: number | null;

  @Field(() => [String])
  opening!: string[];

  @Field(() => [OutlineLineModel])
  lines!: OutlineLineModel[];

  @Field(() => [String])
  closing!: string[];

  @Field(() => [String], { description: 'The lines under "Nơi nhận".' })
  recipients!: string[];

  @Field(() => Boolean, { description: 'Whether writing it is the reader’s now.' })
  editable!: boolean;
}

@InputType('OutlineLineInput')
export class OutlineLineInput {
  @Field(() => OutlineLevelEnum)
  level!: OutlineLevel;

  @Field(() => String)
  text!: string;
}

@InputType('NoticeDraftInput')
export class NoticeDraftInput {
  @Field(() => [String])
  opening!: string[];

  @Field(() => [OutlineLineInput])
  lines!: OutlineLineInput[];

  @Field(() => [String], { defaultValue: [] })
  closing!: string[];

  @Field(() => [String])
  recipients!: string[];
}

export const NoticeDraftResult = refusalOr('NoticeDraftResult', NoticeDraftModel);
