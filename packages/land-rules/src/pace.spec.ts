import { civilDate } from '@thong-suot/administration';
import { paceOf } from './pace.js';

const DAY = civilDate('2025-03-14');

test('399 of 3.573 parcels on 14/3/2025 are 316 behind an even pace', () => {
  expect(paceOf('399', '3573', DAY)).toEqual({ expected: '715', behind: '316', standing: 'BEHIND' });
});

test('four fifths of the pace are near it', () => {
  expect(paceOf('43', '245', DAY)?.standing).toBe('NEAR');
  expect(paceOf('50', '245', DAY)).toMatchObject({ behind: '-1', standing: 'REACHED' });
});

test('without a target, or without a figure, there is no pace to keep', () => {
  expect(paceOf('37', null, DAY)).toBeNull();
  expect(paceOf(null, '245', DAY)).toBeNull();
  expect(paceOf('0', '0', DAY)).toBeNull();
});

test('the target itself is expected on the last day of the year', () => {
  expect(paceOf('3573', '3573', civilDate('2025-12-31'))).toEqual({
    expected: '3573',
    behind: '0',
    standing: 'REACHED',
  });
});
