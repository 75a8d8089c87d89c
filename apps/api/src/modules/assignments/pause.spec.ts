import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';

let desk: AssignmentDesk;

const MORNING = '2025-03-18T07:00:00.000Z';
/** Trung tâm Phát triển quỹ đất: the expressway, until 31/3/2025. */
const EXPRESSWAY = ['T09', 'TTPTQD'] as const;
const WHY = 'reason: "Chờ tỉnh điều chỉnh hướng tuyến."';

beforeAll(async () => {
  desk = await AssignmentDesk.open();
  await desk.doPart('cv.ptqd', 'acceptAssignment', EXPRESSWAY);
});
afterAll(() => desk.close());

interface Entry {
  readonly event: string;
  readonly text: string | null;
  readonly detail: string | null;
}

const entries = async (key: string) =>
  (
    await (
      await desk.client('cv.vanphong')
    ).ask<{ assignment: { entries: Entry[] } }>(
      'query ($id: ID!) { assignment(id: $id) { entries { event text detail } } }',
      { id: desk.idOf(key) },
    )
  ).assignment.entries;

const counts = async () =>
  (
    await (
      await desk.client('cv.vanphong')
    ).ask<{ assignmentCounts: Record<string, number> }>(
      '{ assignmentCounts(scope: ALL) { open late near noDeadline paused } }',
    )
  ).assignmentCounts;

interface BoardUnit {
  readonly unit: { readonly code: string };
  readonly counts: { readonly late: number; readonly paused: number };
  readonly parts: readonly { readonly state: string }[];
  readonly reminderText: string | null;
}

const boardOf = async (unit: string) =>
  (
    await (
      await desk.client('cv.vanphong')
    ).ask<{ assignmentBoard: BoardUnit[] }>(
      '{ assignmentBoard { unit { code } counts { late paused } parts { state } reminderText } }',
    )
  ).assignmentBoard.find((each) => each.unit.code === unit);

