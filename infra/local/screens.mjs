/** `npm run screens`: every screen, wide and on the phone, into docs/screens. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { reRun } from './lib/node-runtime.mjs';
import { runCommand } from './lib/say.mjs';
import { requireTools } from './lib/test-options.mjs';
import { checkNode } from './lib/versions.mjs';

await runCommand(async () => {
  checkNode();
  requireTools({ only: ['browser'], without: ['pdf'], long: false });
  await ensureInstalled();
  const args = process.argv.slice(2);
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  const { runScriptInTestbed } = await import('./lib/with-testbed.mjs');
  return runScriptInTestbed({ workspace: 'apps/e2e', script: 'screens', args });
});
