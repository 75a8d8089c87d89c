/** The embedded database against the ways in which machines die; a real server each time. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { bootstrap, connectionRefusal } from './bootstrap-roles.mjs';
import { liveServer, serverRefusal, startCluster, stopCluster } from './postgres-cluster.mjs';
import { gone, isRunning } from './processes.mjs';
import { newSecrets } from './secrets.mjs';
import { makeTestDirectory } from './testbed.mjs';
import { isRoot, nobody, othersCanEnter, ownerOf } from './unprivileged.mjs';

const secrets = newSecrets();
let directory;
let home;
let start;
const user = isRoot() ? nobody() : undefined;

before(() => {
  directory = makeTestDirectory();
  if (isRoot()) chmodSync(directory, 0o711);
  home = join(directory, 'postgres');
  start = (port) =>
    startCluster({ home, user, password: secrets.superuser, port, logFile: join(directory, 'postgres.log') });
});

after(async () => {
  await stopCluster(home);
  rmSync(directory, { recursive: true, force: true });
});

const adminUrl = (port) => `postgres://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`;

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a new cluster serves roles that can bypass nothing, and every extension that the platform uses', async () => {
  const { port } = await start();
  const urls = await bootstrap({ adminUrl: adminUrl(port), database: 'thongsuot', secrets });
  await bootstrap({ adminUrl: adminUrl(port), database: 'thongsuot', secrets });
  const roles = await query(
    adminUrl(port),
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'thongsuot%' AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb) ORDER BY 1`,
  );
  assert.deepEqual(
    roles.map(({ rolname }) => rolname),
    ['thongsuot_app', 'thongsuot_owner', 'thongsuot_worker'],
  );
  await query(
    urls.DATABASE_OWNER_URL,
    'CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; CREATE TABLE kept (word text)',
  );
  await query(urls.DATABASE_OWNER_URL, `INSERT INTO kept VALUES ('Đã lưu')`);
  assert.deepEqual(await query(urls.DATABASE_OWNER_URL, `SELECT lower('ĐƯỜNG') AS word`), [
    { word: 'đường' },
  ]);
  const sorted = await query(
    urls.DATABASE_APP_URL,
    `SELECT word FROM (VALUES ('đ'), ('e'), ('d'), ('â')) AS t (word) ORDER BY word COLLATE "vi-x-icu"`,
  );
  assert.deepEqual(sorted.map(({ word }) => word).join(''), 'âdđe');
  await assert.rejects(query(urls.DATABASE_APP_URL, 'CREATE TABLE mine ()'), /permission denied/);
});

test('a server that survived its launcher is taken over', async () => {
  const running = liveServer(join(home, 'data'));
  const again = await start();
  assert.equal(again.takenOver, true);
  assert.equal(again.server.pid, running.pid);
});

test('after kill -9 the data is there', async () => {
  const { server } = await start();
  process.kill(server.pid, 'SIGKILL');
  await gone(server, 5_000);
  const { port, takenOver } = await start();
  assert.equal(takenOver, false);
  const owner = `postgres://thongsuot_owner:${secrets.owner}@127.0.0.1:${port}/thongsuot`;
  assert.deepEqual(await query(owner, 'SELECT word FROM kept'), [{ word: 'Đã lưu' }]);
});

test('a pid file whose number names another program does not block', async () => {
  const { server } = await start();
  const pidFile = join(home, 'data/postmaster.pid');
  const lines = readFileSync(pidFile, 'utf8').split('\n');
  await stopCluster(home);
  assert.equal(isRunning(server), false);
  // of the same user as the server: only then PostgreSQL believes the file
  const other = spawn('sleep', ['60'], { ...user, cwd: '/', stdio: 'ignore' });
  await once(other, 'spawn');
  try {
    lines[0] = String(other.pid);
    writeFileSync(pidFile, lines.join('\n'));
    assert.equal((await start()).takenOver, false);
  } finally {
    other.kill('SIGKILL');
  }
});

test('another port is taken when the wanted one is not free', async () => {
  await stopCluster(home);
  const blocker = createServer();
  await new Promise((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  try {
    const wanted = blocker.address().port;
    assert.notEqual((await start(wanted)).port, wanted);
  } finally {
    blocker.close();
  }
});

test('as root the cluster belongs to the user who runs it', () => {
  if (!isRoot()) return assert.equal(ownerOf(home)?.uid, process.getuid());
  assert.deepEqual(ownerOf(home), nobody());
  assert.equal(othersCanEnter(join(directory, '..')), true);
});

test('what the server says is put into a sentence with its remedy', () => {
  assert.match(serverRefusal('FATAL: could not write: No space left on device').message, /disk is full/);
  assert.match(serverRefusal('initdb: could not look up effective user ID 12345').message, /passwd/);
  assert.match(serverRefusal('error while loading shared libraries: x').message, /DATABASE_URL/);
});

test('a refused connection names the server and never the password', () => {
  for (const code of ['28P01', '3D000', 'ECONNREFUSED']) {
    const refusal = connectionRefusal({ code, message: 'no' }, 'postgres://someone:secret@db.example:5433/x');
    assert.match(refusal.message, /db\.example:5433/);
    assert.doesNotMatch(refusal.message + refusal.vietnamese, /secret/);
  }
});
