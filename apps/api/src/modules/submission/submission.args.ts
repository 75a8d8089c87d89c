import { ArgsType, Field, ID } from '@nestjs/graphql';
import { OnDossierArgs, ReviewOutcomeEnum, type ReviewOutcome } from '../documents/index.js';
import { LeaderAnswerInput, PartyAnswerInput } from './submission.input.js';

@ArgsType()
export class SubmitForExaminationArgs extends OnDossierArgs {
  @Field(() => [ID], {
    defaultValue: [],
    description: '"Trình chung với …": other dossiers that go on the same Tờ trình.',
  })
  together!: string[];
}

/** Of a return: which of the dossiers that travel together go back. */
const only = {
  nullable: true,
  description: 'Of a return: which of the dossiers that travel together go back; all of them by default.',
} as const;

@ArgsType()
export class ReturnFromExaminationArgs extends OnDossierArgs {
  @Field(() => String)
  reason!: string;

  @Field(() => [ID], only)
  only?: string[] | null;
}

const field = {
  nullable: true,
  description: 'The field of work by which it goes on to the vice-chair; by default that of the lead unit.',
} as const;

@ArgsType()
export class ForwardSlipArgs extends OnDossierArgs {
  @Field(() => ID, field)
  fieldId?: string | null;
}

@ArgsType()
export class ReassignArgs extends OnDossierArgs {
  @Field(() => String)
  stepId!: string;

  @Field(() => ID, { description: 'Who holds the step from now on: oneself, or a colleague.' })
  toPersonId!: string;

  @Field(() => String)
  reason!: string;
}

@ArgsType()
export class ReviewSlipArgs extends OnDossierArgs {
  @Field(() => ID, field)
  fieldId?: string | null;

  @Field(() => ReviewOutcomeEnum)
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true })
  reason?: string | null;

  @Field(() => [ID], only)
  only?: string[] | null;
}

@ArgsType()
export class LeaderAnswerArgs extends OnDossierArgs {
  @Field(() => LeaderAnswerInput)
  input!: LeaderAnswerInput;
}

@ArgsType()
export class PartyAnswerArgs extends OnDossierArgs {
  @Field(() => PartyAnswerInput)
  input!: PartyAnswerInput;
}

@ArgsType()
export class ReviewConsolidationArgs extends OnDossierArgs {
  @Field(() => ReviewOutcomeEnum)
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}

@ArgsType()
export class RecheckArgs extends OnDossierArgs {
  @Field(() => ReviewOutcomeEnum)
  outcome!: ReviewOutcome;

  @Field(() => String, { nullable: true })
  reason?: string | null;
}
