import { Field, ID, InputType } from '@nestjs/graphql';
import { DecisionAuthorityEnum, UrgencyEnum, type DecisionAuthority, type Urgency } from './enums.js';

@InputType()
export class CreateDossierInput {
  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => UrgencyEnum, { defaultValue: 'NORMAL' })
  urgency!: Urgency;

  @Field(() => DecisionAuthorityEnum, { defaultValue: 'COLLECTIVE' })
  decisionAuthority!: DecisionAuthority;

  @Field(() => ID, { nullable: true })
  fileId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A process of `dossierProcesses`; absent: comments are collected and the Party is asked.',
  })
  processKey?: string | null;
}
