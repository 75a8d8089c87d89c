import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installRefusal, isInstalled } from './install.mjs';

const lock = {
  packages: {
    '': { name: 'root' },
    'apps/api': { version: '0.1.0' },
    'node_modules/api': { resolved: 'apps/api', link: true },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/only-mac': { version: '1.0.0', optional: true },
  },
};
const record = (packages) => ({ packages: { 'node_modules/api': { link: true }, ...packages } });

test('the packages that the lock file names, in its versions, are an installation', () => {
  assert.equal(isInstalled(lock, record({ 'node_modules/a': { version: '1.0.0' } })), true);
});

test('a missing record, a missing package or another version is none', () => {
  assert.equal(isInstalled(lock, undefined), false);
  assert.equal(isInstalled(lock, record({})), false);
  assert.equal(isInstalled(lock, record({ 'node_modules/a': { version: '1.0.1' } })), false);
});

test('a failed installation is told by its remedy', () => {
  assert.match(installRefusal('npm error code ENOSPC', 'log').message, /disk is full/);
  assert.match(installRefusal('npm error code ENOTFOUND', 'log').message, /network/);
  assert.match(installRefusal('npm error something else', 'the.log').message, /the\.log/);
});
