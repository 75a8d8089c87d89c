/** Dependencies: installed when missing or when they no longer match the lock file. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, readFileSync, statfsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { readJson } from './json-file.mjs';
import { installTurn, logDir, makeDataDir, root } from './paths.mjs';
import { noSpace, Refusal, say } from './say.mjs';
import { endTurn, waitForTurn } from './turn.mjs';
import { checkNpm, npmCommand, npmVersion } from './versions.mjs';

const gigabyte = 1024 ** 3;

/**
 * Whether what stands in `node_modules` is what the lock file asks for. npm writes its own record there at the very end,
 * so an interrupted installation never looks complete, and one made by hand counts too.
 */
export function isInstalled(lock, record) {
  if (!lock || !record) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = record.packages[path];
    // npm leaves out what is made for other platforms
    if (!found) return Boolean(wanted.optional);
    return found.link ? Boolean(wanted.link) : found.version === wanted.version;
  });
}

/** Installs by `npm ci` when needed, one command at a time; needs no dependency itself. */
export async function ensureInstalled() {
  if (allInstalled()) return;
  checkNpm(npmVersion());
  if (freeBytes(root) < 2 * gigabyte && !existsSync(join(root, 'node_modules'))) throw noSpace();
  makeDataDir();
  await waitForTurn(installTurn, () =>
    say(
      'Another command is installing the packages: waiting',
      'Một lệnh khác đang cài đặt các gói: đang chờ',
    ),
  );
  try {
    if (!allInstalled()) await install();
  } finally {
    endTurn(installTurn);
  }
}

function allInstalled() {
  return isInstalled(
    readJson(join(root, 'package-lock.json')),
    readJson(join(root, 'node_modules/.package-lock.json')),
  );
}

async function install() {
  say('Installing packages (a few minutes the first time)', 'Đang cài đặt các gói (lần đầu mất vài phút)');
  const logFile = join(logDir, 'install.log');
  const code = await npmCi(logFile);
  if (code !== 0) throw installRefusal(readFileSync(logFile, 'utf8'), logFile);
}

/** The sentence for a failed installation, from what npm said. */
export function installRefusal(output, logFile) {
  if (/ENOSPC|no space left/i.test(output)) return noSpace();
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/i.test(output)) {
    return new Refusal(
      `The package registry could not be reached: check the network or npm's proxy setting and run again (details: ${logFile}).`,
      `Không kết nối được kho gói npm: hãy kiểm tra mạng hoặc cấu hình proxy của npm rồi chạy lại (chi tiết: ${logFile}).`,
    );
  }
  return new Refusal(
    `npm could not install the packages: see ${logFile}, then run again.`,
    `npm chưa cài được các gói: hãy xem ${logFile} rồi chạy lại.`,
  );
}

async function npmCi(logFile) {
  const [command, ...args] = npmCommand();
  const log = createWriteStream(logFile);
  const child = spawn(
    command,
    [...args, 'ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: root,
      env: systemEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    },
  );
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  log.end();
  await finished(log);
  return code;
}

/** The environment without the clone's own binaries: npm is about to replace them. */
function systemEnvironment() {
  const own = join(root, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((entry) => entry !== own && !entry.startsWith(own + sep));
  return { ...process.env, PATH: path.join(delimiter) };
}

function freeBytes(directory) {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}
