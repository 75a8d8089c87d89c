import { ASSIGNMENTS } from '#database/seeds/demo/assignments.js';
import { UNITS } from '#database/seeds/demo/units.js';
import { resolveDeadlineWords } from '@thong-suot/administration';
import type { CivilDate } from '@thong-suot/administration';
import { caseAssignments } from './case-assignments.js';

const codes = ['WARDS', ...UNITS.map(({ code }) => code)];
const of = (kind: string) => ASSIGNMENTS.filter((each) => each.kind === kind);

describe('the assignments of the founding case', () => {
  it('are thirty-seven: sixteen directions, two targets, nineteen tasks', () => {
    expect([of('STANDING').length, of('TARGET').length, of('TASK').length]).toEqual([16, 2, 19]);
    expect(new Set(ASSIGNMENTS.map(({ key }) => key)).size).toBe(37);
  });

  it('keep the words of the notice as they stand, composed', () => {
    for (const { quote, title, note = '' } of ASSIGNMENTS) {
      for (const text of [quote, title, note]) expect(text).toBe(text.normalize('NFC').trim());
      expect(quote).not.toContain('*');
    }
  });

  it('have seven deadlines in words, of which one asks a person', () => {
    const dated = ASSIGNMENTS.filter(({ deadlineWords }) => deadlineWords !== undefined);
    expect(dated.map(({ key }) => key)).toEqual(['T09', 'T10', 'T14', 'T16', 'T24', 'T25', 'T30']);
    for (const { key, deadlineWords = '', dueAt, deadlineChoices } of dated) {
      const meant = resolveDeadlineWords(deadlineWords, { spokenOn: '2025-03-18' as CivilDate });
      if (meant.kind === 'ambiguous') {
        expect([key, dueAt]).toEqual([key, undefined]);
        expect(meant.choices.map(({ instant }) => instant)).toEqual(
          deadlineChoices?.map((choice) => new Date(choice).toISOString()),
        );
      } else expect(meant).toMatchObject({ instant: new Date(dueAt ?? '').toISOString() });
    }
  });

  it('name units of the demonstration, and a lead for all but one task', () => {
    for (const { leads = [], cooperates = [], addressed = [], suggests } of ASSIGNMENTS) {
      const named = [
        ...leads,
        ...cooperates,
        ...(addressed === 'ALL' ? [] : addressed),
        ...(suggests ? [suggests] : []),
      ];
      for (const code of named) expect(codes).toContain(code);
    }
    const leaderless = ASSIGNMENTS.filter(
      ({ kind, leads = [], sameAs }) => kind !== 'STANDING' && leads.length === 0 && sameAs === undefined,
    );
    expect(leaderless.map(({ key, suggests }) => [key, suggests])).toEqual([['T25', 'TTPTQD']]);
  });

  it('are carried out by the dossier of their item, where there is one', () => {
    const ids = {
      unit: (code: string) => code,
      dossier: (item: number) => (item >= 6 ? `dossier ${item}` : undefined),
    };
    const { assignments } = caseAssignments(ids);
    const carried = assignments.filter((each) => each.carriedBy !== undefined);
    expect(carried.map(({ key, dossierId }) => [key, dossierId])).toEqual([
      ['T14', 'dossier 6'],
      ['T15', 'dossier 6'],
      ['T16', 'dossier 7'],
      ['T17', 'dossier 7'],
    ]);
    const wards = assignments.find(({ key }) => key === 'T30')?.leads ?? [];
    expect(wards).toHaveLength(9);
    expect(wards[0]).toEqual({ unitId: 'NNMT', target: 3573 });
    expect(wards[1]).toMatchObject({ monitorUnitId: 'NNMT' });
  });
});
