import { peopleOf, withWords } from './people-of';

const chart = {
  units: [
    { id: 'vp', name: 'Văn phòng' },
    { id: 'tckh', name: 'Phòng Tài chính - Kế hoạch' },
  ],
  posts: [
    {
      unitId: 'vp',
      title: 'Chánh Văn phòng',
      holders: [{ id: 'a1', personId: 'p1', name: 'Chánh Văn phòng' }],
    },
    {
      unitId: 'tckh',
      title: 'Trưởng phòng',
      holders: [{ id: 'a2', personId: 'p2', name: 'Đồng chí Trưởng phòng' }],
    },
  ],
};

describe('persons to be named', () => {
  it('stand with their post and unit; a post that is the name is not said twice', () => {
    expect(peopleOf(chart).map(({ id, place }) => [id, place])).toEqual([
      ['p1', ''],
      ['p2', 'Phòng Tài chính - Kế hoạch'],
    ]);
  });

  it('are found by words of name, post and unit without marks, and not without words', () => {
    const people = peopleOf(chart);
    expect(withWords(people, 'truong  TAI chinh').map(({ id }) => id)).toEqual(['p2']);
    expect(withWords(people, 'dong chi').map(({ id }) => id)).toEqual(['p2']);
    expect(withWords(people, 'chanh tai')).toEqual([]);
    expect(withWords(people, '  ')).toEqual([]);
  });
});
