import { describe, expect, it } from '@jest/globals';
import { placesOf, readParagraphs } from './read-paragraphs.js';

const DECISION = [
  'VĂN BẢN MẪU',
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ LẠNG SƠN',
  'Số:       /QĐ-UBND',
  'QUYẾT ĐỊNH\nVề việc thành lập Ban Chỉ đạo',
  'ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;',
  'Theo đề nghị của Trưởng phòng Văn hoá, Khoa học và Thông tin.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Thành lập Ban Chỉ đạo, gồm các thành viên:',
  '1. Trưởng Ban: Chủ tịch UBND thành phố.',
  'a) Thành viên thứ nhất;',
  'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
  'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.',
  'Nơi nhận:',
  '- UBND tỉnh (b/c);',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
];

it('reads the sentence that opens a report without a basis as its text, not as its subject', () => {
  const lines = ['BÁO CÁO', 'Kết quả quý I', 'năm 2025', 'Ủy ban nhân dân báo cáo như sau:', 'I. KẾT QUẢ'];
  expect(readParagraphs(lines).map(({ style }) => style)).toEqual([
    'title',
    'subject',
    'subject',
    'body',
    'section',
  ]);
});

describe('the paragraphs of a draft', () => {
  const paragraphs = readParagraphs(DECISION);
  const placeOf = (start: string) => paragraphs.find(({ text }) => text.startsWith(start))?.place;
  const styleOf = (start: string) => paragraphs.find(({ text }) => text.startsWith(start))?.style;

  it('names the legal bases, articles, clauses and points', () => {
    expect(placeOf('Căn cứ Luật')).toBe('Phần căn cứ');
    expect(placeOf('Theo đề nghị')).toBe('Phần căn cứ');
    expect(placeOf('Điều 1')).toBe('Điều 1');
    expect(placeOf('1. Trưởng Ban')).toBe('Khoản 1 Điều 1');
    expect(placeOf('a) Thành viên')).toBe('Điểm a khoản 1 Điều 1');
  });

  it('leaves out what no database keeps, and composes letters', () => {
    expect(readParagraphs(['Kế\u0000 hoạch\ud800'.normalize('NFD')])).toMatchObject([{ text: 'Kế hoạch' }]);
  });

  it('begins a new article without the clause of the last one', () => {
    expect(placeOf('Chánh Văn phòng')).toBe('Điều 2');
  });

  it('leaves header, title, subject and signature without a place', () => {
    expect(styleOf('ỦY BAN NHÂN DÂN')).toBe('header');
    expect(styleOf('QUYẾT ĐỊNH')).toBe('title');
    expect(styleOf('Về việc')).toBe('subject');
    expect(paragraphs.find(({ style }) => style === 'authority')?.text).toBe(
      'ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN',
    );
    expect(styleOf('TM. ')).toBe('signature');
    expect(paragraphs.at(-1)?.style).toBe('signature');
    expect(paragraphs.filter(({ style }) => style === 'signature').every(({ place }) => place === null)).toBe(
      true,
    );
  });

  it('lists each place once, in order, with the words it is known by', () => {
    expect(placesOf(paragraphs)).toEqual([
      { place: 'Phần căn cứ', heading: null },
      { place: 'Điều 1', heading: 'Thành lập Ban Chỉ đạo, gồm các thành viên:' },
      { place: 'Khoản 1 Điều 1', heading: 'Trưởng Ban: Chủ tịch UBND thành phố.' },
      { place: 'Điểm a khoản 1 Điều 1', heading: 'Thành viên thứ nhất;' },
      { place: 'Điều 2', heading: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      { place: 'Nơi nhận', heading: null },
    ]);
  });

  it('names sections where a document has no articles', () => {
    const plan = readParagraphs([
      'KẾ HOẠCH',
      'Triển khai thực hiện Chương trình hành động',
      'Thực hiện Chương trình hành động số 150-CTr/TU, UBND thành phố ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      'a) Quán triệt;',
      'II. MỤC TIÊU',
      '2. Mục tiêu đến năm 2030',
      'c) Chi ngân sách thành phố;',
    ]);
    expect(plan.map(({ place }) => place)).toEqual([
      null,
      null,
      'Phần căn cứ',
      'Mục I',
      'Mục I.1',
      'Mục I.1.a',
      'Mục II',
      'Mục II.2',
      'Mục II.2.c',
    ]);
  });

  it('leaves empty lines out and numbers what remains', () => {
    expect(
      readParagraphs(['', ' KẾ HOẠCH ', '   ', 'Về việc A']).map(({ index, text }) => [index, text]),
    ).toEqual([
      [0, 'KẾ HOẠCH'],
      [1, 'Về việc A'],
    ]);
  });

  it('shortens a long heading at a word', () => {
    const [article] = placesOf(readParagraphs(['QUYẾT ĐỊNH', `Điều 1. ${'một hai ba bốn '.repeat(20)}`]));
    expect(article?.heading).toMatch(/^(một|hai|ba|bốn)[\p{L} ]*…$/u);
    expect(article?.heading?.length).toBeLessThan(95);
  });
});
