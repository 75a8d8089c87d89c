import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, RoundDesk } from '../../../test/support/round-desk.js';
import { photograph } from '../../../test/walk/papers.js';
import { newId } from '../../platform/ids.js';
import { AttachSignedLetter } from './attach-signed-letter.js';
import { NumberOpinionLetter } from './number-opinion-letter.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

let desk: RoundDesk;
let dossierId: string;
let roundId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
  roundId = await desk.send([dossierId], ['CHILANG', 'TAMTHANH', 'TCKH']);
});

interface Item {
  readonly stepId: string;
  readonly actLabel: string;
  readonly roundId: string | null;
  readonly dossierId: string | null;
}

/** What waits for a role in this round, and what it has done. */
async function box(role: string, name: 'WAITING' | 'DONE' | 'FOLLOWING' = 'WAITING'): Promise<Item[]> {
  const { inbox } = await (
    await desk.client(role)
  ).ask<{ inbox: { edges: { node: Item }[] } }>(
    `query ($box: InboxBox!) { inbox(box: $box, first: 100) {
      edges { node { stepId actLabel roundId dossierId } } } }`,
    { box: name },
  );
  return inbox.edges.map(({ node }) => node).filter((item) => item.roundId === roundId);
}
const steps = async (role: string, name?: 'WAITING' | 'DONE' | 'FOLLOWING') =>
  (await box(role, name)).map(({ stepId }) => stepId);
async function waitingCount(role: string): Promise<number> {
  const client = await desk.client(role);
  const { inboxCounts } = await client.ask<{ inboxCounts: { waiting: number } }>(
    '{ inboxCounts { waiting } }',
  );
  return inboxCounts.waiting;
}
async function pendingRounds(role: string, pending = true): Promise<string[]> {
  const { commentRequests } = await (
    await desk.client(role)
  ).ask<{ commentRequests: { edges: { node: { roundId: string } }[] } }>(
    `query ($pending: Boolean) { commentRequests(awaitingLetter: $pending) { edges { node { roundId } } } }`,
    { pending },
  );
  return commentRequests.edges.map(({ node }) => node.roundId);
}
const attach = async (role: string) =>
  desk.the(AttachSignedLetter).run(desk.actor(role), newId(), {
    roundId,
    fileId: await desk.upload(role, 'cong-van.png', photograph()),
  });
const number = (role: string) => desk.the(NumberOpinionLetter).run(desk.actor(role), newId(), roundId);

describe('the letter that a unit owes after its answer', () => {
  it('waits for the clerk and the chair of the ward, for nobody else', async () => {
    const others = (await waitingCount('vt.chilang')) - (await steps('vt.chilang')).length;
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    for (const role of ['vt.chilang', 'ct.chilang']) {
      expect(await box(role)).toEqual([
        { stepId: 'opinionLetter', actLabel: 'Ký, cấp số công văn góp ý', roundId, dossierId: null },
      ]);
    }
    expect(await steps('cv.chilang')).toEqual([]);
    for (const role of ['vt.tamthanh', 'ct.tamthanh']) {
      expect(await steps(role)).not.toContain('opinionLetter');
    }
    expect(await steps('cv.vhkhtt')).toEqual(['endRound']);
    expect(await steps('cv.vhkhtt', 'FOLLOWING')).toEqual([]);
    expect(await waitingCount('vt.chilang')).toBe(others + 1);
  });

  it('is listed as waiting for its letter until it has come', async () => {
    expect(await pendingRounds('ct.chilang')).not.toContain(roundId);
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    expect(await pendingRounds('ct.chilang')).toContain(roundId);
    expect(await pendingRounds('ct.chilang', false)).not.toContain(roundId);
    expect(await pendingRounds('ct.tamthanh')).not.toContain(roundId);
    done(await attach('vt.chilang'));
    expect(await pendingRounds('ct.chilang')).not.toContain(roundId);
  });

  it('is done when the signed letter is attached, after the round has ended too', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.end(roundId));
    expect(await steps('vt.chilang')).toEqual(['opinionLetter']);
    done(await attach('vt.chilang'));
    // A scan stands for the signature; the number is the clerk's.
    expect(await steps('vt.chilang')).toEqual(['numberOpinionLetter']);
    expect(await steps('ct.chilang')).toEqual([]);
    expect(await steps('vt.chilang', 'DONE')).toEqual(['opinionLetter']);
  });

  it('keeps the number with the clerk when a scan is attached to what the chair signed, and one scan only', async () => {
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    done(await attach('cv.chilang'));
    expect(await steps('vt.chilang')).toEqual(['numberOpinionLetter']);
    expect(await attach('cv.chilang')).toMatchObject({ refused: 'LETTER_ALREADY_ATTACHED' });
    done(await number('vt.chilang'));
  });

  it('leaves the desk of the clerk with the answer that is taken back', async () => {
    const toNumber = async () => {
      const { outgoingDocuments } = await (
        await desk.client('vt.chilang')
      ).ask<{ outgoingDocuments: { edges: unknown[] } }>(
        '{ outgoingDocuments(first: 50, stage: TO_NUMBER) { edges { cursor } } }',
      );
      return outgoingDocuments.edges.length;
    };
    const before = await toNumber();
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    expect(await toNumber()).toBe(before + 1);
    done(await desk.the(WithdrawOpinion).run(desk.actor('ct.chilang'), newId(), roundId));
    expect(await toNumber()).toBe(before);
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    expect(await toNumber()).toBe(before + 1);
  });

  it('goes with an answer that is taken back, and comes again with the next one', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    done(await desk.the(WithdrawOpinion).run(desk.actor('cv.chilang'), newId(), roundId));
    expect(await steps('vt.chilang')).not.toContain('opinionLetter');
    expect(await steps('ct.chilang')).not.toContain('opinionLetter');
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    expect(await steps('vt.chilang')).toEqual(['opinionLetter']);
  });

  it('needs only its number where the chair answered, and the clerk gives it', async () => {
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    expect(await steps('vt.chilang')).toEqual(['numberOpinionLetter']);
    expect(await steps('ct.chilang')).toEqual([]);
    done(await number('vt.chilang'));
    expect(await steps('vt.chilang')).toEqual([]);
    expect(await pendingRounds('vt.chilang')).not.toContain(roundId);
  });

  it('waits for the head of a department, which has no clerk', async () => {
    done(await desk.answer('cv.tckh', roundId, [dossierId]));
    expect(await steps('ld.tckh')).toEqual(['opinionLetter']);
  });

  it('is not needed once the dossier is withdrawn', async () => {
    done(await desk.answer('cv.chilang', roundId, [dossierId]));
    await desk.act('cv.vhkhtt', 'withdrawDossier', dossierId, 'reason: "Chưa đủ căn cứ"');
    await desk.until(async () => (await steps('vt.chilang')).length === 0);
    expect(await steps('vt.chilang', 'DONE')).toEqual([]);
    expect(await pendingRounds('vt.chilang')).not.toContain(roundId);
  });
});
