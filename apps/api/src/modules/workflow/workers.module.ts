import { Module } from '@nestjs/common';
import { OutboxRelay } from '../../platform/outbox/index.js';
import { Workers } from '../../platform/outbox/workers.js';
import { TimerFiring, TimerWorker } from '../../platform/timers/timer-worker.js';
import { FireTimer } from './timers/fire-timer.js';

/** The background work of a process: one process runs both it and HTTP by default. */
@Module({
  providers: [OutboxRelay, { provide: TimerFiring, useClass: FireTimer }, TimerWorker, Workers],
  exports: [OutboxRelay, TimerWorker],
})
export class WorkersModule {}
