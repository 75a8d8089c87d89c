import { describe, expect, it } from '@jest/globals';
import { provideRouter } from '@angular/router';
import { mount } from '../../../../test/mount';
import { Bell } from './bell';
import { NoticeList } from './notice-list';
import { noticeLink } from './notice-look';
import type { NoticeRow } from './notices.operations';

const providers = [provideRouter([{ path: '**', children: [] }])];
const notice = (change: Partial<NoticeRow>): NoticeRow => ({
  __typename: 'Notice',
  id: 'n',
  kind: 'NEAR',
  text: 'Sắp đến hạn: Tham gia ý kiến. Thời hạn: 17 giờ 00 ngày 19/3/2025.',
  title: 'Thành lập Ban Chỉ đạo',
  at: '2025-03-18T10:00:00.000Z',
  read: false,
  dossierId: null,
  roundId: 'r',
  assignmentId: null,
  landReportId: null,
  incomingId: null,
  documentId: null,
  recipientId: null,
  accountId: null,
  things: 1,
  ...change,
});

describe('the bell', () => {
  it('says how many notices are unread, in words and as a number', async () => {
    const bell = await mount(Bell, { unread: 3 }, { providers });
    expect(bell.button('Thông báo: 3 chưa đọc')).toBeTruthy();
    expect(bell.words).toBe('3');
    await bell.set({ unread: 0 });
    expect(bell.button('Thông báo').getAttribute('aria-label')).toBe('Thông báo');
    expect(bell.words).toBe('');
  });

  it('counts no further than the service', async () => {
    expect((await mount(Bell, { unread: 100 }, { providers })).words).toBe('99+');
  });

  it('is a link to its page on the phone', async () => {
    const bell = await mount(Bell, { unread: 1, phone: true }, { providers });
    expect(bell.element.querySelector('a')?.getAttribute('href')).toBe('/thong-bao');
    expect(bell.element.querySelector('button')).toBeNull();
  });
});

describe('the list of notices', () => {
  it('says in words what is unread, and when by the clock of the service', async () => {
    const list = await mount(
      NoticeList,
      { notices: [notice({}), notice({ id: 'm', read: true, at: '2025-03-17T10:00:00.000Z' })] },
      { providers, now: '2025-03-18T11:00:00.000Z' },
    );
    const [first, second] = [...list.element.querySelectorAll('a')].map((link) => link.textContent ?? '');
    expect(first).toContain('Chưa đọc:');
    expect(first).toContain('17:00 hôm nay');
    expect(second).not.toContain('Chưa đọc:');
    expect(second).toContain('17:00, 17/3/2025');
    expect(list.element.querySelector('a')?.getAttribute('href')).toBe('/lay-y-kien/r');
  });

  it('tells which notice was opened', async () => {
    const list = await mount(NoticeList, { notices: [notice({})] }, { providers });
    const opened: string[] = [];
    list.component.opened.subscribe(({ id }) => opened.push(id));
    list.element.querySelector('a')?.click();
    expect(opened).toEqual(['n']);
  });

  it('opens a received document as the recipient that it came to', async () => {
    const received = notice({ roundId: null, documentId: 'd', recipientId: 'r' });
    const list = await mount(NoticeList, { notices: [received] }, { providers });
    expect(list.element.querySelector('a')?.getAttribute('href')).toBe('/van-ban/d?nhan=r');
  });

  it('leads to the matter, or to the list of those that were given together', () => {
    expect(noticeLink(notice({ roundId: null, dossierId: 'd' }))).toEqual(['/du-thao', 'd']);
    expect(noticeLink(notice({ roundId: null, assignmentId: 'a' }))).toEqual(['/nhiem-vu', 'a']);
    expect(noticeLink(notice({ roundId: null, landReportId: 'l' }))).toEqual(['/bao-cao', 'l']);
    expect(noticeLink(notice({ roundId: null, incomingId: 'i' }))).toEqual(['/van-ban/den', 'i']);
    expect(noticeLink(notice({ roundId: null, things: 12 }))).toEqual(['/nhiem-vu']);
  });
});
