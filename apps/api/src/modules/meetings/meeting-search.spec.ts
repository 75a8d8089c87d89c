import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeetingDesk } from '../../../test/support/meeting-desk.js';

interface Hit {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly dated: string;
  readonly unit: { readonly code: string };
}

let desk: MeetingDesk;

beforeAll(async () => {
  desk = await MeetingDesk.open();
  // The relay works by itself: what it has published can be found.
  await desk.until(async () => (await found('cv.vanphong', 'phien hop')).length > 0);
}, 60_000);
afterAll(() => desk.close());

async function found(role: string, text: string): Promise<readonly Hit[]> {
  const { search } = await (
    await desk.client(role)
  ).ask<{ search: { groups: readonly { readonly total: number; readonly hits: readonly Hit[] }[] } }>(
    `query ($text: String!) { search(text: $text, kind: MEETING) { groups { total hits {
      id title number dated unit { code } } } } }`,
    { text },
  );
  return search.groups.flatMap(({ hits }) => hits);
}

describe('sessions are found', () => {
  it.each([
    ['by the words of their name, with marks', 'Phiên họp'],
    ['without them', 'phien hop'],
    ['by their day', '18/3/2025'],
    ['by their day as it is written in lists', '18/03/2025'],
    ['by a point of the agenda', 'khoa hoc cong nghe'],
  ])('%s', async (_, text) => {
    expect(await found('cv.vanphong', text)).toMatchObject([
      { id: desk.meetingId, unit: { code: 'VP' }, dated: '2025-03-18T00:00:00+07:00' },
    ]);
  });

  it('not by another day, nor by words that are not theirs', async () => {
    for (const text of ['19/3/2025', 'phien hop khong co'])
      expect(await found('cv.vanphong', text)).toEqual([]);
  });

  it('by nobody who may not see them: no row and no count', async () => {
    expect(await found('ct', 'phien hop')).toHaveLength(1);
    for (const role of ['cv.vhkhtt', 'ld.tckh', 'ct.tamthanh', 'cv.mttq']) {
      expect([role, await found(role, 'phien hop')]).toEqual([role, []]);
    }
  });

  it('by whoever has received the notice, and then by its number', async () => {
    await desk.issue();
    const numbered = async () => (await found('ct.tamthanh', 'phien hop'))[0]?.number ?? '';
    await desk.until(async () => (await numbered()) !== '');
    expect(await numbered()).toMatch(/^\d+\/TB-UBND$/);
    expect(await found('ct.tamthanh', await numbered())).toMatchObject([{ id: desk.meetingId }]);
  });
});
