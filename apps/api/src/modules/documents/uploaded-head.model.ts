import { Field, ObjectType } from '@nestjs/graphql';
import { CivilDate } from '../../platform/graphql/index.js';

@ObjectType('UploadedHead', {
  description:
    'What the head of an uploaded file says of the document: a proposal for a form, to be confirmed.',
})
export class UploadedHeadModel {
  @Field(() => Boolean, { description: 'False for a scan or a picture: there is no text to read.' })
  hasText!: boolean;

  @Field(() => String, { nullable: true })
  docType!: string | null;

  @Field(() => String, { nullable: true, description: 'Number and symbol, "12/TB-UBND".' })
  numberSymbol!: string | null;

  @Field(() => String, { nullable: true, description: 'The symbol alone, where the number is still blank.' })
  symbol!: string | null;

  @Field(() => CivilDate, { nullable: true })
  dated!: string | null;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'Who issued it.' })
  author!: string | null;
}
