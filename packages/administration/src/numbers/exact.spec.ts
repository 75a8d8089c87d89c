import fc from 'fast-check';
import {
  addExact,
  compareExact,
  divideExact,
  isExact,
  multiplyExact,
  percentOf,
  roundExact,
  subtractExact,
  trimExact,
} from './exact.js';

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => {
    const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
    const whole = text.slice(0, text.length - scale);
    return `${digits < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${text.slice(-scale)}`}`;
  });

test('areas add up as on paper, not as binary fractions', () => {
  expect(addExact('17.95', '12.1', '8.62')).toBe('38.67');
  expect(addExact('0.1', '0.2')).toBe('0.3');
  expect(addExact()).toBe('0');
  expect(subtractExact('41.2', '38.67')).toBe('2.53');
  expect(subtractExact('6.35', '6.50')).toBe('-0.15');
});

test('a percentage is rounded half up to two places, and there is none of nothing', () => {
  expect(percentOf('399', '3573')).toBe('11.17');
  expect(percentOf('38.67', '41.2')).toBe('93.86');
  expect(percentOf('13.1', '14.59')).toBe('89.79');
  expect(percentOf('0', '52.3')).toBe('0.00');
  expect(percentOf('1', '8', 1)).toBe('12.5');
  expect(percentOf('5', '0')).toBeUndefined();
});

test('halves go away from zero', () => {
  expect(roundExact('2.345', 2)).toBe('2.35');
  expect(roundExact('-2.345', 2)).toBe('-2.35');
  expect(roundExact('7', 2)).toBe('7.00');
  expect(divideExact('-1', '3', 3)).toBe('-0.333');
});

test('idle zeros go, a zero stays', () => {
  expect(trimExact('6.50')).toBe('6.5');
  expect(trimExact('100')).toBe('100');
  expect(trimExact('0.00')).toBe('0');
  expect(compareExact('6.5', '6.50')).toBe(0);
});

test.each(['', '1e9', '1,5', '1.', '.5', '+1', ' 1', '0x1', '1.2.3', '−1'])(
  '%j is no exact decimal',
  (text) => {
    expect(isExact(text)).toBe(false);
    expect(() => addExact(text)).toThrow('exact decimal');
  },
);

test('addition does not depend on the order, and subtraction takes it back', () => {
  fc.assert(
    fc.property(anyExact, anyExact, anyExact, (a, b, c) => {
      expect(compareExact(addExact(a, b, c), addExact(c, addExact(b, a)))).toBe(0);
      expect(compareExact(subtractExact(addExact(a, b), b), a)).toBe(0);
    }),
  );
});

test('a product divided by its factor is the other factor', () => {
  fc.assert(
    fc.property(anyExact, anyExact, (a, b) => {
      fc.pre(compareExact(b, '0') !== 0);
      const back = divideExact(multiplyExact(a, b), b, 8);
      expect(back && compareExact(back, a)).toBe(0);
    }),
  );
});
