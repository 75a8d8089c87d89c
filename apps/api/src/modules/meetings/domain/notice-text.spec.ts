import { describe, expect, it, test } from '@jest/globals';
import { readOutline, type OutlineLevel } from '@thong-suot/administration';
import { NOTICE_LIMITS, refuseUnfinished, tidyNotice, type NoticeText } from './notice-text.js';
import { proposedNotice } from './proposed-notice.js';

const notice = (conclusions: string, change: Partial<NoticeText> = {}): NoticeText => ({
  opening: ['Ngày 18/3/2025, UBND thành phố họp; Chủ tịch kết luận như sau:'],
  lines: readOutline(conclusions).lines,
  closing: [],
  recipients: ['UBND tỉnh (B/c)', 'Lưu: VT'],
  ...change,
});
const one = (level: OutlineLevel, text: string) => notice('', { lines: [{ level, text }] });

describe('a typed notice', () => {
  it('is kept without doubled spaces, empty lines, and the marks of its list of recipients', () => {
    const tidy = tidyNotice(
      notice('', {
        opening: ['  Ngày  họp ', ' '],
        lines: [
          { level: 'SECTION', text: ' Dự  thảo ' },
          { level: 'TEXT', text: '' },
        ],
        recipients: ['- UBND tỉnh (B/c);', '- Lưu: VT, QTM.'],
      }),
    );
    expect(tidy).toEqual({
      opening: ['Ngày họp'],
      lines: [{ level: 'SECTION', text: 'Dự thảo' }],
      closing: [],
      recipients: ['UBND tỉnh (B/c)', 'Lưu: VT, QTM'],
    });
  });

  it('has headings of three hundred characters, as the real ones are, and none without end', () => {
    expect(tidyNotice(one('SECTION', 'x'.repeat(300)))).toMatchObject({ lines: [{ level: 'SECTION' }] });
    expect(tidyNotice(one('SECTION', 'x'.repeat(NOTICE_LIMITS.heading + 1)))).toMatchObject({
      refused: 'NOTICE_HEADING_TOO_LONG',
      params: { number: '1', limit: '500' },
    });
    expect(tidyNotice(one('TEXT', 'x'.repeat(NOTICE_LIMITS.heading + 1)))).not.toHaveProperty('refused');
  });

  it('has paragraphs, lines and recipients that a page can hold', () => {
    expect(tidyNotice(one('TEXT', 'x'.repeat(4001)))).toMatchObject({ refused: 'NOTICE_TEXT_TOO_LONG' });
    expect(tidyNotice(notice('a\n'.repeat(401)))).toMatchObject({ refused: 'NOTICE_TOO_MANY_LINES' });
    expect(tidyNotice(notice('a', { recipients: ['x'.repeat(201)] }))).toMatchObject({
      refused: 'NOTICE_RECIPIENT_TOO_LONG',
      field: 'recipients',
    });
  });

  it('bears no mark of secrecy', () => {
    expect(tidyNotice(one('TEXT', 'TỐI MẬT'))).toMatchObject({ refused: 'SECRET_MARK' });
    expect(tidyNotice(one('TEXT', 'Bảo vệ bí mật nhà nước.'))).not.toHaveProperty('refused');
  });
});

describe('a notice is ready for its signature', () => {
  it('with an opening and something under each heading', () => {
    expect(refuseUnfinished(notice('1. A\nNhất trí.\n2. B\n2.1. Các phòng:\nThực hiện.'))).toBeUndefined();
    expect(refuseUnfinished(notice('1. A\nNhất trí.', { opening: [] }))).toMatchObject({
      refused: 'NOTICE_OPENING_REQUIRED',
    });
    expect(refuseUnfinished(notice(''))).toMatchObject({ refused: 'NOTICE_EMPTY' });
  });

  it.each([
    ['1. A\n2. B\nNhất trí.', '1'],
    ['1. A\nNhất trí.\n2. B', '2'],
    ['1. A\n1.1. Các phòng:\n1.2. Các xã:\nThực hiện.', '1.1'],
    ['I. A\nII. B\nNhất trí.', 'I'],
    ['1. A\n1.1. Các phòng:\n2. B\nNhất trí.', '1.1'],
  ])('not where one says nothing: %j', (text, number) => {
    expect(refuseUnfinished(notice(text))).toMatchObject({
      refused: 'NOTICE_SECTION_EMPTY',
      params: { number },
    });
  });
});

test('a notice is proposed from the agenda: each item with what is known to be concluded', () => {
  const { lines } = proposedNotice({ opening: [], closing: [], recipients: [] }, [
    { title: 'Dự thảo Báo cáo', conclusion: 'Cơ bản nhất trí.\n- Giao phòng Nội vụ.' },
    { title: 'Dự thảo Kế hoạch', conclusion: null },
  ]);
  expect(lines.map(({ level, text }) => `${level} ${text}`)).toEqual([
    'SECTION Dự thảo Báo cáo',
    'TEXT Cơ bản nhất trí.',
    'DASH Giao phòng Nội vụ.',
    'SECTION Dự thảo Kế hoạch',
  ]);
});
