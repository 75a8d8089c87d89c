import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countJest, countNodeTests, countPlaywright, countTurbo, settle, total } from './test-counts.mjs';

test('a Jest file that cannot be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  assert.deepEqual(settle(countJest(report), 1), { passed: 3, failed: 2 });
});

test('a browser test that needed a second try is not sound', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] };
  assert.deepEqual(settle(countPlaywright(report), 1), { passed: 5, failed: 2 });
});

test("Node's own runner is read from its closing lines", () => {
  const output = '✔ a (1ms)\nℹ tests 4\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\n';
  assert.deepEqual(settle(countNodeTests(output), 1), { passed: 3, failed: 1 });
});

test('each workspace that is checked by turbo counts once, those without the script do not', () => {
  const summary = {
    tasks: [
      { task: 'typecheck', package: 'a', command: 'tsc', execution: { exitCode: 0 } },
      { task: 'typecheck', package: 'b', command: 'tsc', execution: { exitCode: 2 } },
      { task: 'typecheck', package: 'c', command: '<NONEXISTENT>' },
      { task: 'build', package: 'a', command: 'tsc', execution: { exitCode: 0 } },
    ],
  };
  assert.deepEqual(countTurbo(summary, 'typecheck'), { passed: 1, failed: 1, notRun: 0, failedNames: ['b'] });
});

test('what did not run, a crash without a failed test and an empty run are failures', () => {
  assert.deepEqual(settle({ passed: 4, failed: 0, notRun: 2 }, 0), { passed: 4, failed: 2 });
  assert.deepEqual(settle({ passed: 4, failed: 0, notRun: 0 }, 1), { passed: 4, failed: 1 });
  assert.deepEqual(settle({ passed: 0, failed: 0, notRun: 0 }, 0), { passed: 0, failed: 1 });
  assert.deepEqual(settle(undefined, 0), { passed: 0, failed: 1 });
});

test('the closing line adds all suites', () => {
  assert.deepEqual(
    total([
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ]),
    { passed: 3, failed: 3 },
  );
});
