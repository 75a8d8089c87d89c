import { describe, expect, it } from '@jest/globals';
import { type UnitAsked, unitsByStance } from './units-by-stance';

const unit = (
  index: number,
  state: UnitAsked['state'],
  stance?: UnitAsked['opinions'][number]['stance'],
) => ({
  index,
  state,
  unit: { shortName: `Đơn vị ${index}` },
  opinions: stance ? [{ dossierId: 'd', stance, comments: stance === 'AGREED' ? [] : [{}, {}] }] : [],
});

describe('the units of a round by what they said', () => {
  it('puts disagreement first and silence last, in the order in which units were asked', () => {
    const asked = [
      unit(3, 'ANSWERED', 'AGREED'),
      unit(1, 'NOT_SEEN'),
      unit(2, 'ANSWERED_LETTER_PENDING', 'DISAGREED'),
      unit(0, 'ANSWERED', 'AGREED'),
      unit(4, 'LATE_REQUESTED'),
      unit(5, 'EXTENDED'),
    ];
    expect(unitsByStance(asked, 'd').map(({ key, units }) => [key, units.map(({ index }) => index)])).toEqual(
      [
        ['DISAGREED', [2]],
        ['LATE_REQUESTED', [4]],
        ['AGREED', [0, 3]],
        ['SEEN', [5]],
        ['NOT_SEEN', [1]],
      ],
    );
  });

  it('counts the comments on this dossier alone', () => {
    expect(unitsByStance([unit(0, 'ANSWERED', 'DISAGREED')], 'd')[0]?.units[0]?.comments).toBe(2);
    expect(unitsByStance([unit(0, 'ANSWERED', 'DISAGREED')], 'other')[0]).toMatchObject({ key: 'SEEN' });
  });
});
