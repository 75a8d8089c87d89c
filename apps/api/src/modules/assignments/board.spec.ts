import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';
import { nearUntil, timingOf } from './domain/timing.js';

let desk: AssignmentDesk;

beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
afterAll(() => desk.close());

interface Board {
  readonly assignmentBoard: readonly {
    readonly unit: { readonly code: string };
    readonly counts: Readonly<Record<string, number>>;
    readonly parts: readonly { readonly timing: string; readonly assignment: { readonly kind: 'TASK' } }[];
    readonly reminderText: string | null;
    readonly urgingText: string | null;
  }[];
}

const board = async (role = 'ct') =>
  (
    await (
      await desk.client(role)
    ).ask<Board>(`{ assignmentBoard { unit { code } reminderText urgingText
      counts { open late near noDeadline awaiting requests paused } parts { timing state dueAt reportedAt assignment { kind title } } } }`)
  ).assignmentBoard;

const counts = async (scope: string) =>
  (
    await (
      await desk.client('cv.vanphong')
    ).ask<{ assignmentCounts: Record<string, number> }>(
      `{ assignmentCounts(scope: ${scope}) { open late near noDeadline awaiting requests paused } }`,
    )
  ).assignmentCounts;

describe('the board by unit', () => {
  it('stands in protocol order while nothing is late', async () => {
    const units = (await board()).map(({ unit }) => unit.code);
    expect(units.slice(0, 5)).toEqual(['VHKHTT', 'VP', 'TCKH', 'NNMT', 'TTPTQD']);
    expect(await counts('ALL')).toEqual({
      open: 42,
      late: 0,
      near: 2,
      noDeadline: 30,
      awaiting: 0,
      requests: 0,
      paused: 0,
    });
  });

  it('puts the units with late ones first, and gives the words to urge them', async () => {
    desk.app.clock.set('2025-04-02T11:00:00.000Z');
    const [first, second] = await board('cv.vanphong');
    expect([first?.unit.code, second?.unit.code]).toEqual(['VHKHTT', 'TTPTQD']);
    expect(second?.counts).toMatchObject({ open: 3, late: 1, noDeadline: 1 });
    expect(second?.reminderText).toContain('Hữu Nghị - Chi Lăng”, quá hạn 2 ngày (đến 31/3/2025)');
    expect(second?.urgingText).toContain(
      'Thực hiện kết luận Phiên họp UBND thành phố Lạng Sơn thường kỳ tháng 3',
    );
    // The leaders look; urging is the Office's.
    expect((await board('ct'))[1]?.urgingText).toBeNull();
    desk.app.clock.set('2025-03-18T07:00:00.000Z');
  });

  it('is empty for a unit that follows nothing', async () => {
    expect(await board('cv.tckh')).toEqual([]);
  });

  it('counts what the derivation says, at each moment on the way', async () => {
    for (const now of [
      '2025-03-18T07:00:00.000Z',
      '2025-03-19T10:00:00.000Z',
      '2025-03-19T10:00:00.001Z',
      '2025-04-01T00:00:00.000Z',
      '2025-05-20T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]) {
      desk.app.clock.set(now);
      const rows = await desk.rows<{ kind: 'TASK'; state: 'IN_PROGRESS'; due: Date | null }>(
        `select a.kind, p.state, p.due_at as due from assignment_part p
         join assignment a on a.id = p.assignment_id where p.ended_at is null`,
      );
      const derived = rows.map(({ due, ...row }) =>
        timingOf(
          { ...row, dueAt: due === null ? null : new Date(due).toISOString(), reportedAt: null },
          now,
          nearUntil(now),
        ),
      );
      const number = (timing: string) => derived.filter((each) => each === timing).length;
      expect({ now, ...(await counts('ALL')) }).toMatchObject({
        now,
        late: number('LATE'),
        near: number('NEAR'),
        noDeadline: number('NO_DEADLINE'),
      });
    }
    desk.app.clock.set('2025-03-18T07:00:00.000Z');
  });
});

describe('what the Office still has to say', () => {
  it('is who leads where the conclusions name nobody, with a suggestion', async () => {
    const { assignmentsWithoutLead } = await (
      await desk.client('cv.vanphong')
    ).ask(
      `{ assignmentsWithoutLead { id leadWords deadlineWords deadlineAt suggestedUnit { code } allowedActs } }`,
    );
    expect(assignmentsWithoutLead).toEqual([
      {
        id: desk.idOf('T25'),
        leadWords: 'Các phòng, ban, cơ quan, đơn vị',
        deadlineWords: 'trong quý II/2025',
        deadlineAt: '2025-06-30T17:00:00+07:00',
        suggestedUnit: { code: 'TTPTQD' },
        allowedActs: ['SET_LEAD'],
      },
    ]);
  });

  it('sixteen directions are folded apart, and the same work in other words is followed once', async () => {
    const { standingDirections } = await (
      await desk.client('cv.vanphong')
    ).ask<{ standingDirections: { edges: object[] } }>(
      '{ standingDirections { edges { node { kind nature } } } }',
    );
    expect(standingDirections.edges).toHaveLength(16);
    const { assignment } = await (
      await desk.client('cv.vanphong')
    ).ask<{ assignment: object }>(
      'query ($id: ID!) { assignment(id: $id) { kind parts { id } sameAs { id } allowedActs } }',
      { id: desk.idOf('T24') },
    );
    expect(assignment).toEqual({
      kind: 'TARGET',
      parts: [],
      sameAs: { id: desk.idOf('T09') },
      allowedActs: ['SET_LEAD'],
    });
  });
});
