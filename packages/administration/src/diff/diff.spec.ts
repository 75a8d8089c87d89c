import fc from 'fast-check';
import { changedPassages, compareParagraphs } from './index.js';

const draft = [
  'Điều 1. Thành lập Ban Chỉ đạo.',
  'c) Chi ngân sách thành phố đạt ít nhất 2% tổng chi ngân sách hằng năm.',
  '4. Thành viên làm việc theo chế độ kiêm nhiệm.',
  'Nơi nhận:',
];

test('a changed passage is shown by its words', () => {
  const second = [...draft];
  second[1] =
    'c) Chi ngân sách thành phố đạt ít nhất 2% tổng chi ngân sách hằng năm, theo khả năng cân đối ngân sách.';
  expect(changedPassages(draft, second)).toEqual([
    {
      kind: 'changed',
      beforeAt: 1,
      afterAt: 1,
      before: draft[1],
      after: second[1],
      words: [
        { kind: 'same', text: 'c) Chi ngân sách thành phố đạt ít nhất 2% tổng chi ngân sách hằng' },
        { kind: 'removed', text: 'năm.' },
        { kind: 'added', text: 'năm, theo khả năng cân đối ngân sách.' },
      ],
    },
  ]);
});

test('added and removed paragraphs stand where they are or were', () => {
  const second = [draft[0] ?? '', 'Điều 2. Hiệu lực thi hành kể từ ngày ký.', draft[2] ?? '', draft[3] ?? ''];
  expect(compareParagraphs(draft, second).map(({ kind }) => kind)).toEqual([
    'same',
    'removed',
    'added',
    'same',
    'same',
  ]);
});

test('paragraphs that share only a word or two are not one changed paragraph', () => {
  const before = ['1. Trưởng Ban: Chủ tịch UBND thành phố.'];
  const after = ['5. Mời đại diện Ban Chỉ huy Quân sự thành phố. tham gia.'];
  expect(compareParagraphs(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('another Unicode form and other spaces are no change', () => {
  const same = draft.map((text) => `${text.normalize('NFD').replace(/ /g, '  ')} `);
  expect(changedPassages(draft, same)).toEqual([]);
});

const texts = fc.array(fc.constantFrom('một hai ba', 'một hai bốn', 'năm', 'sáu bảy', ''), { maxLength: 12 });

test('both texts can be read back from a comparison, and equal texts show no change', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = compareParagraphs(before, after);
      const oldSide = changes.flatMap((change) => sides(change).before);
      const newSide = changes.flatMap((change) => sides(change).after);
      expect(oldSide).toEqual(before);
      expect(newSide).toEqual(after);
      expect(changedPassages(after, after)).toEqual([]);
    }),
  );
});

function sides(change: ReturnType<typeof compareParagraphs>[number]): { before: string[]; after: string[] } {
  switch (change.kind) {
    case 'same':
      return { before: [change.text], after: [change.text] };
    case 'added':
      return { before: [], after: [change.text] };
    case 'removed':
      return { before: [change.text], after: [] };
    case 'changed':
      return { before: [change.before], after: [change.after] };
  }
}