describe('an assignment that is paused', () => {
  it('is paused by whoever gave or monitors it, for a reason, and by nobody else', async () => {
    expect(await desk.refusedPart('ld.ptqd', 'pauseAssignment', EXPRESSWAY, WHY)).toBe('PAUSE_NOT_YOURS');
    expect(await desk.refusedPart('cv.tckh', 'pauseAssignment', EXPRESSWAY, WHY)).toBe(
      'ASSIGNMENT_NOT_FOUND',
    );
    expect(await desk.refusedPart('vanthu', 'pauseAssignment', EXPRESSWAY, WHY)).toBe('PAUSE_NOT_YOURS');
    expect(await desk.refusedPart('ct', 'pauseAssignment', EXPRESSWAY, 'reason: " "')).toBe(
      'REASON_REQUIRED',
    );
    await desk.doPart('ct', 'pauseAssignment', EXPRESSWAY, WHY);
    expect(await desk.part(...EXPRESSWAY)).toMatchObject({
      state: 'PAUSED',
      timing: 'IN_TIME',
      allowedActs: ['RESUME'],
    });
    expect(await desk.part(...EXPRESSWAY, 'cv.ptqd')).toMatchObject({ allowedActs: [] });
    expect((await entries('T09')).at(-1)).toEqual({
      event: 'PAUSED',
      text: 'Chờ tỉnh điều chỉnh hướng tuyến.',
      detail: 'Thời hạn giữ để theo dõi: 17 giờ 00 ngày 31/3/2025',
    });
  });

  it('is not paused twice, and nothing else is done with it meanwhile', async () => {
    const again = await desk.onPart('cv.vanphong', 'pauseAssignment', EXPRESSWAY, WHY);
    expect(again).toMatchObject({ code: 'ASSIGNMENT_ALREADY_PAUSED' });
    expect(again?.message).toContain('Nhiệm vụ đã được tạm dừng trước đó');
    const work = 'input: { text: "x" }';
    expect(await desk.refusedPart('cv.ptqd', 'reportProgress', EXPRESSWAY, work)).toBe('ASSIGNMENT_PAUSED');
    const later = 'dueOn: "2025-04-30", reason: "x"';
    expect(await desk.refusedPart('cv.ptqd', 'requestExtension', EXPRESSWAY, later)).toBe(
      'ASSIGNMENT_PAUSED',
    );
    const { id } = await desk.part(...EXPRESSWAY);
    expect(await desk.mutate('cv.vanphong', 'urgeAssignments', `partIds: ["${id}"]`)).toMatchObject({
      code: 'NOTHING_TO_URGE',
    });
  });

  it('tells whoever saw it before the pause that it is paused, not only that it has changed', async () => {
    const { id, version } = await desk.part(...EXPRESSWAY);
    const stale = `partId: "${id}", expectedVersion: ${version - 1}`;
    expect(await desk.mutate('cvp', 'pauseAssignment', `${stale}, ${WHY}`)).toMatchObject({
      code: 'ASSIGNMENT_ALREADY_PAUSED',
    });
  });

  it('is not late and not reminded of while it pauses, and the board shows it apart', async () => {
    const waiting = await counts();
    expect(waiting).toMatchObject({ paused: 1, late: 0 });
    await desk.leap('2025-04-02T11:00:00.000Z');
    expect(await desk.part(...EXPRESSWAY)).toMatchObject({ state: 'PAUSED', timing: 'IN_TIME' });
    expect(await boardOf('TTPTQD')).toMatchObject({ counts: { late: 0, paused: 1 } });
    expect((await boardOf('TTPTQD'))?.parts.at(-1)).toEqual({ state: 'PAUSED' });
    // The other one that was near has become late: the clock and the counts are at work.
    expect(await counts()).toMatchObject({ open: waiting.open, paused: 1, late: 1 });
    // Another has been reminded by then.
    expect(await desk.history('T10')).toContain('REMINDED');
    expect(await desk.history('T09')).toEqual(['ACCEPTED', 'PAUSED']);
    const [item] = await desk.rows<{ due_at: string | null }>(
      `select w.due_at from work_item w join assignment_part p on p.instance_id = w.instance_id
       where p.assignment_id = $1 and w.closed_at is null`,
      desk.idOf('T09'),
    );
    expect(item?.due_at).toBeNull();
  });

  it('goes on where it stood, with the working days of the pause, the first deadline kept', async () => {
    expect(await desk.refusedPart('cv.ptqd', 'resumeAssignment', EXPRESSWAY)).toBe('PAUSE_NOT_YOURS');
    const paused = await desk.part(...EXPRESSWAY);
    await desk.doPart('cv.vanphong', 'resumeAssignment', EXPRESSWAY);
    expect(await desk.part(...EXPRESSWAY, 'cv.ptqd')).toMatchObject({
      state: 'IN_PROGRESS',
      // Eleven working days from 18/3 to 2/4, over the holiday of 7/4.
      dueAt: '2025-04-16T17:00:00+07:00',
      originalDueAt: '2025-03-31T17:00:00+07:00',
    });
    expect((await entries('T09')).at(-1)).toEqual({
      event: 'RESUMED',
      text: null,
      detail: 'Từ 17 giờ 00 ngày 31/3/2025 đến 17 giờ 00 ngày 16/4/2025',
    });
    expect(await desk.refusedPart('cv.vanphong', 'resumeAssignment', EXPRESSWAY)).toBe(
      'ASSIGNMENT_NOT_PAUSED',
    );
    const stale = `partId: "${paused.id}", expectedVersion: ${paused.version}`;
    expect(await desk.mutate('ct', 'resumeAssignment', stale)).toMatchObject({
      code: 'ASSIGNMENT_NOT_PAUSED',
    });
    // Its work has the new deadline, and the process reminds of that one.
    desk.app.clock.set('2025-04-16T00:30:00.000Z');
    await desk.until(async () => (await desk.history('T09')).includes('REMINDED'));
    desk.app.clock.set(MORNING);
  });

  it('is paused once by two at once', async () => {
    const part = ['T30', 'CHILANG'] as const;
    const refused = await Promise.all([
      desk.onPart('cv.vanphong', 'pauseAssignment', part, WHY),
      desk.onPart('cv.nnmt', 'pauseAssignment', part, WHY),
    ]);
    expect(refused.map((each) => each?.code).filter(Boolean)).toEqual(['ASSIGNMENT_ALREADY_PAUSED']);
    const paused = (await desk.history('T30', 'cv.chilang')).filter((event) => event === 'PAUSED');
    expect(paused).toHaveLength(1);
    await desk.doPart('cv.nnmt', 'resumeAssignment', part);
    expect(await desk.part(...part)).toMatchObject({ state: 'NOT_ACCEPTED' });
  });

  it('waits for the decision that its unit has asked for', async () => {
    const part = ['T10', 'TTPTQD'] as const;
    await desk.doPart('cv.ptqd', 'acceptAssignment', part);
    await desk.doPart('cv.ptqd', 'requestExtension', part, 'dueOn: "2025-06-15", reason: "Chờ giá đất."');
    expect(await desk.refusedPart('cv.vanphong', 'pauseAssignment', part, WHY)).toBe('PAUSE_REQUEST_PENDING');
  });
});

