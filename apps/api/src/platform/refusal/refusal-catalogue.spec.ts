import { placesOf, refusals, refusalTables } from './index.js';

const all = Object.entries(refusals);

describe('the catalogue of refusals', () => {
  it.each(all)('%s fills the same places in Vietnamese and English', (_, { vi, en }) => {
    expect(placesOf(en)).toEqual(placesOf(vi));
  });

  it.each(all)('%s is said in whole sentences, in both languages', (_, { vi, en }) => {
    for (const words of [vi, en]) expect(words).toMatch(/^[\p{Lu}{].*[.!]$/su);
    expect(vi).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/iu);
    expect(vi).toBe(vi.normalize('NFC'));
    expect(vi).not.toMatch(/\b(bạn|OK)\b/iu);
  });

  it('gives a code in one table only', () => {
    const codes = refusalTables.flatMap((table) => Object.keys(table));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
