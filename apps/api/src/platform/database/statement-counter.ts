import { requestScope } from '../http/request-scope.js';

/**
 * Counts SQL statements of the request being served, for the tests that hold lists to two. Called by whatever sends
 * statements; transaction control and the session look-up are not counted.
 */
export function countStatements(statements: number): void {
  const scope = requestScope();
  if (scope !== undefined) scope.statements += statements;
}
