import { numberOutline, printedLine } from '@thong-suot/administration';
import {
  addLine,
  divideLine,
  EMPTY_NOTICE,
  inputOf,
  pasteLines,
  removeLine,
  sameText,
  type EditedLine,
} from './notice-form';

const lines: readonly EditedLine[] = [
  { id: 0, level: 'SECTION', text: 'Dự thảo Báo cáo' },
  { id: 1, level: 'DASH', text: 'Giao phòng Nội vụ báo cáo.' },
];
const printed = (all: readonly EditedLine[]) => numberOutline(all).map(printedLine);

describe('lines of conclusions', () => {
  it('are divided at the caret: what stands behind it begins a line of its own', () => {
    const divided = divideLine(lines, 1, 4);
    expect(printed(divided.lines)).toEqual(['1. Dự thảo Báo cáo', '- Giao', '- phòng Nội vụ báo cáo.']);
    expect(divided.at).toBe(2);
  });

  it('a heading is followed by what is said under it', () => {
    expect(divideLine(lines, 0, 'Dự thảo Báo cáo'.length).lines[1]).toMatchObject({
      level: 'TEXT',
      text: '',
    });
    expect(addLine(lines, 0)).toMatchObject({ at: 1, lines: { 1: { level: 'TEXT' } } });
    expect(addLine([], 0)).toMatchObject({ at: 0, lines: [{ level: 'SECTION' }] });
  });

  it('have ids of their own, however they came', () => {
    const all = pasteLines(addLine(divideLine(lines, 1, 4).lines, 0).lines, 1, 'a\nb').lines;
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('one is removed, and the next is gone on with', () => {
    expect(removeLine(lines, 1)).toMatchObject({ at: 0, lines: [{ id: 0 }] });
    expect(removeLine(lines, 0)).toMatchObject({ at: 0, lines: [{ id: 1 }] });
    expect(removeLine(lines.slice(0, 1), 0)).toEqual({ at: 0, lines: [] });
  });

  it('pasted ones take the place of an empty line, and say what was numbered otherwise', () => {
    const text = '1. A\n1.1. B:\nNhất trí.\n1.1. C:\nThực hiện.';
    const pasted = pasteLines([{ id: 0, level: 'TEXT', text: '' }], 0, text);
    expect(printed(pasted.lines)).toEqual(['1. A', '1.1. B:', 'Nhất trí.', '1.2. C:', 'Thực hiện.']);
    expect(pasted.notes).toMatchObject([{ typed: '1.1', number: '1.2' }]);
  });

  it('pasted behind others they follow them, numbered on', () => {
    const pasted = pasteLines(lines, 1, '5. B\nNhất trí.');
    expect(printed(pasted.lines)).toEqual([
      '1. Dự thảo Báo cáo',
      '- Giao phòng Nội vụ báo cáo.',
      '2. B',
      'Nhất trí.',
    ]);
    expect(pasted.notes).toEqual([]);
  });
});

describe('the form', () => {
  it('sends lines that hold words, and knows the same text by them', () => {
    const form = {
      ...EMPTY_NOTICE,
      opening: ' a \n\nb',
      lines: [...lines, { id: 7, level: 'TEXT' as const, text: ' ' }],
    };
    expect(inputOf(form)).toEqual({
      opening: ['a', 'b'],
      lines: lines.map(({ level, text }) => ({ level, text })),
      closing: [],
      recipients: [],
    });
    expect(sameText(form, { ...form, base: 3, opening: 'a\nb', lines })).toBe(true);
    expect(sameText(form, { ...form, lines: lines.slice(1) })).toBe(false);
  });
});
