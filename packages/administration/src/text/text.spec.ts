import fc from 'fast-check';
import {
  foldDiacritics,
  normaliseDashes,
  normaliseToneMarks,
  searchKey,
  toNfc,
  wordsMatch,
} from './index.js';

test.each([
  ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
  ['Văn hoá, Khoa học', 'Văn hóa, Khoa học'],
  ['sức khoẻ, thuỷ lợi, toà án, hoà bình', 'sức khỏe, thủy lợi, tòa án, hòa bình'],
  ['HOÁ, UỶ, THUỶ', 'HÓA, ỦY, THỦY'],
])('the styles of tone marks are exchanged: %s', (modern, traditional) => {
  expect(normaliseToneMarks(modern)).toBe(traditional);
  expect(normaliseToneMarks(traditional)).toBe(traditional);
  expect(normaliseToneMarks(traditional, 'new')).toBe(modern);
});

test('"quý", "hoàn", "thuyền" and "khuỷu" are written alike in both styles', () => {
  for (const word of ['quý II', 'hoàn thiện', 'thuyền', 'khuỷu tay', 'hoặc', 'của', 'mùa']) {
    expect(normaliseToneMarks(word, 'old')).toBe(word);
    expect(normaliseToneMarks(word, 'new')).toBe(word);
  }
});

test('marks are folded away, đ becomes d', () => {
  expect(foldDiacritics('Phường Đông Kinh, Lương Văn Tri')).toBe('Phuong Dong Kinh, Luong Van Tri');
  expect(foldDiacritics('đổi mới sáng tạo'.normalize('NFD'))).toBe('doi moi sang tao');
});

test('dashes of word processors become hyphens', () => {
  expect(normaliseDashes('Tài chính – Kế hoạch — 52/KH‑UBND')).toBe('Tài chính - Kế hoạch - 52/KH-UBND');
});

test('words are found without marks and in any order', () => {
  expect(wordsMatch('ke hoach 52', 'Kế hoạch số 52/KH-UBND ngày 10/2/2025')).toBe(true);
  expect(wordsMatch('chi dao ban', 'Ban Chỉ đạo KHCN')).toBe(true);
  expect(wordsMatch('uỷ', 'Thường trực Thành ủy')).toBe(true);
  expect(wordsMatch('oach', 'Kế hoạch')).toBe(false);
  expect(wordsMatch('', 'Kế hoạch')).toBe(true);
});

const anyText = fc.string({ unit: 'grapheme' });

test('folding, dashes, tone marks and search keys change nothing the second time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const normalise of [foldDiacritics, normaliseDashes, toNfc, searchKey]) {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }
      expect(normaliseToneMarks(normaliseToneMarks(text))).toBe(normaliseToneMarks(text));
    }),
  );
});

test('the style of tone marks does not change what is found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Uỷ ban', 'Văn hoá', 'Thuỷ lợi', 'khoẻ'),
      fc.constantFrom('old', 'new'),
      (text, style) => {
        expect(searchKey(normaliseToneMarks(text, style))).toBe(searchKey(text));
      },
    ),
  );
});
