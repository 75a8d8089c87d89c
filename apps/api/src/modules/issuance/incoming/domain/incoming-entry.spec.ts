import { civilDate } from '@thong-suot/administration';
import fc from 'fast-check';
import { incomingEntry, type TypedEntry } from './incoming-entry.js';
import { paperKey } from './same-paper.js';

const TODAY = civilDate('2025-03-19');

const typed = (more: Partial<TypedEntry> = {}): TypedEntry => ({
  arrivedOn: '2025-03-19',
  author: 'Sở Nội vụ',
  code: '412 /SNV-TCCC',
  dated: '2025-03-14',
  docType: 'OFFICIAL_LETTER',
  subject: 'Về việc rà soát biên chế',
  note: null,
  ...more,
});

describe('what a clerk writes of an incoming paper', () => {
  it('is kept with single spaces and the number in its legal form', () => {
    expect(incomingEntry(typed({ author: '  Sở   Nội vụ ', code: 'Số: 412 /SNV-TCCC' }), TODAY)).toEqual({
      arrivedOn: '2025-03-19',
      author: 'Sở Nội vụ',
      code: '412/SNV-TCCC',
      dated: '2025-03-14',
      docType: 'OFFICIAL_LETTER',
      subject: 'Về việc rà soát biên chế',
      note: null,
    });
  });

  it('may have no number, no date and no type, as an invitation by hand', () => {
    const entry = incomingEntry(typed({ code: '  ', dated: null, docType: '' }), TODAY);
    expect(entry).toMatchObject({ code: null, dated: null, docType: null });
  });

  it('keeps a number that is none of state or Party as it stands', () => {
    expect(incomingEntry(typed({ code: 'GM 07' }), TODAY)).toMatchObject({ code: 'GM 07' });
  });

  it.each([
    [{ author: ' ' }, 'AUTHOR_EMPTY', 'author'],
    [{ author: 'S'.repeat(201) }, 'AUTHOR_TOO_LONG', 'author'],
    [{ code: 'x'.repeat(51) }, 'CODE_TOO_LONG', 'numberSymbol'],
    [{ subject: '' }, 'SUBJECT_EMPTY', 'subject'],
    [{ subject: 'TỐI MẬT' }, 'SECRET_MARK', 'subject'],
    [{ docType: 'VĂN' }, 'DOC_TYPE_UNKNOWN', 'docType'],
    [{ arrivedOn: '2025-03-20' }, 'ARRIVED_IN_FUTURE', 'arrivedOn'],
    [{ arrivedOn: '2025-03-13' }, 'DATED_AFTER_ARRIVAL', 'dated'],
    [{ note: 'x'.repeat(1001) }, 'NOTE_TOO_LONG', 'note'],
  ])('%j is refused %s at its field', (wrong, refused, field) => {
    expect(incomingEntry(typed(wrong), TODAY)).toMatchObject({ refused, field });
  });
});

describe('two papers are the same', () => {
  const key = (more: Partial<Parameters<typeof paperKey>[0]> = {}) =>
    paperKey({
      author: 'UBND tỉnh Lạng Sơn',
      code: '12/TB-UBND',
      dated: '2025-01-14',
      arrivedOn: '2025-03-19',
      ...more,
    });

  it.each([
    { author: 'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN' },
    { author: 'Uỷ ban nhân dân tỉnh Lạng Sơn' },
    { code: 'số 12 /TB-UBND' },
    { code: '12/tb-ubnd' },
    { dated: '2025-12-31' },
    { arrivedOn: '2025-03-20' },
  ])('however they were typed: %j', (other) => {
    expect(key(other)).toEqual(key());
  });

  it.each([{ author: 'UBND thành phố Lạng Sơn' }, { code: '13/TB-UBND' }, { dated: '2024-12-31' }])(
    'not when issuer, number or year differ: %j',
    (other) => {
      expect(key(other)).not.toEqual(key());
    },
  );

  it('without a number nothing tells', () => {
    expect(key({ code: null }).codeKey).toBeNull();
  });

  it('capitals and spaces never matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (author) => {
        expect(key({ author: ` ${author.toLocaleUpperCase('vi')} ` }).authorKey).toBe(
          key({ author: author.toLocaleUpperCase('vi') }).authorKey,
        );
      }),
    );
  });
});
