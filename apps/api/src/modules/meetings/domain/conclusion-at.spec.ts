import { describe, expect, it } from '@jest/globals';
import { readOutline } from '@thong-suot/administration';
import { conclusionAt, saysWords } from './conclusion-at.js';

const { lines } = readOutline(`1. Báo cáo quý I
Giao Phòng Nội vụ hoàn thiện báo cáo.
2. Nhiệm vụ thời gian tới
2.1. Phòng Tài chính - Kế hoạch:
- Rà soát dự toán trước  ngày 30/4/2025.
2.2. Các đơn vị tiếp tục thực hiện.`);

describe('a paragraph of conclusions', () => {
  it('stands under its number and heading, in its very words', () => {
    expect(conclusionAt(lines, 1)).toEqual({
      point: '1',
      heading: 'Báo cáo quý I',
      quote: 'Giao Phòng Nội vụ hoàn thiện báo cáo.',
    });
    expect(conclusionAt(lines, 4)).toMatchObject({ point: '2.1', heading: 'Phòng Tài chính - Kế hoạch:' });
    expect(conclusionAt(lines, 5)).toMatchObject({ point: '2.2', quote: 'Các đơn vị tiếp tục thực hiện.' });
  });

  it('is none where it only names what follows, or does not exist', () => {
    expect([0, 2, 3, -1, 6].map((at) => conclusionAt(lines, at))).toEqual(Array(5).fill(undefined));
  });

  it('is counted within its chapter, and by its place where nothing is numbered', () => {
    const chapters = readOutline('I. Chung\n1. Một\nA.\nII. Riêng\n1. Hai\nB.').lines;
    expect([2, 5].map((at) => conclusionAt(chapters, at)?.point)).toEqual(['I.1', 'II.1']);
    expect(conclusionAt([{ level: 'TEXT', text: 'A.' }], 0)).toEqual({
      point: '1',
      heading: null,
      quote: 'A.',
    });
  });

  it('says words however their spaces and capitals are written', () => {
    expect(saysWords(lines, 'Trước ngày 30/4/2025')).toBe(true);
    expect(saysWords(lines, 'trước ngày 01/5/2025')).toBe(false);
  });
});
