import type { PositionCode } from '@thong-suot/administration';
import { assignmentActs, partActs, type PartStanding } from './allowed-acts.js';

const over = { officeUnitId: 'office', leadershipUnitId: 'leaders' };
const now = '2025-03-18T07:00:00.000Z';
const part = (change: Partial<PartStanding> = {}): PartStanding => ({
  unitId: 'ward',
  monitorUnitId: 'department',
  state: 'IN_PROGRESS',
  dueAt: '2025-05-31T10:00:00.000Z',
  extensionAsked: false,
  transferAsked: false,
  carriedByDossier: false,
  ...change,
});
const acts = (unitId: string, position: PositionCode, change: Partial<PartStanding> = {}, at = now) =>
  partActs({ unitId, position }, part(change), over, at);

describe('who may do what with a part', () => {
  it('the unit accepts, reports, and asks; its clerk does not', () => {
    expect(acts('ward', 'OFFICER', { state: 'NOT_ACCEPTED' })).toEqual(['ACCEPT', 'REQUEST_TRANSFER']);
    expect(acts('ward', 'CHAIR')).toEqual([
      'REPORT_PROGRESS',
      'REPORT_RESULT',
      'REQUEST_EXTENSION',
      'REQUEST_TRANSFER',
    ]);
    expect(acts('ward', 'CLERK')).toEqual([]);
    expect(acts('ward', 'ADMIN')).toEqual([]);
    expect(acts('another ward', 'CHAIR')).toEqual([]);
  });

  it('an extension is offered until the end of the deadline, and once', () => {
    expect(acts('ward', 'OFFICER', {}, '2025-06-01T00:00:00.000Z')).not.toContain('REQUEST_EXTENSION');
    expect(acts('ward', 'OFFICER', { extensionAsked: true })).not.toContain('REQUEST_EXTENSION');
    expect(acts('ward', 'OFFICER', { dueAt: null })).not.toContain('REQUEST_EXTENSION');
  });

  it('the monitor confirms, the Office decides transfers and sets deadlines, leaders decide extensions', () => {
    const reported = { state: 'AWAITING_CONFIRMATION' } as const;
    expect(acts('department', 'OFFICER', reported)).toEqual(['REVIEW_RESULT', 'URGE']);
    expect(acts('office', 'OFFICER', reported)).toEqual(['URGE']);
    expect(acts('office', 'CHIEF_OF_OFFICE', { transferAsked: true, dueAt: null })).toEqual([
      'DECIDE_TRANSFER',
      'SET_DEADLINE',
      'URGE',
    ]);
    expect(acts('leaders', 'CHAIR', { extensionAsked: true })).toEqual(['DECIDE_EXTENSION']);
    expect(acts('leaders', 'CHAIR')).toEqual(['PAUSE']);
  });

  it('whoever gave it or monitors it pauses it, and of one that pauses nothing is done but to go on', () => {
    const dated = { dueAt: '2025-05-31T10:00:00.000Z' };
    for (const [unit, position] of [
      ['office', 'OFFICER'],
      ['department', 'UNIT_HEAD'],
      ['leaders', 'VICE_CHAIR'],
    ] as const) {
      expect(acts(unit, position, dated)).toContain('PAUSE');
      expect(acts(unit, position, { ...dated, extensionAsked: true })).not.toContain('PAUSE');
      expect(acts(unit, position, { state: 'PAUSED' })).toEqual(['RESUME']);
    }
    expect(acts('ward', 'CHAIR', { state: 'PAUSED' })).toEqual([]);
    expect(acts('office', 'CLERK', { state: 'PAUSED' })).toEqual([]);
    // The Office does not pause its own work.
    expect(acts('office', 'OFFICER', { unitId: 'office', state: 'PAUSED' })).toEqual([]);
  });

  it('a dossier that carries it out leaves the unit nothing to report twice', () => {
    expect(acts('ward', 'OFFICER', { carriedByDossier: true })).toEqual([]);
    expect(acts('office', 'OFFICER', { carriedByDossier: true, dueAt: null })).toEqual(['URGE']);
  });

  it('nothing is done any more with what has ended', () => {
    for (const state of ['DONE', 'TRANSFERRED'] as const) {
      expect(acts('ward', 'CHAIR', { state })).toEqual([]);
      expect(acts('office', 'CHIEF_OF_OFFICE', { state, dueAt: null })).toEqual([]);
    }
  });
});

describe('who may do what with an assignment', () => {
  const standing = { kind: 'STANDING', hasParts: false, addressed: true, acknowledged: false } as const;
  const task = { ...standing, kind: 'TASK', addressed: false } as const;

  it('a direction is acknowledged once by each unit to which it speaks, and reported on', () => {
    const ward = { unitId: 'ward', position: 'OFFICER' } as const;
    expect(assignmentActs(ward, standing, over)).toEqual(['ACKNOWLEDGE', 'REPORT_ON_DIRECTION']);
    expect(assignmentActs(ward, { ...standing, acknowledged: true }, over)).toEqual(['REPORT_ON_DIRECTION']);
    expect(assignmentActs(ward, { ...standing, addressed: false }, over)).toEqual([]);
    expect(assignmentActs({ ...ward, position: 'CLERK' }, standing, over)).toEqual([]);
  });

  it('the Office names the lead where the notice names none', () => {
    const office = { unitId: 'office', position: 'OFFICER' } as const;
    expect(assignmentActs(office, task, over)).toEqual(['SET_LEAD']);
    expect(assignmentActs(office, { ...task, hasParts: true }, over)).toEqual([]);
    expect(assignmentActs({ unitId: 'ward', position: 'CHAIR' }, task, over)).toEqual([]);
  });
});
