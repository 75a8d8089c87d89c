import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { endTurn, takeTurn, waitForTurn } from './turn.mjs';

const module = new URL('./turn.mjs', import.meta.url).href;

/** A process that takes its turn, notes when it begins and ends, and gives it back. */
function worker(directory) {
  const script = `
    import { appendFileSync } from 'node:fs';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { endTurn, waitForTurn } from ${JSON.stringify(module)};
    await waitForTurn(${JSON.stringify(join(directory, 'turn.json'))}, () => {});
    appendFileSync(${JSON.stringify(join(directory, 'log'))}, 'begin\\n');
    await sleep(30);
    appendFileSync(${JSON.stringify(join(directory, 'log'))}, 'end\\n');
    endTurn(${JSON.stringify(join(directory, 'turn.json'))});`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
}

function directoryOf(t) {
  const directory = mkdtempSync(join(tmpdir(), 'turn-'));
  t.after(() => rmSync(directory, { recursive: true }));
  return directory;
}

test('of many at once each has its turn, one after the other', async (t) => {
  const directory = directoryOf(t);
  const workers = Array.from({ length: 6 }, () => worker(directory));
  const codes = await Promise.all(workers.map(async (child) => (await once(child, 'close'))[0]));
  assert.deepEqual(codes, Array(6).fill(0));
  const log = readFileSync(join(directory, 'log'), 'utf8').trim().split('\n');
  assert.deepEqual(log, Array(6).fill(['begin', 'end']).flat());
  assert.deepEqual(readdirSync(directory), ['log']);
});

test('the turn of a killed process is taken over', (t) => {
  const file = join(directoryOf(t), 'turn.json');
  writeFileSync(file, JSON.stringify({ launcher: { pid: process.pid, identity: 'an earlier process' } }));
  assert.equal(takeTurn(file, { address: 'here' }), undefined);
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).address, 'here');
});

test('who has to wait says so once', async (t) => {
  const file = join(directoryOf(t), 'turn.json');
  assert.equal(takeTurn(file), undefined);
  assert.equal(takeTurn(file)?.launcher.pid, process.pid);
  let told = 0;
  setTimeout(() => endTurn(file), 500);
  await waitForTurn(file, () => (told += 1));
  assert.equal(told, 1);
});
