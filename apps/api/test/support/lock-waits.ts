import { setTimeout as pause } from 'node:timers/promises';
import { connect, superuserUrl } from './database.js';

/** Waits until so many requests wait for a lock in the database of a url; only a superuser sees what others wait for. */
export async function waitingForLocks(url: string, count = 1): Promise<void> {
  const superuser = await connect(superuserUrl(url));
  try {
    for (let turn = 0; turn < 3_000; turn += 1) {
      const { rowCount } = await superuser.query(
        `select from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'`,
        [new URL(url).pathname.slice(1)],
      );
      if ((rowCount ?? 0) >= count) return;
      await pause(20);
    }
    throw new Error('The requests never came to wait for the lock.');
  } finally {
    await superuser.end();
  }
}
