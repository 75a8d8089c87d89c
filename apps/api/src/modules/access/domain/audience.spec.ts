import { audienceOf, menuOf } from './audience.js';

describe('the audience of a position', () => {
  it.each([
    ['OFFICER', 'DEPARTMENT', 'OFFICER'],
    ['UNIT_LEADER', 'DEPARTMENT', 'LEADER'],
    ['CHIEF_OF_OFFICE', 'OFFICE', 'LEADER'],
    ['CHAIR', 'LEADERSHIP', 'LEADER'],
    ['CLERK', 'OFFICE', 'CLERK'],
    ['CLERK', 'WARD', 'CLERK'],
    ['CHAIR', 'WARD', 'RECIPIENT'],
    ['OFFICER', 'MASS_ORGANISATION', 'RECIPIENT'],
  ] as const)('%s of a %s is %s', (position, unitKind, audience) => {
    expect(audienceOf(position, unitKind)).toBe(audience);
  });
});

describe('the menu', () => {
  it('offers dossiers to units that prepare documents of the Committee', () => {
    expect(menuOf('DEPARTMENT', 'OFFICER')).toEqual([
      'INBOX',
      'DOSSIERS',
      'CONSULTATIONS',
      'ASSIGNMENTS',
      'REGISTERS',
      'ORGANISATION',
    ]);
    expect(menuOf('WARD', 'OFFICER')).toEqual([
      'INBOX',
      'CONSULTATIONS',
      'ASSIGNMENTS',
      'REGISTERS',
      'ORGANISATION',
    ]);
  });

  it('offers land to whom it concerns, before the registers', () => {
    expect(menuOf('WARD', 'OFFICER', new Set(['LAND', 'REPORTS']))).toEqual([
      'INBOX',
      'CONSULTATIONS',
      'ASSIGNMENTS',
      'REPORTS',
      'LAND',
      'REGISTERS',
      'ORGANISATION',
    ]);
  });

  it('offers sessions to whoever may read one, before what they gave', () => {
    expect(menuOf('WARD', 'OFFICER', new Set(['MEETINGS']))).toEqual([
      'INBOX',
      'CONSULTATIONS',
      'MEETINGS',
      'ASSIGNMENTS',
      'REGISTERS',
      'ORGANISATION',
    ]);
  });

  it('does not ask the leaders of the Committee for comments', () => {
    expect(menuOf('LEADERSHIP', 'CHAIR')).not.toContain('CONSULTATIONS');
  });

  it('offers their desk to the leaders, and where everything stands to them and to the Office', () => {
    expect(menuOf('LEADERSHIP', 'VICE_CHAIR')).toEqual([
      'INBOX',
      'LEADER_DESK',
      'DOSSIERS',
      'ASSIGNMENTS',
      'REGISTERS',
      'EXECUTIVE',
      'ORGANISATION',
    ]);
    expect(menuOf('OFFICE', 'OFFICER')).toContain('EXECUTIVE');
    expect(menuOf('OFFICE', 'CLERK')).not.toContain('EXECUTIVE');
    expect(menuOf('WARD', 'CHAIR')).not.toContain('LEADER_DESK');
  });
});
