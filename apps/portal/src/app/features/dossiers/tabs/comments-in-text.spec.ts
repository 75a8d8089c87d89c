import { describe, expect, it } from '@jest/globals';
import { inTextOrder, placeMarks } from './comments-in-text';

const PARAGRAPHS = [
  { index: 0, place: null },
  { index: 1, place: 'Phần căn cứ' },
  { index: 2, place: 'Điều 1' },
  { index: 3, place: 'Điều 3' },
  { index: 4, place: 'Khoản 1 Điều 3' },
];
const comment = (place: string | null, ordinal = 1) => ({ place, ordinal });

describe('comments beside the draft', () => {
  it('are numbered in the order of the text, what speaks of the whole last', () => {
    const numbered = inTextOrder(
      [comment(null), comment('Điều 3'), comment('Điều 1', 2), comment('Điều 1', 1)],
      PARAGRAPHS,
    );
    expect(numbered.map(({ number, place, ordinal }) => [number, place, ordinal])).toEqual([
      [1, 'Điều 1', 1],
      [2, 'Điều 1', 2],
      [3, 'Điều 3', 1],
      [4, null, 1],
    ]);
  });

  it('stand at their own paragraph, else at their article, else nowhere', () => {
    const marked = (place: string) => inTextOrder([comment(place)], PARAGRAPHS)[0]?.marked;
    expect(marked('Khoản 1 Điều 3')).toBe('Khoản 1 Điều 3');
    expect(marked('Khoản 9 Điều 3')).toBe('Điều 3');
    expect(marked('Điều 9')).toBeUndefined();
  });

  it('are marked once at each place, several as a span', () => {
    const numbered = inTextOrder(
      [
        comment('Điều 1', 1),
        comment('Điều 1', 2),
        comment('Điều 1', 3),
        comment('Khoản 1 Điều 3'),
        comment(null),
      ],
      PARAGRAPHS,
    );
    expect(placeMarks(numbered)).toEqual([
      { place: 'Điều 1', label: '1–3' },
      { place: 'Khoản 1 Điều 3', label: '4' },
    ]);
  });
});
