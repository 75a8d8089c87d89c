const SECONDS_AT_ONCE = 4;
const SWEEP_EVERY = 10_000;

/**
 * Token buckets: `perSecond` requests on average, four seconds' worth at once. In memory and per process, which is
 * enough to stop a client that runs wild; counting across replicas would cost a write per request.
 */
export class RateLimiter {
  readonly #perSecond: number;
  readonly #buckets = new Map<string, { left: number; at: number }>();
  #asked = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Seconds to wait before the next request of this key is served; 0 when it is served now. 0 per second: no limit. */
  wait(key: string, nowMs: number): number {
    if (this.#perSecond === 0) return 0;
    if (++this.#asked % SWEEP_EVERY === 0) this.#sweep(nowMs);
    const full = this.#perSecond * SECONDS_AT_ONCE;
    const bucket = this.#buckets.get(key) ?? { left: full, at: nowMs };
    const left = Math.min(full, bucket.left + ((nowMs - bucket.at) / 1_000) * this.#perSecond);
    this.#buckets.set(key, { left: left < 1 ? left : left - 1, at: nowMs });
    return left < 1 ? Math.ceil((1 - left) / this.#perSecond) : 0;
  }

  #sweep(nowMs: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (nowMs - bucket.at > SECONDS_AT_ONCE * 1_000) this.#buckets.delete(key);
    }
  }
}
