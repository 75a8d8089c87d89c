import pg from 'pg';
import type { ActRequest, ActRunner } from '../../src/platform/act/index.js';
import { isRefused } from '../../src/platform/refusal/index.js';

/** The URL with a name under which only this spec's connections are known: other specs run beside it. */
export function named(url: string, name: string): string {
  const address = new URL(url);
  address.searchParams.set('application_name', name);
  return address.href;
}

/** So many are ended at most: a slow machine would otherwise never get anything through. */
const ENOUGH = 60;

/** Ends a random connection of that name every few milliseconds, a busy one where there is one. */
export async function killConnections(
  name: string,
): Promise<{ readonly killed: number; stop(): Promise<void> }> {
  const state = { killed: 0, stopping: false };
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_SUPER_URL'] });
  await client.connect();
  const run = async () => {
    while (!state.stopping && state.killed < ENOUGH) {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from (
           select pid from pg_stat_activity where application_name = $1
            order by state = 'idle', random() limit 1) victim`,
        [name],
      );
      state.killed += rowCount ?? 0;
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await client.end();
  };
  const finished = run();
  return {
    get killed() {
      return state.killed;
    },
    stop: async () => {
      state.stopping = true;
      await finished;
    },
  };
}

/** Sends a command again, as a portal does that lost its answer, until it is answered. */
export async function untilAnswered<Answer>(
  runner: ActRunner,
  request: ActRequest<[], Answer>,
): Promise<void> {
  for (;;) {
    try {
      const result = await runner.run(request);
      if (!isRefused(result)) return;
      // Nobody knows yet whether it happened: the same command is asked again.
      if (result.refused !== 'OUTCOME_UNKNOWN')
        throw new Error(`refused ${result.refused}`, { cause: result });
    } catch (error) {
      if (error instanceof Error && isRefused(error.cause)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
