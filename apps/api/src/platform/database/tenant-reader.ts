import { Injectable } from '@nestjs/common';
import { Databases } from './databases.js';
import type { Query } from './query.js';
import { countStatements } from './statement-counter.js';

/** The rows of each query, in the order of the queries. */
export type RowsOf<Queries extends readonly Query<unknown>[]> = {
  [K in keyof Queries]: Queries[K] extends Query<infer Row> ? Row[] : never;
};

const BEGIN = 'begin isolation level repeatable read read only';
const SET_TENANT = {
  name: 'platform.set_tenant',
  text: "select set_config('app.authority', $1, true)",
};

/**
 * Reads under row-level security. All queries of one call see one snapshot and travel in one round trip:
 * BEGIN, tenant, queries and COMMIT are pipelined on one connection.
 */
@Injectable()
export class TenantReader {
  readonly #databases: Databases;

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  /** The rows of each query. Fails as a whole when one query fails. */
  async read<Queries extends readonly Query<unknown>[]>(
    authorityId: string,
    ...queries: Queries
  ): Promise<RowsOf<Queries>> {
    if (queries.length === 0) return [] as unknown as RowsOf<Queries>;
    countStatements(queries.length);
    const client = await this.#databases.app.connect();
    let broken: Error | undefined;
    try {
      const [, , ...rest] = await settle([
        client.query(BEGIN),
        client.query({ ...SET_TENANT, values: [authorityId] }),
        ...queries.map(({ text, values, name }) =>
          client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) }),
        ),
        client.query('commit'),
      ]);
      return rest.slice(0, -1).map((result) => result.rows) as unknown as RowsOf<Queries>;
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      // After a failure the connection may be dead or its prepared names in doubt: the pool makes a new one.
      client.release(broken);
    }
  }

  /** The first row of one query. */
  async one<Row>(authorityId: string, query: Query<Row>): Promise<Row | undefined> {
    const [rows] = await this.read(authorityId, query);
    return rows[0];
  }

  /** The rows of one query. */
  async rows<Row>(authorityId: string, query: Query<Row>): Promise<Row[]> {
    const [rows] = await this.read(authorityId, query);
    return rows;
  }
}

/** Waits for all, so that no statement is still under way when the connection goes back; throws the first failure. */
async function settle<T>(promises: readonly Promise<T>[]): Promise<T[]> {
  const results = await Promise.allSettled(promises);
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
