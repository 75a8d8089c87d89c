/** True counts, read from what each tool reports; anything that did not run counts as failed. */

/** From Jest's JSON. A file that cannot be loaded holds no tests, so it counts as one failure. */
export function countJest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    notRun: report.numPendingTests + report.numTodoTests,
  };
}

/** From Playwright's JSON. A test that passes only at a second try is not sound: it counts as failed. */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, notRun: skipped };
}

/** From the closing lines of Node's own test runner. */
export function countNodeTests(output) {
  const figure = (name) => Number(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return {
    passed: figure('pass'),
    failed: figure('fail') + figure('cancelled'),
    notRun: figure('skipped') + figure('todo'),
  };
}

/** From turbo's summary: each workspace's task is one check. */
export function countTurbo(summary, task) {
  const tasks = summary.tasks.filter((each) => each.task === task && each.command !== '<NONEXISTENT>');
  const failed = tasks.filter((each) => each.execution?.exitCode !== 0);
  return {
    passed: tasks.length - failed.length,
    failed: failed.length,
    notRun: 0,
    failedNames: failed.map((each) => each.package),
  };
}

/** A tool that says only yes or no. */
export function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0, notRun: 0 } : { passed: 0, failed: 1, notRun: 0 };
}

/**
 * What a step is worth: its report, if there is one, may not say less than the exit code. A failing exit with no failed
 * test (a crash, a leak, no tests at all) and tests that did not run are failures too.
 */
export function settle(counts, code) {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const notRun = counts?.notRun ?? 0;
  if (failed + notRun > 0) return { passed, failed: failed + notRun };
  if (code !== 0 || passed === 0) return { passed, failed: 1 };
  return { passed, failed };
}

/** The sum of many. */
export function total(list) {
  return list.reduce(
    (sum, each) => ({ passed: sum.passed + each.passed, failed: sum.failed + each.failed }),
    {
      passed: 0,
      failed: 0,
    },
  );
}
