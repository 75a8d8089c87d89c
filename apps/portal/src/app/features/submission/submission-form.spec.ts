import { describe, expect, it } from '@jest/globals';
import { EMPTY_FORM, insertParagraph, openPlaces, piecesOf, sameWords } from './submission-form';

const form = (change: Partial<typeof EMPTY_FORM>) => ({ ...EMPTY_FORM, ...change });

describe('the Tờ trình as it is typed', () => {
  it('takes a paragraph in at the caret, on a line of its own', () => {
    expect(insertParagraph('Một.\nHai.', 'Đoạn tổng hợp.', 4)).toBe('Một.\nĐoạn tổng hợp.\nHai.');
    expect(insertParagraph('', 'Đoạn tổng hợp.', 0)).toBe('Đoạn tổng hợp.');
    expect(insertParagraph('Một.\n', 'Đoạn tổng hợp.', 5)).toBe('Một.\nĐoạn tổng hợp.');
  });

  it('is the same with other final marks and empty lines, and another with other words', () => {
    expect(sameWords(form({ grounds: 'Một.\n\nHai;' }), form({ base: 3, grounds: 'Một\nHai' }))).toBe(true);
    expect(sameWords(form({ grounds: 'Một' }), form({ grounds: 'Hai' }))).toBe(false);
    expect(sameWords(form({ grounds: 'Một' }), form({ process: 'Một' }))).toBe(false);
  });

  it('names the places left open with the words around them', () => {
    const [first, ...others] = openPlaces(
      form({ grounds: 'Đủ.\nThực hiện Thông báo số ……/TB-UBND của UBND thành phố' }),
    );
    expect(others).toEqual([]);
    expect(first).toMatchObject({ control: 'grounds' });
    expect(first?.words).toMatch(/Thông báo số …\/TB-UBND/);
  });

  it('parts a paragraph at its open places', () => {
    expect(piecesOf('Nghị quyết số […] của HĐND').map(({ open }) => open)).toEqual([false, true, false]);
    expect(piecesOf('Không có chỗ trống')).toEqual([{ text: 'Không có chỗ trống', open: false }]);
  });
});
