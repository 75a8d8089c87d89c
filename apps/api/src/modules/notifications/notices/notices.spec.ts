import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from '../../../../test/support/listener.js';
import { noticesOf } from '../../../../test/support/notices.js';
import { AFTER_THE_HOUR, done, DUE_AT, RoundDesk } from '../../../../test/support/round-desk.js';
import type { OutboxDelivery } from '../../../platform/outbox/index.js';
import { newId } from '../../../platform/ids.js';
import { NoticeWork } from './notice-work.js';

/** The working day before the deadline of the specs, at its hour. */
const BEFORE = '2025-03-18T10:00:00.000Z';

let desk: RoundDesk;
const open: Listener[] = [];

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
});
afterAll(() => desk.close());

/** Kinds of the notices of a role about a round, the oldest first. */
async function told(role: string, roundId: string): Promise<string[]> {
  await desk.settled();
  const notices = await noticesOf(desk, role);
  return notices.filter((notice) => notice.roundId === roundId).map(({ kind }) => kind);
}

async function extend(roundId: string, dueAt: string): Promise<void> {
  const { version: expectedVersion } = await desk.round(roundId);
  const args = `roundId: "${roundId}", dueAt: "${dueAt}", reason: "Chờ ý kiến", expectedVersion: ${expectedVersion}`;
  expect(await desk.mutate('cv.vhkhtt', 'extendRound', args)).toBeUndefined();
}

describe('what newly waits', () => {
  it('is told to those who hold it, at once, with the matter and the deadline; to nobody else', async () => {
    const listener = await Listener.open(await desk.client('cv.maipha'));
    open.push(listener);
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    await listener.until(({ heard }) => heard.some(({ notices }) => notices));
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
    const [notice] = await noticesOf(desk, 'ct.maipha');
    expect(notice).toMatchObject({
      text: 'Phòng Văn hoá, Khoa học và Thông tin đề nghị tham gia ý kiến. Thời hạn: 17 giờ 00 ngày 19/3/2025.',
      read: false,
      dossierId: null,
      roundId,
      at: '2025-03-18T14:00:00+07:00',
    });
    expect(notice?.title).toContain('Ban Chỉ đạo');
    expect(await told('cv.tamthanh', roundId)).toEqual([]);
    expect((await noticesOf(desk, 'cv.tamthanh')).map(({ title }) => title)).toEqual([]);
  });

  it('is not told to whoever made it his own work, nor again when an answer is taken back', async () => {
    const before = (await noticesOf(desk, 'cv.vhkhtt')).length;
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    await desk.settled();
    expect(await noticesOf(desk, 'cv.vhkhtt')).toHaveLength(before);
    done(await desk.answer('cv.maipha', roundId, [dossierId]));
    expect(await desk.mutate('cv.maipha', 'withdrawOpinion', `roundId: "${roundId}"`)).toBeUndefined();
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
  });

  it('is told once however often its message comes', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
    const [row] = await desk.rows<{ instance_id: string }>(
      'select instance_id from comment_round where id = $1',
      roundId,
    );
    const payload = { at: desk.app.clock.now(), subjects: [roundId], instances: [row?.instance_id] };
    const delivery = { id: newId(), authorityId: desk.app.tenant.authorityId, topic: 'changed', payload };
    await desk.the(NoticeWork).changed(delivery as unknown as OutboxDelivery);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
  });
});

describe('a deadline', () => {
  it('is reminded of before it comes and when it has come, those who still owe alone', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA', 'TAMTHANH', 'CHILANG']);
    await desk.settled();
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    await desk.leap(BEFORE);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
    done(await desk.answer('cv.tamthanh', roundId, [dossierId]));
    await desk.leap(AFTER_THE_HOUR);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR', 'LATE']);
    expect(await told('cv.tamthanh', roundId)).toEqual(['WAITING', 'NEAR']);
    expect(await told('cv.chilang', roundId)).toEqual(['WAITING']);
    // The lead hears that it may end the round.
    const lead = (await noticesOf(desk, 'cv.vhkhtt')).filter((notice) => notice.dossierId === dossierId);
    expect(lead.map(({ kind }) => kind)).toEqual(['ROUND_LOCKED']);
    done(await desk.end(roundId));
    expect(await told('cv.tamthanh', roundId)).toEqual(['WAITING', 'NEAR', 'ROUND_ENDED']);
  });

  it('over which the clock leaps is told once, by what holds then', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    await desk.settled();
    await desk.leap(AFTER_THE_HOUR);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'LATE']);
  });

  it('that is extended is reminded of anew, and not at its old hour', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    await extend(roundId, '2025-03-21T10:00:00.000Z');
    await desk.leap(BEFORE);
    await desk.leap(AFTER_THE_HOUR);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
    await desk.leap('2025-03-20T10:00:01.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
    await desk.leap('2025-03-21T10:00:01.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR', 'LATE']);
  });

  it('is reminded of as long before as the authority has set', async () => {
    await desk.owner.query('insert into reminder_rule values ($1, 2, 60)', [desk.app.tenant.authorityId]);
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA'], { dueAt: '2025-03-21T10:00:00.000Z' });
    await desk.leap('2025-03-19T09:59:00.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
    await desk.leap(DUE_AT);
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
    await desk.owner.query('delete from reminder_rule');
  });
});

