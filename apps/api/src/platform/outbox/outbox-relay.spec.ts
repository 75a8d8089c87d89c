import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ActWorld } from '../../../test/support/act-world.js';
import { cloneDatabase } from '../../../test/support/database.js';
import { openWorkers, type TestWorkers } from '../../../test/support/test-workers.js';
import { newId } from '../ids.js';
import type { Databases } from '../database/databases.js';
import type { OutboxDelivery } from './outbox-consumers.js';
import { OutboxHealth } from './outbox-health.js';
import { MOST_ATTEMPTS } from './retry.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let world: ActWorld;
let workers: TestWorkers;
let seen: OutboxDelivery[];

beforeAll(async () => {
  database = await cloneDatabase();
  world = await ActWorld.open(1, 1, database.urls);
});
afterAll(async () => {
  await world.close();
  await database.drop();
});
beforeEach(() => {
  workers = openWorkers(world);
  seen = [];
});
afterEach(() => workers.close());

/** Writes messages by an act, as modules do; each test uses a topic of its own. */
async function write(topic: string, count = 1): Promise<void> {
  const { officer } = world.tenant;
  await world.runner.run<[], object>({
    commandId: newId(),
    kind: 'write',
    actor: officer,
    content: {},
    decide: () => ({
      outbox: Array.from({ length: count }, (_, number) => ({ topic, payload: { number } })),
      audit: { act: 'write', subjectKind: 'DOSSIER', subjectId: newId() },
      answer: {},
    }),
  });
}

interface OutboxRow {
  attempts: number;
  retry_at: string | null;
  dead_at: string | null;
  last_error: string | null;
}

const left = (topic: string) =>
  world.rows<OutboxRow>('select attempts, retry_at, dead_at, last_error from outbox where topic = $1', topic);

const tryNow = (topic: string) =>
  workers.pool.query({
    text: `with gone as (select * from take_outbox(1000, '2100-01-01')) select
      put_back_outbox(authority_id, id, topic, payload, attempts, null, null, null) from gone where topic = $1`,
    values: [topic],
  });

describe('the relay', () => {
  it('delivers each message once, in the order of writing, and removes it', async () => {
    workers.consumers.register('ordered', async (delivery) => void seen.push(delivery));
    await write('ordered', 50);
    await workers.relayAll();
    expect(seen.map(({ payload }) => payload['number'])).toEqual(
      Array.from({ length: 50 }, (_, number) => number),
    );
    expect(await left('ordered')).toEqual([]);
  });

  it('shared by two workers delivers nothing twice', async () => {
    const other = openWorkers(world);
    try {
      for (const each of [workers, other]) {
        each.consumers.register('shared', async (delivery) => {
          await new Promise((resolve) => setTimeout(resolve, 2));
          seen.push(delivery);
        });
      }
      await write('shared', 60);
      await Promise.all([workers.relayAll(), other.relayAll()]);
      await workers.relayAll();
      expect(seen).toHaveLength(60);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
    } finally {
      await other.close();
    }
  });

  it('that dies between taking and delivering loses nothing', async () => {
    await write('crash', 3);
    workers.consumers.register('crash', async (delivery) => {
      seen.push(delivery);
      if (seen.length === 2) {
        // The server ends every connection of the relay: its transaction never commits.
        await world.killConnectionsOf('worker');
      }
    });
    await expect(workers.relay.relayBatch()).rejects.toThrow();
    expect(await left('crash')).toHaveLength(3);

    seen = [];
    const next = openWorkers(world);
    try {
      next.consumers.register('crash', async (delivery) => void seen.push(delivery));
      await next.relayAll();
      expect(seen).toHaveLength(3);
      expect(await left('crash')).toEqual([]);
    } finally {
      await next.close();
    }
  });
});

describe('a message that cannot be delivered', () => {
  it('waits longer each time, does not hold up others, and is given up in the end', async () => {
    workers.consumers.register('failing', async () => {
      throw new Error('the other side is away');
    });
    workers.consumers.register('sound', async (delivery) => void seen.push(delivery));
    await write('failing');
    await write('sound');
    await workers.relayAll();
    expect(seen).toHaveLength(1);
    expect(await left('failing')).toMatchObject([
      { attempts: 1, dead_at: null, last_error: 'the other side is away' },
    ]);

    for (let attempt = 2; attempt <= MOST_ATTEMPTS; attempt++) {
      await tryNow('failing');
      await workers.relayAll();
    }
    const [dead] = await left('failing');
    expect(dead).toMatchObject({ attempts: MOST_ATTEMPTS });
    expect(dead?.dead_at).not.toBeNull();
    expect(await workers.relayAll()).toBe(0);
    const health = new OutboxHealth({ worker: workers.pool } as unknown as Databases);
    expect(await health.state()).toMatchObject({ waiting: 0, dead: 1 });
  });
});
