/** Stops launcher, service and embedded database of this clone, in that order, each only if it is really ours. */
import { readJson } from './json-file.mjs';
import { databaseRecord, root, runRecord } from './paths.mjs';
import { stopCluster } from './postgres-cluster.mjs';
import { gone, isRunning } from './processes.mjs';
import { clearRun, runningLauncher, stopOrphanService } from './run-record.mjs';
import { resolve } from 'node:path';

/** Returns whether anything had been running. */
export async function stopEverything() {
  const launcher = runningLauncher()?.launcher;
  if (launcher) {
    process.kill(launcher.pid, 'SIGTERM');
    // the launcher stops service and database itself; what it leaves behind is stopped below
    if (!(await gone(launcher, 40_000))) process.kill(launcher.pid, 'SIGKILL');
  }
  const service = isRunning(readJson(runRecord)?.service) && (await stopOrphanService());
  const home = readJson(databaseRecord)?.home;
  const database = home !== undefined && (await stopCluster(resolve(root, home)));
  clearRun();
  return launcher !== undefined || service || database;
}
