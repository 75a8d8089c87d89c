import { cleanTyped } from '@thong-suot/administration';
import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLScalarType, graphql, isObjectType, type GraphQLSchema } from 'graphql';
import { everyOperation, SAMPLES } from '../../../test/security/every-operation.js';
import { cleanArguments } from './clean-arguments.js';

const SDL = new URL('../../../../../packages/api-schema/schema.graphql', import.meta.url);
const PASTED = 'Kế\u0000 hoạch\ud800 \u202eỦy ban\r\nmột'.normalize('NFD');

/** The contract with resolvers that keep what they were given and answer nothing. */
function recording(given: unknown[]): GraphQLSchema {
  const schema = buildSchema(readFileSync(SDL, 'utf8'), { assumeValid: true });
  for (const type of Object.values(schema.getTypeMap())) {
    // Scalars of an SDL take any value, as ours do for the samples.
    if (type instanceof GraphQLScalarType || !isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = (_source: unknown, args: unknown) => {
        given.push(args);
        return null;
      };
    }
  }
  return cleanArguments(schema);
}

describe('the arguments of every operation', () => {
  const schema = recording([]);
  const operations = everyOperation(schema, { ...SAMPLES, String: () => PASTED, ID: () => PASTED });
  const withTexts = operations.filter(({ variables }) => JSON.stringify(variables).includes('Ke'));

  it.each(withTexts.map((operation) => [operation.name, operation] as const))(
    'reach the use case clean: %s',
    async (_, { text, variables }) => {
      const given: unknown[] = [];
      await graphql({ schema: recording(given), source: text, variableValues: variables });
      expect(given).toHaveLength(1);
      const known = [cleanTyped(PASTED), '00000000-0000-0000-0000-000000000000'];
      expect(textsOf(given).some((text) => known.includes(text))).toBe(true);
      expect(textsOf(given).filter((text) => text !== cleanTyped(text))).toEqual([]);
    },
  );

  it('are looked at in most of the contract', () => {
    expect(withTexts.length).toBeGreaterThan(40);
  });

  it('are clean where the text stands in the operation itself', async () => {
    const given: unknown[] = [];
    const source = `mutation { withdrawDossier(dossierId: "x", expectedVersion: 1, reason: "Kế\\u0000 hoạch") { __typename } }`;
    await graphql({ schema: recording(given), source });
    expect(given).toEqual([
      { dossierId: '00000000-0000-0000-0000-000000000000', expectedVersion: 1, reason: 'Kế hoạch' },
    ]);
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
