/**
 * Writes dist/operations.json: every operation of the portal as it is sent, by the SHA-256 of its text. A service in
 * production carries out these and no others.
 */
import { InMemoryCache } from '@apollo/client/cache';
import { build } from 'esbuild';
import { print } from 'graphql';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(join(root, 'src/app'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.operations.ts'),
);
const folder = mkdtempSync(join(root, '.generated/operations-'));
try {
  const bundle = join(folder, 'operations.mjs');
  await build({
    stdin: {
      contents: files.map((name, at) => `export * as f${at} from './${name}';`).join('\n'),
      resolveDir: join(root, 'src/app'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: bundle,
    // The documents need only the tag of the client, not Angular.
    alias: { 'apollo-angular': 'graphql-tag' },
    logLevel: 'error',
  });
  const modules = Object.values(await import(pathToFileURL(bundle).href));
  const documents = modules
    .flatMap((module) => Object.values(module))
    .filter((each) => each?.kind === 'Document')
    .filter((each) => each.definitions.some((definition) => definition.kind === 'OperationDefinition'));
  const cache = new InMemoryCache();
  const texts = documents.map((document) => print(cache.transformDocument(document)));
  const stored = Object.fromEntries(
    texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]),
  );
  writeFileSync(join(root, 'dist/operations.json'), `${JSON.stringify(stored, null, 1)}\n`);
  console.log(`${Object.keys(stored).length} operations listed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
