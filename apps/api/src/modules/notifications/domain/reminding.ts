import { civilDateOf, remindAt, type Instant, type ReminderRule } from '@thong-suot/administration';
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

/** Topic of the outbox of such a moment. */
export const DEADLINE = 'deadline';

export interface DeadlineMessage {
  readonly instanceId: string;
  readonly stepId: string;
  /** The deadline as it stood: where it was moved since, the message means nothing any more. */
  readonly dueAt: Instant;
}

/**
 * The moments of a deadline: when it comes and, where no timer of the process stands for that, before it. Of a round the
 * process itself has both, one for all its units.
 */
export function alarmsOf(
  { instance_id: instanceId, step_id: stepId, due_at }: DueStep,
  now: Instant,
  rule: ReminderRule,
): DeadlineAlarm[] {
  if (stepId === 'answer') return [];
  const dueAt = new Date(due_at).toISOString();
  const payload = { instanceId, stepId, dueAt };
  const key = (moment: string) => `${moment}:${instanceId}:${stepId}:${dueAt}`;
  const before = UNTIMED_STEPS.includes(stepId) ? remindAt(dueAt, now, rule) : null;
  return [
    { key: key('late'), dueAt, payload },
    ...(before === null ? [] : [{ key: key('near'), dueAt: before, payload }]),
  ];
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
