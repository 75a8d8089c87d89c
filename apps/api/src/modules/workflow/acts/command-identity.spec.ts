import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedId } from '../../../platform/outbox/index.js';
import { isId, newId } from '../../../platform/ids.js';
import { ascendingIds } from './ascending-ids.js';
import { contentHash } from './content-hash.js';

describe('the hash of a command', () => {
  it('does not depend on the order of members, nor on absent ones', () => {
    expect(contentHash('k', 'p', { a: 1, b: { c: 2, d: undefined } })).toBe(
      contentHash('k', 'p', { b: { c: 2 }, a: 1 }),
    );
  });

  it('differs by kind, person and content, and by the order of lists', () => {
    const all = [
      contentHash('k', 'p', [1, 2]),
      contentHash('k', 'p', [2, 1]),
      contentHash('k', 'q', [1, 2]),
      contentHash('l', 'p', [1, 2]),
      contentHash('k', undefined, [1, 2]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('ids of one act', () => {
  it('ascend, and are ids', () => {
    const next = ascendingIds(newId);
    const ids = Array.from({ length: 500 }, next);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(500);
    expect(ids.every(isId)).toBe(true);
  });

  it('that follow from a message are always the same', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), (id, part) => {
        expect(isId(derivedId(id, part))).toBe(true);
        expect(derivedId(id, part)).toBe(derivedId(id, part));
        expect(derivedId(id, part)).not.toBe(derivedId(id, `${part}.`));
      }),
    );
  });
});
