import fc from 'fast-check';
import { codesOf } from '../words/words.js';
import {
  BLANK_NUMBER,
  checkNewNumber,
  documentSymbol,
  formatCount,
  formatDocumentNumber,
  formatFigure,
  numberLine,
  parseDocumentNumber,
  parseExactFigure,
  parseFigure,
} from './index.js';

test('named types carry their abbreviation, official letters the drafting unit', () => {
  expect(documentSymbol({ docType: 'DECISION', issuerSymbol: 'UBND' })).toBe('QĐ-UBND');
  expect(documentSymbol({ docType: 'SUBMISSION', issuerSymbol: 'VHKHTT' })).toBe('TTr-VHKHTT');
  expect(documentSymbol({ docType: 'OFFICIAL_LETTER', issuerSymbol: 'UBND', draftingSymbol: 'VX' })).toBe(
    'UBND-VX',
  );
  expect(documentSymbol({ docType: 'OFFICIAL_LETTER', issuerSymbol: 'UBND' })).toBe('UBND');
});

test('numbers below 10 take a zero, drafts leave room for the number', () => {
  expect(numberLine(52, 'KH-UBND')).toBe('Số: 52/KH-UBND');
  expect(numberLine(5, 'QĐ-UBND')).toBe('Số: 05/QĐ-UBND');
  expect(numberLine(undefined, 'QĐ-UBND')).toBe(`Số:${BLANK_NUMBER}/QĐ-UBND`);
  expect(() => formatDocumentNumber({ number: 0, symbol: 'QĐ-UBND' })).toThrow('number');
});

test.each([
  ['Số: 52/KH-UBND', { number: 52, symbol: 'KH-UBND', docType: 'PLAN', system: 'STATE', variants: [] }],
  ['12/UBND-VX', { number: 12, symbol: 'UBND-VX', docType: 'OFFICIAL_LETTER', variants: [] }],
  ['15/TCKH', { symbol: 'TCKH', docType: 'OFFICIAL_LETTER', variants: [] }],
  ['1179/TTrSGTVT', { symbol: 'TTr-SGTVT', docType: 'SUBMISSION', variants: ['MISSING_HYPHEN'] }],
  ['9387 /UBND-KT', { text: '9387/UBND-KT', variants: ['SPACES'] }],
  ['06/2018/QĐ-UBND', { number: 6, year: 2018, text: '06/2018/QĐ-UBND', docType: 'DECISION' }],
  ['65/2025/QH15', { number: 65, year: 2025, symbol: 'QH15', variants: [] }],
  ['274a/QĐ-UBND', { number: 274, suffix: 'a', variants: ['SUFFIX'] }],
  ['5/QĐ–UBND', { text: '05/QĐ-UBND', variants: ['OTHER_DASH', 'NOT_PADDED'] }],
  [
    '150-CTr/TU',
    { number: 150, symbol: 'CTr/TU', docType: 'PROGRAMME', system: 'PARTY', text: '150-CTr/TU' },
  ],
  ['57-NQ/TW', { docType: 'RESOLUTION', system: 'PARTY' }],
])('the number "%s" is read', (text, expected) => {
  expect(parseDocumentNumber(text)).toMatchObject(expected);
});

test.each(['', 'Số:       /QĐ-UBND', 'QĐ-UBND', '52', '52/', '52/KH-', 'mười/QĐ-UBND'])(
  '"%s" is no number',
  (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
    expect(checkNewNumber(text)).toBe('NOT_A_NUMBER');
  },
);

test('a number with a letter is read on import and refused for a new document', () => {
  expect(checkNewNumber('274a/QĐ-UBND')).toBe('SUFFIX_NUMBER');
  expect(checkNewNumber('274/QĐ-UBND')).toBeUndefined();
  expect(checkNewNumber('00/QĐ-UBND')).toBe('NOT_A_NUMBER');
});

test('reading what was printed gives the number, the symbol and the type', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...codesOf('docType').filter((type) => type !== 'PUBLIC_LETTER')),
      fc.constantFrom('UBND', 'VHKHTT', 'TCKH', 'VP'),
      (number, docType, issuerSymbol) => {
        const symbol = documentSymbol({ docType, issuerSymbol });
        const parsed = parseDocumentNumber(numberLine(number, symbol));
        expect(parsed).toMatchObject({ number, symbol, docType, variants: [] });
        expect(parsed?.text).toBe(formatDocumentNumber({ number, symbol }));
      },
    ),
  );
});

test('figures have points between thousands and a comma before decimals', () => {
  expect(formatFigure(3573)).toBe('3.573');
  expect(formatFigure(12.5)).toBe('12,5');
  expect(formatFigure(-1234567.25)).toBe('-1.234.567,25');
  expect(formatFigure('6.50')).toBe('6,50');
  expect(formatFigure(6.5, 2)).toBe('6,50');
  expect(formatFigure(999)).toBe('999');
  expect(formatCount(5)).toBe('05');
  expect(formatCount(1200)).toBe('1.200');
  expect(() => formatFigure('12,5')).toThrow('figure');
});

test('a point is never a decimal mark', () => {
  expect(parseFigure('3.573')).toBe(3573);
  expect(parseFigure('124.530')).toBe(124530);
  expect(parseFigure('12,5')).toBe(12.5);
  expect(parseFigure('3573')).toBe(3573);
  expect(parseExactFigure('6,50')).toBe('6.50');
  expect(parseFigure('12.5')).toBeUndefined();
  expect(parseFigure('1.23.456')).toBeUndefined();
  expect(parseFigure('mười')).toBeUndefined();
});

test('parsing a printed figure gives it back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 999 }),
      (whole, thousandths) => {
        const value = `${whole}.${String(thousandths).padStart(3, '0')}`;
        expect(parseExactFigure(formatFigure(value))).toBe(value);
        expect(parseFigure(formatFigure(whole))).toBe(whole);
      },
    ),
  );
});
