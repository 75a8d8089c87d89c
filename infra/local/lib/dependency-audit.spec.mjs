import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './dependency-audit.mjs';

test('high and critical faults are named, others are not', () => {
  const vulnerability = (name, severity) => [name, { name, severity, range: '<2' }];
  const report = {
    vulnerabilities: Object.fromEntries([
      vulnerability('a', 'moderate'),
      vulnerability('b', 'high'),
      vulnerability('c', 'critical'),
    ]),
  };
  assert.deepEqual(faultsIn(JSON.stringify(report)), ['b <2 (high)', 'c <2 (critical)']);
  assert.deepEqual(faultsIn(JSON.stringify({ vulnerabilities: {} })), []);
});

test('a registry that gives no answer is no verdict', () => {
  assert.equal(faultsIn(''), undefined);
  assert.equal(faultsIn('{"error": {"code": "ENOAUDIT"}}'), undefined);
  assert.equal(faultsIn('{"message": "405"}'), undefined);
});
