import { testConfig } from '../../../test/support/test-app.js';
import type { Databases } from '../database/databases.js';
import { DatabaseClock } from './database-clock.js';

const DAY_MS = 86_400_000;

describe('the business clock', () => {
  it('is not set back by a look at the row that began before a shift and ends after it', async () => {
    const looks: ((rows: { offset_ms: number }[]) => void)[] = [];
    const app = {
      query: (sql: string) =>
        new Promise<{ rows: { offset_ms: number }[] }>((resolve) => {
          if (sql.includes('advance_business_clock')) resolve({ rows: [{ offset_ms: DAY_MS }] });
          else looks.push((rows) => resolve({ rows }));
        }),
    };
    const config = testConfig({ owner: '', app: '', worker: '' }, '');
    const clock = new DatabaseClock({ app } as unknown as Databases, config);

    const before = Date.now();
    const look = clock.fresh();
    await clock.advanceTo(new Date(before + DAY_MS).toISOString());
    looks[0]?.([{ offset_ms: 0 }]);

    expect(Date.parse(await look) - before).toBeGreaterThanOrEqual(DAY_MS);
  });
});
