import { describe, expect, it } from '@jest/globals';
import { processTyped, processWords } from './process-paragraphs.js';

const ASKED =
  'Phòng đã gửi dự thảo lấy ý kiến 24 cơ quan. Đến hết ngày 19/3/2025, có 24/24 cơ quan tham gia ý kiến';
const NOW = `${ASKED}. Phòng đã tiếp thu 04 ý kiến (chi tiết kèm theo).`;

describe('how a draft came about', () => {
  it('counts the round where nothing else is said', () => {
    expect(processWords(undefined, NOW)).toEqual([NOW]);
    expect(processTyped([], NOW)).toBeUndefined();
  });

  it('keeps the counting paragraph live between paragraphs of one’s own', () => {
    const typed = processTyped(['Ngày 18/3 Phòng đã họp', NOW.replace(/\.$/u, '')], NOW);
    expect(typed).toEqual(['Ngày 18/3 Phòng đã họp', { figures: true }]);
    const later = NOW.replace('04', '05');
    expect(processWords(typed, later)).toEqual(['Ngày 18/3 Phòng đã họp', later]);
  });

  it('knows it again when it was counted before another reply was written', () => {
    expect(processTyped([NOW], NOW.replace('04', '05'))).toEqual([{ figures: true }]);
  });

  it('knows it again without the sentence on replies that were still to come', () => {
    expect(processTyped([ASKED], NOW)).toEqual([{ figures: true }]);
    expect(processTyped(['Phòng đã gửi dự thảo lấy ý kiến 24 cơ quan'], NOW)).not.toEqual([
      { figures: true },
    ]);
  });

  it('leaves it as it was reworded', () => {
    const reworded = NOW.replace('Phòng đã gửi', 'Phòng Văn hoá đã gửi');
    expect(processTyped([reworded], NOW)).toEqual([reworded]);
  });
});
