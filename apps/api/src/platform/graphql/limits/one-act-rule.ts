import { Kind, OperationTypeNode, type ValidationRule } from 'graphql';
import { refuse } from '../../refusal/index.js';
import { limitError } from './too-large.js';

/** A mutation holds one act: the command id of the request names it. */
export const oneActRule: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== OperationTypeNode.MUTATION) return;
    const [only, ...more] = node.selectionSet.selections;
    if (more.length > 0 || only?.kind !== Kind.FIELD) {
      context.reportError(limitError(refuse('ONE_ACT_PER_REQUEST'), node));
    }
  },
});
