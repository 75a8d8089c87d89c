/** Wrong passwords in a row after which sign-in rests, and for how long (real time). */
export const LOCKOUT = { attempts: 5, minutes: 15 } as const;

const NAMES_KEPT = 10_000;

/**
 * Counts wrong attempts for names that no account has, with the rule of real accounts: otherwise the lockout itself
 * would tell which names exist. In memory; the oldest names are forgotten first.
 */
export class FailedNames {
  readonly #names = new Map<string, { attempts: number; lockedUntil: number }>();

  /** When the name may be tried again (milliseconds), if it rests now. */
  lockedUntil(username: string, nowMs: number): number | undefined {
    const until = this.#names.get(username.toLowerCase())?.lockedUntil ?? 0;
    return until > nowMs ? until : undefined;
  }

  /** Counts one more wrong attempt. */
  note(username: string, nowMs: number): void {
    const name = username.toLowerCase();
    const attempts = (this.#names.get(name)?.attempts ?? 0) + 1;
    this.#names.delete(name);
    this.#names.set(name, {
      attempts,
      lockedUntil: attempts >= LOCKOUT.attempts ? nowMs + LOCKOUT.minutes * 60_000 : 0,
    });
    const oldest = this.#names.keys().next().value;
    if (this.#names.size > NAMES_KEPT && oldest !== undefined) this.#names.delete(oldest);
  }
}
