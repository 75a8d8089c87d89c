import { Logger } from '@nestjs/common';
import { jest } from '@jest/globals';
import { asSuperuser, connect } from '../support/database.js';
import type { TestClient } from '../support/graphql-client.js';
import { waitingForLocks } from '../support/lock-waits.js';
import { testApp, type TestApp } from '../support/test-app.js';

describe('faults', () => {
  let service: TestApp;
  let client: TestClient;
  let database: string;
  beforeAll(async () => {
    service = await testApp();
    client = await service.signedIn('cv.vhkhtt');
    database = new URL(service.urls.owner).pathname.slice(1);
    Logger.overrideLogger(false);
  });
  afterAll(async () => {
    Logger.overrideLogger(['error', 'warn', 'fatal']);
    await service.close();
  });

  const cut = (allow: boolean): Promise<void> =>
    asSuperuser(
      `alter database ${database} with allow_connections ${String(allow)}`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    );

  it('of the database are told in words, and are over when it is back, without a restart', async () => {
    const ask = (): ReturnType<TestClient['send']> => client.send('{ unitsToAsk { code } }');
    expect((await ask()).errors).toEqual([]);
    await cut(false);
    const { status, errors } = await ask();
    expect(status).toBe(503);
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/^Chưa thực hiện được: hệ thống tạm thời không kết nối được/) },
    ]);
    expect((await fetch(`${service.baseUrl}/health/ready`)).status).toBe(503);
    expect((await fetch(`${service.baseUrl}/health/live`)).status).toBe(200);
    await cut(true);
    expect((await ask()).errors).toEqual([]);
    expect((await fetch(`${service.baseUrl}/health/ready`)).status).toBe(200);
  });

  it('during a request are told in words', async () => {
    const owner = await connect(service.urls.owner);
    await owner.query('begin');
    await owner.query('lock table unit in access exclusive mode');
    const asked = client.send('{ unitsToAsk { code } }');
    await waitingForLocks(service.urls.owner);
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = '${database}' and usename = 'thongsuot_app' and wait_event_type = 'Lock'`,
    );
    const { errors } = await asked;
    expect(errors[0]?.extensions?.code).toBe('DATABASE_AWAY');
    await owner.query('rollback');
    await owner.end();
    expect((await client.send('{ unitsToAsk { code } }')).errors).toEqual([]);
  });

  it('of our own show a reference and nothing of what is inside', async () => {
    const owner = await connect(service.urls.owner);
    await owner.query('alter table unit rename to unit_gone');
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const { errors } = await client.send('{ unitsToAsk { code } }');
    await owner.query('alter table unit_gone rename to unit');
    await owner.end();
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^Chưa thực hiện được: hệ thống gặp sự cố \(mã [0-9A-F]{8}\)/);
    expect(JSON.stringify(errors)).not.toMatch(/unit_gone|relation|select|stack/);
    const reference = /mã ([0-9A-F]{8})/.exec(errors[0]?.message ?? '')?.[1];
    expect(log.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining(reference ?? '?')]);
    log.mockRestore();
  });
});
