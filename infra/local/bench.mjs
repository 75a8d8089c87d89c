/**
 * `npm run bench`: the ratios of the bars, in one run on this machine, with a durable database.
 * `-- --only=step,lists` measures these alone; `growth` fills a million dossiers and takes a quarter of an hour.
 */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { reRun } from './lib/node-runtime.mjs';
import { runCommand } from './lib/say.mjs';
import { checkNode } from './lib/versions.mjs';

await runCommand(async () => {
  checkNode();
  await ensureInstalled();
  const args = process.argv.slice(2);
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  const { runScriptInTestbed } = await import('./lib/with-testbed.mjs');
  // what an office runs with: a write that was answered is on disk
  const settings = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  // one machine plays many officials
  const serviceEnv = { TS_REQUESTS_PER_SECOND: '0' };
  const only = args.find((arg) => arg.startsWith('--only='));
  const offices = only === undefined || only.includes('growth') ? ['small', 'large'] : [];
  return runScriptInTestbed({
    workspace: 'packages/bench',
    script: 'bench',
    args,
    settings: { ...settings, max_wal_size: '8GB', shared_buffers: '512MB' },
    serviceEnv,
    offices,
  });
});
