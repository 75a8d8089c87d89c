import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { LARGEST_PAGE } from '../page.js';
import { LIMITS } from './limits.js';

export interface Weight {
  readonly depth: number;
  readonly introspectionDepth: number;
  readonly aliases: number;
  /** Fields that would be resolved if every list had its assumed length. */
  readonly cost: number;
}

const NOTHING: Weight = { depth: 0, introspectionDepth: 0, aliases: 0, cost: 0 };

/**
 * Weighs a selection before it is executed. A fragment counts at each place where it stands, but is weighed once: two
 * hundred fragments that name the next one twice would else take 2²⁰⁰ steps.
 */
export function weigh(
  schema: GraphQLSchema,
  root: GraphQLNamedType | undefined,
  selections: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Weight {
  // Fragments that contain themselves are refused by another rule; here they only must not run for ever.
  const open = new Set<string>();
  const weighed = new Map<string, Weight>();

  function set(type: GraphQLNamedType | undefined, node: SelectionSetNode): Weight {
    return node.selections.map((selection) => one(type, selection)).reduce(beside, NOTHING);
  }

  function one(
    type: GraphQLNamedType | undefined,
    selection: SelectionSetNode['selections'][number],
  ): Weight {
    if (selection.kind === Kind.FIELD) return field(type, selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
      return set(on ?? type, selection.selectionSet);
    }
    return fragmentNamed(selection.name.value);
  }

  function fragmentNamed(name: string): Weight {
    const known = weighed.get(name);
    const fragment = fragments.get(name);
    if (known !== undefined) return known;
    if (fragment === undefined || open.has(name)) return NOTHING;
    open.add(name);
    const weight = set(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
    open.delete(name);
    weighed.set(name, weight);
    return weight;
  }

  function field(type: GraphQLNamedType | undefined, node: FieldNode): Weight {
    const name = node.name.value;
    const introspects = name.startsWith('__') && name !== '__typename';
    const definition = isObjectType(type) ? type.getFields()[name] : undefined;
    const below = node.selectionSet
      ? set(definition && getNamedType(definition.type), node.selectionSet)
      : NOTHING;
    const deeper = introspects
      ? { depth: 0, introspectionDepth: Math.max(below.depth, below.introspectionDepth) + 1 }
      : {
          depth: below.depth + 1,
          introspectionDepth: below.introspectionDepth && below.introspectionDepth + 1,
        };
    return {
      ...deeper,
      aliases: below.aliases + (node.alias ? 1 : 0),
      cost: introspects ? 1 : 1 + lengthOf(definition, node) * below.cost,
    };
  }

  return set(root, selections);
}

function beside(one: Weight, other: Weight): Weight {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    aliases: one.aliases + other.aliases,
    cost: one.cost + other.cost,
  };
}

/** How many things a field is taken to give, in assumed lists: a page as long as it may become, a list its length. */
function lengthOf(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode): number {
  if (field === undefined) return 1;
  if (field.args.some((argument) => argument.name === 'first')) {
    const first = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    const rows = first === undefined ? 50 : first.kind === Kind.INT ? Number(first.value) : LARGEST_PAGE;
    // The connection's list of edges below counts as one assumed list.
    return Math.max(1, rows) / LIMITS.assumedListLength;
  }
  const type = getNullableType(field.type);
  return isListType(type) && isCompositeType(getNamedType(type)) ? LIMITS.assumedListLength : 1;
}
