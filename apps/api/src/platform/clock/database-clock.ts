import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Databases } from '../database/databases.js';
import { Clock } from './clock.js';

const LOOK_EVERY_MS = 1_000;

/**
 * Business time = real time + the offset in the row `business_clock`. The offset is looked at every second in the
 * background, so that asking for the time costs nothing and a shift made by another process is seen within a second.
 * In production the row is never looked at: business time is real time.
 */
@Injectable()
export class DatabaseClock extends Clock implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly movable: boolean;
  readonly #databases: Databases;
  readonly #log = new Logger('Clock');
  #offsetMs: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(databases: Databases, @Inject(CONFIG) config: Config) {
    super();
    this.#databases = databases;
    this.movable = config.mode !== 'production';
  }

  now(): string {
    return new Date(Date.now() + (this.#offsetMs ?? 0)).toISOString();
  }

  async fresh(): Promise<string> {
    if (this.movable) await this.#look();
    return this.now();
  }

  async advanceTo(instant: string): Promise<boolean> {
    if (!this.movable) return false;
    const { rows } = await this.#databases.app.query<{ offset_ms: number | null }>(
      'select advance_business_clock($1, $2) as offset_ms',
      [Date.parse(instant) - Date.now(), new Date()],
    );
    const offset = rows[0]?.offset_ms ?? null;
    if (offset === null) return false;
    this.#take(offset);
    return true;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.movable) return;
    await this.#look();
    this.#timer = setInterval(() => {
      this.#look().catch((error: Error) => this.#log.warn(`The clock's row was not read: ${error.message}`));
    }, LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const { rows } = await this.#databases.app.query<{ offset_ms: number }>(
      'select offset_ms from business_clock',
    );
    this.#take(rows[0]?.offset_ms ?? 0);
  }

  /** Forward only, as the row itself: a look that began before a shift may end after it. */
  #take(offset: number): void {
    if (this.#offsetMs !== undefined && offset <= this.#offsetMs) return;
    this.#offsetMs = offset;
    this.tellMoved();
  }
}
