import { describe, expect, it } from '@jest/globals';
import { markWords } from './mark-words';

const marked = (text: string, query: string) =>
  markWords(text, query)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('');

describe('words found in a text', () => {
  it.each([
    ['Về việc thành lập Ban Chỉ đạo', 'chi dao', 'Về việc thành lập Ban [Chỉ] [đạo]'],
    ['Kế hoạch số 52/KH-UBND', '52 ke h', '[Kế] [h]oạch số [52]/KH-UBND'],
    ['Quyết định số 152, 52', '52', 'Quyết định số 152, [52]'],
    ['Uỷ ban, Ủy ban', 'ủy', '[Uỷ] ban, [Ủy] ban'],
    ['Hóa đơn'.normalize('NFD'), 'hoa', '[Hóa] đơn'],
    ['Không có gì', '', 'Không có gì'],
  ])('%s, by "%s"', (text, query, expected) => {
    expect(marked(text, query)).toBe(expected);
  });
});
