import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../../test/support/assignment-desk.js';
import { noticesOf, type NoticeSeen } from '../../../../test/support/notices.js';

let desk: AssignmentDesk;

/** Trung tâm Phát triển quỹ đất: the police headquarters, until Saturday 31/5/2025. */
const POLICE = ['T10', 'TTPTQD'] as const;

beforeAll(async () => {
  desk = await AssignmentDesk.open();
  await desk.settled();
});
afterAll(() => desk.close());

const about = async (key: string, role: string): Promise<NoticeSeen[]> => {
  await desk.settled();
  return (await noticesOf(desk, role)).filter(({ assignmentId }) => assignmentId === desk.idOf(key));
};
const kinds = async (key: string, role: string) => (await about(key, role)).map(({ kind }) => kind);

describe('notices of assignments', () => {
  it('tell a unit once of all that a session gives it', async () => {
    const [given, ...others] = await noticesOf(desk, 'cv.nnmt');
    expect(given).toMatchObject({ kind: 'WAITING', assignmentId: null, title: null });
    expect(given?.things).toBeGreaterThan(3);
    expect(given?.text).toMatch(/^Được giao \d\d nhiệm vụ\.$/);
    expect(others).toEqual([]);
  });

  it('come before the deadline and with it, and move with an extension', async () => {
    await desk.doPart('cv.ptqd', 'acceptAssignment', POLICE);
    await desk.leap('2025-05-19T07:30:01+07:00');
    expect(await kinds('T10', 'cv.ptqd')).toEqual(['NEAR']);
    desk.app.clock.set('2025-05-19T09:00:00+07:00');
    await desk.doPart('cv.ptqd', 'requestExtension', POLICE, 'dueOn: "2025-07-31", reason: "Chờ phê duyệt"');
    await desk.doPart('ct', 'decideExtension', POLICE, 'granted: true');
    await desk.leap('2025-05-31T17:00:01+07:00');
    expect(await kinds('T10', 'cv.ptqd')).toEqual(['NEAR']);
    await desk.leap('2025-07-31T17:00:01+07:00');
    const told = await about('T10', 'cv.ptqd');
    expect(told.map(({ kind }) => kind)).toEqual(['NEAR', 'LATE']);
    expect(told.at(-1)?.text).toMatch(
      /^Đã hết thời hạn lúc 17 giờ 00 ngày 31\/7\/2025: Thực hiện nhiệm vụ\.$/,
    );
  });

  it('of an urging name who urges; the words stand in the history', async () => {
    const { id } = await desk.part('T30', 'TAMTHANH');
    const refused = await desk.mutate(
      'cv.nnmt',
      'urgeAssignments',
      `partIds: ["${id}"], words: "Báo cáo sớm."`,
    );
    expect(refused).toBeUndefined();
    const urged = (await about('T30', 'cv.tamthanh')).filter(({ kind }) => kind === 'URGED');
    expect(urged.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Phòng Nông nghiệp và Môi trường đôn đốc: Nhận nhiệm vụ\./),
    ]);
    expect(await kinds('T30', 'cv.chilang')).not.toContain('URGED');
  });

  it('over whose deadlines the clock leaps are one for each matter', async () => {
    await desk.leap('2026-01-15T08:00:00+07:00');
    for (const role of ['cv.ptqd', 'cv.nnmt', 'cv.tamthanh']) {
      const told = (await noticesOf(desk, role)).filter(
        (notice) => notice.at === '2026-01-15T08:00:00+07:00',
      );
      const matters = told.map(({ assignmentId }) => assignmentId);
      expect([role, matters.length]).toEqual([role, new Set(matters).size]);
      expect(told.every(({ kind }) => kind === 'LATE' || kind === 'STILL_WAITING')).toBe(true);
    }
  });
});
