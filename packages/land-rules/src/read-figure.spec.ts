import { formatFigure, isExact } from '@thong-suot/administration';
import fc from 'fast-check';
import { readFigure } from './read-figure.js';

test.each([
  ['3.573', '3573', '3.573'],
  ['3,573', '3.573', '3573'],
  ['12,5', '12.5', undefined],
  ['1.250,75', '1250.75', undefined],
  ['31', '31', undefined],
  [' 3 573 ', '3573', undefined],
  ['-7', '-7', undefined],
])('%j reads as %s, and to whoever confuses point and comma as %s', (typed, value, otherwise) => {
  expect(readFigure(typed)).toEqual({ kind: 'FIGURE', value, ...(otherwise ? { otherwise } : {}) });
});

test.each(['1e9', 'ba mươi', '12,', '1,2,3', '3.57', '12.5', '0x10', '١٢', '5 ha', 'NaN', '--5'])(
  '%j is no figure',
  (typed) => {
    expect(readFigure(typed).kind).toBe('NOT_A_FIGURE');
  },
);

test('a decimal point is understood as the slip that it is', () => {
  expect(readFigure('12.5')).toEqual({ kind: 'NOT_A_FIGURE', meant: '12.5' });
  expect(readFigure('1e9')).toEqual({ kind: 'NOT_A_FIGURE' });
});

test('nothing typed is no figure either, and not 0', () => {
  expect(readFigure('  ')).toEqual({ kind: 'EMPTY' });
});

test('what is printed is read as the same figure', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.integer({ min: 0, max: 4 }), (digits, scale) => {
      const text = String(digits).padStart(scale + 1, '0');
      const value = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
      expect(readFigure(formatFigure(value))).toMatchObject({ kind: 'FIGURE', value });
    }),
  );
});

test('whatever is typed, the answer is an exact figure or none', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const reading = readFigure(typed);
      if (reading.kind === 'FIGURE') expect(isExact(reading.value)).toBe(true);
    }),
  );
});
