import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { ACT_KIND_OF } from './act-kinds.js';

const SDL = new URL('../../../../../packages/api-schema/schema.graphql', import.meta.url);

it('every mutation has a kind of act, and no other name has one', () => {
  const schema = buildSchema(readFileSync(SDL, 'utf8'), { assumeValid: true });
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect(Object.keys(ACT_KIND_OF).toSorted()).toEqual(mutations.toSorted());
});
