import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesOf, givenUrls } from './database.mjs';
import { cannotListen, whyNotListen } from './ports.mjs';

test('a host that this machine does not have is told apart from a port that is taken', async () => {
  const why = await whyNotListen(3000, '192.0.2.1');
  assert.match(cannotListen(why, 3000, '192.0.2.1').message, /192\.0\.2\.1 is no address of this machine/);
  assert.match(cannotListen('EADDRINUSE', 65_535, '127.0.0.1').message, /PORT=65534/);
  assert.match(cannotListen('EACCES', 80, '127.0.0.1').message, /may not open port 80/);
});

test('of the three database addresses all are given or none', () => {
  assert.equal(givenUrls({}), undefined);
  assert.throws(
    () => givenUrls({ DATABASE_OWNER_URL: 'x', DATABASE_APP_URL: 'x' }),
    /DATABASE_WORKER_URL missing/,
  );
});

test('each database has a file store of its own, whoever signs in to it', () => {
  const of = (text) => filesOf(new URL(text));
  assert.equal(of('postgres://a:b@db/ubnd'), of('postgres://c:d@db:5432/ubnd'));
  assert.notEqual(of('postgres://a:b@db/ubnd'), of('postgres://a:b@db/khac'));
});
