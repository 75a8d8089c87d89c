import { describe, expect, it } from '@jest/globals';
import { appointInput, emptyAppointment, matching } from './appoint-form';
import { emptyUnit, unitInput } from './unit-form';

describe('a unit as it is typed', () => {
  it('is short and symbolised as its name and code, where nothing else is typed', () => {
    const form = { ...emptyUnit('', '2025-03-18'), code: ' BQLDA ', name: ' Ban QLDA ' };
    expect(unitInput(form)).toEqual({
      name: 'Ban QLDA',
      shortName: 'Ban QLDA',
      kind: 'DEPARTMENT',
      parentId: null,
      symbol: 'BQLDA',
      phone: null,
      from: '2025-03-18',
    });
  });
});

describe('an appointment as it is typed', () => {
  const form = { ...emptyAppointment('2025-03-18'), personId: 'p', name: ' Nguyễn Văn Mẫu ' };

  it('names somebody of the list or a new person, never both', () => {
    expect(appointInput('post', form)).toEqual({
      postId: 'post',
      personId: 'p',
      from: '2025-03-18',
      to: null,
    });
    expect(appointInput('post', { ...form, fresh: true })).toEqual({
      postId: 'post',
      newPerson: { name: 'Nguyễn Văn Mẫu', code: null, phone: null },
      from: '2025-03-18',
      to: null,
    });
  });

  it('finds officials by words without marks and by code', () => {
    const officials = [
      {
        __typename: 'Official' as const,
        id: '1',
        name: 'Văn thư UBND phường Tam Thanh',
        code: 'CB-012',
        phone: null,
      },
      { __typename: 'Official' as const, id: '2', name: 'Chánh Văn phòng', code: null, phone: null },
    ];
    expect(matching(officials, 'van tam', 5).map(({ id }) => id)).toEqual(['1']);
    expect(matching(officials, 'cb 012', 5).map(({ id }) => id)).toEqual(['1']);
    expect(matching(officials, 'van', 1)).toHaveLength(1);
  });
});
