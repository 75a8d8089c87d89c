import { GraphQLError } from 'graphql';
import { requestScope } from '../../http/request-scope.js';
import { sayFault } from '../../http/say-fault.js';

/** Lets errors through that were meant for the reader; everything else becomes a fault in words, without internals. */
export function maskError(error: unknown): Error {
  if (isMeant(error)) return error;
  const located = error instanceof GraphQLError ? error : undefined;
  const { code, message, status } = sayFault(
    located?.originalError ?? error,
    requestScope()?.language ?? 'vi',
  );
  return new GraphQLError(message, {
    nodes: located?.nodes,
    path: located?.path,
    extensions: { code, http: { status } },
  });
}

function isMeant(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && (error.originalError === undefined || isMeant(error.originalError));
}
