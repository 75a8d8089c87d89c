import { Field, ID, InputType } from '@nestjs/graphql';
import { CivilDate } from '../../platform/graphql/index.js';
import type { LeaderAnswerKind } from './domain/leader-answer.js';
import type { PartyAnswerForm, PartyOutcome } from './domain/party-opinion.js';
import { LeaderAnswerKindEnum, PartyAnswerFormEnum, PartyOutcomeEnum } from './submission.enums.js';

@InputType('RoutingSlipInput')
export class RoutingSlipInput {
  @Field(() => String)
  content!: string;

  @Field(() => String)
  process!: string;

  @Field(() => String)
  officeOpinion!: string;
}

@InputType('LeaderAnswerInput')
export class LeaderAnswerInput {
  @Field(() => LeaderAnswerKindEnum)
  kind!: LeaderAnswerKind;

  @Field(() => String)
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Nhập thay: the scan of the written answer; only for the Office.',
  })
  scanFileId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of a return: which of the dossiers that travel together go back; all of them by default.',
  })
  only?: string[] | null;
}

@InputType('PartyOpinionInput', { description: 'What the Party says of one dossier.' })
export class PartyOpinionInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => PartyOutcomeEnum)
  outcome!: PartyOutcome;

  @Field(() => String)
  text!: string;

  @Field(() => [String], { defaultValue: [] })
  conditions!: string[];
}

@InputType('PartyAnswerInput', { description: 'One answer of the Party, about one or more dossiers.' })
export class PartyAnswerInput {
  @Field(() => PartyAnswerFormEnum)
  form!: PartyAnswerForm;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => CivilDate, { nullable: true })
  dated?: string | null;

  @Field(() => ID, { nullable: true })
  scanFileId?: string | null;

  @Field(() => [PartyOpinionInput])
  opinions!: PartyOpinionInput[];
}

@InputType('PartyPaperInput', {
  description: 'The paper of the Party that follows a scan, a note or a word.',
})
export class PartyPaperInput {
  @Field(() => PartyAnswerFormEnum)
  form!: PartyAnswerForm;

  @Field(() => String)
  number!: string;

  @Field(() => CivilDate)
  dated!: string;

  @Field(() => ID, { nullable: true })
  scanFileId?: string | null;
}
