/** The test run: set-up, the suites in order, the summary. A failing suite does not keep the others from running. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { asRefusal, refusalText } from './say.mjs';
import { isAsked, suiteNames } from './test-options.mjs';
import { total } from './test-counts.mjs';
import { endRunningSteps, lastLines } from './test-step.mjs';
import { apiSteps, browserSteps, lintSteps, performStep, typeSteps, unitSteps } from './test-suites.mjs';

const suites = {
  lint: async () => lintSteps(),
  types: async () => typeSteps(),
  unit: async (run) => unitSteps(run),
  api: async (run) => apiSteps(run, await run.testbed()),
  browser: async (run) => browserSteps(run, await run.testbedWithService()),
};

/** Runs what was asked for; returns the exit code. Prints the closing line `N passed, N failed`. */
export async function runTests(options) {
  const run = newRun(options);
  const interrupted = onInterrupt();
  const results = [];
  try {
    console.log(`▸ build`);
    results.push({ name: 'build', ...(await buildAll(run)) });
    for (const name of suiteNames.filter((each) => isAsked(options, each))) {
      if (interrupted()) break;
      results.push({ name, ...(await runSuite(name, run)) });
    }
  } finally {
    await run.close();
  }
  return summarise({ results, options, run, interrupted: interrupted() });
}

async function runSuite(name, run) {
  console.log(`▸ ${name}`);
  const started = performance.now();
  const counts = [];
  try {
    for (const step of await suites[name](run)) counts.push(await performStep(step, run));
  } catch (error) {
    // the suite could not be set up: said, counted, and the next one gets its chance
    const refusal = asRefusal(error);
    console.log(refusal ? refusalText(refusal) : `✗ ${error.stack ?? error}`);
    counts.push({ passed: 0, failed: 1 });
  }
  return { ...total(counts), seconds: (performance.now() - started) / 1000 };
}

async function buildAll(run) {
  const started = performance.now();
  const logFile = join(run.logDir, 'build.log');
  const code = await build({ logFile, args: ['--continue=dependencies-successful'] });
  if (code !== 0) console.log(`${lastLines(logFile)}\n✗ the build failed (${logFile})`);
  // a sound build is not a test: only a broken one is counted
  return { passed: 0, failed: code === 0 ? 0 : 1, seconds: (performance.now() - started) / 1000 };
}

function newRun(options) {
  const logDir = mkdtempSync(join(tmpdir(), 'thong-suot-logs-'));
  const reportDir = join(logDir, 'reports');
  mkdirSync(reportDir);
  let opened;
  let served;
  const testbed = () => {
    opened ??= import('./testbed.mjs').then(({ openTestbed }) => openTestbed({ logDir }));
    return opened;
  };
  const testbedWithService = async () => {
    const bed = await testbed();
    const office = options.without.includes('pdf') ? undefined : (await import('./tools.mjs')).findOffice();
    served ??= bed.addBrowserServices({ SOFFICE_PATH: office });
    await served;
    return bed;
  };
  const close = async () => (await opened?.catch(() => undefined))?.close();
  return { options, logDir, reportDir, testbed, testbedWithService, close };
}

function onInterrupt() {
  let told = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      told = true;
      endRunningSteps();
    });
  }
  return () => told;
}

function summarise({ results, options, run, interrupted }) {
  console.log('');
  for (const name of ['build', ...suiteNames]) {
    const result = results.find((each) => each.name === name);
    if (!result)
      console.log(`${name.padEnd(8)} not run (${interrupted ? 'interrupted' : 'left out by choice'})`);
    else if (name === 'build')
      console.log(`${name.padEnd(8)} ${result.failed === 0 ? 'done' : 'failed'}, ${time(result.seconds)}`);
    else
      console.log(
        `${name.padEnd(8)} ${result.passed} passed, ${result.failed} failed, ${time(result.seconds)}`,
      );
  }
  if (options.without.length > 0) console.log(`left out by choice: ${options.without.join(', ')}`);
  const { passed, failed } = total(results);
  if (failed > 0) console.log(`logs: ${run.logDir}`);
  if (interrupted) console.log('interrupted before the end');
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && !interrupted ? 0 : 1;
}

function time(seconds) {
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
