import { addExact, compareExact, type Exact } from '@thong-suot/administration';
import fc from 'fast-check';
import { rate, rateOfTotals, total, totalsBySuccessor, type SubjectFigure } from './consolidate.js';

/** The certificates signed by 14/3/2025 in the sample of the founding case. */
const SIGNED: readonly SubjectFigure[] = [
  { subject: 'tam-thanh', value: '41' },
  { subject: 'chi-lang', value: '35' },
  { subject: 'hoang-van-thu', value: '33' },
  { subject: 'vinh-trai', value: '43' },
  { subject: 'dong-kinh', value: '29' },
  { subject: 'hoang-dong', value: '88' },
  { subject: 'quang-lac', value: '54' },
  { subject: 'mai-pha', value: '76' },
];

test('eight wards make up the city', () => {
  expect(total(SIGNED)).toEqual({ value: '399', known: 8, missing: [] });
  expect(rate('399', '3573')).toBe('11.17');
});

test('a ward that has not reported is named, not counted as 0', () => {
  const figures = SIGNED.map((figure) =>
    figure.subject === 'quang-lac' ? { ...figure, value: null } : figure,
  );
  expect(total(figures)).toEqual({ value: '345', known: 7, missing: ['quang-lac'] });
  expect(total([{ subject: 'quang-lac', value: null }]).value).toBeNull();
});

test('a rate takes in only those that have both figures', () => {
  expect(
    rateOfTotals([
      { part: '41', whole: '330' },
      { part: null, whole: '760' },
      { part: '5', whole: null },
    ]),
  ).toBe('12.42');
  expect(rateOfTotals([{ part: null, whole: '760' }])).toBeNull();
});

test('0 of something is a true 0 per cent, of nothing there is no percentage', () => {
  expect(rate('0', '52.3')).toBe('0.00');
  expect(rate('0', '0')).toBeNull();
  expect(rate(null, '52.3')).toBeNull();
});

const anyFigures = fc.array(
  fc.record({
    subject: fc.uuid(),
    value: fc.option(
      fc
        .tuple(fc.nat(10 ** 6), fc.nat(9999))
        .map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`),
    ),
  }),
  { minLength: 1, maxLength: 20 },
);

test('the sum over wards is the city, in whatever order reports come in', () => {
  fc.assert(
    fc.property(
      anyFigures.chain((figures) =>
        fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length })),
      ),
      ([figures, shuffled]) => {
        const [one, other] = [total(figures), total(shuffled)];
        expect(same(one.value, other.value)).toBe(true);
        expect([...other.missing].sort()).toEqual([...one.missing].sort());
        expect(one.known + one.missing.length).toBe(figures.length);
      },
    ),
  );
});

test('the sum over the units that follow is the sum over the former ones', () => {
  fc.assert(
    fc.property(anyFigures, fc.nat(3), (figures, groups) => {
      const byGroup = totalsBySuccessor(figures, (subject) =>
        groups === 0 ? undefined : String(subject.charCodeAt(0) % groups),
      );
      const values = [...byGroup.values()].flatMap(({ value }) => value ?? []);
      expect(same(values.length === 0 ? null : addExact(...values), total(figures).value)).toBe(true);
    }),
  );
});

test('a rate is between 0 and 100 where the part is within the whole', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 9), fc.integer({ min: 1, max: 10 ** 9 }), (a, b) => {
      const value = rate(String(Math.min(a, b)), String(b)) as Exact;
      expect(compareExact(value, '0') >= 0 && compareExact(value, '100') <= 0).toBe(true);
    }),
  );
});

function same(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : compareExact(a, b) === 0;
}
