import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk, giveAssignments } from '../../../test/support/assignment-desk.js';
import { done } from '../../../test/support/round-desk.js';
import { SessionDesk } from '../../../test/support/session-desk.js';

let desk: AssignmentDesk;
let dossierId: string;

beforeAll(async () => {
  desk = await AssignmentDesk.empty();
  dossierId = await desk.dossier();
  await desk.give(new Map([[7, dossierId]]));
});
afterAll(() => desk.close());

describe('an assignment that its dossier carries out', () => {
  it('runs from the beginning, has no work of its own, and takes no report', async () => {
    expect(await desk.part('T16', 'VHKHTT', 'cv.vhkhtt')).toMatchObject({
      state: 'IN_PROGRESS',
      timing: 'NEAR',
      allowedActs: [],
    });
    const work = await desk.rows('select id from work_item where subject_id = $1', desk.idOf('T16'));
    expect(work).toEqual([]);
    expect(
      await desk.refusedPart('cv.vhkhtt', 'reportProgress', ['T16', 'VHKHTT'], 'input: { text: "x" }'),
    ).toBe('ASSIGNMENT_CARRIED_BY_DOSSIER');
  });

  it('is done when the comments on its draft have been collected, without a word of anybody', async () => {
    const roundId = await desk.send([dossierId], ['CHILANG']);
    done(await desk.answer('ct.chilang', roundId, [dossierId]));
    done(await desk.end(roundId));
    await desk.until(async () => (await desk.part('T16', 'VHKHTT')).state === 'DONE');
    expect(await desk.history('T16')).toEqual(['CONFIRMED']);
    expect(await desk.part('T17', 'VHKHTT')).toMatchObject({ state: 'IN_PROGRESS' });
  });

  it('stands beside the dossier, for whoever may see both', async () => {
    const assignments = async (role: string) =>
      (
        await (
          await desk.client(role)
        ).ask<{ dossier: { assignments: { id: string }[] } | null }>(
          'query ($id: ID!) { dossier(id: $id) { assignments { id title parts { state } } } }',
          { id: dossierId },
        )
      ).dossier?.assignments.map(({ id }) => id);
    expect(await assignments('cv.vhkhtt')).toEqual([desk.idOf('T16'), desk.idOf('T17')]);
    expect(await assignments('cv.tckh')).toBeUndefined();
  });
});

describe('an assignment that the issue of a report ends', () => {
  it('gets the date that the Office confirms, keeps the first one, and is done when the report goes out', async () => {
    const at = await SessionDesk.open();
    try {
      const id = await at.report();
      await giveAssignments(at.app, new Map([[2, id]]));
      const part = async () =>
        (
          await at.rows<{ state: string; due: string | null; original: string | null }>(
            `select p.state, p.due_at as due, p.original_due_at as original
             from assignment_part p join assignment a on a.id = p.assignment_id where a.dossier_id = $1`,
            id,
          )
        )[0];
      const due = async () => new Date((await part())?.due ?? 0).toISOString();
      expect(await part()).toMatchObject({ state: 'IN_PROGRESS', due: null });
      await at.confirm(id);
      await at.until(async () => (await due()) === '2025-03-21T10:00:00.000Z');
      await at.confirm(id, 'pcvp', '2025-03-24T17:00:00+07:00');
      await at.until(async () => (await due()) === '2025-03-24T10:00:00.000Z');
      expect(new Date((await part())?.original ?? 0).toISOString()).toBe('2025-03-21T10:00:00.000Z');
      await at.act('cv.tckh', 'submitTakenIn', id);
      await at.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
      const document = await at.documentOf(id);
      await at.onDocument('ct', 'signDocument', document);
      await at.onDocument('vanthu', 'issueDocument', document);
      await at.until(async () => (await part())?.state === 'DONE');
    } finally {
      await at.close();
    }
  });
});
