import fc from 'fast-check';
import { checkFigure } from './check-figure.js';
import { outstanding, type Finding } from './finding.js';
import type { Indicator } from './indicator.js';
import { readFigure } from './read-figure.js';
import { sayFinding } from './say-finding.js';

const signed: Indicator = {
  code: 'signed',
  label: 'Đã ký cấp GCN',
  spoken: 'số thửa đã cấp',
  measure: 'thửa',
  owner: 'DEPARTMENT',
  kind: 'CUMULATIVE',
  value: 'NUMBER',
  decimals: 0,
  checks: [{ rule: 'WITHIN_TARGET' }, { rule: 'NOT_ABOVE', than: 'submitted', weight: 'ASK' }],
};
const totalHa: Indicator = {
  ...signed,
  code: 'totalHa',
  spoken: 'tổng diện tích phải thu hồi',
  measure: 'ha',
  owner: 'LAND_CENTRE',
  kind: 'SCOPE',
  decimals: 4,
  checks: [],
};
const handedOverHa: Indicator = {
  ...totalHa,
  code: 'handedOverHa',
  spoken: 'diện tích đã bàn giao',
  kind: 'CUMULATIVE',
  checks: [{ rule: 'NOT_ABOVE', than: 'totalHa', weight: 'BLOCK' }],
};
const handedOver: Indicator = {
  ...signed,
  code: 'handedOverHouseholds',
  spoken: 'số hộ đã bàn giao mặt bằng',
  measure: 'hộ',
  checks: [{ rule: 'NOTE_ABOVE', than: 'paid', note: 'HANDED_OVER_BEFORE_PAID' }],
};
const paid: Indicator = {
  ...handedOver,
  code: 'paid',
  checks: [
    { rule: 'NOT_ABOVE', than: 'planApproved', weight: 'ASK' },
    { rule: 'NOTE_ABOVE', than: 'handedOverHouseholds', note: 'PAID_NOT_HANDED_OVER' },
  ],
};
const ineligible: Indicator = {
  ...signed,
  kind: 'LEVEL',
  spoken: 'số thửa chưa đủ điều kiện',
  checks: [{ rule: 'SUM_OF', parts: ['dispute', 'origin'] }],
};

const beside =
  (others: Record<string, string> = {}) =>
  (more: { previous?: string; target?: string } = {}) => ({ ...more, other: (code: string) => others[code] });
const alone = beside();
const codes = (findings: readonly Finding[]) => findings.map(({ code, weight }) => `${weight} ${code}`);

test('handing over more than there is cannot be sent, in the words of the office', () => {
  const [finding] = checkFigure(handedOverHa, '6.5', beside({ totalHa: '6.35' })({ previous: '4.1' }));
  expect(finding).toMatchObject({ code: 'OVER_TOTAL', weight: 'BLOCK' });
  expect(sayFinding(finding as Finding, { indicator: handedOverHa, value: '6.5', than: totalHa })).toBe(
    'Diện tích đã bàn giao (6,50 ha) lớn hơn tổng diện tích phải thu hồi (6,35 ha). Đề nghị kiểm tra lại số liệu.',
  );
});

test('a fall of what only grows wants its reason, in the words of the office', () => {
  const [finding] = checkFigure(signed, '124', alone({ previous: '131', target: '655' }));
  expect(finding).toEqual({ code: 'FELL', weight: 'REASON', difference: '7' });
  expect(sayFinding(finding as Finding, { indicator: signed, value: '124' })).toBe(
    'Số thửa đã cấp giảm 07 so với kỳ trước. Đề nghị ghi lý do trước khi gửi.',
  );
  const findings = [finding as Finding];
  expect(outstanding(findings, { reason: ' ', confirmed: [] })).toHaveLength(1);
  expect(outstanding(findings, { reason: 'Loại 07 thửa tính trùng', confirmed: [] })).toEqual([]);
});

test('a level may fall, and a figure of the period has nothing to fall from', () => {
  expect(checkFigure({ ...signed, kind: 'LEVEL', checks: [] }, '3', alone({ previous: '5' }))).toEqual([]);
  expect(checkFigure({ ...signed, kind: 'IN_PERIOD', checks: [] }, '3', alone({ previous: '5' }))).toEqual(
    [],
  );
});

test('a changed total asks for the document that changed it', () => {
  expect(codes(checkFigure(totalHa, '6.4', alone({ previous: '6.35' })))).toEqual(['REASON SCOPE_CHANGED']);
  expect(checkFigure(totalHa, '6.350', alone({ previous: '6.35' }))).toEqual([]);
});

test('above the target is confirmed, never refused', () => {
  const findings = checkFigure(
    signed,
    '331',
    beside({ submitted: '340' })({ previous: '300', target: '330' }),
  );
  expect(codes(findings)).toEqual(['CONFIRM OVER_TARGET']);
  expect(outstanding(findings, { reason: null, confirmed: ['OVER_TARGET'] })).toEqual([]);
});

test('a product of the checklist is there or not, and is not taken back without a reason', () => {
  const mark = { ...signed, value: 'CHECK', checks: [] } as const;
  expect(checkFigure(mark, '1', alone({ previous: '0' }))).toEqual([]);
  expect(codes(checkFigure(mark, '0', alone({ previous: '1' })))).toEqual(['REASON UNDONE']);
  expect(codes(checkFigure(mark, '2', alone()))).toEqual(['BLOCK NOT_A_FIGURE']);
});

