import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import type { DeadlineRule } from '../../organisation/index.js';
import type { DueStep } from '../domain/reminding.js';

/** The rule as a unit finds it; its columns are null where nobody has set it. */
export interface FoundRuleRow {
  readonly unit_kind: string;
  readonly working_days: number | null;
  readonly same_day_minutes: number | null;
  readonly at_deadline: boolean | null;
  readonly working_days_after: number | null;
  readonly version: number | null;
}

export function ruleForUnit(authorityId: string, unitId: string): Query<FoundRuleRow> {
  return {
    name: 'notifications.rule-for-unit',
    text: `select u.kind as unit_kind, r.working_days, r.same_day_minutes, r.at_deadline, r.working_days_after, r.version
      from unit u left join reminder_rule r on r.authority_id = u.authority_id
      where u.authority_id = $1 and u.id = $2`,
    values: [authorityId, unitId],
  };
}

export interface RuleChangeRow {
  readonly at: string;
  readonly by: string;
  readonly working_days: number;
  readonly same_day_minutes: number;
  readonly at_deadline: boolean;
  readonly working_days_after: number;
}

/** Who set which rule, the last first. */
export function ruleChanges(authorityId: string): Query<RuleChangeRow> {
  return {
    name: 'notifications.rule-changes',
    text: `select c.at, p.display_name as by, c.working_days, c.same_day_minutes, c.at_deadline, c.working_days_after
      from reminder_rule_change c join person p on p.authority_id = c.authority_id and p.id = c.by_person_id
      where c.authority_id = $1 order by c.id desc limit 50`,
    values: [authorityId],
  };
}

/** Sets the rule and writes down who did; refuses REMINDER_RULE_CHANGED where it is no longer of the version seen. */
export function setRule(change: {
  readonly authorityId: string;
  readonly id: string;
  readonly rule: DeadlineRule;
  readonly version: number;
  readonly personId: string;
  readonly now: string;
}): Statement[] {
  const { authorityId, rule } = change;
  const values = [rule.workingDays, rule.sameDayMinutes, rule.atDeadline, rule.workingDaysAfter];
  return [
    {
      name: 'notifications.set-rule',
      text: `insert into reminder_rule as r
          (authority_id, working_days, same_day_minutes, at_deadline, working_days_after, version)
        values ($1, $2, $3, $4, $5, 1)
        on conflict (authority_id) do update set working_days = excluded.working_days,
          same_day_minutes = excluded.same_day_minutes, at_deadline = excluded.at_deadline,
          working_days_after = excluded.working_days_after, version = r.version + 1
        where r.version = $6`,
      values: [authorityId, ...values, change.version],
      mustChange: 'REMINDER_RULE_CHANGED',
    },
    {
      name: 'notifications.record-rule',
      text: `insert into reminder_rule_change
          (authority_id, id, working_days, same_day_minutes, at_deadline, working_days_after, by_person_id, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [authorityId, change.id, ...values, change.personId, change.now],
    },
  ];
}

/** Open steps whose deadline lies ahead, each once, page by page. */
export function deadlinesAhead(
  authorityId: string,
  { now, after, limit }: { readonly now: string; readonly after: DueStep | null; readonly limit: number },
): Query<DueStep> {
  return {
    name: 'notifications.deadlines-ahead',
    text: `select distinct w.instance_id, w.element_id as step_id, w.due_at from work_item w
      where w.authority_id = $1 and w.closed_at is null and w.due_at > $2
        and ($3::uuid is null or (w.instance_id, w.element_id, w.due_at) > ($3::uuid, $4::text, $5::timestamptz))
      order by w.instance_id, w.element_id, w.due_at limit $6`,
    values: [
      authorityId,
      now,
      after?.instance_id ?? null,
      after?.step_id ?? null,
      after?.due_at ?? null,
      limit,
    ],
  };
}

/** The deadline of a step as it stands; nothing where nobody holds the step any more. */
export function deadlineOf(
  authorityId: string,
  { instance_id, step_id }: Pick<DueStep, 'instance_id' | 'step_id'>,
): Query<Pick<DueStep, 'due_at'>> {
  return {
    name: 'notifications.deadline-of',
    text: `select w.due_at from work_item w
      where w.authority_id = $1 and w.instance_id = $2 and w.element_id = $3 and w.closed_at is null
        and w.due_at is not null
      order by w.due_at limit 1`,
    values: [authorityId, instance_id, step_id],
  };
}
