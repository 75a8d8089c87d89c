import fc from 'fast-check';
import { countBits, emptyBitmap, hasBit, withBit, withoutBit } from './bitmap.js';

describe('a bitmap', () => {
  it('takes eight characters for thirty participants', () => {
    const all = Array.from({ length: 30 }, (_, index) => index).reduce(withBit, emptyBitmap);
    expect(all).toBe('3fffffff');
  });

  it('holds what a set of the same numbers holds', () => {
    const change = fc.record({ index: fc.nat(499), add: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const set = new Set<number>();
        let bitmap = emptyBitmap;
        for (const { index, add } of changes) {
          if (add) set.add(index);
          else set.delete(index);
          bitmap = add ? withBit(bitmap, index) : withoutBit(bitmap, index);
        }
        expect(countBits(bitmap)).toBe(set.size);
        for (const { index } of changes) expect(hasBit(bitmap, index)).toBe(set.has(index));
      }),
    );
  });
});