test('the pipeline of certificates is asked about, not blocked: files without a fee skip the tax office', () => {
  expect(codes(checkFigure(signed, '45', beside({ submitted: '44' })({ previous: '41' })))).toEqual([
    'CONFIRM OVER_OTHER',
  ]);
});

test('more households handed over than paid is in order and only noted', () => {
  const findings = checkFigure(handedOver, '128', beside({ paid: '126' })({ previous: '117' }));
  expect(codes(findings)).toEqual(['NOTE HANDED_OVER_BEFORE_PAID']);
  expect(outstanding(findings, { reason: null, confirmed: [] })).toEqual([]);
  expect(sayFinding(findings[0] as Finding, { indicator: handedOver, value: '128' })).toBe(
    'Có 02 hộ bàn giao mặt bằng trước khi nhận tiền: hợp lệ.',
  );
});

test('paid above the approved plans is asked, paid above handed over is named', () => {
  const findings = checkFigure(
    paid,
    '50',
    beside({ planApproved: '49', handedOverHouseholds: '48' })({ previous: '47' }),
  );
  expect(codes(findings)).toEqual(['CONFIRM OVER_OTHER', 'NOTE PAID_NOT_HANDED_OVER']);
});

test('the reasons make up the whole, once any is given', () => {
  expect(checkFigure(ineligible, '6', alone())).toEqual([]);
  expect(checkFigure(ineligible, '6', beside({ dispute: '2', origin: '4' })())).toEqual([]);
  expect(codes(checkFigure(ineligible, '6', beside({ dispute: '2' })()))).toEqual(['BLOCK SUM_DIFFERS']);
});

describe('point and comma confused', () => {
  it('3,573 parcels are no count: 3.573 is offered', () => {
    const reading = readFigure('3,573');
    expect(reading).toMatchObject({ kind: 'FIGURE', value: '3.573' });
    expect(checkFigure(signed, '3.573', alone({ previous: '3400' }))).toEqual([
      { code: 'FRACTION', weight: 'BLOCK', instead: '3573' },
    ]);
  });

  it('3.573 ha where 3,4 ha stood before: asked, 3,573 is offered', () => {
    expect(checkFigure(handedOverHa, '3573', beside({ totalHa: '6.35' })({ previous: '3.4' }))[1]).toEqual({
      code: 'THOUSANDFOLD',
      weight: 'CONFIRM',
      limit: '3.4',
      instead: '3.573',
    });
  });

  it('71,840 million where 71.500 stood before: asked, 71.840 is offered', () => {
    const money = { ...totalHa, measure: 'triệu đồng', kind: 'CUMULATIVE', decimals: 3 } as const;
    const [finding] = checkFigure(money, '71.84', alone({ previous: '71500' }));
    expect(finding).toMatchObject({ code: 'THOUSANDFOLD', instead: '71840' });
    expect(sayFinding(finding as Finding, { indicator: money, value: '71.84' })).toContain(
      'Có phải là 71.840 triệu đồng?',
    );
  });

  it('with no figure before, the whole that it is part of tells', () => {
    expect(codes(checkFigure(handedOverHa, '3573', beside({ totalHa: '6.35' })()))).toEqual([
      'BLOCK OVER_TOTAL',
      'CONFIRM THOUSANDFOLD',
    ]);
    expect(checkFigure(handedOverHa, '0.005', beside({ totalHa: '6.35' })())).toEqual([]);
  });

  it('an ordinary step is not asked about', () => {
    expect(checkFigure(signed, '70', alone({ previous: '41', target: '330' }))).toEqual([]);
    expect(checkFigure(handedOverHa, '0.12', beside({ totalHa: '0.85' })({ previous: '0.12' }))).toEqual([]);
  });
});

test.each([
  ['-1', 'NEGATIVE'],
  ['1.5', 'FRACTION'],
  ['9999999999999', 'TOO_LARGE'],
])('%s parcels cannot be sent: %s', (value, code) => {
  expect(codes(checkFigure(signed, value, alone({ previous: '41' })))).toEqual([`BLOCK ${code}`]);
});

test('areas are told to the square metre, not finer', () => {
  expect(codes(checkFigure(handedOverHa, '4.12345', alone()))).toEqual(['BLOCK TOO_FINE']);
  expect(checkFigure(handedOverHa, '4.1234', alone())).toEqual([]);
});

test('no change of nothing: the same figure as last time has nothing to say', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 7), (count) => {
      expect(
        checkFigure({ ...signed, checks: [] }, String(count), alone({ previous: String(count) })),
      ).toEqual([]);
    }),
  );
});

test('a slip by a thousand of any figure since last time is always asked about', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 10 ** 6 }), fc.integer({ min: 90, max: 110 }), (before, per) => {
      const meant = Math.round((before * per) / 100);
      const money = { ...totalHa, kind: 'CUMULATIVE', decimals: 3 } as const;
      const asked = (value: string) =>
        checkFigure(money, value, alone({ previous: String(before) })).some(
          ({ code }) => code === 'THOUSANDFOLD',
        );
      expect(asked(`${meant}000`)).toBe(true);
      expect(asked(`${Math.floor(meant / 1000)}.${String(meant % 1000).padStart(3, '0')}`)).toBe(true);
      expect(asked(String(meant))).toBe(false);
    }),
  );
});