describe('the list', () => {
  const PAGE = `query ($first: Int, $after: String, $unreadOnly: Boolean! = false) {
    notices(first: $first, after: $after, unreadOnly: $unreadOnly) {
      unread edges { cursor node { id read } } pageInfo { endCursor hasNextPage }
    }
  }`;
  interface Page {
    readonly unread: number;
    readonly edges: readonly { readonly node: { readonly id: string; readonly read: boolean } }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  }
  const page = async (role: string, variables: object = {}) =>
    (await (await desk.client(role)).ask<{ notices: Page }>(PAGE, { ...variables })).notices;
  const mark = async (role: string, act: string) =>
    (await desk.client(role)).ask<Record<string, { unread?: number; code?: string }>>(
      `mutation { ${act} { ... on NoticesRead { unread } ... on Refusal { code } } }`,
    );
  const some = (role: string, ids: readonly string[]) =>
    mark(role, `markNoticesRead(noticeIds: ${JSON.stringify(ids)})`);
  const all = (role: string, upTo: string) => mark(role, `markAllNoticesRead(upToNoticeId: "${upTo}")`);

  beforeAll(async () => {
    for (let round = 0; round < 3; round++) await desk.send([await desk.dossier()], ['VINHTRAI']);
    await desk.settled();
  });

  it('is read page by page, the newest first, at two statements', async () => {
    const first = await page('ct.vinhtrai', { first: 2 });
    const second = await page('ct.vinhtrai', { first: 2, after: first.pageInfo.endCursor });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(ids).toEqual([...ids].sort().reverse());
    expect(ids).toHaveLength(3);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const { statements } = await (await desk.client('ct.vinhtrai')).send(PAGE, { first: 50 });
    expect(statements).toBe(2);
    const count = await (await desk.client('ct.vinhtrai')).send('{ unreadNotices }');
    expect([count.statements, count.data]).toEqual([1, { unreadNotices: 3 }]);
  });

  it('is marked as read one by one and as a whole, by each person for himself', async () => {
    const listener = await Listener.open(await desk.client('cv.vinhtrai'));
    open.push(listener);
    const [newest, middle] = (await page('cv.vinhtrai')).edges.map(({ node }) => node.id);
    expect(await some('cv.vinhtrai', [newest ?? ''])).toEqual({ markNoticesRead: { unread: 2 } });
    // His other open pages hear of it.
    await listener.until(({ heard }) => heard.some(({ notices }) => notices));
    expect((await page('cv.vinhtrai', { unreadOnly: true })).edges).toHaveLength(2);
    // What arrived after the one that was seen stays unread.
    expect(await all('cv.vinhtrai', middle ?? '')).toEqual({ markAllNoticesRead: { unread: 0 } });
    expect((await page('ct.vinhtrai')).unread).toBe(3);
    const [oldest] = (await page('ct.vinhtrai')).edges.map(({ node }) => node.id).reverse();
    expect(await all('ct.vinhtrai', oldest ?? '')).toEqual({ markAllNoticesRead: { unread: 2 } });
  });

  it('is nobody else’s to mark', async () => {
    const [theirs] = (await page('ct.vinhtrai')).edges.map(({ node }) => node.id);
    for (const role of ['cv.vinhtrai', 'cv.tamthanh', 'ct']) {
      expect(await some(role, [theirs ?? ''])).toEqual({ markNoticesRead: { code: 'NOTICE_NOT_FOUND' } });
      expect(await all(role, theirs ?? '')).toEqual({ markAllNoticesRead: { code: 'NOTICE_NOT_FOUND' } });
    }
    expect(await some('ct.vinhtrai', [])).toEqual({ markNoticesRead: { code: 'NOTICE_NOT_FOUND' } });
    expect(await some('ct.vinhtrai', ['x'])).toEqual({ markNoticesRead: { code: 'NOTICE_NOT_FOUND' } });
  });

  it('shows nothing of a matter whose access has ended', async () => {
    await desk.owner.query(
      "update access_fact set valid_to = $1 where principal_id = $2 and subject_kind = 'ROUND'",
      ['2025-03-18T06:00:00Z', desk.unit('VINHTRAI')],
    );
    expect(await page('ct.vinhtrai')).toMatchObject({ unread: 0, edges: [] });
  });
});
