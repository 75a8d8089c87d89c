import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '../actor.js';

/** What belongs to the request being served and is asked for where no context is passed. */
export interface RequestScope {
  readonly language: Language;
  /** SQL statements sent so far; transaction control and the session look-up are not counted. */
  statements: number;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Serves a request in a scope of its own. */
export function withRequestScope<T>(scope: RequestScope, serve: () => T): T {
  return scopes.run(scope, serve);
}

/** The scope of the request being served; undefined in the worker. */
export function requestScope(): RequestScope | undefined {
  return scopes.getStore();
}
