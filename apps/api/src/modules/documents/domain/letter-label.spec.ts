import { letterLabel } from './letter-label.js';

describe('the name of a letter in a list', () => {
  const draft = {
    number: null,
    symbol: 'VHKHTT',
    dated: null,
    signed: false,
    issuerName: 'UBND phường Chi Lăng',
  };

  it('is its number and date with who issued it', () => {
    expect(letterLabel({ ...draft, number: 1, dated: '2025-03-18', signed: true })).toBe(
      'Công văn số 01/VHKHTT ngày 18/3/2025 của UBND phường Chi Lăng',
    );
  });

  it('says that there is no number yet, and whether it is signed', () => {
    expect(letterLabel(draft)).toBe('Bản dự thảo công văn (chưa có số) của UBND phường Chi Lăng');
    expect(letterLabel({ ...draft, signed: true })).toBe(
      'Công văn đã ký (chưa có số) của UBND phường Chi Lăng',
    );
  });
});
