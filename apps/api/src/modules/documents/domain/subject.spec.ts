import { describe, expect, it } from '@jest/globals';
import { tidySubject } from './subject.js';

describe('the subject of a dossier', () => {
  it('takes three hundred characters as they are', () => {
    const long = 'Về việc thành lập '.repeat(20).slice(0, 300).trim();
    expect(tidySubject(long)).toEqual({ subject: long });
  });

  it('is one line with single spaces', () => {
    expect(tidySubject('  Kế hoạch\n  năm   2025 ')).toEqual({ subject: 'Kế hoạch năm 2025' });
  });

  it('is not empty', () => {
    expect(tidySubject(' \n ')).toEqual({ refused: 'SUBJECT_EMPTY', field: 'subject' });
  });

  it('is refused beyond a thousand characters, counted as people count them', () => {
    expect(tidySubject('ế'.repeat(1000))).toEqual({ subject: 'ế'.repeat(1000) });
    expect(tidySubject('ế'.repeat(1001))).toMatchObject({
      refused: 'SUBJECT_TOO_LONG',
      params: { length: '1001', limit: '1000' },
    });
  });
});
