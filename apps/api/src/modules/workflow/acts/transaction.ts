import type pg from 'pg';
import { isConnectionLoss } from './database-conditions.js';

export interface Sent {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/**
 * Sends a whole transaction without waiting in between: one round trip, the locks are held no longer than it takes.
 * When a statement fails, the later ones fail with it and COMMIT rolls back; the first failure is thrown.
 * Values and names are checked before anything is sent: a statement that the driver drops alone must not leave the
 * others to commit.
 */
export async function transaction(
  pool: pg.Pool,
  mode: 'read' | 'write',
  statements: readonly Sent[],
): Promise<pg.QueryResult[]> {
  const ready = statements.map(sendable);
  const client = await pool.connect();
  // A connection that dies while it is ours says so by this event too; the statements' own failures tell the story.
  client.on('error', ignore);
  let broken: Error | undefined;
  try {
    const results = await Promise.allSettled([
      client.query(mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin'),
      ...ready.map((statement) => client.query(statement)),
      client.query('commit'),
    ]);
    const failure = results.find((result) => result.status === 'rejected');
    if (failure) throw failure.reason;
    return results.slice(1, -1).map((result) => (result as PromiseFulfilledResult<pg.QueryResult>).value);
  } catch (error) {
    if (isConnectionLoss(error)) broken = error as Error;
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

function ignore(): void {
  // Nothing to do.
}

const textOfName = new Map<string, string>();

function sendable({ text, values = [], name }: Sent): pg.QueryConfig {
  if (name !== undefined) {
    const known = textOfName.get(name);
    if (known === undefined) textOfName.set(name, text);
    else if (known !== text) throw new Error(`two statements are named ${name}`);
  }
  return { text, values: values.map(plain), ...(name === undefined ? {} : { name }) };
}

/** Objects become JSON here, where a failure still stops everything. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(plain);
  return JSON.stringify(value);
}
