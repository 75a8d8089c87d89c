import { describe, expect, it } from '@jest/globals';
import { addedRecipient, RECIPIENT_NAME_LIMIT, RECIPIENT_PURPOSE_LIMIT } from './added-recipient.js';

const listed = [{ name: 'UBND tỉnh' }, { name: 'UBND phường Tam Thanh' }];
const add = (name: string, purpose: string | null = null) => addedRecipient({ name, purpose }, listed);

describe('a recipient that the clerk adds', () => {
  it('is a name, and what for', () => {
    expect(add(' Sở Khoa học  và Công nghệ; ', ' để báo cáo ')).toEqual({
      name: 'Sở Khoa học và Công nghệ',
      purpose: 'để báo cáo',
    });
    expect(add('Lưu trữ lịch sử', ' ')).toEqual({ name: 'Lưu trữ lịch sử', purpose: null });
  });

  it('has a name of a length that other systems take', () => {
    expect(add(' ; ')).toMatchObject({ refused: 'RECIPIENT_NAME_REQUIRED', field: 'name' });
    expect(add('x'.repeat(RECIPIENT_NAME_LIMIT + 1))).toMatchObject({ refused: 'RECIPIENT_NAME_TOO_LONG' });
    expect(add('x', 'y'.repeat(RECIPIENT_PURPOSE_LIMIT + 1))).toMatchObject({
      refused: 'RECIPIENT_PURPOSE_TOO_LONG',
    });
  });

  it('stands in the list once, however it is written', () => {
    expect(add('ubnd  TỈNH')).toMatchObject({ refused: 'RECIPIENT_TWICE', params: { name: 'ubnd TỈNH' } });
    expect(add('UBND Phuong Tam Thanh')).toMatchObject({ refused: 'RECIPIENT_TWICE' });
  });
});
