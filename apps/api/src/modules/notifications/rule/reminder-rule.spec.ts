import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noticesOf } from '../../../../test/support/notices.js';
import { RoundDesk } from '../../../../test/support/round-desk.js';
import { newId } from '../../../platform/ids.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Rule {
  readonly workingDays: number;
  readonly sameDayMinutes: number;
  readonly atDeadline: boolean;
  readonly workingDaysAfter: number;
}
interface Found extends Rule {
  readonly version: number;
  readonly changeable: boolean;
  readonly changes: readonly (Rule & { readonly by: string; readonly at: string })[];
}
interface Refused {
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
}

const ORDINARY: Rule = { workingDays: 1, sameDayMinutes: 120, atDeadline: true, workingDaysAfter: 0 };
const VALUES = 'workingDays sameDayMinutes atDeadline workingDaysAfter';
const FIELDS = `${VALUES} version changeable changes { at by ${VALUES} }`;

const rule = async (role: string) =>
  (await (await desk.client(role)).ask<{ reminderRule: Found | null }>(`{ reminderRule { ${FIELDS} } }`))
    .reminderRule;

/** Sets a rule with the present version unless another is given. */
async function set(
  role: string,
  change: Partial<Rule>,
  version?: number,
  commandId = newId(),
): Promise<Found & Refused> {
  const { changeReminderRule } = await (
    await desk.client(role)
  ).ask<{ changeReminderRule: Found & Refused }>(
    `mutation ($input: ReminderRuleInput!, $version: Int!) {
      changeReminderRule(input: $input, expectedVersion: $version) {
        ... on ReminderRule { ${FIELDS} } ... on Refusal { code field message } } }`,
    { input: { ...ORDINARY, ...change }, version: version ?? (await rule('cvp'))?.version ?? 0 },
    { commandId },
  );
  return changeReminderRule;
}

/** Moves the clock and waits for what it sets off. */
async function at(instant: string): Promise<void> {
  desk.app.clock.set(instant);
  await desk.until(async () => {
    const due = await desk.rows('select 1 from timer where due_at <= $1', instant);
    const ringing = await desk.rows('select 1 from alarm where due_at <= $1', instant);
    return due.length + ringing.length === 0;
  });
  await desk.settled();
}

describe('the rule by which people are reminded', () => {
  it('is the ordinary one until somebody sets it; the Office and the leaders read it, nobody else', async () => {
    expect(await rule('cvp')).toEqual({ ...ORDINARY, version: 0, changeable: true, changes: [] });
    for (const role of ['cv.vanphong', 'vanthu', 'ct']) {
      expect([role, await rule(role)]).toMatchObject([role, { changeable: false }]);
    }
    for (const role of ['cv.vhkhtt', 'ct.tamthanh', 'ld.noivu']) {
      expect([role, await rule(role)]).toEqual([role, null]);
    }
  });

  it.each(['cv.vanphong', 'vanthu', 'ct', 'cv.vhkhtt', 'ct.tamthanh'])(
    'is not for %s to set',
    async (role) => {
      expect(await set(role, { workingDays: 2 })).toMatchObject({ code: 'REMINDER_RULE_OFFICE_ONLY' });
    },
  );

  it.each([
    [{ workingDays: 0 }, 'REMINDER_DAYS_BEFORE', 'workingDays'],
    [{ workingDays: 11 }, 'REMINDER_DAYS_BEFORE', 'workingDays'],
    [{ sameDayMinutes: 14 }, 'REMINDER_MINUTES_BEFORE', 'sameDayMinutes'],
    [{ sameDayMinutes: 241 }, 'REMINDER_MINUTES_BEFORE', 'sameDayMinutes'],
    [{ workingDaysAfter: -1 }, 'REMINDER_DAYS_AFTER', 'workingDaysAfter'],
    [{ workingDaysAfter: 11 }, 'REMINDER_DAYS_AFTER', 'workingDaysAfter'],
  ])('takes no %p', async (change, code, field) => {
    const refused = await set('cvp', change);
    expect(refused).toMatchObject({ code, field });
    expect(refused.message).toMatch(/^Chưa lưu được quy tắc nhắc hạn: .* từ \d+ đến \d+/u);
  });

  it('is set once by one command, and by one of two people at once; it stays written down who did', async () => {
    const command = newId();
    const pressed = await Promise.all([
      set('cvp', { workingDays: 2 }, 0, command),
      set('cvp', { workingDays: 2 }, 0, command),
    ]);
    expect(pressed.map(({ version }) => version)).toEqual([1, 1]);
    const both = await Promise.all([set('cvp', { workingDays: 3 }, 1), set('pcvp', { workingDays: 4 }, 1)]);
    expect(both.map(({ code = 'set' }) => code).sort()).toEqual(['REMINDER_RULE_CHANGED', 'set']);
    const found = await rule('cvp');
    expect(found?.changes).toHaveLength(2);
    expect(found?.changes[1]).toMatchObject({
      workingDays: 2,
      by: 'Chánh Văn phòng HĐND-UBND thành phố',
      at: '2025-03-18T14:00:00+07:00',
    });
    const audit = await desk.rows("select 1 from audit_entry where act = 'changeReminderRule'");
    expect(audit).toHaveLength(2);
    await set('cvp', {});
    await desk.settled();
  });

  it('is read at two statements', async () => {
    const { statements } = await (await desk.client('cvp')).send(`{ reminderRule { ${FIELDS} } }`);
    expect(statements).toBe(2);
  });
});

