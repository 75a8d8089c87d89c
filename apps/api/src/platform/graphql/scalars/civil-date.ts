import { isCivilDate } from '@thong-suot/administration';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parse(value: unknown): string {
  if (typeof value !== 'string' || !isCivilDate(value)) {
    throw new GraphQLError('A date is written yyyy-MM-dd, e.g. 2025-03-19.');
  }
  return value;
}

/** A civil date, without time zone: text inside and outside. */
export const CivilDate = new GraphQLScalarType<string, string>({
  name: 'CivilDate',
  description: 'A civil date, yyyy-MM-dd, without time zone.',
  serialize: (value) => String(value),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
