import type { PositionHolder } from './absence.operations';
import { emptyLeave, peopleOf, substitutesFor, substitutesInput } from './leave-form';

const holder = (appointmentId: string, person: string, unit: string): PositionHolder => ({
  __typename: 'PositionHolder',
  appointmentId,
  postId: `post ${appointmentId}`,
  title: 'Chuyên viên',
  person: { __typename: 'Person', id: person, displayName: `Người ${person}` },
  unit: { __typename: 'Unit', id: unit, shortName: `Phòng ${unit}` },
});

const [head, officer, second, other] = [
  holder('1', 'a', 'X'),
  holder('2', 'b', 'X'),
  holder('3', 'a', 'Y'),
  holder('4', 'c', 'Y'),
] as [PositionHolder, PositionHolder, PositionHolder, PositionHolder];

test('a person with two positions is offered once', () => {
  expect(peopleOf([head, officer, second]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('somebody else of the same unit stands in', () => {
  const all = [head, officer, second, other];
  expect(substitutesFor(head, all)).toEqual([officer]);
  expect(substitutesFor(second, all)).toEqual([other]);
});

test('each position has its own substitute; one without is not sent', () => {
  const form = { ...emptyLeave('a', '1', '2025-03-18'), substitutes: { '1': '2', '3': '' } };
  expect(substitutesInput(form, [head, second])).toEqual([
    { appointmentId: '1', substituteId: '2', acts: null },
  ]);
  const named = { ...form, named: true, acts: ['SIGN'] };
  expect(substitutesInput(named, [head])).toEqual([
    { appointmentId: '1', substituteId: '2', acts: ['SIGN'] },
  ]);
});
