import fc from 'fast-check';
import { mergeEdits, type FieldEdit, type KeptField } from './merge-edits.js';

const kept = (key: string, version: number, content: string): KeptField => ({ key, version, content });

test('two people in different fields do not disturb each other', () => {
  const fields = [kept('registered', 1, '100')];
  expect(mergeEdits(fields, [{ key: 'handedOver', seen: 0, content: '36' }])).toEqual({
    writes: [{ key: 'handedOver', seen: 0, content: '36', version: 1 }],
    conflicts: [],
  });
});

test('of two different figures for one field the later person is asked', () => {
  const edit: FieldEdit = { key: 'registered', seen: 1, content: '102' };
  expect(mergeEdits([kept('registered', 2, '101')], [edit])).toEqual({ writes: [], conflicts: [edit] });
});

test('the same figure typed twice is no conflict and nothing new', () => {
  expect(
    mergeEdits([kept('registered', 2, '101')], [{ key: 'registered', seen: 1, content: '101' }]),
  ).toEqual({ writes: [], conflicts: [] });
});

test('nothing that was written is ever overwritten unseen, whatever the order', () => {
  const anyEdit = fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    content: fc.constantFrom('1', '2', '3'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(anyEdit, { maxLength: 3 }), { maxLength: 6 }), (people) => {
      // Everybody saw the empty report; they save one after the other.
      let fields: KeptField[] = [];
      for (const edits of people) {
        const before = new Map(fields.map((field) => [field.key, field.content]));
        const unique = [...new Map(edits.map((edit) => [edit.key, { ...edit, seen: 0 }])).values()];
        const { writes, conflicts } = mergeEdits(fields, unique);
        for (const { key } of writes) expect(before.has(key)).toBe(false);
        for (const { key, content } of conflicts) expect(before.get(key)).not.toBe(content);
        fields = [...fields, ...writes.map(({ key, version, content }) => ({ key, version, content }))];
      }
    }),
  );
});

test('reports that touch different fields give the same result in any order', () => {
  const distinct = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    .chain((keys) =>
      fc.tuple(
        fc.constant(keys.map((key, at) => ({ key, seen: 0, content: String(at) }))),
        fc.shuffledSubarray(keys, { minLength: keys.length }),
      ),
    );
  fc.assert(
    fc.property(distinct, ([edits, order]) => {
      const run = (sequence: readonly FieldEdit[]) =>
        sequence
          .reduce<KeptField[]>((fields, edit) => [...fields, ...mergeEdits(fields, [edit]).writes], [])
          .map(({ key, content }) => `${key}=${content}`)
          .sort();
      const shuffled = order.map((key) => edits.find((edit) => edit.key === key) as FieldEdit);
      expect(run(shuffled)).toEqual(run(edits));
    }),
  );
});
