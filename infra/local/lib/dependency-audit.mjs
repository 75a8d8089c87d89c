/** Whether the packages that the product runs with have known faults of high severity, as the registry tells. */
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';
import { npmCommand } from './versions.mjs';

/** Names packages with known high or critical faults; undefined where the registry gives no answer. */
export function faultyDependencies() {
  const [command, ...first] = npmCommand();
  const args = [...first, 'audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=15000'];
  const { stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return faultsIn(stdout);
}

/** Reads what `npm audit --json` printed. */
export function faultsIn(output) {
  let report;
  try {
    report = JSON.parse(output);
  } catch {
    return undefined;
  }
  if (!report.vulnerabilities || report.error) return undefined;
  return Object.values(report.vulnerabilities)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
}
