import { describe, expect, it } from '@jest/globals';
import { EMPTY_ITEM, EMPTY_RECORD, filled, hasGoodHour, missingIn, recordInput } from './record-form';

const LAST = {
  place: 'Phòng họp số 1',
  chair: 'Chủ tịch UBND',
  attendance: ['Các thành viên UBND', 'Văn phòng'],
};

describe('the record of a session', () => {
  it('takes place, chair and people over from the last one until something else is typed', () => {
    expect(filled(EMPTY_RECORD, LAST)).toMatchObject({
      place: 'Phòng họp số 1',
      chair: 'Chủ tịch UBND',
      attendance: 'Các thành viên UBND\nVăn phòng',
    });
    expect(filled({ ...EMPTY_RECORD, place: '' }, LAST).place).toBe('');
    expect(filled(EMPTY_RECORD, null).chair).toBe('');
  });

  it('names each field that is still empty', () => {
    expect(missingIn(filled(EMPTY_RECORD, LAST))).toEqual(['name', 'heldOn', 'item-0-title']);
    const items = [{ ...EMPTY_ITEM, title: 'A' }, EMPTY_ITEM];
    const form = { ...EMPTY_RECORD, name: 'Phiên họp', heldOn: '2025-03-18', items };
    expect(missingIn(filled(form, null))).toEqual(['place', 'chair', 'item-1-title']);
  });

  it('may leave the hour out, and takes no wrong one', () => {
    const at = (beginsAt: string) => hasGoodHour(filled({ ...EMPTY_RECORD, beginsAt }, null));
    expect([at(''), at('14:00'), at('25:00'), at('xx:00')]).toEqual([true, true, false, false]);
  });

  it('is sent without what was left empty', () => {
    const items = [{ ...EMPTY_ITEM, title: 'A' }];
    const input = recordInput(filled({ ...EMPTY_RECORD, name: 'N', heldOn: '2025-03-18', items }, LAST));
    expect(input).toEqual({
      name: 'N',
      heldOn: '2025-03-18',
      place: 'Phòng họp số 1',
      chair: 'Chủ tịch UBND',
      attendance: ['Các thành viên UBND', 'Văn phòng'],
      items: [{ title: 'A', kind: 'DRAFT' }],
    });
  });
});
