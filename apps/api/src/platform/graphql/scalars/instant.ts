import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Years that an office writes; outside of them SQL and JavaScript write years differently. */
const YEARS = { first: 1900, last: 2999 };

/** Reads an instant with any offset; gives canonical UTC text, which compares as text. */
function parse(value: unknown): string {
  if (typeof value !== 'string' || !ISO_INSTANT.test(value) || !isOfOurTime(new Date(value))) {
    throw new GraphQLError('An instant is written as ISO 8601 with offset, e.g. 2025-03-19T17:00:00+07:00.');
  }
  return new Date(value).toISOString();
}

function isOfOurTime(date: Date): boolean {
  return date.getUTCFullYear() >= YEARS.first && date.getUTCFullYear() <= YEARS.last;
}

/** Prints an instant at +07:00, to the second: what the office's clocks show. */
function serialize(value: unknown): string {
  const time = value instanceof Date ? value.getTime() : Date.parse(String(value));
  if (Number.isNaN(time)) throw new TypeError(`Not an instant: ${String(value)}`);
  return `${new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 19)}+07:00`;
}

/** An instant: canonical UTC text inside, +07:00 outside. */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'Instant',
  description: 'An instant as ISO 8601 with offset, e.g. 2025-03-19T17:00:00+07:00.',
  serialize,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
