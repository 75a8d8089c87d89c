import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { ChangeReminderRule } from './change-reminder-rule.js';
import { ReminderRuleReader } from './reminder-rule-reader.js';
import { ReminderRuleInput, ReminderRuleModel, ReminderRuleResult } from './reminder-rule.model.js';

/** "Quy tắc nhắc hạn": read by the Office and the leaders, set by the leaders of the Office. */
@Resolver(() => ReminderRuleModel)
export class ReminderRuleResolver {
  constructor(
    private readonly rules: ReminderRuleReader,
    private readonly changing: ChangeReminderRule,
  ) {}

  @Query(() => ReminderRuleModel, {
    nullable: true,
    description: 'When people are reminded of deadlines; null for all but the Office and the leaders.',
  })
  reminderRule(@CurrentActor() actor: Actor): Promise<ReminderRuleModel | null> {
    return this.rules.of(actor);
  }

  @Mutation(() => ReminderRuleResult, {
    description: 'By a leader of the Office; deadlines that lie ahead follow at once.',
  })
  changeReminderRule(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') { workingDays, sameDayMinutes, atDeadline, workingDaysAfter }: ReminderRuleInput,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<ReminderRuleModel | RefusalValue> {
    const request = { workingDays, sameDayMinutes, atDeadline, workingDaysAfter, expectedVersion };
    return this.changing.run(actor, commandId, request);
  }
}
