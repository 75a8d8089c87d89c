import { isRefused } from '../../../platform/refusal/index.js';
import { percentDone, tidyQuantity, tidyReport, tidyResult, type GivenResult } from './report.js';

const now = '2025-03-31T02:00:00.000Z';
const result = (change: Partial<GivenResult>) =>
  tidyResult({ text: null, documentNumber: null, documentDate: null, fileId: null, ...change }, now);

describe('a result', () => {
  it('is a document by number and date, or a file, or both', () => {
    expect(result({ documentNumber: ' 45/BC-TTPTQĐ ', documentDate: '2025-03-31' })).toEqual({
      text: null,
      documentNumber: '45/BC-TTPTQĐ',
      documentDate: '2025-03-31',
      fileId: null,
    });
    expect(isRefused(result({ fileId: 'file' }))).toBe(false);
  });

  it.each([
    [{ text: 'Đã xong.' }, 'RESULT_NEEDS_PRODUCT', 'documentNumber'],
    [{ documentNumber: '45/BC' }, 'RESULT_NUMBER_INCOMPLETE', 'documentDate'],
    [{ documentDate: '2025-03-30', fileId: 'file' }, 'RESULT_NUMBER_INCOMPLETE', 'documentNumber'],
    [{ documentNumber: '45/BC', documentDate: '2025-04-01' }, 'RESULT_DATE_AHEAD', 'documentDate'],
  ])('%j is refused %s', (given, refused, field) => {
    expect(result(given)).toMatchObject({ refused, field });
  });
});

describe('a report', () => {
  it('has a text, trimmed', () => {
    expect(tidyReport('  Đã kiểm đếm.\n')).toEqual({ text: 'Đã kiểm đếm.' });
    expect(tidyReport(' ')).toMatchObject({ refused: 'REPORT_TEXT_REQUIRED' });
    expect(tidyReport('x'.repeat(4001))).toMatchObject({ refused: 'REPORT_TEXT_TOO_LONG' });
  });

  it('counts a quantity only where the assignment has one', () => {
    expect(tidyQuantity(512, true)).toEqual({ quantity: 512 });
    expect(tidyQuantity(undefined, false)).toEqual({ quantity: null });
    expect(tidyQuantity(512, false)).toMatchObject({ refused: 'QUANTITY_NOT_ASKED' });
    expect(tidyQuantity(-1, true)).toMatchObject({ refused: 'QUANTITY_INVALID' });
  });

  it('has its percentage computed, never above what is done', () => {
    expect(percentDone(512, 3573)).toBe(14.3);
    expect(percentDone(3572, 3573)).toBe(99.9);
    expect(percentDone(3573, 3573)).toBe(100);
    expect(percentDone(512, null)).toBeNull();
  });
});
