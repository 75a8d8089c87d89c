import { randomUUIDv7 } from 'node:crypto';

/** A fresh UUIDv7: ids sort by the time they were made (real time: ids are no business dates). */
export function newId(): string {
  return randomUUIDv7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID: ids that come from outside are checked before SQL sees them. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}
