import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import { NumberOpinionLetter } from './number-opinion-letter.js';
import { SendRound } from './send-round.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

let desk: RoundDesk;
let dossierId: string;
let roundId: string;
/** What the Office saw before the round was over. */
let whileRunning: string[];

beforeAll(async () => {
  desk = await RoundDesk.open();
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
  const request = await desk.request([dossierId], ['CHILANG', 'TAMTHANH', 'TCKH', 'DONGKINH']);
  roundId = done(await desk.the(SendRound).run(desk.actor('tp.vhkhtt'), newId(), request)).roundId;
  done(await desk.answer('ct.chilang', roundId, [dossierId]));
  done(await desk.the(NumberOpinionLetter).run(desk.actor('vt.chilang'), newId(), roundId));
  done(await desk.answer('ct.tamthanh', roundId, [dossierId]));
  // Not among the papers: an unsigned draft, and a signed letter whose answer was taken back.
  done(await desk.answer('cv.tckh', roundId, [dossierId]));
  done(await desk.answer('ct.dongkinh', roundId, [dossierId]));
  done(await desk.the(WithdrawOpinion).run(desk.actor('ct.dongkinh'), newId(), roundId));
  await desk.settled();
  whileRunning = ((await letters('cv.vanphong')) ?? []).map(({ kind }) => kind);
  desk.app.clock.set(AFTER_THE_HOUR);
  done(await desk.end(roundId));
  // Their pages are made anew with their numbers: the links of now stay.
  await desk.settled();
});
afterAll(() => desk.close());

interface FileSeen {
  readonly kind: string;
  readonly label: string;
  readonly file: { readonly url: string };
}

/** The papers of the dossier as a role sees them; undefined where it sees no dossier. */
async function letters(role: string): Promise<readonly FileSeen[] | undefined> {
  const client = await desk.client(role);
  const { dossier } = await client.ask<{ dossier: { relatedFiles: FileSeen[] } | null }>(
    'query ($id: ID!) { dossier(id: $id) { relatedFiles { kind label file { url } } } }',
    { id: dossierId },
  );
  return dossier?.relatedFiles;
}

/** The status with which a file answers a role. */
async function opens(role: string, url: string): Promise<number> {
  const client = await desk.client(role);
  return (await fetch(`${desk.app.baseUrl}${url}`, { headers: client.headers() })).status;
}

describe('the letters of a round among the papers of its dossier', () => {
  it('are the one that asks and those of the units that are signed, by number and date', async () => {
    expect((await letters('cv.vhkhtt'))?.map(({ kind, label }) => [kind, label])).toEqual([
      ['ROUND_LETTER', 'Công văn số 01/VHKHTT ngày 18/3/2025 của Phòng Văn hoá, Khoa học và Thông tin'],
      ['OPINION_LETTER', 'Công văn số 01/UBND ngày 18/3/2025 của UBND phường Chi Lăng'],
      ['OPINION_LETTER', 'Công văn đã ký (chưa có số) của UBND phường Tam Thanh'],
    ]);
  });

  it('hold no answers of units while the round runs: the reader may be asked himself', () => {
    expect(whileRunning).toEqual(['ROUND_LETTER']);
  });

  it('open for the lead, the Office and the leaders', async () => {
    for (const role of ['cv.vhkhtt', 'cv.vanphong', 'pct']) {
      const files = (await letters(role)) ?? [];
      expect(files).toHaveLength(3);
      for (const { file } of files) {
        expect(await opens(role, file.url)).toBe(200);
      }
    }
  });

  it('stay closed to another asked unit, which opens its own and the one that asks', async () => {
    expect(await letters('cv.tamthanh')).toBeUndefined();
    const [asking, chiLang, own] = (await letters('cv.vhkhtt')) ?? [];
    const statuses = [asking, chiLang, own].map((each) => opens('cv.tamthanh', each?.file.url ?? ''));
    expect(await Promise.all(statuses)).toEqual([200, 404, 200]);
  });
});
