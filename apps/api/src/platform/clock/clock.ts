/**
 * The business clock: the only source of instants that the office sees (due dates, rights of the day, registers,
 * pages). In the demo it runs ahead of real time by one database row.
 */
export abstract class Clock {
  readonly #moved: (() => void)[] = [];

  /** The business instant as canonical UTC text, `2025-03-18T07:00:00.000Z`. */
  abstract now(): string;

  /** The business instant after a look at the row, where a shift by another process must be seen at once. */
  abstract fresh(): Promise<string>;

  /** Whether it can be moved: demo and test only. */
  abstract readonly movable: boolean;

  /** Moves it forward to an instant, never back; false where the deployment has no movable clock. */
  abstract advanceTo(instant: string): Promise<boolean>;

  /** Calls the listener whenever the clock was moved, by whichever process; never where it cannot be. */
  onMoved(listener: () => void): void {
    this.#moved.push(listener);
  }

  protected tellMoved(): void {
    for (const listener of this.#moved) listener();
  }
}
