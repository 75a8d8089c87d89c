import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { identityOf, isRunning, recordOf, stopRecorded } from './processes.mjs';

const sleeper = () => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });

test('a recorded process is stopped and then known to be gone', async () => {
  const child = sleeper();
  await once(child, 'spawn');
  const record = recordOf(child.pid);
  assert.equal(isRunning(record), true);
  assert.equal(await stopRecorded(record), true);
  assert.equal(isRunning(record), false);
  assert.equal(await stopRecorded(record), false);
});

test('a number that names another process now is never signalled', async () => {
  const child = sleeper();
  await once(child, 'spawn');
  try {
    assert.equal(await stopRecorded({ pid: child.pid, identity: 'an earlier process' }), false);
    assert.notEqual(identityOf(child.pid), undefined);
  } finally {
    child.kill('SIGKILL');
  }
});

test('a number that names nothing has no identity', () => {
  assert.equal(identityOf(undefined), undefined);
  assert.equal(identityOf(2 ** 30), undefined);
  assert.equal(isRunning(undefined), false);
});