describe('deadlines that lie ahead follow another rule', () => {
  const DUE = '2025-03-25T10:00:00.000Z';
  const told = async (role: string, roundId: string) =>
    (await noticesOf(desk, role)).filter((notice) => notice.roundId === roundId).map(({ kind }) => kind);

  it('a round is reminded of by the new rule, not by the one under which it was sent', async () => {
    const roundId = await desk.send([await desk.dossier()], ['MAIPHA'], { dueAt: DUE });
    await desk.settled();
    await set('cvp', { workingDays: 3, atDeadline: false });
    await desk.settled();
    await at('2025-03-20T09:59:00.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING']);
    await at('2025-03-20T10:00:01.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
    await at('2025-03-24T10:00:01.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
    // The rule leaves the deadline itself out; the lead still hears that it may end the round.
    await at('2025-03-25T10:00:01.000Z');
    expect(await told('cv.maipha', roundId)).toEqual(['WAITING', 'NEAR']);
  });

  it('a paper that is passed on is reminded of before, at and after its deadline, as the rule says', async () => {
    const paper = await passedOn('2025-04-02T10:00:00.000Z');
    await set('cvp', { workingDays: 2, atDeadline: true, workingDaysAfter: 1 });
    await desk.settled();
    const kinds = async () =>
      (await noticesOf(desk, 'cv.noivu'))
        .filter(({ incomingId }) => incomingId === paper)
        .map(({ kind }) => kind);
    await at('2025-03-31T10:00:01.000Z');
    expect(await kinds()).toEqual(['WAITING', 'NEAR']);
    await at('2025-04-02T10:00:01.000Z');
    expect(await kinds()).toEqual(['WAITING', 'NEAR', 'LATE']);
    await at('2025-04-03T10:00:01.000Z');
    expect(await kinds()).toEqual(['WAITING', 'NEAR', 'LATE', 'LATE']);
  });

  it('a deadline over which the clock leaps with the moment after it is told once', async () => {
    const paper = await passedOn('2025-04-08T10:00:00.000Z');
    await at('2025-04-10T10:00:00.000Z');
    const kinds = (await noticesOf(desk, 'cv.noivu'))
      .filter(({ incomingId }) => incomingId === paper)
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['WAITING', 'LATE']);
  });

  /** A paper from outside, passed on to a department with a deadline. */
  async function passedOn(dueAt: string): Promise<string> {
    const clerk = await desk.client('vanthu');
    const { registerIncoming: paper } = await clerk.ask<{
      registerIncoming: { id: string; version: number };
    }>(
      `mutation ($input: RegisterIncomingInput!) { registerIncoming(input: $input) {
        ... on IncomingDocument { id version } ... on Refusal { code message } } }`,
      { input: { arrivedOn: '2025-03-18', author: 'Sở Nội vụ', subject: `Rà soát, hạn ${dueAt}` } },
    );
    const args = `incomingId: "${paper.id}", toUnitId: "${desk.unit('NV')}", dueAt: "${dueAt}", expectedVersion: ${paper.version}`;
    expect(await desk.mutate('vanthu', 'forwardIncoming', args)).toBeUndefined();
    await desk.settled();
    return paper.id;
  }
});
