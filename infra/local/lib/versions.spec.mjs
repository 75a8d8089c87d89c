import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from './say.mjs';
import { checkNode, checkNpm, npmCommand, npmVersion } from './versions.mjs';

test('Node from 20 and npm from 10 are accepted, older ones and none are refused', () => {
  checkNode('20.0.0');
  checkNpm('10.9.0');
  checkNpm('12.2.0');
  assert.throws(() => checkNode('18.20.4'), Refusal);
  assert.throws(() => checkNpm('9.9.4'), Refusal);
  assert.throws(() => checkNpm(undefined), Refusal);
});

test('npm is called by the Node that runs it, not by the one it is about to replace', () => {
  assert.deepEqual(npmCommand({ npm_execpath: '/npm-cli.js', npm_node_execpath: '/usr/bin/node' }), [
    '/usr/bin/node',
    '/npm-cli.js',
  ]);
});

test('the npm that called us names its version', () => {
  assert.equal(npmVersion({ npm_config_user_agent: 'npm/11.19.1 node/v20.20.2 linux x64' }), '11.19.1');
});
