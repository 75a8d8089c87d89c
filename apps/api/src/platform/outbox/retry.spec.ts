import { describe, expect, it } from '@jest/globals';
import { MOST_ATTEMPTS, retryOf } from './retry.js';

const now = new Date('2026-01-01T00:00:00.000Z');
const waitOf = (attempts: number) =>
  ((retryOf(attempts, now).retryAt?.getTime() ?? 0) - now.getTime()) / 1000;

describe('trying a message again', () => {
  it('doubles the wait up to a quarter of an hour', () => {
    expect([1, 2, 3, 4, 10, 11].map(waitOf)).toEqual([1, 2, 4, 8, 512, 900]);
  });

  it('ends after the last attempt', () => {
    expect(retryOf(MOST_ATTEMPTS, now)).toEqual({ attempts: MOST_ATTEMPTS, retryAt: null, deadAt: now });
  });
});
