import { expect, it } from '@jest/globals';
import { cloneDatabase, connect } from '../../../test/support/database.js';
import { makeTenant } from '../../../test/support/tenant.js';

const DUE = '2025-03-19T10:00:00Z';

it('an alarm becomes one message, when it is due, though two workers ring at once', async () => {
  const database = await cloneDatabase();
  const { authorityId } = await makeTenant(database.urls.owner);
  const clients = await Promise.all(
    [database.urls.worker, database.urls.worker, database.urls.owner].map((url) => connect(url)),
  );
  const [one, other, owner] = clients;
  try {
    await owner?.query("select set_config('app.authority', $1, false)", [authorityId]);
    await owner?.query(
      `insert into alarm (authority_id, key, due_at, topic, payload)
       select $1, 'alarm ' || n, $2, 'deadline', jsonb_build_object('n', n) from generate_series(1, 40) n`,
      [authorityId, DUE],
    );
    const ring = async (client: typeof one, now: string) =>
      (await client?.query<{ rung: number }>('select ring_alarms($1, 25) as rung', [now]))?.rows[0]?.rung ??
      0;
    expect(await ring(one, '2025-03-19T09:59:59Z')).toBe(0);
    const rung = await Promise.all([ring(one, DUE), ring(other, DUE)]);
    expect(rung[0] + rung[1] + (await ring(one, DUE))).toBe(40);
    const { rows } = (await owner?.query("select distinct payload from outbox where topic = 'deadline'")) ?? {
      rows: [],
    };
    expect(rows).toHaveLength(40);
    expect((await owner?.query('select from alarm'))?.rowCount).toBe(0);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  }
});
