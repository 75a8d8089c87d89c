import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'graphql-yoga';
import type { Config, Mode } from '../../config/config.js';
import { requestScope } from '../../http/request-scope.js';
import { refuse } from '../../refusal/index.js';
import { refusalError } from '../refusal-error.js';

/** SHA-256 of an operation → its text, as the portal's build writes them beside its pages. */
export type StoredOperations = ReadonlyMap<string, string>;

/** Reads the manifest; in production the service does not start without one, since it would answer nothing. */
export function readOperations(config: Config): StoredOperations {
  const file = config.portalDir && join(config.portalDir, '..', 'operations.json');
  if (file !== undefined && existsSync(file)) {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>));
  }
  if (config.mode === 'production') {
    throw new Error(
      `The portal's operations are missing (${file ?? 'TS_PORTAL_DIR is not set'}): build the portal.`,
    );
  }
  return new Map();
}

/** In production only operations of the portal's own build are taken, named by hash; elsewhere ad hoc ones too. */
export function storedOperationsPlugin(operations: StoredOperations, mode: Mode): Plugin {
  return {
    onParams({ params, setParams }) {
      const hash = hashOf(params.extensions);
      const stored = hash === undefined ? undefined : operations.get(hash);
      if (stored !== undefined) return setParams({ ...params, query: stored });
      if (mode === 'production') {
        throw refusalError(refuse('OPERATION_UNKNOWN'), requestScope()?.language ?? 'vi');
      }
    },
  };
}

function hashOf(extensions: Record<string, unknown> | undefined): string | undefined {
  const persisted = extensions?.['persistedQuery'] as { sha256Hash?: unknown } | undefined;
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}
