import type { Pool, PoolClient } from 'pg';

/**
 * Runs work in one transaction of a tenant, for the few places where something else than SQL happens in between (a
 * file is moved). Rolls back when the work throws.
 */
export async function inTenant<T>(
  pool: Pool,
  authorityId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query("select set_config('app.authority', $1, true)", [authorityId]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = error as Error;
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release(broken);
  }
}
