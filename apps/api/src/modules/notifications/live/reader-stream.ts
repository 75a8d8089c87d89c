import type { Actor } from '../../../platform/actor.js';
import { both, NO_CHANGES, isNothing, type Changes } from '../domain/changes.js';

/** An item of the subscription `changes`. */
export interface ChangesEvent {
  readonly changes: Changes;
}

/**
 * What one open page hears. It holds one telling at most: what a slow reader has not taken yet is joined with what comes.
 */
export class ReaderStream implements AsyncIterableIterator<ChangesEvent> {
  #waiting: Changes = NO_CHANGES;
  #ended = false;
  #wake: () => void = () => undefined;

  constructor(
    readonly actor: Actor,
    /** Of the session that opened it. */
    readonly sessionKey: string,
    private readonly closed: (stream: ReaderStream) => void,
  ) {}

  tell(changes: Changes): void {
    this.#waiting = both(this.#waiting, changes);
    this.#wake();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.closed(this);
    this.#wake();
  }

  async next(): Promise<IteratorResult<ChangesEvent>> {
    while (!this.#ended && isNothing(this.#waiting)) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#ended) return { done: true, value: undefined };
    const changes = this.#waiting;
    this.#waiting = NO_CHANGES;
    return { done: false, value: { changes } };
  }

  return(): Promise<IteratorResult<ChangesEvent>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
