/**
 * `npm test`: everything that can be checked, from a bare clone: lint, types, unit, database and API, browser.
 * `-- --without=pdf,browser` leaves those out (the summary says so), `-- --only=unit,api` runs these suites alone,
 * `-- --long` adds the tests that take an hour. The last line is the count over all suites.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { reRun } from './lib/node-runtime.mjs';
import { runCommand } from './lib/say.mjs';
import { parseTestOptions, requireTools } from './lib/test-options.mjs';
import { checkNode } from './lib/versions.mjs';

await runCommand(async () => {
  checkNode();
  const args = process.argv.slice(2);
  const options = parseTestOptions(args);
  requireTools(options);
  await ensureInstalled();
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  const { runTests } = await import('./lib/test-run.mjs');
  return runTests(options);
});
