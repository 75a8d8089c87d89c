import { describe, expect, it } from '@jest/globals';
import { dueOf, dueText, listOf } from './attribute-forms';

describe('a due rule in the panel', () => {
  it.each([
    [undefined, { kind: 'none' }],
    ['P3WD', { kind: 'days', days: 3 }],
    ['=dueAt', { kind: 'other', text: '=dueAt' }],
    ['PT8H', { kind: 'other', text: 'PT8H' }],
  ] as const)('reads %s and writes the same again', (text, due) => {
    expect(dueOf(text)).toEqual(due);
    expect(dueText(due)).toBe(text ?? '');
  });

  it('is at least one working day', () => {
    expect(dueText({ kind: 'days', days: 0 })).toBe('P1WD');
    expect(dueText({ kind: 'days', days: Number.NaN })).toBe('P1WD');
  });
});

it('lists leave out what is empty', () => {
  expect(listOf('OFFICER, CLERK,,')).toEqual(['OFFICER', 'CLERK']);
  expect(listOf(undefined)).toEqual([]);
});
