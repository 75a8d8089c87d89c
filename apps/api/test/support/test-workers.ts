import pg from 'pg';
import { SendMessage } from '../../src/modules/workflow/send-message.js';
import { RemindHolder } from '../../src/modules/workflow/services/remind-holder.js';
import { RunServiceTask } from '../../src/modules/workflow/services/run-service-task.js';
import { ServiceHandlers } from '../../src/modules/workflow/services/service-handlers.js';
import { FireTimer } from '../../src/modules/workflow/timers/fire-timer.js';
import type { Clock } from '../../src/platform/clock/clock.js';
import type { Databases } from '../../src/platform/database/databases.js';
import { OutboxConsumers, OutboxRelay } from '../../src/platform/outbox/index.js';
import { TimerWorker } from '../../src/platform/timers/timer-worker.js';
import type { ActWorld } from './act-world.js';

/** The background work of a replica, moved by hand. */
export interface TestWorkers {
  readonly pool: pg.Pool;
  readonly consumers: OutboxConsumers;
  readonly relay: OutboxRelay;
  readonly sendMessage: SendMessage;
  readonly fireTimer: FireTimer;
  readonly runServiceTask: RunServiceTask;
  /** Relays until nothing is left that may be tried now; how many messages it took. */
  relayAll(): Promise<number>;
  /** Fires the timers that are due in the world's business time; how many. */
  fireAll(): Promise<number>;
  close(): Promise<void>;
}

/** Workers of a world. They take what is due in any tenant: give the world a database of its own. */
export function openWorkers(world: ActWorld): TestWorkers {
  const pool = new pg.Pool({
    connectionString: world.urls.worker,
    max: 4,
    options: '-c timezone=UTC',
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const databases = { worker: pool } as unknown as Databases;
  const consumers = new OutboxConsumers();
  const handlers = new ServiceHandlers();
  new RemindHolder(handlers).onModuleInit();
  const runServiceTask = new RunServiceTask(world.runner, handlers, consumers);
  runServiceTask.onModuleInit();
  const relay = new OutboxRelay(databases, consumers);
  const fireTimer = new FireTimer(world.runner);
  const clock = { fresh: async () => world.now } as Clock;
  const timers = new TimerWorker(databases, clock, fireTimer);
  return {
    pool,
    consumers,
    relay,
    sendMessage: new SendMessage(world.runner),
    fireTimer,
    runServiceTask,
    relayAll: () => repeat(() => relay.relayBatch()),
    fireAll: () => repeat(() => timers.fireBatch()),
    close: () => pool.end(),
  };
}

async function repeat(batch: () => Promise<number>): Promise<number> {
  let all = 0;
  for (let taken = await batch(); taken > 0; taken = await batch()) all += taken;
  return all;
}
