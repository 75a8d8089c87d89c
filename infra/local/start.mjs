/** `npm start`: from a bare clone to the running platform. Needs only Node's own modules until packages are installed. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { reRun } from './lib/node-runtime.mjs';
import { runningLauncher, sayRunning } from './lib/run-record.mjs';
import { runCommand } from './lib/say.mjs';
import { checkNode } from './lib/versions.mjs';

await runCommand(async () => {
  checkNode();
  const running = runningLauncher();
  if (running) return sayRunning(running);
  await ensureInstalled();
  const code = await reRun(fileURLToPath(import.meta.url), process.argv.slice(2));
  if (code !== undefined) return code;
  const { runPlatform } = await import('./lib/platform.mjs');
  return runPlatform();
});
