import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { noticesOf } from '../../../test/support/notices.js';
import { done, RoundDesk } from '../../../test/support/round-desk.js';

let desk: RoundDesk;
let dossierId: string;
let roundId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
beforeEach(async () => {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
  roundId = await desk.send([dossierId], ['MAIPHA', 'TAMTHANH', 'CHILANG']);
});
afterAll(() => desk.close());

const urge = (role: string, words = '') =>
  desk.mutate(role, 'urgeRound', `roundId: "${roundId}"${words === '' ? '' : `, words: "${words}"`}`);

const URGES = 'urges { at words by { displayName } byUnit { code } units { code } }';
interface Urge {
  readonly units: readonly { readonly code: string }[];
  readonly words: string | null;
}
async function urgesSeen(role: string, query: string): Promise<readonly Urge[]> {
  const answer = await (
    await desk.client(role)
  ).ask<Record<string, { urges: readonly Urge[] } | null>>(`{ seen: ${query} { ${URGES} } }`);
  return answer['seen']?.urges ?? [];
}

async function urgedNotices(role: string): Promise<string[]> {
  await desk.settled();
  const notices = await noticesOf(desk, role);
  return notices.filter((each) => each.roundId === roundId && each.kind === 'URGED').map(({ text }) => text);
}

describe('urging in a round', () => {
  it('is recorded with who, whom and in which words, and told to the silent units alone', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    const { version } = await desk.round(roundId);
    expect(await urge('tp.vhkhtt', 'Đề nghị các phường gửi ý kiến trong buổi sáng.')).toBeUndefined();
    const urged = {
      at: '2025-03-18T14:00:00+07:00',
      words: 'Đề nghị các phường gửi ý kiến trong buổi sáng.',
      byUnit: { code: 'VHKHTT' },
    };
    const [seen, more] = await urgesSeen('cv.vhkhtt', `round(id: "${roundId}")`);
    expect([seen, more]).toEqual([expect.objectContaining(urged), undefined]);
    expect(seen?.units.map(({ code }) => code).sort()).toEqual(['MAIPHA', 'TAMTHANH']);
    expect((await desk.round(roundId)).version).toBe(version);
    expect(await urgedNotices('cv.maipha')).toEqual([
      'Phòng Văn hoá, Khoa học và Thông tin đôn đốc: Tham gia ý kiến. Thời hạn: 17 giờ 00 ngày 19/3/2025.',
    ]);
    expect(await urgedNotices('ct.maipha')).toHaveLength(1);
    expect(await urgedNotices('cv.chilang')).toEqual([]);
    // A unit reads that it was urged itself, and not who else was.
    const mine = await urgesSeen('cv.maipha', `commentRequest(roundId: "${roundId}")`);
    expect(mine).toEqual([expect.objectContaining({ ...urged, units: [{ code: 'MAIPHA' }] })]);
    expect(await urgesSeen('cv.chilang', `commentRequest(roundId: "${roundId}")`)).toEqual([]);
    const audit = await desk.rows(
      "select act from audit_entry where subject_id = $1 and act = 'urgeRound'",
      roundId,
    );
    expect(audit).toHaveLength(1);
  });

  it('is not done twice within an hour, nor by two at the same moment', async () => {
    const both = await Promise.all([urge('cv.vhkhtt'), urge('tp.vhkhtt')]);
    expect(both.map((refused) => refused?.code ?? 'done').sort()).toEqual(['URGED_RECENTLY', 'done']);
    desk.app.clock.set('2025-03-18T14:59:59+07:00');
    expect(await urge('cv.vhkhtt')).toMatchObject({ code: 'URGED_RECENTLY' });
    desk.app.clock.set('2025-03-18T15:00:00+07:00');
    expect(await urge('cv.vhkhtt')).toBeUndefined();
    expect(await urgedNotices('cv.maipha')).toHaveLength(2);
  });

  interface ToUrge {
    readonly id: string;
    readonly reminderText: string;
    readonly silent: readonly { readonly unit: { readonly code: string } }[];
  }
  const TO_URGE = 'id reminderText silent { unit { code } } urges { byUnit { code } }';
  const toUrge = async (role: string) =>
    await (
      await desk.client(role)
    ).ask<{ roundToUrge: ToUrge | null; dossier: { roundToUrge: ToUrge | null; rounds: object[] } | null }>(
      `query ($round: ID!, $dossier: ID!) {
          roundToUrge(roundId: $round) { ${TO_URGE} }
          dossier(id: $dossier) { rounds { id } roundToUrge { ${TO_URGE} } } }`,
      { round: roundId, dossier: dossierId },
    );

  it('is done by the Office too, which is not asked itself', async () => {
    const seen = await toUrge('cv.vanphong');
    const silent = seen.roundToUrge?.silent.map(({ unit }) => unit.code) ?? [];
    expect(silent.toSorted()).toEqual(['CHILANG', 'MAIPHA', 'TAMTHANH']);
    expect(seen.dossier?.roundToUrge).toEqual(seen.roundToUrge);
    expect(await urge('cv.vanphong')).toBeUndefined();
    expect(await urgedNotices('cv.maipha')).toHaveLength(1);
  });

  it('is done by the Office where it is asked as well: the others, never itself, and their answers stay closed', async () => {
    roundId = await desk.send([(dossierId = await desk.dossier())], ['MAIPHA', 'VP', 'CHILANG']);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    const seen = await toUrge('cv.vanphong');
    expect(seen.dossier?.rounds).toEqual([]);
    expect(seen.roundToUrge).toMatchObject({ silent: [{ unit: { code: 'MAIPHA' } }], urges: [] });
    expect(seen.roundToUrge?.reminderText).toMatch(/^Văn phòng .* kính nhắc: UBND xã Mai Pha chưa có ý kiến/);
    expect(seen.dossier?.roundToUrge).toEqual(seen.roundToUrge);
    expect(await urge('cv.vanphong', 'Đề nghị gửi ý kiến trước 15 giờ.')).toBeUndefined();
    expect((await toUrge('cvp')).roundToUrge).toMatchObject({ urges: [{ byUnit: { code: 'VP' } }] });
    expect(await urgedNotices('cv.maipha')).toHaveLength(1);
    expect(await urgedNotices('cv2.vanphong')).toEqual([]);
    done(await desk.answer('cv.maipha', roundId, [dossierId]));
    desk.app.clock.set('2025-03-18T15:30:00+07:00');
    expect(await urge('cv.vanphong')).toMatchObject({ code: 'NOBODY_TO_URGE' });
    expect((await toUrge('cv.vanphong')).roundToUrge?.silent).toEqual([]);
  });

  it('shows who is silent to nobody who may not urge', async () => {
    for (const role of ['cv.maipha', 'cv.tckh']) {
      expect(await toUrge(role)).toEqual({ roundToUrge: null, dossier: null });
    }
    const leader = await toUrge('pct');
    expect([leader.roundToUrge, leader.dossier?.roundToUrge]).toEqual([null, null]);
  });

  it('is for the lead unit and the Office', async () => {
    expect(await urge('cv.maipha')).toMatchObject({ code: 'ROUND_NOT_FOUND' });
    expect(await urge('cv.tckh')).toMatchObject({ code: 'ROUND_NOT_FOUND' });
    expect(await urge('ct')).toMatchObject({ code: expect.stringMatching(/ROUND_NOT_FOUND|URGE_NOT_YOURS/) });
    expect((await desk.round(roundId)).allowedActs).toContain('URGE');
  });

  it('needs somebody who owes, a round that runs, and few words', async () => {
    for (const role of ['cv.maipha', 'cv.tamthanh', 'cv.chilang']) {
      done(await desk.answer(role, roundId, [dossierId]));
    }
    expect(await urge('cv.vhkhtt')).toMatchObject({ code: 'NOBODY_TO_URGE' });
    expect((await desk.round(roundId)).allowedActs).not.toContain('URGE');
    done(await desk.end(roundId));
    expect(await urge('cv.vhkhtt')).toMatchObject({ code: 'ROUND_ENDED' });
    roundId = await desk.send([await desk.dossier()], ['MAIPHA']);
    expect(await urge('cv.vhkhtt', 'x'.repeat(501))).toMatchObject({ code: 'URGE_TOO_LONG' });
    expect(await urgesSeen('cv.vhkhtt', `round(id: "${roundId}")`)).toEqual([]);
  });
});
