import { describe, expect, it } from '@jest/globals';
import { tokenOf } from '../token.js';
import { groupsOf, type Colleague, type HeldWork } from './groups.js';

const work = (
  id: string,
  change: Partial<HeldWork['row']> = {},
  excluded: readonly string[] = [],
): HeldWork => ({
  kind: 'STEP',
  excluded,
  row: {
    id,
    what: 'examine',
    doc_type: 'DECISION',
    unit_id: 'office',
    unit_name: 'Văn phòng',
    positions: ['OFFICER'],
    since: null,
    due_at: null,
    instance_id: `i${id}`,
    definition_id: 'd',
    element_id: 'examine',
    work_item_key: 'examine',
    subject_kind: 'DOSSIER',
    subject_id: `s${id}`,
    done_by: {},
    further_id: null,
    ...change,
  },
});
const holder = (person_id: string, change: Partial<Colleague> = {}): Colleague => ({
  person_id,
  name: person_id,
  title: 'Chuyên viên',
  unit_id: 'office',
  position: 'OFFICER',
  ...change,
});
const names = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ receivers }) => receivers.map(({ person_id }) => person_id));

describe('open work that is handed over', () => {
  it('goes to holders of the same posts in the same unit, never back to who leaves', () => {
    const colleagues = [
      holder('leaving'),
      holder('colleague'),
      holder('colleague', { title: 'Kiêm nhiệm' }),
      holder('chief', { position: 'CHIEF_OF_OFFICE' }),
      holder('stranger', { unit_id: 'other' }),
    ];
    expect(names(groupsOf([work('1')], colleagues, 'leaving'))).toEqual([['colleague']]);
  });

  it('is not for whoever did what it checks', () => {
    const colleagues = [holder('one'), holder('two')];
    expect(names(groupsOf([work('1', {}, ['one']), work('2')], colleagues, 'leaving'))).toEqual([['two']]);
  });

  it('stays together by step and unit, so that dossiers that travel together have one holder', () => {
    const groups = groupsOf(
      [work('1'), work('2'), work('3', { what: 'recheck' }), work('4', { unit_id: 'other' })],
      [],
      'leaving',
    );
    expect(groups.map(({ items }) => items.map(({ row }) => row.id))).toEqual([['1', '2'], ['3'], ['4']]);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(3);
  });

  it('has a token that tells when something came or went, in whatever order it is read', () => {
    expect(tokenOf([work('1'), work('2')])).toBe(tokenOf([work('2'), work('1')]));
    expect(tokenOf([work('1')])).not.toBe(tokenOf([work('1'), work('2')]));
    expect(tokenOf([work('1')])).not.toBe(tokenOf([{ ...work('1'), kind: 'DRAFT' }]));
  });
});
