import { describe, expect, it } from '@jest/globals';
import { ORDINARY_RULE } from '../../organisation/index.js';
import type { WaitingStep } from './notice.js';
import { toldOfNewWork } from './new-work.js';
import { alarmsOf, toldOfReminder } from './reminding.js';

const DUE = '2025-04-14T10:00:00.000Z';
const NOW = '2025-03-18T07:00:00.000Z';

const step = (change: Partial<WaitingStep> = {}): WaitingStep => ({
  person_id: 'person',
  post_id: 'post',
  work_item_id: 'item',
  instance_id: 'instance',
  step_id: 'carryOut',
  subject_kind: 'ASSIGNMENT',
  subject_id: 'assignment',
  due_at: DUE,
  lead_unit_id: 'lead',
  ...change,
});

describe('the moments of a deadline', () => {
  const moments = (stepId: string, now = NOW) =>
    alarmsOf({ instance_id: 'i', step_id: stepId, due_at: DUE }, now, ORDINARY_RULE).map(
      ({ dueAt }) => dueAt,
    );

  it('are the deadline itself, and one before it where the process has no timer for that', () => {
    expect(moments('carryOut')).toEqual([DUE]);
    expect(moments('enterReport')).toEqual([DUE, '2025-04-11T10:00:00.000Z']);
    expect(moments('enterReport', '2025-04-14T09:30:00.000Z')).toEqual([DUE]);
  });

  it('of a round are its own, not those of each unit', () => {
    expect(moments('answer')).toEqual([]);
  });

  it('have another key when the deadline is moved, and the same one when it is told again', () => {
    const key = (due_at: string) =>
      alarmsOf({ instance_id: 'i', step_id: 'carryOut', due_at }, NOW, ORDINARY_RULE)[0]?.key;
    expect(key(DUE)).toBe(key('2025-04-14T17:00:00+07:00'));
    expect(key(DUE)).not.toBe(key('2025-04-15T10:00:00.000Z'));
  });
});

describe('a reminder', () => {
  const kind = (change: Partial<WaitingStep>, now = NOW) => toldOfReminder(step(change), now).kind;

  it('says that the deadline is near, has passed, or that the step has waited long', () => {
    expect(kind({})).toBe('NEAR');
    expect(kind({}, DUE)).toBe('LATE');
    expect(kind({ step_id: 'examine' })).toBe('STILL_WAITING');
    expect(kind({ due_at: null })).toBe('STILL_WAITING');
  });

  it('of one deadline has one cause a day before it, and one after it', () => {
    const cause = (now: string) => toldOfReminder(step(), now).cause;
    expect(cause('2025-04-14T01:00:00.000Z')).toBe(cause('2025-04-14T02:00:00.000Z'));
    expect(cause('2025-04-11T02:00:00.000Z')).not.toBe(cause('2025-04-14T02:00:00.000Z'));
    expect(cause(DUE)).toBe(cause('2025-05-01T02:00:00.000Z'));
  });
});

describe('new work', () => {
  const given = (change: Partial<WaitingStep> = {}) => ({
    ...step({ step_id: 'acceptAssignment', ...change }),
    opened: true,
    returned: false,
  });

  it('is one notice each, of assignments given together one for all', () => {
    const told = toldOfNewWork([given(), given({ subject_id: 'other' }), given({ step_id: 'examine' })], NOW);
    expect(told.map(({ step_id, things }) => [step_id, things])).toEqual([
      ['examine', 1],
      ['acceptAssignment', 2],
    ]);
  });

  it('that came back says so', () => {
    expect(toldOfNewWork([{ ...given({ step_id: 'draft' }), returned: true }], NOW)[0]?.kind).toBe(
      'RETURNED',
    );
  });
});
