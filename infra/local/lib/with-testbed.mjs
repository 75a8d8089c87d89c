/** Builds, opens a throwaway database with the service, runs one npm script of a workspace there, closes. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { toolEnvironment } from './node-runtime.mjs';
import { root } from './paths.mjs';
import { Refusal, say } from './say.mjs';
import { openTestbed } from './testbed.mjs';
import { findChromium, findOffice } from './tools.mjs';
import { npmCommand } from './versions.mjs';

/**
 * Returns the script's exit code. `settings` are server settings: a benchmark wants the durable ones. `offices` names
 * further copies of the demonstration, each with a service; the script finds them under `SMALL_BASE_URL` and the like.
 */
export async function runScriptInTestbed({
  workspace,
  script,
  args = [],
  settings = {},
  service = true,
  serviceEnv = {},
  offices = [],
}) {
  const logDir = mkdtempSync(join(tmpdir(), 'thong-suot-logs-'));
  say(
    `Building, preparing a throwaway database (logs: ${logDir})`,
    'Đang dựng và chuẩn bị cơ sở dữ liệu tạm',
  );
  const logFile = join(logDir, 'build.log');
  if ((await build({ logFile })) !== 0) {
    throw new Refusal(
      `The build failed: see ${logFile}.`,
      `Dựng chương trình chưa thành công: hãy xem ${logFile}.`,
    );
  }
  // Ctrl-C reaches the script too: it ends, then everything is closed below
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  const testbed = await openTestbed({ logDir, settings });
  try {
    const tools = { CHROMIUM_PATH: findChromium(), SOFFICE_PATH: findOffice() };
    if (service) await testbed.addService({ SOFFICE_PATH: tools.SOFFICE_PATH, ...serviceEnv });
    for (const name of offices) {
      const office = await testbed.addOffice(name, serviceEnv);
      for (const [variable, value] of Object.entries(office)) {
        testbed.environment[`${name.toUpperCase()}_${variable}`] = value;
      }
    }
    const [command, ...first] = npmCommand();
    const child = spawn(command, [...first, 'run', script, '--silent', '-w', workspace, '--', ...args], {
      cwd: root,
      stdio: 'inherit',
      env: toolEnvironment({ ...testbed.environment, ...tools }),
    });
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    await testbed.close();
  }
}
