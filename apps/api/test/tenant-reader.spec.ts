import { Databases } from '../src/platform/database/databases.js';
import { TenantReader } from '../src/platform/database/tenant-reader.js';
import { withRequestScope } from '../src/platform/http/request-scope.js';
import { sharedDatabase } from './support/database.js';
import { makeTenant, type TestTenant } from './support/tenant.js';
import { testConfig } from './support/test-app.js';

describe('reading in a tenant', () => {
  let databases: Databases;
  let reader: TenantReader;
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await makeTenant();
    databases = new Databases(testConfig(sharedDatabase(), '/nowhere'));
    reader = new TenantReader(databases);
  });
  afterAll(() => databases.onApplicationShutdown());

  const count = (name?: string) => ({
    text: 'select count(*) as count from unit',
    values: [],
    ...(name === undefined ? {} : { name }),
  });

  it('gives the rows of each query, and sees this tenant only', async () => {
    const [units, [setting]] = await reader.read(
      tenant.authorityId,
      { text: 'select code from unit where asked_by_default order by ordinal', values: [] },
      { text: "select current_setting('app.authority') as authority", values: [] },
    );
    expect(units).toHaveLength(25);
    expect(setting).toEqual({ authority: tenant.authorityId });
  });

  it('leaves no setting behind on the connection', async () => {
    await reader.read(tenant.authorityId, count());
    const { rows } = await databases.app.query("select current_setting('app.authority', true) as authority");
    expect(['', null]).toContain(rows[0]?.authority);
  });

  it('shows one snapshot to all queries of a call and cannot write', async () => {
    const [[mode]] = await reader.read(tenant.authorityId, {
      text: "select current_setting('transaction_isolation') as isolation, current_setting('transaction_read_only') as read_only",
      values: [],
    });
    expect(mode).toEqual({ isolation: 'repeatable read', read_only: 'on' });
    await expect(
      reader.read(tenant.authorityId, { text: 'delete from work_item', values: [] }),
    ).rejects.toThrow(/read-only transaction/);
  });

  it('is a failure as a whole when one query fails, and the next call is sound', async () => {
    const broken = { text: 'select 1/0', values: [] };
    await expect(reader.read(tenant.authorityId, count(), broken, count('after.failure'))).rejects.toThrow(
      /division by zero/,
    );
    for (let turn = 0; turn < 6; turn += 1) {
      const [[row]] = await reader.read(tenant.authorityId, count('after.failure'));
      expect(row).toMatchObject({ count: 29 });
    }
  });

  it('serves many at once on few connections, in pipeline mode', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        reader.one<{ n: number }>(tenant.authorityId, {
          name: 'n',
          text: 'select $1::int as n',
          values: [index],
        }),
      ),
    );
    expect(answers.map((row) => row?.n)).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  it('reads instants as canonical UTC texts, dates as they stand, counts as numbers', async () => {
    const row = await reader.one(tenant.authorityId, {
      text: `select '2025-03-19T17:00:00+07:00'::timestamptz as at, '2025-03-18'::date as day, 5::bigint as n`,
      values: [],
    });
    expect(row).toEqual({ at: '2025-03-19T10:00:00.000Z', day: '2025-03-18', n: 5 });
  });

  it('counts its statements for the request that it serves', async () => {
    const scope = { language: 'vi' as const, statements: 0 };
    await withRequestScope(scope, () => reader.read(tenant.authorityId, count(), count()));
    expect(scope.statements).toBe(2);
  });
});
