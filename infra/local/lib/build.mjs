/** The build: turbo knows what changed, so an unchanged tree costs a second. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { root } from './paths.mjs';
import { toolEnvironment } from './node-runtime.mjs';

/**
 * Builds the workspaces; two tasks at once, because a build takes about a gigabyte. Returns turbo's exit code; what it
 * said stands in the log. `abort` ends it early.
 */
export async function build({ logFile, tasks = ['build'], args = [], abort }) {
  const log = createWriteStream(logFile);
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  const child = spawn(
    process.execPath,
    [turbo, 'run', ...tasks, '--concurrency=2', '--ui=stream', '--output-logs=new-only', ...args],
    {
      cwd: root,
      env: toolEnvironment({ NODE_ENV: undefined, FORCE_COLOR: '0' }),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: abort,
    },
  );
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const code = await new Promise((resolve, reject) => {
    child.once('error', (error) => (error.name === 'AbortError' ? undefined : reject(error)));
    child.once('close', resolve);
  });
  log.end();
  await finished(log);
  return code ?? 1;
}
