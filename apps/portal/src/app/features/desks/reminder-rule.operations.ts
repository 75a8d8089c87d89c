import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

const RULE_FIELDS = gql`
  fragment RuleFields on ReminderRule {
    workingDays
    sameDayMinutes
    atDeadline
    workingDaysAfter
    version
    changeable
    changes {
      at
      by
      workingDays
      sameDayMinutes
      atDeadline
      workingDaysAfter
    }
  }
`;

/** When people are reminded of deadlines, and who set it; null for all but the Office and the leaders. */
export const REMINDER_RULE: TypedDocumentNode<G.ReminderRuleQuery, Record<string, never>> = gql`
  query ReminderRule {
    reminderRule {
      ...RuleFields
    }
  }
  ${RULE_FIELDS}
`;

export const CHANGE_REMINDER_RULE: TypedDocumentNode<
  G.ChangeReminderRuleMutation,
  G.ChangeReminderRuleMutationVariables
> = gql`
  mutation ChangeReminderRule($input: ReminderRuleInput!, $expectedVersion: Int!) {
    changeReminderRule(input: $input, expectedVersion: $expectedVersion) {
      ... on ReminderRule {
        ...RuleFields
      }
      ...RefusalFields
    }
  }
  ${RULE_FIELDS}
  ${REFUSAL_FIELDS}
`;

export type ReminderRule = NonNullable<G.ReminderRuleQuery['reminderRule']>;
