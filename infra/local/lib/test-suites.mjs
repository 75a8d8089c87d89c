/** The steps of each suite: which command, which report, how it is counted. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { root } from './paths.mjs';
import { countExit, countJest, countNodeTests, countPlaywright, countTurbo, settle } from './test-counts.mjs';
import { lastLines, runStep } from './test-step.mjs';
import { findChromium, findOffice } from './tools.mjs';
import { npmCommand } from './versions.mjs';
import { workspaces } from './workspaces.mjs';

const node = process.execPath;
const turboRuns = join(root, '.turbo/runs');
const tool = (path) => join(root, 'node_modules', path);

/** Style and architecture. */
export function lintSteps() {
  return [
    { name: 'eslint', command: node, args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
    {
      name: 'prettier',
      command: node,
      args: [tool('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn'],
    },
    { name: 'sql clock', command: node, args: ['infra/lint/check-sql-clock.mjs'] },
  ];
}

/** TypeScript and Angular templates, each workspace. */
export function typeSteps() {
  const args = ['run', 'typecheck', '--concurrency=2', '--continue=always', '--summarize', '--ui=stream'];
  return [
    {
      name: 'typecheck',
      command: node,
      args: [tool('turbo/bin/turbo'), ...args, '--output-logs=errors-only'],
      prepare: () => rmSync(turboRuns, { recursive: true, force: true }),
      count: () => countTurbo(lastTurboSummary(), 'typecheck'),
    },
  ];
}

/** Rules without a database: the launcher and lint themselves, the packages, the portal's components. */
export function unitSteps(run) {
  const own = {
    name: 'infra',
    command: node,
    args: ['--test', '--test-reporter=spec', 'infra/**/*.spec.mjs'],
    count: (output) => countNodeTests(output),
  };
  return [own, ...inWorkspaces(run, (path) => path.startsWith('packages/') || path === 'apps/portal')];
}

/** The service's own tests, on a real database. */
export function apiSteps(run, testbed) {
  return inWorkspaces(run, (path) => path === 'apps/api', testbedVariables(run, testbed));
}

/** Journeys in a real browser. */
export function browserSteps(run, testbed) {
  const env = { ...testbedVariables(run, testbed), CHROMIUM_PATH: findChromium() };
  return testScripts(run, (path) => path === 'apps/e2e').map(({ path, script }) => {
    const report = join(run.reportDir, `${fileName(path, script)}.json`);
    const args = ['--reporter=list,json', '--retries=0', `--output=${join(run.logDir, 'browser')}`];
    if (run.options.without.includes('pdf')) args.push('--grep-invert=@pdf');
    return {
      ...scriptStep(path, script, args),
      env: {
        ...env,
        ...longVariable(run),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
      count: (_, code) => readReport(report, script, code, countPlaywright),
    };
  });
}

/** Runs the step, prints its line (and the end of its log when it failed) and returns what it counts. */
export async function performStep(step, run) {
  const logFile = join(run.logDir, `${step.name.replaceAll(/[^\w.-]+/g, '-')}.log`);
  step.prepare?.();
  const { code, seconds } = await runStep({ ...step, logFile, minutes: run.options.long ? 120 : 25 });
  const reported = step.count ? step.count(readFileSync(logFile, 'utf8'), code) : countExit(code);
  const counts = settle(reported, code);
  const failed = counts.failed > 0;
  if (failed) console.log(`${lastLines(logFile)}\n`);
  const names = reported?.failedNames?.length ? ` [${reported.failedNames.join(', ')}]` : '';
  const figures = failed
    ? `${counts.passed} passed, ${counts.failed} failed${names} (${logFile})`
    : `${counts.passed} passed`;
  console.log(`  ${failed ? '✗' : '✓'} ${step.name}: ${figures}, ${seconds.toFixed(1)} s`);
  return counts;
}

function inWorkspaces(run, isMeant, env = {}) {
  return testScripts(run, isMeant).map(({ path, script }) => {
    const report = join(run.reportDir, `${fileName(path, script)}.json`);
    const args = ['--json', `--outputFile=${report}`, '--maxWorkers=2'];
    if (run.options.without.includes('pdf')) args.push('--testPathIgnorePatterns=\\.pdf\\.spec\\.ts$');
    return {
      ...scriptStep(path, script, args),
      env: { NODE_ENV: 'test', ...env, ...longVariable(run) },
      count: (_, code) => readReport(report, script, code, countJest),
    };
  });
}

/** The long tests come after the ordinary ones of the same workspace. */
function testScripts(run, isMeant) {
  const scripts = run.options.long ? ['test', 'test:long'] : ['test'];
  return workspaces()
    .filter(({ path }) => isMeant(path))
    .flatMap((workspace) =>
      scripts
        .filter((script) => workspace.scripts[script])
        .map((script) => ({ path: workspace.path, script })),
    );
}

function scriptStep(path, script, args) {
  const [command, ...first] = npmCommand();
  return {
    name: script === 'test' ? path : `${path} ${script}`,
    command,
    args: [...first, 'run', script, '--silent', '-w', path, '--', ...args],
  };
}

function testbedVariables(run, testbed) {
  return {
    ...testbed.environment,
    SOFFICE_PATH: run.options.without.includes('pdf') ? undefined : findOffice(),
    TS_WITHOUT: run.options.without.join(','),
  };
}

function longVariable(run) {
  return run.options.long ? { TS_LONG: '1' } : {};
}

/** Only a long script may be something other than a test runner: then its exit code counts as one check. */
function readReport(file, script, code, count) {
  const report = readJson(file);
  if (report) return count(report);
  return script === 'test:long' ? countExit(code) : undefined;
}

function lastTurboSummary() {
  const file = readdirSync(turboRuns).find((name) => name.endsWith('.json'));
  return readJson(join(turboRuns, file));
}

function fileName(path, script) {
  return `${path}-${script}`.replaceAll(/[^\w.-]+/g, '-');
}
