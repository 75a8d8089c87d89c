import { Injectable } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { Databases } from './databases.js';

/** A statement that writes what follows from an act, outside of one. */
export interface Write {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly name?: string;
}

/**
 * Writes rows that are no act of anybody and can be made again at any time: uploads not yet taken, pages made from
 * recorded data. Everything an official does goes through ActRunner instead.
 */
@Injectable()
export class TenantWriter {
  readonly #databases: Databases;

  constructor(databases: Databases) {
    this.#databases = databases;
  }

  /** Runs the statements in one transaction of the tenant; returns how many rows each changed. */
  async write(authorityId: string, ...statements: readonly Write[]): Promise<number[]> {
    return (await this.#run(authorityId, statements)).map(({ rowCount }) => rowCount ?? 0);
  }

  /** The same for one statement; the rows that it returns. */
  async returning<Row>(authorityId: string, statement: Write): Promise<Row[]> {
    const [result] = await this.#run(authorityId, [statement]);
    return (result?.rows ?? []) as Row[];
  }

  async #run(authorityId: string, statements: readonly Write[]): Promise<QueryResult[]> {
    const client = await this.#databases.app.connect();
    let broken: Error | undefined;
    try {
      const results = await Promise.allSettled([
        client.query('begin'),
        client.query({ text: "select set_config('app.authority', $1, true)", values: [authorityId] }),
        ...statements.map(({ text, values, name }) =>
          client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) }),
        ),
        client.query('commit'),
      ]);
      const done = results.map((result) => {
        if (result.status === 'rejected') throw result.reason;
        return result.value;
      });
      return done.slice(2, -1);
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}
