import { conditionsOf, EMPTY_OPINION, missingIn } from './opinion-form';

describe('the Party’s opinion on one dossier', () => {
  it('needs an outcome and words, and conditions where additions are asked for', () => {
    expect(missingIn(EMPTY_OPINION)).toEqual(['outcome', 'text']);
    expect(missingIn({ ...EMPTY_OPINION, outcome: 'AGREED', text: 'Nhất trí.' })).toEqual([]);
    const additions = { ...EMPTY_OPINION, outcome: 'AGREED_WITH_ADDITIONS', text: 'x' } as const;
    expect(missingIn(additions)).toEqual(['conditions']);
    expect(conditionsOf({ ...additions, conditions: [' Một ', ' '] })).toEqual(['Một']);
  });

  it('needs nothing where the paper does not speak of the dossier', () => {
    expect(missingIn({ ...EMPTY_OPINION, outcome: 'NONE' })).toEqual([]);
  });

  it('brings no conditions with another outcome', () => {
    expect(conditionsOf({ outcome: 'AGREED', text: 'x', conditions: ['Một'] })).toEqual([]);
  });
});
