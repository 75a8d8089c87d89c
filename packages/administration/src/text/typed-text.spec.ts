import fc from 'fast-check';
import { cleanTyped } from './index.js';

test.each([
  ['a NUL', 'Kế\u0000 hoạch', 'Kế hoạch'],
  ['half a character', 'Kế \ud83d hoạch \ude00', 'Kế  hoạch '],
  ['control characters', '\u0007Kế\u001b hoạch\u009f', 'Kế hoạch'],
  ['a mark of direction', 'quyết\u202eđịnh.docx', 'quyếtđịnh.docx'],
  ['a mark of byte order and a space of no width', '\ufeffKế\u200b hoạch', 'Kế hoạch'],
  ['a code point that is no character', 'Kế hoạch\uffff\ufffe\u{1fffe}', 'Kế hoạch'],
])('%s is taken out', (_, pasted, kept) => {
  expect(cleanTyped(pasted)).toBe(kept);
});

test('decomposed letters are composed, also where an invisible sign stood between letter and mark', () => {
  expect(cleanTyped('Ủy ban nhân dân'.normalize('NFD'))).toBe('Ủy ban nhân dân');
  expect(cleanTyped('e\u200b\u0301')).toBe('é');
});

test('every line end becomes one, tabs and whole signs outside the first plane stay', () => {
  expect(cleanTyped('một\r\nhai\rba\u000bbốn\u2028năm')).toBe('một\nhai\nba\nbốn\nnăm');
  expect(cleanTyped('\tSố: 52/KH-UBND \u00a0😀')).toBe('\tSố: 52/KH-UBND \u00a0😀');
});

test('cleaning twice changes nothing, and what is left can be stored and printed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: fc.nat(0xffff).map((c) => String.fromCharCode(c)) }),
      (one, other) => {
        const clean = cleanTyped(one + other);
        expect(cleanTyped(clean)).toBe(clean);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/(?![\t\n])\p{Cc}|\ufffe|\uffff/u);
      },
    ),
  );
});
