import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@thong-suot/administration';
import { deadlineIn, meaningsOf } from './deadline-in';

describe('the words of a deadline in a conclusion', () => {
  it.each([
    ['Hoàn thành, trình trước ngày 30/4/2025.', 'trước ngày 30/4/2025'],
    ['Gửi về Phòng trước 10 giờ 00 ngày 21/3/2025 để tổng hợp.', 'trước 10 giờ 00 ngày 21/3/2025'],
    ['Góp ý trong ngày 19/3/2025 để tổng hợp', 'trong ngày 19/3/2025'],
    ['Góp ý gửi Phòng trong ngày để tổng hợp.', 'trong ngày'],
    ['Hoàn thành trong quý II năm 2025; báo cáo.', 'trong quý II năm 2025'],
    ['Tăng cường kiểm tra, đôn đốc.', ''],
  ])('%s', (quote, words) => {
    expect(deadlineIn(quote)).toBe(words);
  });

  it('mean one moment, or several that a person chooses from', () => {
    const heldOn = civilDate('2025-03-18');
    expect(meaningsOf('trước ngày 30/4/2025', heldOn).map(({ text }) => text)).toEqual([
      '17 giờ 00 ngày 30/4/2025',
    ]);
    expect(meaningsOf('trong ngày', heldOn).map(({ text }) => text)).toEqual([
      '17 giờ 00 ngày 18/3/2025',
      '17 giờ 00 ngày 19/3/2025',
    ]);
    expect([meaningsOf('sớm', heldOn), meaningsOf(' ', heldOn)]).toEqual([[], []]);
  });
});
