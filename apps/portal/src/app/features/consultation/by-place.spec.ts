import { describe, expect, it } from '@jest/globals';
import { byPlace } from './by-place';

const comment = (place: string | null, ordinal: number, reply: object | null = null) => ({
  place,
  ordinal,
  reply,
});
const PLACES = [
  { place: 'Phần căn cứ', heading: null },
  { place: 'Điều 1', heading: 'Thành lập Ban Chỉ đạo' },
];

describe('comments by place', () => {
  it('follows the order of the draft and counts replies', () => {
    const groups = byPlace(
      [comment('Điều 1', 2), comment('Điều 1', 1, {}), comment('Phần căn cứ', 3)],
      PLACES,
    );
    expect(groups.map((group) => [group.place, group.comments.length, group.replied])).toEqual([
      ['Phần căn cứ', 1, 0],
      ['Điều 1', 2, 1],
    ]);
    expect(groups[1]?.comments.map((each) => each.ordinal)).toEqual([1, 2]);
  });

  it('puts comments on clauses under their article, in the order of the draft', () => {
    const places = [
      ...PLACES,
      { place: 'Khoản 1 Điều 1', heading: null },
      { place: 'Khoản 2 Điều 1', heading: null },
    ];
    const groups = byPlace([comment('Khoản 2 Điều 1', 1), comment('Khoản 1 Điều 1', 2)], places);
    expect(groups.map((group) => group.place)).toEqual(['Phần căn cứ', 'Điều 1']);
    expect(groups[1]?.comments.map((each) => each.place)).toEqual(['Khoản 1 Điều 1', 'Khoản 2 Điều 1']);
  });

  it('keeps places without comments and leaves out an empty general part', () => {
    expect(byPlace([], PLACES).map((group) => group.place)).toEqual(['Phần căn cứ', 'Điều 1']);
  });

  it('puts comments on places that are gone after the draft, general ones last', () => {
    const groups = byPlace([comment(null, 1), comment('Điều 9', 2)], PLACES);
    expect(groups.map((group) => group.place)).toEqual(['Phần căn cứ', 'Điều 1', 'Điều 9', null]);
  });
});
