import { checkExpression } from './check-expression.js';
import { evaluateFeel } from './evaluate.js';

describe('an expression of a definition', () => {
  it.each([
    'outcome = "approved"',
    'outcome in ("a", "b")',
    'list contains(["AGREED", "AGREED_FORWARD"], outcome)',
    'not(urgent) and amount > 10 or amount between 1 and 3',
    'if urgent then "P1WD" else "P3WD"',
    'date and time(dueAt) - duration("PT4H")',
    '@"2025-03-19T17:00:00+07:00"',
    'numberOfCompletedInstances / numberOfInstances >= 0.5',
    'outcomeCount("DISAGREED") = 0',
    'amount in [1..3]',
    'request.amount > 1',
  ])('may be %s', (expression) => {
    expect(checkExpression(expression)).toBeUndefined();
  });

  it.each([
    ['reads the clock', 'now() > date and time(dueAt)', /"now"/],
    ['reads the clock by day', 'today()', /"today"/],
    ['loops', 'for i in 1..1000000000 return i', /ForExpression/],
    ['searches', 'some x in items satisfies x > 1', /QuantifiedExpression/],
    ['defines functions', '(function(x) x)(1)', /not supported/],
    ['filters', 'items[item > 1]', /FilterExpression/],
    ['matches patterns', 'matches(name, "(a+)+$")', /"matches"/],
    ['calls through a context', 'a.now()', /"a.now"/],
    ['is not FEEL', 'outcome = ', /not FEEL/],
    ['ends in rubbish', '1 1', /not FEEL/],
    ['is empty', '  ', /empty/],
    ['is long', `1 = ${'1'.repeat(2_000)}`, /longer/],
    ['has many parts', Array.from({ length: 120 }, () => '1').join(' + '), /more than/],
  ])('that %s is refused', (_, expression, reason) => {
    expect(checkExpression(expression)).toMatch(reason);
  });
});

describe('evaluation', () => {
  it('tells a variable that does not exist from one that is null', () => {
    expect(evaluateFeel('dueAt', {})).toEqual({ value: null, missingVariable: true });
    expect(evaluateFeel('dueAt', { dueAt: null })).toEqual({ value: null, missingVariable: false });
  });

  it('counts an outcome that nobody gave as 0, even one that objects inherit', () => {
    expect(evaluateFeel('outcomeCount("constructor")', { outcomes: { AGREED: 2 } }).value).toBe(0);
    expect(evaluateFeel('outcomeCount("AGREED")', { outcomes: { AGREED: 2 } }).value).toBe(2);
    expect(evaluateFeel('outcomeCount("AGREED")', {}).value).toBe(0);
  });
});
