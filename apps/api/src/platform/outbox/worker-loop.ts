import { Logger } from '@nestjs/common';

/**
 * Calls `work` again and again, one call at a time: at once while it reports that there is more, otherwise after `every`
 * milliseconds of real time or when it is woken. A failure is logged and the loop goes on.
 */
export class WorkerLoop {
  readonly #log: Logger;
  #running: Promise<void> | undefined;
  #stopped = false;
  #wake: () => void = () => undefined;
  #woken = false;

  constructor(
    name: string,
    private readonly every: number,
    private readonly work: () => Promise<boolean>,
  ) {
    this.#log = new Logger(name);
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Resolves when the call that is under way has ended; none follows. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      const more = await this.work().catch((error: unknown) => {
        this.#log.warn(`will try again: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      });
      if (!more && !this.#woken && !this.#stopped) await this.#rest();
    }
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.every);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
