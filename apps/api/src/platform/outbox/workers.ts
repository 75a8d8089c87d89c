import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { TimerWorker } from '../timers/timer-worker.js';
import { OutboxRelay } from './outbox-relay.js';
import { OutboxSignal } from './outbox-signal.js';
import { WorkerLoop } from './worker-loop.js';

/** How often each looks by itself, in milliseconds; acts of this process wake the relay at once. */
const RELAY_EVERY_MS = 500;
const TIMERS_EVERY_MS = 1_000;

/** The background work of a process: relay and timers. They stop before the pools close. */
@Injectable()
export class Workers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #relay: WorkerLoop;
  readonly #timers: WorkerLoop;

  constructor(
    relay: OutboxRelay,
    timers: TimerWorker,
    signal: OutboxSignal,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.#relay = new WorkerLoop('Outbox', RELAY_EVERY_MS, async () => (await relay.relayBatch()) > 0);
    this.#timers = new WorkerLoop('Timers', TIMERS_EVERY_MS, async () => (await timers.fireBatch()) > 0);
    signal.onRaise(() => this.#relay.wake());
  }

  onApplicationBootstrap(): void {
    if (this.config.seeding) return;
    this.#relay.start();
    this.#timers.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.#timers.stop(), this.#relay.stop()]);
  }
}
