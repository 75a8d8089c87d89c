import { Clock } from '../../src/platform/clock/index.js';

/** A business clock that a test sets; forward and back. */
export class TestClock extends Clock {
  readonly movable = true;
  #now: string;

  constructor(now: string) {
    super();
    this.#now = new Date(now).toISOString();
  }

  set(now: string): void {
    this.#now = new Date(now).toISOString();
  }

  now(): string {
    return this.#now;
  }

  fresh(): Promise<string> {
    return Promise.resolve(this.#now);
  }

  advanceTo(instant: string): Promise<boolean> {
    if (Date.parse(instant) > Date.parse(this.#now)) this.set(instant);
    return Promise.resolve(true);
  }
}
