/** Wrong attempts in a row from which on sign-in rests: a minute, then twice as long each time, an hour at most (real time). */
export const LOCKOUT = { attempts: 5, mostMinutes: 60 } as const;

const NAMES_KEPT = 10_000;

/** Minutes for which sign-in rests after so many wrong attempts in a row; the same rule stands in 0046-sign-in.sql. */
export function restMinutes(attempts: number): number {
  const beyond = attempts - LOCKOUT.attempts;
  return beyond < 0 ? 0 : Math.min(LOCKOUT.mostMinutes, 2 ** Math.min(beyond, 6));
}

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
    this.#names.set(name, { attempts, lockedUntil: nowMs + restMinutes(attempts) * 60_000 });
    const oldest = this.#names.keys().next().value;
    if (this.#names.size > NAMES_KEPT && oldest !== undefined) this.#names.delete(oldest);
  }
}
