import { describe, expect, it } from '@jest/globals';
import { ALL_WARDS, EMPTY_GIVE, giveInput, type GiveForm } from './give-form';

const UNITS = [
  { id: 'nv', kind: 'DEPARTMENT' },
  { id: 'w1', kind: 'WARD' },
  { id: 'c1', kind: 'COMMUNE' },
];
const sent = (change: Partial<GiveForm>) =>
  giveInput({ ...EMPTY_GIVE, line: 3, title: 'T', ...change }, UNITS);

describe('an assignment out of conclusions', () => {
  it('goes to one unit, or to all wards and communes', () => {
    expect(sent({ lead: 'nv' }).leadUnitIds).toEqual(['nv']);
    expect(sent({ lead: ALL_WARDS }).leadUnitIds).toEqual(['w1', 'c1']);
    expect(sent({}).leadUnitIds).toEqual([]);
  });

  it('names nobody twice', () => {
    expect(sent({ lead: ALL_WARDS, cooperates: ['nv', 'w1'] }).cooperatingUnitIds).toEqual(['nv']);
  });

  it('has no deadline where it is a standing direction', () => {
    const dated = { deadlineWords: 'trước ngày 30/4/2025', dueAt: '2025-04-30T10:00:00.000Z' };
    expect(sent(dated)).toMatchObject(dated);
    expect(sent({ ...dated, kind: 'STANDING' })).not.toHaveProperty('dueAt');
    expect(sent({ ...dated, kind: 'STANDING' })).not.toHaveProperty('deadlineWords');
  });
});
