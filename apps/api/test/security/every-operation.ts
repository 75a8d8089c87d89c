import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** One operation of the contract with values for all its arguments. */
export interface Operation {
  readonly name: string;
  readonly text: string;
  readonly variables: Record<string, unknown>;
}

/** Gives the value that an argument of an operation shall have: `('dossierId', 'saveRoutingSlip')`. */
export type Choice = (argument: string, operation: string) => unknown;

/** Gives the id that an argument of an operation shall name. */
export type IdChoice = (argument: string, operation: string) => string;

/** By scalar, what the arguments of a kind shall be. */
export type Samples = Readonly<Record<'ID' | 'String' | 'Int' | 'Boolean' | 'Instant' | 'CivilDate', Choice>>;

/** Values that every operation takes, whatever it then answers. */
export const SAMPLES: Samples = {
  ID: () => '019e0000-0000-7000-8000-000000000000',
  String: (argument) => (argument === 'after' ? null : 'Nội dung thử'),
  Int: () => 1,
  Boolean: () => true,
  Instant: () => '2025-03-25T17:00:00+07:00',
  CivilDate: () => '2025-03-20',
};

/** Queries and mutations that anybody may send, or that concern the session alone. */
const OWN = [
  'service',
  'session',
  'signIn',
  'signInDemo',
  'signOut',
  'advanceClock',
  'enterSecondFactor',
  'setOwnPassword',
  'beginSecondFactor',
  'confirmSecondFactor',
];

/** Every query and mutation of the schema that takes an id, directly or inside its input, selecting all it can. */
export function operationsWithIds(schema: GraphQLSchema, chooseId: IdChoice): Operation[] {
  const withIds = fieldsOf(schema).filter(({ field }) => field.args.some(({ type }) => namesId(type)));
  return withIds
    .filter(({ field }) => !OWN.includes(field.name))
    .map(({ root, field }) => operation(root, field, { ...SAMPLES, ID: chooseId }));
}

/** Every query and mutation of the schema that takes arguments, those without a session among them. */
export function everyOperation(schema: GraphQLSchema, samples: Samples): Operation[] {
  return fieldsOf(schema)
    .filter(({ field }) => field.args.length > 0)
    .map(({ root, field }) => operation(root, field, samples));
}

/** Every query and mutation of the schema; queries with the arguments that they require, so that lists are whole. */
export function allOperations(
  schema: GraphQLSchema,
  samples: Samples,
): (Operation & Pick<RootField, 'root'>)[] {
  return fieldsOf(schema).map(({ root, field }) => {
    const args = field.args.filter((argument) => root === 'Mutation' || isRequiredArgument(argument));
    return { root, ...operation(root, { ...field, args }, samples) };
  });
}

interface RootField {
  readonly root: 'Query' | 'Mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

function fieldsOf(schema: GraphQLSchema): RootField[] {
  return (['Query', 'Mutation'] as const).flatMap((root) => {
    const type = schema.getType(root);
    return isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ root, field })) : [];
  });
}

function operation(root: string, field: GraphQLField<unknown, unknown>, samples: Samples): Operation {
  const variables = Object.fromEntries(
    field.args.map((argument) => [argument.name, sample(argument.type, argument.name, field.name, samples)]),
  );
  const declared = inBrackets(field.args.map(({ name, type }) => `$${name}: ${String(type)}`));
  const passed = inBrackets(field.args.map(({ name }) => `${name}: $${name}`));
  const selection = select(getNamedType(field.type), 3);
  return {
    name: field.name,
    text: `${root.toLowerCase()} ${declared} { ${field.name}${passed} ${selection} }`,
    variables,
  };
}

/** Without arguments there are no brackets either. */
function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

function namesId(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  if (isInputObjectType(named)) return Object.values(named.getFields()).some((field) => namesId(field.type));
  return named.name === 'ID';
}

function sample(type: GraphQLInputType, name: string, operationName: string, samples: Samples): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [sample(nullable.ofType, name, operationName, samples)];
  if (isInputObjectType(nullable)) {
    return Object.fromEntries(
      Object.values(nullable.getFields()).map((field) => [
        field.name,
        sample(field.type, field.name, operationName, samples),
      ]),
    );
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return samples[nullable.name as keyof Samples](name, operationName);
}

/** All fields down to a depth; lists of lists would cost too much and are left out by the depth. */
function select(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const parts = type.getTypes().map((member) => `... on ${member.name} ${select(member, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '{ __typename }';
  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      return depth > 1 ? [`${field.name} ${select(named, depth - 1)}`] : [];
    });
  return `{ __typename ${fields.join(' ')} }`;
}
