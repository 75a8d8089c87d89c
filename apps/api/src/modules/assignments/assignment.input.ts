import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CivilDate } from '../../platform/graphql/index.js';

@InputType()
export class ReportProgressInput {
  @Field(() => String)
  text!: string;

  @Field(() => Int, { nullable: true })
  quantity?: number | null;

  @Field(() => ID, { nullable: true })
  fileId?: string | null;
}

@InputType()
export class ReportResultInput {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => String, { nullable: true })
  documentNumber?: string | null;

  @Field(() => CivilDate, { nullable: true })
  documentDate?: string | null;

  @Field(() => ID, { nullable: true })
  fileId?: string | null;
}
