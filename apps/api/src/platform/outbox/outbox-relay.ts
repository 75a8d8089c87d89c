import { Injectable, Logger } from '@nestjs/common';
import { Databases } from '../database/databases.js';
import { OutboxConsumers, type OutboxDelivery } from './outbox-consumers.js';
import { MOST_ATTEMPTS, retryOf } from './retry.js';

const BATCH = 20;
/** Real time after which a batch is cut: the transaction that holds its rows must not stay open for long. */
const BATCH_MS = 5_000;

interface OutboxRow {
  readonly authority_id: string;
  readonly id: string;
  readonly topic: string;
  readonly payload: Record<string, unknown>;
  readonly attempts: number;
}

/**
 * Takes messages out of the outbox and gives them to their consumers. The rows are deleted by the transaction that took
 * them, which commits when the consumers are done: a crash in between brings them back, and consumers are idempotent.
 */
@Injectable()
export class OutboxRelay {
  readonly #log = new Logger('Outbox');

  constructor(
    private readonly databases: Databases,
    private readonly consumers: OutboxConsumers,
  ) {}

  /** Relays one batch; how many messages it took. Other relays skip the rows it holds. */
  async relayBatch(): Promise<number> {
    const client = await this.databases.worker.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const started = Date.now();
      const { rows } = await client.query<OutboxRow>({
        name: 'outbox.take',
        text: 'select authority_id, id, topic, payload, attempts from take_outbox($1, $2) order by id',
        values: [BATCH, new Date(started)],
      });
      for (const row of rows) {
        const failure = Date.now() - started > BATCH_MS ? 'postponed' : await this.#deliver(row);
        if (failure !== undefined) await this.#putBack(client, row, failure);
      }
      await client.query('commit');
      return rows.length;
    } catch (error) {
      // The rows come back with the connection's end.
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async #deliver(row: OutboxRow): Promise<Error | undefined> {
    const { authority_id: authorityId, id, topic, payload } = row;
    const lastTry = row.attempts + 1 >= MOST_ATTEMPTS;
    const delivery: OutboxDelivery = { id, authorityId, topic, payload, ...(lastTry ? { lastTry } : {}) };
    try {
      for (const handle of this.consumers.handlersOf(topic)) await handle(delivery);
      return undefined;
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      this.#log.warn(`${topic} ${id} failed (attempt ${row.attempts + 1}): ${reason.message}`);
      return reason;
    }
  }

  async #putBack(
    client: { query(config: object): Promise<unknown> },
    row: OutboxRow,
    failure: Error | 'postponed',
  ): Promise<void> {
    const next =
      failure === 'postponed'
        ? { attempts: row.attempts, retryAt: null, deadAt: null, error: null }
        : { ...retryOf(row.attempts + 1, new Date()), error: failure.message };
    await client.query({
      name: 'outbox.put_back',
      text: 'select put_back_outbox($1, $2, $3, $4, $5, $6, $7, $8)',
      values: [
        row.authority_id,
        row.id,
        row.topic,
        JSON.stringify(row.payload),
        next.attempts,
        next.retryAt,
        next.deadAt,
        next.error,
      ],
    });
  }
}
