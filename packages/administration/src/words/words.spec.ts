import {
  codeEnum,
  codesOf,
  docTypeOfSymbol,
  docTypeSymbol,
  isCode,
  label,
  WORDS,
  type WordKind,
} from './index.js';

const kinds = Object.keys(WORDS) as WordKind[];

test('every code has Vietnamese and English words, composed and without stray spaces', () => {
  for (const kind of kinds) {
    for (const words of Object.values(WORDS[kind])) {
      for (const text of [words.vi, words.en]) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toBe('');
      }
    }
  }
});

test('within one list no two codes read alike', () => {
  for (const kind of kinds) {
    for (const language of ['vi', 'en'] as const) {
      const texts = Object.values(WORDS[kind]).map((words) => words[language]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  }
});

test('the decree names twenty-nine types, of which twenty-seven have an abbreviation', () => {
  expect(codesOf('docType')).toHaveLength(29);
  expect(codesOf('docType').filter((type) => docTypeSymbol(type) !== '')).toHaveLength(27);
});

test('a type is found by its abbreviation, whatever the case', () => {
  expect(docTypeOfSymbol('QĐ')).toBe('DECISION');
  expect(docTypeOfSymbol('ttr')).toBe('SUBMISSION');
  expect(docTypeOfSymbol('CTr')).toBe('PROGRAMME');
  expect(docTypeOfSymbol('CT')).toBe('DIRECTIVE');
  expect(docTypeOfSymbol('')).toBeUndefined();
  expect(docTypeOfSymbol('UBND')).toBeUndefined();
});

test('a disagreeing unit has "not yet" agreed, a silent one is never said to agree', () => {
  expect(label('opinionStance', 'DISAGREED')).toBe('Chưa nhất trí');
  expect(label('participantState', 'NO_ANSWER')).toBe('Không có ý kiến trả lời');
});

test('codes are checked, listed and offered as an enum', () => {
  expect(isCode('leaderAnswer', 'TO_SESSION')).toBe(true);
  expect(isCode('leaderAnswer', 'toString')).toBe(false);
  expect(codeEnum('urgency')).toEqual({
    NORMAL: 'NORMAL',
    URGENT: 'URGENT',
    VERY_URGENT: 'VERY_URGENT',
    FLASH: 'FLASH',
  });
  expect(label('stage', 'SUBMITTED', 'en')).toBe('Submission');
});
