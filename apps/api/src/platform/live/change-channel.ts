import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Databases } from '../database/databases.js';

const CHANNEL = 'thong_suot_changes';
/** A notification of PostgreSQL holds less than 8,000 bytes. */
export const LONGEST_MESSAGE = 7_500;
/** A connection that died without a word is found out by asking. */
const ASK_EVERY_MS = 30_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * What replicas tell each other, by PostgreSQL's NOTIFY. Messages are sent by the relay, never inside the transaction of
 * an act (a NOTIFY there makes all of them queue at COMMIT: 0.3 of the throughput), and heard on one connection of its
 * own that opens with the first listener. Behind a pooler that hands out connections per transaction give
 * DATABASE_LISTEN_URL the address of the database itself.
 */
@Injectable()
export class ChangeChannel implements OnApplicationShutdown {
  readonly #log = new Logger('Changes');
  #hear: (message: string) => void = () => undefined;
  #missed: () => void = () => undefined;
  #open: Promise<pg.Client> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #ended = false;

  constructor(
    private readonly databases: Databases,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Tells every replica, this one too. A message longer than `LONGEST_MESSAGE` is a fault. */
  async send(message: string): Promise<void> {
    await this.databases.worker.query({
      name: 'live.notify',
      text: 'select pg_notify($1, $2)',
      values: [CHANNEL, message],
    });
  }

  /** Who hears the messages, and who is told that some may have been missed (the connection was lost and is back). */
  onMessage(hear: (message: string) => void, missed: () => void): void {
    this.#hear = hear;
    this.#missed = missed;
  }

  /** Resolves once messages are heard; throws where the database cannot be reached now. */
  async listening(): Promise<void> {
    this.#open ??= this.#connect();
    await this.#open.catch((error: unknown) => {
      this.#open = undefined;
      throw error;
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    const client = await this.#open?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.config.databaseListenUrl,
      application_name: 'thong-suot changes',
      connectionTimeoutMillis: 5_000,
      query_timeout: 10_000,
      keepAlive: true,
    });
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      clearInterval(asking);
      this.#lost();
    };
    const asking = setInterval(() => {
      client.query('select 1').catch(() => client.end().then(lose, lose));
    }, ASK_EVERY_MS).unref();
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      clearInterval(asking);
      await client.end().catch(() => undefined);
      throw error;
    }
    client.on('end', lose);
    return client;
  }

  #lost(): void {
    if (this.#ended) return;
    this.#log.warn('the connection that hears of changes was lost');
    this.#open = undefined;
    this.#again(FIRST_WAIT_MS);
  }

  #again(wait: number): void {
    this.#timer = setTimeout(() => {
      this.listening().then(
        () => this.#missed(),
        () => this.#ended || this.#again(Math.min(wait * 2, LONGEST_WAIT_MS)),
      );
    }, wait).unref();
  }
}
