import { sharedDatabase } from './database.js';

/** The address of the shared test database for a role. */
export function databaseUrl(role: 'OWNER' | 'APP' | 'WORKER'): string {
  const { owner, app, worker } = sharedDatabase();
  return { OWNER: owner, APP: app, WORKER: worker }[role];
}
