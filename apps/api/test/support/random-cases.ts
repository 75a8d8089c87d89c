import { randomInt } from 'node:crypto';

/** Whether this is a run of `npm run test:long`. */
export const LONG_RUN = process.env['TS_LONG'] === '1';

/**
 * How many random cases a property is tried with: the same ones in every ordinary run, new and many more in a long one,
 * which prints its seed so that what it finds can be played again.
 */
export function cases(ordinary: number, long = ordinary * 30): { numRuns: number; seed?: number } {
  if (!LONG_RUN) return { numRuns: ordinary };
  const seed = randomInt(2 ** 31);
  process.stdout.write(`${expect.getState().currentTestName ?? ''}: ${long} cases of seed ${seed}\n`);
  return { numRuns: long, seed };
}

/** Time for a property: the long runs take as long as they need. */
export const CASES_TIMEOUT = LONG_RUN ? 3_600_000 : 120_000;
