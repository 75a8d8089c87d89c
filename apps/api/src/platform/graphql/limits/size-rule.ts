import { Kind, type FragmentDefinitionNode, type ValidationRule } from 'graphql';
import { LIMITS } from './limits.js';
import { tooLarge } from './too-large.js';
import { weigh } from './weigh.js';

/** Refuses operations that are too deep, rename too much or would resolve too many fields. */
export const sizeRule: ValidationRule = (context) => {
  const fragments = new Map(
    context
      .getDocument()
      .definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const schema = context.getSchema();
  return {
    OperationDefinition(node) {
      const root = schema.getRootType(node.operation) ?? undefined;
      const weight = weigh(schema, root, node.selectionSet, fragments);
      if (weight.depth > LIMITS.depth || weight.introspectionDepth > LIMITS.introspectionDepth) {
        context.reportError(tooLarge(`độ sâu ${Math.max(weight.depth, weight.introspectionDepth)}`, node));
      } else if (weight.aliases > LIMITS.aliases) {
        context.reportError(tooLarge(`${weight.aliases} bí danh`, node));
      } else if (weight.cost > LIMITS.cost) {
        context.reportError(tooLarge(`ước tính ${Math.round(weight.cost)} trường`, node));
      }
    },
  };
};
