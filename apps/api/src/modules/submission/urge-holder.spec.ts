import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticesOf } from '../../../test/support/notices.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

const urge = async (role: string, dossierId: string) =>
  (await desk.mutate(role, 'urgeDossier', `dossierId: "${dossierId}", words: "Hạn ngày 21/3."`))?.code ??
  'done';

async function look(role: string, dossierId: string) {
  const { dossier } = await (
    await desk.client(role)
  ).ask<{ dossier: { allowedActs: string[]; urges: object[] } }>(
    `query ($id: ID!) { dossier(id: $id) { allowedActs urges { stepId words byUnit { code } units { code } } } }`,
    { id: dossierId },
  );
  return dossier;
}

async function urgedTexts(role: string, dossierId: string): Promise<string[]> {
  await desk.settled();
  const notices = await noticesOf(desk, role);
  return notices
    .filter((notice) => notice.dossierId === dossierId && notice.kind === 'URGED')
    .map(({ text }) => text);
}

describe('urging the holder of a dossier', () => {
  it('is done by the lead unit while the Office examines: recorded, and told to the holders', async () => {
    const dossierId = await desk.at('examine');
    const { version } = await desk.look(dossierId);
    expect((await look('cv.vhkhtt', dossierId)).allowedActs).toContain('URGE');
    expect((await look('cv.vanphong', dossierId)).allowedActs).not.toContain('URGE');
    expect(await urge('cv.vhkhtt', dossierId)).toBe('done');
    expect(await urge('tp.vhkhtt', dossierId)).toBe('URGED_RECENTLY');
    expect((await look('cv.vanphong', dossierId)).urges).toEqual([
      { stepId: 'examine', words: 'Hạn ngày 21/3.', byUnit: { code: 'VHKHTT' }, units: [{ code: 'VP' }] },
    ]);
    expect((await desk.look(dossierId)).version).toBe(version);
    expect(await urgedTexts('cv.vanphong', dossierId)).toEqual([
      expect.stringMatching(/^Phòng Văn hoá, Khoa học và Thông tin đôn đốc: Thẩm tra, lập phiếu trình\./),
    ]);
    // The next step may be urged at once.
    await desk.pass('examine', dossierId);
    expect(await urge('cv.vhkhtt', dossierId)).toBe('done');
    expect(await urgedTexts('cvp', dossierId)).toHaveLength(1);
  });

  it('of the leaders is left to the Office', async () => {
    const dossierId = await desk.at('viceChairReview');
    expect(await urge('cv.vhkhtt', dossierId)).toBe('URGE_NOT_YOURS');
    expect((await look('cv.vhkhtt', dossierId)).allowedActs).not.toContain('URGE');
    expect(await urge('cv.vanphong', dossierId)).toBe('done');
    expect(await urgedTexts('pct', dossierId)).toHaveLength(1);
    expect(await urgedTexts('ct', dossierId)).toEqual([]);
  });

  it('is nobody else’s, and not done to oneself', async () => {
    const dossierId = await desk.at('examine');
    expect(await urge('cv.tckh', dossierId)).toBe('DOSSIER_NOT_FOUND');
    expect(await urge('ct', dossierId)).toBe('URGE_NOT_YOURS');
    expect(await urge('cv.vanphong', dossierId)).toBe('NOBODY_TO_URGE');
    expect(await urge('vanthu', dossierId)).toBe('NOBODY_TO_URGE');
  });
});
