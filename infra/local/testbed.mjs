/**
 * Runs one command against a throwaway database: `node infra/local/testbed.mjs [--service] [--keep] [-- command …]`.
 * `--service` also starts the service, `--keep` prints the variables and stays until Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reRun, toolEnvironment } from './lib/node-runtime.mjs';
import { root } from './lib/paths.mjs';
import { Refusal, runCommand, say } from './lib/say.mjs';
import { findChromium, findOffice } from './lib/tools.mjs';

await runCommand(async () => {
  const args = process.argv.slice(2);
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  const split = args.indexOf('--');
  const options = split < 0 ? args : args.slice(0, split);
  const command = split < 0 ? [] : args.slice(split + 1);
  if (command.length === 0 && !options.includes('--keep')) {
    throw new Refusal(
      'Name a command after --, or give --keep.',
      'Hãy ghi lệnh sau dấu --, hoặc dùng --keep.',
    );
  }
  return runIn(options, command);
});

async function runIn(options, command) {
  const { openTestbed } = await import('./lib/testbed.mjs');
  const logDir = mkdtempSync(join(tmpdir(), 'thong-suot-logs-'));
  const told = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(130));
  });
  const testbed = await openTestbed({ logDir });
  try {
    const tools = { CHROMIUM_PATH: findChromium(), SOFFICE_PATH: findOffice() };
    if (options.includes('--service')) await testbed.addBrowserServices({ SOFFICE_PATH: tools.SOFFICE_PATH });
    if (command.length === 0) {
      for (const [name, value] of Object.entries(testbed.environment))
        console.log(`export ${name}='${value}'`);
      say(`Ready until Ctrl-C (logs: ${logDir})`, 'Sẵn sàng, dừng bằng Ctrl-C');
      // Listening for signals keeps no process alive by itself.
      const awake = setInterval(() => undefined, 60_000);
      return await told.finally(() => clearInterval(awake));
    }
    const child = spawn(command[0], command.slice(1), {
      cwd: root,
      stdio: 'inherit',
      env: toolEnvironment({ ...testbed.environment, ...tools }),
    });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve(exitCode ?? 1));
    });
  } finally {
    await testbed.close();
  }
}
