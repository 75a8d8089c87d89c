/** One command of a test run: its output in a log, its time measured, its whole process group ended if it hangs. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';
import { toolEnvironment } from './node-runtime.mjs';

const running = new Set();

/** Runs the command; returns exit code and seconds. `minutes` is the patience. */
export async function runStep({ command, args, env = {}, logFile, minutes = 15, cwd = root }) {
  const started = performance.now();
  const log = openSync(logFile, 'w');
  const child = spawn(command, args, {
    cwd,
    env: toolEnvironment({ FORCE_COLOR: '0', CI: '1', ...env }),
    // its own group, so that a hanging step ends together with the browsers and servers it started
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  running.add(child);
  const timer = setTimeout(() => endGroup(child), minutes * 60_000);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  clearTimeout(timer);
  running.delete(child);
  return { code, seconds: (performance.now() - started) / 1000 };
}

/** Ends what runs now, when the whole run is told to stop. */
export function endRunningSteps() {
  for (const child of running) endGroup(child);
}

/** The last lines of a log: where tools say what failed. */
export function lastLines(logFile, count = 120) {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
