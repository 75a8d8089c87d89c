import type { InstanceRecord } from './instance-record.js';

/**
 * Instances kept in memory by their version, the longest unused going first. Never trusted without comparing the
 * version: another replica may have acted. (Restoring a 22 kB state costs 20 times a step.)
 */
export class InstanceCache {
  readonly #records = new Map<string, InstanceRecord>();

  constructor(private readonly capacity = 2_000) {}

  get(authorityId: string, id: string): InstanceRecord | undefined {
    const key = keyOf(authorityId, id);
    const record = this.#records.get(key);
    if (record) {
      this.#records.delete(key);
      this.#records.set(key, record);
    }
    return record;
  }

  put(record: InstanceRecord): void {
    const key = keyOf(record.authorityId, record.id);
    this.#records.delete(key);
    this.#records.set(key, record);
    if (this.#records.size > this.capacity) {
      const [oldest] = this.#records.keys();
      if (oldest !== undefined) this.#records.delete(oldest);
    }
  }

  drop(authorityId: string, id: string): void {
    this.#records.delete(keyOf(authorityId, id));
  }
}

function keyOf(authorityId: string, id: string): string {
  return `${authorityId}/${id}`;
}
