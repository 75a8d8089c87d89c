import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone } from '../../../test/support/act-world.js';
import { cloneDatabase } from '../../../test/support/database.js';
import { openWorkers, type TestWorkers } from '../../../test/support/test-workers.js';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let world: ActWorld;
let workers: TestWorkers;
beforeEach(async () => {
  database = await cloneDatabase();
  world = await ActWorld.open(3, 1, database.urls);
  workers = openWorkers(world);
});
afterEach(async () => {
  await workers.close();
  await world.close();
  await database.drop();
});

/** A dossier that the Office examines: a reminder is set for one working day. */
async function atExamination(): Promise<string> {
  const { officer, unitLeader } = world.tenant;
  const { instanceId } = await world.startDossier();
  await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
  await expectDone(world.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'approved')));
  await expectDone(world.runner.run(completing(officer, instanceId, 'sendRound', 'sent')));
  await workers.sendMessage.run({
    authorityId: world.tenant.authorityId,
    instanceId,
    name: 'roundClosed',
    commandId: crypto.randomUUID(),
  });
  await expectDone(world.runner.run(completing(officer, instanceId, 'consolidate', 'submit')));
  await expectDone(world.runner.run(completing(unitLeader, instanceId, 'leaderSubmit', 'approved')));
  return instanceId;
}

const remindedOf = async (instanceId: string) =>
  (
    await world.rows<{ reminded_at: string | null }>(
      'select reminded_at from work_item where instance_id = $1 and closed_at is null',
      instanceId,
    )
  ).map(({ reminded_at }) => reminded_at);

/** Every act also says what it has changed; here only the requests of service tasks count. */
const REQUESTED = "where topic = 'service.requested'";

const countOf = async (table: 'timer' | 'outbox', where = '') =>
  (await world.rows(`select 1 from ${table} ${where}`)).length;

describe('a timer', () => {
  it('fires when its business instant has come, not before', async () => {
    const instanceId = await atExamination();
    expect(await countOf('timer')).toBe(1);
    expect(await workers.fireAll()).toBe(0);
    world.now = '2025-03-19T10:00:00.000Z';
    expect(await workers.fireAll()).toBe(1);
    expect(await countOf('timer')).toBe(0);
    expect(await countOf('outbox', REQUESTED)).toBe(1);
    expect(await remindedOf(instanceId)).toEqual([null]);
  });

  it('fires once, whatever two workers do', async () => {
    const instanceId = await atExamination();
    world.now = '2025-03-19T10:00:00.000Z';
    const [timer] = await world.rows<{ timer_seq: number }>('select timer_seq from timer');
    const due = {
      authorityId: world.tenant.authorityId,
      instanceId,
      timerSeq: timer?.timer_seq ?? -1,
    };
    await Promise.all([workers.fireTimer.fire(due), workers.fireTimer.fire(due), workers.fireAll()]);
    await workers.fireTimer.fire(due);
    const fired = await world.rows(
      "select 1 from process_event where instance_id = $1 and type = 'TimerFired'",
      instanceId,
    );
    expect(fired).toHaveLength(1);
  });

  it('that a dead worker had taken fires when the lease has run out', async () => {
    await atExamination();
    world.now = '2025-03-19T10:00:00.000Z';
    const lease = (realNow: Date) =>
      workers.pool.query('select 1 from take_timers($1, 50, $2, $3)', [
        world.now,
        realNow,
        new Date(realNow.getTime() + 30_000),
      ]);
    const taken = new Date();
    expect((await lease(taken)).rowCount).toBe(1);
    expect((await lease(new Date(taken.getTime() + 29_000))).rowCount).toBe(0);
    expect((await lease(new Date(taken.getTime() + 31_000))).rowCount).toBe(1);
  });
});

describe('a service task', () => {
  it('is performed and reported in one act; a second delivery changes nothing', async () => {
    const instanceId = await atExamination();
    world.now = '2025-03-19T10:00:00.000Z';
    await workers.fireAll();
    const [row] = await world.rows<{ id: string; payload: Record<string, unknown> }>(
      `select id, payload from outbox ${REQUESTED}`,
    );
    if (!row) throw new Error('nothing was requested');
    await workers.relayAll();
    expect(await remindedOf(instanceId)).toEqual([world.now]);
    expect(await countOf('outbox')).toBe(0);

    world.now = '2025-03-20T10:00:00.000Z';
    const { authorityId } = world.tenant;
    await workers.runServiceTask.run({ ...row, authorityId, topic: 'service.requested' });
    expect(await remindedOf(instanceId)).toEqual(['2025-03-19T10:00:00.000Z']);
  });

  it('that fails to the last try parks its step, where it waits for somebody entitled; nothing else is held up', async () => {
    const instanceId = await atExamination();
    world.now = '2025-03-19T10:00:00.000Z';
    await workers.fireAll();
    const [row] = await world.rows<{ id: string; payload: Record<string, unknown> }>(
      `select id, payload from outbox ${REQUESTED}`,
    );
    if (!row) throw new Error('nothing was requested');
    const { authorityId } = world.tenant;
    const delivery = {
      ...row,
      payload: { ...row.payload, handler: 'nobody' },
      authorityId,
      topic: 'service.requested',
    };
    await expect(workers.runServiceTask.run(delivery)).rejects.toThrow('nobody handles');
    const incidents = async () =>
      (
        await world.rows<{ incidents: number }>(
          'select incidents from process_instance where id = $1',
          instanceId,
        )
      )[0]?.incidents;
    expect(await incidents()).toBe(0);
    await workers.runServiceTask.run({ ...delivery, lastTry: true });
    await workers.runServiceTask.run({ ...delivery, lastTry: true });
    expect(await incidents()).toBe(1);
    // The examination itself goes on.
    await expectDone(world.runner.run(completing(world.tenant.specialist, instanceId, 'examine', 'forward')));
  });

  it('of a step that is done in the meantime is dropped', async () => {
    const instanceId = await atExamination();
    world.now = '2025-03-19T10:00:00.000Z';
    await workers.fireAll();
    await expectDone(world.runner.run(completing(world.tenant.specialist, instanceId, 'examine', 'forward')));
    await workers.relayAll();
    expect(await countOf('outbox')).toBe(0);
    expect(await countOf('outbox', 'where dead_at is not null')).toBe(0);
  });

  it('does not make the open page of an official stale', async () => {
    const instanceId = await atExamination();
    const versionOf = async () =>
      (
        await world.rows<{ version: number }>(
          'select version from dossier where instance_id = $1',
          instanceId,
        )
      )[0]?.version;
    const before = await versionOf();
    world.now = '2025-03-19T10:00:00.000Z';
    await workers.fireAll();
    await workers.relayAll();
    expect(await versionOf()).toBe(before);
  });
});
