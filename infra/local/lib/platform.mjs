/** The running platform: build, database, migrations, service; ends when it is told to, leaving nothing behind. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { openDatabase } from './database.mjs';
import { demoAccountsEntry, headsOf, logDir, makeDataDir, sealKeyFile, secretsKeyFile } from './paths.mjs';
import { cannotListen, whyNotListen } from './ports.mjs';
import { claimRun, clearRun, recordService, sayRunning, stopOrphanService } from './run-record.mjs';
import { Refusal, say } from './say.mjs';
import { sealKeyIn, secretsKeyIn } from './secrets.mjs';
import { migrate, startService } from './service.mjs';
import { findOffice } from './tools.mjs';

/** Runs until Ctrl-C, a signal, or the end of the service. Returns the exit code. */
export async function runPlatform(env = process.env) {
  const started = performance.now();
  const port = wantedPort(env.PORT);
  const host = env.HOST || '127.0.0.1';
  const address = `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  makeDataDir();
  for (const name of ['service', 'postgres', 'migrate']) keepLogSmall(join(logDir, `${name}.log`));
  const told = stopSignal();

  if (await stopOrphanService())
    say('Stopped a service left by a killed start', 'Đã dừng dịch vụ còn sót lại từ lần chạy trước');
  const running = claimRun(address);
  if (running) return sayRunning(running);
  let database;
  let service;
  try {
    const why = await whyNotListen(port, host);
    if (why) throw cannotListen(why, port, host);
    // before the build, so that a wrong DATABASE_URL is told at once
    database = await openDatabase(env);
    if (told.signal) return stopped(told);
    await buildAll(told);
    if (told.signal) return stopped(told);
    say(
      'Migrating and loading reference and demo data',
      'Đang cập nhật cấu trúc và nạp dữ liệu danh mục, dữ liệu mẫu',
    );
    await migrate({ urls: database.urls, seed: env.TS_SEED ?? 'demo', logFile: join(logDir, 'migrate.log') });
    if (told.signal) return stopped(told);
    mkdirSync(database.filesDir, { recursive: true });
    say('Starting the service', 'Đang khởi động dịch vụ');
    service = await startService({
      urls: database.urls,
      port,
      host,
      filesDir: database.filesDir,
      logFile: join(logDir, 'service.log'),
      mode: env.TS_MODE ?? 'demo',
      env: {
        NODE_ENV: 'production',
        SOFFICE_PATH: findOffice(env),
        TS_SEAL_KEY_FILE: env.TS_SEAL_KEY_FILE || sealKeyIn(sealKeyFile),
        TS_SECRETS_KEY_FILE: env.TS_SECRETS_KEY_FILE || secretsKeyIn(secretsKeyFile),
        TS_HEADS_DIR: env.TS_HEADS_DIR || headsOf(database.filesDir),
      },
      onStart: recordService,
      isCancelled: () => told.signal !== undefined,
    });
    if (!service) return stopped(told);
    await printWelcome(address, Math.round((performance.now() - started) / 1000), findOffice(env));
    const first = await Promise.race([told.promise, service.ended.then((code) => ({ code }))]);
    if (first.signal) return stopped(told);
    throw new Refusal(
      `The service ended by itself (code ${first.code}): see ${join(logDir, 'service.log')}, then run npm start again, no data was lost.`,
      `Dịch vụ tự dừng (mã ${first.code}): hãy xem ${join(logDir, 'service.log')} rồi chạy lại npm start, dữ liệu không bị mất.`,
    );
  } finally {
    await service?.stop();
    await database?.stop();
    clearRun();
  }
}

async function buildAll(told) {
  say('Building (unchanged parts are re-used)', 'Đang dựng chương trình (phần không đổi được dùng lại)');
  const logFile = join(logDir, 'build.log');
  if ((await build({ logFile, abort: told.abort })) === 0 || told.signal) return;
  throw new Refusal(
    `The build failed: see ${logFile}, then run again.`,
    `Dựng chương trình chưa thành công: hãy xem ${logFile} rồi chạy lại.`,
  );
}

/** The first signal that asks to stop; later ones are ignored, stopping is under way. */
function stopSignal() {
  const controller = new AbortController();
  const told = { signal: undefined, abort: controller.signal };
  told.promise = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        told.signal ??= signal;
        controller.abort();
        resolve({ signal });
      });
    }
  });
  return told;
}

/** The exit code of a stop that was asked for: Ctrl-C has one of its own. */
function stopped({ signal }) {
  say('Stopping', 'Đang dừng');
  return signal === 'SIGINT' ? 130 : 0;
}

/** Logs are appended to; one earlier file is kept. */
function keepLogSmall(logFile) {
  const found = statSync(logFile, { throwIfNoEntry: false });
  if (found && found.size > 20 * 1024 ** 2) renameSync(logFile, `${logFile}.1`);
}

function wantedPort(text = '3000') {
  const port = Number(text || '3000');
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Refusal(
    `PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=3001 npm start.`,
    `PORT=${text} không phải số cổng: hãy ghi số từ 1 đến 65535, ví dụ PORT=3001 npm start.`,
  );
}

async function printWelcome(address, seconds, office) {
  console.log(`\n✓ Thông Suốt: ${address}  (${seconds} s)`);
  if (!office) {
    console.log(
      '  No LibreOffice found: documents come as .docx only · Chưa có LibreOffice: văn bản chỉ xuất được .docx',
    );
  }
  const accounts = await demoAccounts();
  if (accounts) {
    console.log(`\n  Demo accounts · Tài khoản mẫu (password · mật khẩu: ${accounts.demoPassword})`);
    for (const [unit, people] of Map.groupBy(accounts.demoAccounts, (account) => account.unit)) {
      console.log(`  ${unit}`);
      console.log(`    ${people.map(({ username, title }) => `${username} (${title})`).join(' · ')}`);
    }
  }
  console.log(
    '\n  Ctrl-C or `npm run stop` stops it; the data is kept · dừng bằng Ctrl-C hoặc `npm run stop`, dữ liệu được giữ',
  );
}

async function demoAccounts() {
  if (!existsSync(demoAccountsEntry)) return undefined;
  const { demoAccounts: accounts, demoPassword } = await import(pathToFileURL(demoAccountsEntry).href);
  return accounts?.length > 0 ? { demoAccounts: accounts, demoPassword } : undefined;
}
