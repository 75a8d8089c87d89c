import type { ASTNode } from 'graphql';
import { GraphQLError } from 'graphql';
import { requestScope } from '../../http/request-scope.js';
import { refuse, sayRefusal, type RefusalValue } from '../../refusal/index.js';

/** The error of a validation rule, in the reader's language. */
export function limitError(refusal: RefusalValue, nodes: ASTNode): GraphQLError {
  return new GraphQLError(sayRefusal(refusal, requestScope()?.language ?? 'vi'), {
    nodes,
    extensions: { code: refusal.refused },
  });
}

/** "Too large", naming what: depth, aliases, cost. */
export function tooLarge(reason: string, nodes: ASTNode): GraphQLError {
  return limitError(refuse('QUERY_TOO_LARGE', { reason }), nodes);
}
