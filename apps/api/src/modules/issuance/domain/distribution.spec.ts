import { describe, expect, it } from '@jest/globals';
import { distribution, type Receipt } from './distribution.js';

const lines = ['UBND tỉnh (B/c)', 'UBND các phường, xã', 'Tất cả các đơn vị', 'Lưu: VT'];
const at = '2025-03-19T02:00:00Z';
const receipt = (line: number | null, change: Partial<Receipt> = {}): Receipt => ({
  line,
  channel: 'SYSTEM',
  sentAt: null,
  receivedAt: null,
  ...change,
});
const complete = (receipts: Receipt[], dispatched = true) =>
  distribution(lines, receipts, dispatched).map((line) => line.complete);

describe('the lines of a list of recipients', () => {
  it('wait for each unit that they name, and for what the clerk records of those outside', () => {
    const sent = [
      receipt(0, { channel: 'BY_HAND' }),
      receipt(1, { sentAt: at }),
      receipt(1, { sentAt: at, receivedAt: at }),
    ];
    expect(
      distribution(lines, sent, true).map(({ total, sent: out, received }) => [total, out, received]),
    ).toEqual([
      [1, 0, 0],
      [2, 2, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(complete(sent)).toEqual([false, false, true, true]);
    expect(
      complete([
        receipt(0, { channel: 'BY_HAND', sentAt: at }),
        receipt(1, { sentAt: at, receivedAt: at }),
        receipt(1, { sentAt: at, receivedAt: at }),
      ]),
    ).toEqual([true, true, true, true]);
  });

  it('are all open before the dispatch, the archive too', () => {
    expect(complete([], false)).toEqual([false, false, false, false]);
  });

  it('say nothing of a recipient that the clerk added', () => {
    expect(complete([receipt(null)])).toEqual([true, true, true, true]);
  });

  it('know the archive', () => {
    expect(distribution(lines, [], false).map(({ archive }) => archive)).toEqual([false, false, false, true]);
  });
});
