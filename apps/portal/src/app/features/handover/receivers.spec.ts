import { describe, expect, it } from '@jest/globals';
import type { OpenWorkGroup } from './handover.operations';
import { nextDue, proposed, takingAll } from './receivers';

const group = (id: string, ...people: string[]): OpenWorkGroup => ({
  __typename: 'OpenWorkGroup',
  id,
  kind: 'STEP',
  label: id,
  unit: 'Văn phòng',
  count: 1,
  items: [],
  receivers: people.map((personId) => ({
    __typename: 'WorkReceiver',
    personId,
    name: personId,
    title: 'Chuyên viên',
  })),
});

describe('receivers of open work', () => {
  it('who may take all of it can take every group', () => {
    const names = (...groups: OpenWorkGroup[]) => takingAll(groups).map(({ personId }) => personId);
    expect(names(group('1', 'a', 'b'), group('2', 'b', 'c'))).toEqual(['b']);
    expect(names(group('1', 'a'), group('2'))).toEqual([]);
    expect(names()).toEqual([]);
  });

  it('are proposed where nobody else could have it, and kept as chosen as long as they may', () => {
    const groups = [group('1', 'a'), group('2', 'a', 'b'), group('3')];
    expect(proposed(groups, {})).toEqual({ 1: 'a', 2: '', 3: '' });
    expect(proposed(groups, { 2: 'b', 3: 'b' })).toEqual({ 1: 'a', 2: 'b', 3: '' });
    expect(proposed(groups, { 2: 'gone' })).toEqual({ 1: 'a', 2: '', 3: '' });
  });

  it('see the next deadline', () => {
    const item = (id: string, dueAt: string | null) => ({ __typename: 'OpenWorkItem' as const, id, dueAt });
    const items = [
      item('1', null),
      item('2', '2025-03-20T00:00:00.000Z'),
      item('3', '2025-03-19T00:00:00.000Z'),
    ];
    expect(nextDue({ items })).toBe('2025-03-19T00:00:00.000Z');
    expect(nextDue({ items: [item('1', null)] })).toBeUndefined();
  });
});
