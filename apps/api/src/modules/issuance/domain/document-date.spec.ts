import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { documentDate } from './document-date.js';

const signedAt = '2025-03-20T09:00:00+07:00';
const now = '2025-03-21T08:00:00+07:00';
const last = undefined;

describe('the date of a document', () => {
  it('is the business day of the act where none is asked for', () => {
    expect(documentDate(undefined, { now, signedAt, last })).toEqual({ dated: '2025-03-21', year: 2025 });
  });

  it('may be the day of the signature', () => {
    expect(documentDate(civilDate('2025-03-20'), { now, signedAt, last })).toEqual({
      dated: '2025-03-20',
      year: 2025,
    });
  });

  it('does not lie before the signature', () => {
    expect(documentDate(civilDate('2025-03-19'), { now, signedAt, last })).toMatchObject({
      refused: 'DATE_BEFORE_SIGNATURE',
      field: 'dated',
      params: { dated: '19/3/2025', signed: '20/3/2025' },
    });
  });

  it('does not lie in the future', () => {
    expect(documentDate(civilDate('2025-03-22'), { now, signedAt, last })).toMatchObject({
      refused: 'DATE_IN_FUTURE',
    });
  });

  it('counts days at +07:00: late in the evening of 31 December UTC is the new year', () => {
    const newYear = '2025-12-31T18:00:00Z';
    expect(documentDate(undefined, { now: newYear, signedAt: newYear, last })).toEqual({
      dated: '2026-01-01',
      year: 2026,
    });
  });

  it('does not lie before the date of the last number', () => {
    const entry = { number: 7, dated: '2025-03-21' };
    expect(documentDate(civilDate('2025-03-20'), { now, signedAt, last: entry })).toEqual({
      refused: 'DATE_BEFORE_LAST_NUMBER',
      field: 'dated',
      params: {
        dated: '20/3/2025',
        last: '21/3/2025',
        number: '07',
        signed: '20/3/2025',
        today: '21/3/2025',
      },
    });
    expect(documentDate(civilDate('2025-03-21'), { now, signedAt, last: entry })).toMatchObject({
      dated: '2025-03-21',
    });
  });

  it('lies in the year of the register', () => {
    expect(
      documentDate(civilDate('2025-12-31'), {
        now: '2026-01-02T01:00:00Z',
        signedAt: '2025-12-31T03:00:00Z',
        last,
      }),
    ).toMatchObject({ refused: 'DATE_IN_OTHER_YEAR', params: { year: '2026' } });
  });
});
