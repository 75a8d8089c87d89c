/** After this many failures a message is given up and waits for a person; the last wait before that is a quarter hour. */
export const MOST_ATTEMPTS = 12;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export interface Retry {
  readonly attempts: number;
  readonly retryAt: Date | null;
  readonly deadAt: Date | null;
}

/** When a message that failed for the `attempts`-th time is tried again, in real time: 1 s, 2 s, 4 s … or never. */
export function retryOf(attempts: number, realNow: Date): Retry {
  if (attempts >= MOST_ATTEMPTS) return { attempts, retryAt: null, deadAt: realNow };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return { attempts, retryAt: new Date(realNow.getTime() + wait), deadAt: null };
}
