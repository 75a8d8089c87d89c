import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { reminderRule, ruleOf } from '../../organisation/index.js';
import { CHANGED, type Announcement } from '../../workflow/index.js';
import { toldOfNewWork } from '../domain/new-work.js';
import { alarmsOf, DEADLINE, toldOfDeadline, type DeadlineMessage } from '../domain/reminding.js';
import { insertAlarms } from './notice.statements.js';
import { Tell } from './tell.js';
import { dueSteps, stepOfDeadline, touchedSteps } from './work.queries.js';

/**
 * The relay's part for work: whoever newly holds a step is told, whom a process reminds is told, and the deadlines of
 * steps are watched. Each may be delivered again; a notice is given once for its cause.
 */
@Injectable()
export class NoticeWork implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly reader: TenantReader,
    private readonly writer: TenantWriter,
    private readonly clock: Clock,
    private readonly tell: Tell,
  ) {}

  onModuleInit(): void {
    this.consumers.register(CHANGED, (delivery) => this.changed(delivery));
    this.consumers.register(DEADLINE, (delivery) => this.deadline(delivery));
  }

  async changed({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const acts = payload as unknown as Announcement;
    if (acts.instances.length === 0) return;
    const [touched, due, [rule]] = await this.reader.read(
      authorityId,
      touchedSteps(authorityId, acts),
      dueSteps(authorityId, acts.instances),
      reminderRule(authorityId),
    );
    const now = await this.clock.fresh();
    const alarms = due.flatMap((step) => alarmsOf(step, now, ruleOf(rule)));
    if (alarms.length > 0) await this.writer.write(authorityId, insertAlarms(authorityId, alarms));
    const reminded = touched.filter(({ opened }) => !opened);
    await this.tell.about(authorityId, [
      ...toldOfNewWork(touched, acts.at),
      ...reminded.flatMap((step) => toldOfDeadline(step, 'AT', now, ruleOf(rule)) ?? []),
    ]);
  }

  /** A deadline has come, or comes near; where it was moved or the step is done, nobody is told. */
  async deadline({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const now = await this.clock.fresh();
    const message = payload as unknown as DeadlineMessage;
    const [steps, [rule]] = await this.reader.read(
      authorityId,
      stepOfDeadline(authorityId, message, now),
      reminderRule(authorityId),
    );
    await this.tell.about(
      authorityId,
      steps.flatMap((step) => toldOfDeadline(step, message.moment, now, ruleOf(rule)) ?? []),
    );
  }
}
