import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('OwnOutcome')
export class OwnOutcomeModel {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, { description: 'It sends the dossier back: a reason is owed.' })
  returns!: boolean;
}

@ObjectType('OwnStep', {
  description:
    'An open step that an administrator has drawn and the reader holds; `completeStep` completes it.',
})
export class OwnStepModel {
  @Field(() => ID, { description: 'The work item.' })
  workItemId!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [OwnOutcomeModel], { description: 'None: the step is simply done.' })
  outcomes!: readonly OwnOutcomeModel[];

  @Field(() => [String], { description: 'Papers that must be there.' })
  papers!: readonly string[];

  @Field(() => Boolean)
  noteRequired!: boolean;
}
