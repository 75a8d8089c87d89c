import {
  addWorkingDays,
  civilDateOf,
  civilTimeOf,
  instantAt,
  remindAt,
  type Instant,
} from '@thong-suot/administration';
import type { DeadlineRule } from '../../organisation/index.js';
import { noticeOf, type NewNotice, type NoticeKind, type WaitingStep } from './notice.js';

/** Steps of which their process reminds because the deadline comes near; of others because they have waited long. */
const NEAR_STEPS: readonly string[] = [
  'answer',
  'carryOut',
  'takeInSession',
  'enterReport',
  'approveReport',
  'handleIncoming',
];

/** Steps with a deadline whose process sets no timer before it. */
const UNTIMED_STEPS: readonly string[] = ['enterReport', 'approveReport', 'handleIncoming'];

/** Steps whose process has a timer before the deadline, set by the authority's rule when the deadline was. */
export const TIMED_STEPS: readonly string[] = ['answer', 'takeInSession'];

/** An open step with a deadline, whoever holds it. */
export interface DueStep {
  readonly instance_id: string;
  readonly step_id: string;
  readonly due_at: Instant;
}

/** A moment at which those who hold a step are to be told of its deadline. */
export interface DeadlineAlarm {
  readonly key: string;
  readonly dueAt: Instant;
  readonly payload: DeadlineMessage;
}

/** Before the deadline, when it comes, and where it was not kept once more. */
export type DeadlineMoment = 'NEAR' | 'AT' | 'AFTER';

/** Topic of the outbox of such a moment. */
export const DEADLINE = 'deadline';

export interface DeadlineMessage {
  readonly moment: DeadlineMoment;
  readonly instanceId: string;
  readonly stepId: string;
  /** The deadline as it stood: where it was moved since, the message means nothing any more. */
  readonly dueAt: Instant;
}

/**
 * The moments of a deadline: when it comes and, where no timer of the process stands for that, before it; once more after
 * it where the rule says so. Of a round the process itself has the first two, one for all its units, and none comes later.
 */
export function alarmsOf(step: DueStep, now: Instant, rule: DeadlineRule): DeadlineAlarm[] {
  const { step_id: stepId } = step;
  if (stepId === 'answer') return [];
  const dueAt = new Date(step.due_at).toISOString();
  const alarm = (moment: DeadlineMoment, at: Instant): DeadlineAlarm => ({
    key: alarmKey(step, moment),
    dueAt: at,
    payload: { moment, instanceId: step.instance_id, stepId, dueAt },
  });
  const before = UNTIMED_STEPS.includes(stepId) ? remindAt(dueAt, now, rule) : null;
  return [
    alarm('AT', dueAt),
    ...(before === null ? [] : [alarm('NEAR', before)]),
    ...(rule.workingDaysAfter === 0 ? [] : [alarm('AFTER', afterwards(dueAt, rule))]),
  ];
}

/** The key of an alarm: of one deadline each moment has one, and a deadline that was moved has others. */
export function alarmKey(
  { instance_id: instanceId, step_id: stepId, due_at }: DueStep,
  moment: DeadlineMoment,
): string {
  return `${KEYS[moment]}:${instanceId}:${stepId}:${new Date(due_at).toISOString()}`;
}

const KEYS: { readonly [Moment in DeadlineMoment]: string } = { NEAR: 'near', AT: 'late', AFTER: 'after' };

/** The hour of the deadline so many working days after it. */
function afterwards(dueAt: Instant, { workingDaysAfter }: DeadlineRule): Instant {
  return instantAt(addWorkingDays(civilDateOf(dueAt), workingDaysAfter), civilTimeOf(dueAt));
}

/**
 * What is told at a moment of a deadline by the rule that holds then; undefined where it tells nothing: the deadline
 * itself where the rule leaves it out, or where the clock has leapt over the moment after it as well.
 */
export function toldOfDeadline(
  step: WaitingStep,
  moment: DeadlineMoment,
  now: Instant,
  rule: DeadlineRule,
): NewNotice | undefined {
  const told = toldOfReminder(step, now);
  if (told.kind !== 'LATE' || step.due_at === null) return told;
  const due = new Date(step.due_at).toISOString();
  if (moment === 'AFTER') {
    return rule.workingDaysAfter === 0
      ? undefined
      : { ...told, cause: `after:${step.instance_id}:${step.step_id}:${due}` };
  }
  if (rule.workingDaysAfter > 0 && Date.parse(afterwards(due, rule)) <= Date.parse(now)) return undefined;
  return rule.atDeadline ? told : undefined;
}

/**
 * What is told of a step that is reminded of. Where the clock has passed several moments of one deadline (the demo's
 * leaps ahead), the last one is told alone: causes name the deadline, or the day of the reminder before it.
 */
export function toldOfReminder(step: WaitingStep, now: Instant): NewNotice {
  const kind = reminderKind(step, now);
  return noticeOf(step, { kind, cause: causeOf(kind, step, now), at: now });
}

function reminderKind({ step_id, due_at }: WaitingStep, now: Instant): NoticeKind {
  if (due_at !== null && Date.parse(due_at) <= Date.parse(now)) return 'LATE';
  return due_at !== null && NEAR_STEPS.includes(step_id) ? 'NEAR' : 'STILL_WAITING';
}

function causeOf(kind: NoticeKind, step: WaitingStep, now: Instant): string {
  const due = step.due_at === null ? '' : new Date(step.due_at).toISOString();
  switch (kind) {
    case 'LATE':
      return `late:${step.instance_id}:${step.step_id}:${due}`;
    case 'NEAR':
      return `near:${step.instance_id}:${due}:${civilDateOf(now)}`;
    default:
      return `still:${step.work_item_id}:${civilDateOf(now)}`;
  }
}
