import { Injectable, type OnModuleInit } from '@nestjs/common';
import { remindAt } from '@thong-suot/administration';
import { ActRunner } from '../../../platform/act/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { reminderRule, ruleOf, type DeadlineRule } from '../../organisation/index.js';
import { alarmKey, alarmsOf, TIMED_STEPS, type DueStep } from '../domain/reminding.js';
import { dropAlarms, insertAlarms } from '../notices/notice.statements.js';
import { REMINDER_RULE_CHANGED } from './change-reminder-rule.js';
import { deadlineOf, deadlinesAhead } from './rule.queries.js';

/** Deadlines that are gone through at a time. */
const PAGE = 500;

/**
 * The relay's part for another rule: the reminders of all deadlines that lie ahead are set anew, those of processes by
 * rescheduling their timers. What has come already stays as it was.
 */
@Injectable()
export class FollowRule implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly reader: TenantReader,
    private readonly writer: TenantWriter,
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.register(REMINDER_RULE_CHANGED, (delivery) => this.follow(delivery));
  }

  async follow(delivery: OutboxDelivery): Promise<void> {
    const { authorityId } = delivery;
    const now = await this.clock.fresh();
    const rule = ruleOf(await this.reader.one(authorityId, reminderRule(authorityId)));
    for (let after: DueStep | null = null; ;) {
      const steps: DueStep[] = await this.reader.rows(
        authorityId,
        deadlinesAhead(authorityId, { now, after, limit: PAGE }),
      );
      await this.setAlarms(authorityId, steps, now, rule);
      for (const step of steps) await this.setTimer(delivery, step, now, rule);
      after = steps.at(-1) ?? null;
      if (steps.length < PAGE) return;
    }
  }

  private async setAlarms(
    authorityId: string,
    steps: readonly DueStep[],
    now: string,
    rule: DeadlineRule,
  ): Promise<void> {
    if (steps.length === 0) return;
    const old = steps.flatMap((step) => [alarmKey(step, 'NEAR'), alarmKey(step, 'AFTER')]);
    const alarms = steps.flatMap((step) => alarmsOf(step, now, rule));
    await this.writer.write(authorityId, dropAlarms(authorityId, old), insertAlarms(authorityId, alarms));
  }

  /**
   * The timer that a process has before the deadline, as the deadline stands when its turn comes: it may have been
   * extended since the page was read. A step that has ended meanwhile needs none.
   */
  private async setTimer(
    { id, authorityId }: OutboxDelivery,
    step: DueStep,
    now: string,
    rule: DeadlineRule,
  ): Promise<void> {
    const { instance_id: instanceId, step_id: stepId } = step;
    if (!TIMED_STEPS.includes(stepId)) return;
    await this.acts.run<[Pick<DueStep, 'due_at'>], object>({
      commandId: derivedId('reminder-rule', id, instanceId),
      kind: 'followReminderRule',
      actor: { authorityId, service: 'outbox' },
      content: { instanceId },
      instanceId,
      load: () => [deadlineOf(authorityId, step)],
      decide: ({ rows: [[open]] }) => {
        if (open === undefined) return { refused: 'STEP_NOT_OPEN' };
        const dueAt = new Date(open.due_at).toISOString();
        return {
          steps: [{ type: 'reschedule', variables: { remindAt: remindAt(dueAt, now, rule) } }],
          audit: {
            act: 'followReminderRule',
            subjectKind: 'INSTANCE',
            subjectId: instanceId,
            detail: { dueAt },
          },
          answer: {},
        };
      },
    });
  }
}
