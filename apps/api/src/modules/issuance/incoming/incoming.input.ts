import { Field, ID, InputType } from '@nestjs/graphql';
import { CivilDate } from '../../../platform/graphql/index.js';

@InputType()
export class RegisterIncomingInput {
  @Field(() => ID, { nullable: true, description: 'Whose register; absent: the first of the desk.' })
  unitId?: string | null;

  @Field(() => CivilDate)
  arrivedOn!: string;

  @Field(() => String)
  author!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol as they stand on the paper.' })
  numberSymbol?: string | null;

  @Field(() => CivilDate, { nullable: true })
  dated?: string | null;

  @Field(() => String, { nullable: true })
  docType?: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => ID, { nullable: true })
  fileId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The earlier entry was seen: this is another copy.',
  })
  anotherCopy!: boolean;
}
