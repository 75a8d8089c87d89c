/** The database of this clone: the embedded one with its data kept, or the one that DATABASE_URL names. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { bootstrap } from './bootstrap-roles.mjs';
import { readJson, writeJson } from './json-file.mjs';
import {
  dataDir,
  databaseRecord,
  filesDir,
  foreignFilesPrefix,
  logDir,
  root,
  secretsFile,
} from './paths.mjs';
import { startCluster, stopCluster } from './postgres-cluster.mjs';
import { isRunning } from './processes.mjs';
import { Refusal, refusalText, say } from './say.mjs';
import { secretsIn } from './secrets.mjs';
import { isRoot, nobody, ownerOf, systemHome } from './unprivileged.mjs';

const databaseName = 'thongsuot';

/** Opens the database with its roles. Returns the URLs as an environment, where its files stand, and how to stop what was started. */
export async function openDatabase(env = process.env) {
  const given = givenUrls(env);
  if (given) {
    say('Using the database of DATABASE_OWNER_URL', 'Dùng cơ sở dữ liệu theo DATABASE_OWNER_URL');
    return {
      urls: given,
      filesDir: filesOf(checkedUrl(given.DATABASE_OWNER_URL, 'DATABASE_OWNER_URL')),
      stop: async () => undefined,
    };
  }
  const secrets = secretsIn(secretsFile);
  if (env.DATABASE_URL) {
    const adminUrl = checkedUrl(env.DATABASE_URL);
    say(`Using the database at ${adminUrl.host}`, `Dùng cơ sở dữ liệu tại ${adminUrl.host}`);
    const database = decodeURIComponent(adminUrl.pathname.slice(1)) || databaseName;
    return {
      urls: await bootstrap({ adminUrl: adminUrl.href, database, secrets }),
      filesDir: filesOf(adminUrl),
      stop: async () => undefined,
    };
  }
  return openEmbedded(secrets);
}

/** Where the embedded cluster of this clone stands; undefined before the first start. */
export function embeddedHome() {
  const home = readJson(databaseRecord)?.home;
  if (!home) return undefined;
  return isAbsolute(home) ? home : join(root, home);
}

async function openEmbedded(secrets) {
  const home =
    embeddedHome() ?? (isRoot() ? systemHome(randomBytes(6).toString('hex')) : join(dataDir, 'postgres'));
  const known = readJson(databaseRecord);
  const isNew = !existsSync(join(home, 'data'));
  say(
    isNew ? 'Creating the database' : 'Starting the database',
    isNew ? 'Đang tạo cơ sở dữ liệu' : 'Đang khởi động cơ sở dữ liệu',
  );
  // recorded first: a start that is killed half-way finds its own cluster again
  if (!known) writeJson(databaseRecord, { home: home.startsWith(root) ? relative(root, home) : home });
  const start = (port) =>
    startCluster({
      home,
      user: isRoot() ? (ownerOf(home) ?? nobody()) : undefined,
      password: secrets.superuser,
      port,
      logFile: join(logDir, 'postgres.log'),
    });
  const cluster = await start(known?.port);
  writeJson(databaseRecord, { ...readJson(databaseRecord), port: cluster.port });
  const keeper = keepRunning(cluster, start);
  const stop = async () => {
    await keeper.stop();
    await stopCluster(home);
  };
  try {
    const adminUrl = `postgres://postgres:${secrets.superuser}@127.0.0.1:${cluster.port}/postgres`;
    return { urls: await bootstrap({ adminUrl, database: databaseName, secrets }), filesDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Starts the server again when it was killed (the machine short of memory, for one); the service reconnects by itself. */
function keepRunning(cluster, start) {
  const controller = new AbortController();
  const watch = async () => {
    let { server } = cluster;
    for await (const _ of setInterval(1_000, undefined, { signal: controller.signal })) {
      if (isRunning(server)) continue;
      say('The database had ended: starting it again', 'Cơ sở dữ liệu đã dừng đột ngột: đang khởi động lại');
      ({ server } = await start(cluster.port));
    }
  };
  const watched = watch().catch((error) => {
    if (error.name !== 'AbortError') console.error(error instanceof Refusal ? refusalText(error) : error);
  });
  const stop = () => {
    controller.abort();
    return watched;
  };
  return { stop };
}

/** The file store of a database that is not this clone's own, told apart by where it is and its name. */
export function filesOf({ hostname, port, pathname }) {
  const where = `${hostname}:${port || '5432'}${pathname}`;
  const name = createHash('sha256').update(where).digest('hex').slice(0, 12);
  return join(dataDir, `${foreignFilesPrefix}${name}`);
}

/** An administrator may prepare roles and database beforehand and give the three URLs: all of them, or none. */
export function givenUrls(env) {
  const names = ['DATABASE_OWNER_URL', 'DATABASE_APP_URL', 'DATABASE_WORKER_URL'];
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    throw new Refusal(
      `${missing.join(' and ')} missing: give all three of ${names.join(', ')}, or DATABASE_URL alone.`,
      `Thiếu ${missing.join(' và ')}: hãy ghi đủ ba địa chỉ ${names.join(', ')}, hoặc chỉ DATABASE_URL.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, env[name]]));
}

function checkedUrl(text, name = 'DATABASE_URL') {
  const url = URL.parse(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  throw new Refusal(
    `${name} is not a PostgreSQL address: write it as postgres://user:password@host:5432/database.`,
    `${name} không phải địa chỉ PostgreSQL: hãy viết theo mẫu postgres://tai-khoan:mat-khau@may-chu:5432/ten-co-so-du-lieu.`,
  );
}
