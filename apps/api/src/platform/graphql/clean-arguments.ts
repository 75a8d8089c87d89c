import { cleanTyped } from '@thong-suot/administration';
import {
  getNullableType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { isId } from '../ids.js';

/** Names nothing: no row ever has it. */
const NIL_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Cleans what a request brings before any resolver sees it, variables and literals alike, however deep in an input.
 * A text is cleaned as typed text: this is the one place, use cases only trim, and uploads clean the names of files by
 * the same rule. An id that is no UUID becomes the id that names nothing, so that it is answered like any unknown one
 * and never reaches SQL. The schema is changed in place.
 */
export function cleanArguments(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const field of types.flatMap((type) => Object.values(type.getFields()))) {
    const { resolve, args } = field;
    if (resolve === undefined || args.length === 0) continue;
    const declared = new Map(args.map((argument) => [argument.name, argument]));
    field.resolve = (source, given, context, info) =>
      resolve(source, cleanFields(declared, given as Fields), context, info);
  }
  return schema;
}

type Fields = Readonly<Record<string, unknown>>;

function cleanFields(
  declared: ReadonlyMap<string, GraphQLArgument | GraphQLInputField>,
  given: Fields,
): Fields {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field = declared.get(name);
      return [name, field === undefined ? value : clean(field.type, value)];
    }),
  );
}

function clean(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const named = getNullableType(type);
  if (isListType(named)) return (value as unknown[]).map((one) => clean(named.ofType, one));
  if (isInputObjectType(named)) {
    return cleanFields(new Map(Object.entries(named.getFields())), value as Fields);
  }
  if (named === GraphQLString) return cleanTyped(value as string);
  if (named === GraphQLID) return isId(value) ? value : NIL_ID;
  return value;
}
