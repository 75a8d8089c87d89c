import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/create-app.js';
import { cloneDatabase, connect, superuserUrl } from '../support/database.js';
import { testConfig } from '../support/test-app.js';

describe('the service does not start', () => {
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let filesDir: string;
  beforeAll(async () => {
    database = await cloneDatabase();
    filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-start-'));
  });
  afterAll(async () => {
    await database.drop();
    await rm(filesDir, { recursive: true, force: true });
  });

  const starting = async (urls: Partial<typeof database.urls>): Promise<void> => {
    const app = await createApp(testConfig({ ...database.urls, ...urls }, filesDir));
    try {
      await app.init();
    } finally {
      await app.close();
    }
  };

  it('as a superuser', async () => {
    await expect(starting({ app: superuserUrl(database.urls.app) })).rejects.toThrow(
      'the role postgres is superuser',
    );
  });

  it('as the owner of the tables, in either part', async () => {
    await expect(starting({ app: database.urls.owner })).rejects.toThrow(
      'the role thongsuot_owner owns tables',
    );
    await expect(starting({ worker: database.urls.owner })).rejects.toThrow(
      'the role thongsuot_owner owns tables',
    );
  });

  it('while a table of tenants lacks forced row-level security', async () => {
    await expect(starting({})).resolves.toBeUndefined();
    const owner = await connect(database.urls.owner);
    await owner.query('alter table opinion no force row level security');
    await expect(starting({})).rejects.toThrow('the table opinion has no forced row-level security');
    await owner.query('alter table opinion force row level security');
    await owner.query('create table later (authority_id uuid not null, id uuid not null)');
    await owner.end();
    await expect(starting({})).rejects.toThrow('the table later has no forced row-level security');
  });
});
