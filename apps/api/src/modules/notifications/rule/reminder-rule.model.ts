import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../../platform/graphql/index.js';

@ObjectType('ReminderRuleChange', { description: 'What somebody set the rule to.' })
export class ReminderRuleChangeModel {
  @Field(() => Instant)
  at!: string;

  @Field(() => String, { description: 'Who set it.' })
  by!: string;

  @Field(() => Int)
  workingDays!: number;

  @Field(() => Int)
  sameDayMinutes!: number;

  @Field(() => Boolean)
  atDeadline!: boolean;

  @Field(() => Int)
  workingDaysAfter!: number;
}

@ObjectType('ReminderRule', {
  description: 'When the authority reminds people of deadlines; read by its Office and its leaders.',
})
export class ReminderRuleModel {
  @Field(() => Int, { description: 'Working days before a deadline, at its hour.' })
  workingDays!: number;

  @Field(() => Int, { description: 'Minutes of office time before it, where those days are past already.' })
  sameDayMinutes!: number;

  @Field(() => Boolean, { description: 'Whether those who owe something are told when the deadline comes.' })
  atDeadline!: boolean;

  @Field(() => Int, { description: 'Working days after a deadline that was not kept; 0: not.' })
  workingDaysAfter!: number;

  @Field(() => Int, { description: 'Expected when it is changed; 0 while nobody has set it.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the reader may change it.' })
  changeable!: boolean;

  @Field(() => [ReminderRuleChangeModel], { description: 'The last ones first.' })
  changes!: ReminderRuleChangeModel[];
}

@InputType('ReminderRuleInput')
export class ReminderRuleInput {
  @Field(() => Int)
  workingDays!: number;

  @Field(() => Int)
  sameDayMinutes!: number;

  @Field(() => Boolean)
  atDeadline!: boolean;

  @Field(() => Int)
  workingDaysAfter!: number;
}

export const ReminderRuleResult = refusalOr('ReminderRuleResult', ReminderRuleModel);