describe('an extension that two leaders decide at once', () => {
  it('is decided by the first, on another day than the one asked for; the second is told', async () => {
    const part = ['T10', 'TTPTQD'] as const;
    const sooner = await desk.onPart('ct', 'decideExtension', part, 'granted: true, dueOn: "2025-05-30"');
    expect(sooner).toMatchObject({ code: 'EXTENSION_NOT_LATER' });
    const refused = await Promise.all([
      desk.onPart('ct', 'decideExtension', part, 'granted: true, dueOn: "2025-06-10"'),
      desk.onPart('pct', 'decideExtension', part, 'granted: true, dueOn: "2025-06-10"'),
    ]);
    const [told, ...others] = refused.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ code: 'EXTENSION_MISSING' });
    expect(told?.message).toContain('có thể người khác vừa quyết định');
    expect(await desk.part(...part)).toMatchObject({
      dueAt: '2025-06-10T17:00:00+07:00',
      originalDueAt: '2025-05-31T17:00:00+07:00',
    });
  });
});

describe('a transfer', () => {
  const part = ['T31', 'MAIPHA'] as const;

  it('names another unit than the one that has it', async () => {
    const to = (name: string) => `${name}: "${desk.unit('MAIPHA')}"`;
    const asked = await desk.onPart('cv.maipha', 'requestTransfer', part, `reason: "x", ${to('unitId')}`);
    expect(asked).toMatchObject({ code: 'TRANSFER_SAME_UNIT' });
    await desk.doPart('cv.maipha', 'requestTransfer', part, `reason: "x", unitId: "${desk.unit('TTPTQD')}"`);
    expect(await desk.refusedPart('cvp', 'decideTransfer', part, to('toUnitId'))).toBe('TRANSFER_SAME_UNIT');
  });

  it('is decided once by two at once', async () => {
    const refused = await Promise.all([
      desk.onPart('cvp', 'decideTransfer', part, `toUnitId: "${desk.unit('TTPTQD')}"`),
      desk.onPart('cv.vanphong', 'decideTransfer', part, 'reason: "Thuộc trách nhiệm của xã."'),
    ]);
    expect(refused.map((each) => each?.code).filter(Boolean)).toEqual(['TRANSFER_MISSING']);
  });
});

describe('one deadline for several units', () => {
  const dueAt = (moment: string) => `dueAt: "${moment}"`;
  const set = (role: string, ids: readonly string[], due = dueAt('2025-04-15T17:00:00+07:00')) =>
    desk.mutate(role, 'setAssignmentDeadlines', `partIds: ${JSON.stringify(ids)}, ${due}`);
  const wards = async () =>
    (await desk.parts('T28')).filter(({ allowedActs }) => allowedActs.includes('SET_DEADLINE'));

  it('is set for all of them or for none', async () => {
    const ids = (await wards()).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    const [first, second] = ids as [string, string];
    expect(await set('cv.nnmt', ids)).toMatchObject({ code: 'ASSIGNMENT_OFFICE_ONLY' });
    expect(await set('cv.tckh', ids)).toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
    expect(await set('cv.vanphong', [])).toMatchObject({ code: 'ASSIGNMENT_NOT_FOUND' });
    expect(await set('cv.vanphong', ids, dueAt('2025-03-17T17:00:00+07:00'))).toMatchObject({
      code: 'DEADLINE_NOT_AHEAD',
    });
    const foreign = (await desk.part('T08', 'NNMT')).id;
    expect(await set('cv.vanphong', [first, foreign])).toMatchObject({ code: 'DEADLINES_OF_SEVERAL' });
    // One of them has got its deadline from a colleague meanwhile.
    expect(await set('cv.vanphong', [second])).toBeUndefined();
    expect(await set('cv.vanphong', ids)).toMatchObject({ code: 'DEADLINE_ALREADY_SET' });
    expect((await wards()).map(({ id }) => id)).toEqual(ids.filter((id) => id !== second));
  });

  it('stands on each part, in its history and in its process', async () => {
    const rest = await wards();
    expect(
      await set(
        'cv.vanphong',
        rest.map(({ id }) => id),
      ),
    ).toBeUndefined();
    const parts = await desk.parts('T28');
    expect(new Set(parts.map(({ dueAt: due, originalDueAt: first }) => `${due} ${first}`))).toEqual(
      new Set(['2025-04-15T17:00:00+07:00 2025-04-15T17:00:00+07:00']),
    );
    expect((await desk.history('T28')).filter((event) => event === 'DEADLINE_SET')).toHaveLength(
      parts.length,
    );
    const [{ dated } = { dated: 0 }] = await desk.rows<{ dated: number }>(
      `select count(*)::int as dated from work_item w join assignment_part p on p.instance_id = w.instance_id
       where p.assignment_id = $1 and w.closed_at is null and w.due_at = '2025-04-15T17:00:00+07:00'`,
      desk.idOf('T28'),
    );
    expect(dated).toBe(parts.length);
  });
});
