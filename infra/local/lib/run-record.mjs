/** Who runs this clone now: the launcher and its service, recorded so that another command can find and stop them. */
import { rmSync } from 'node:fs';
import { readJson, writeJson } from './json-file.mjs';
import { runRecord } from './paths.mjs';
import { isRunning, recordOf, stopRecorded } from './processes.mjs';

/** The record of the running launcher; undefined when none runs. */
export function runningLauncher() {
  const record = readJson(runRecord);
  return record && isRunning(record.launcher) ? record : undefined;
}

/** Claims the clone for this process; `address` is where the service will answer. */
export function claimRun(address) {
  writeJson(runRecord, { address, launcher: recordOf(process.pid) });
}

/** Adds the service to the claim. */
export function recordService(service) {
  writeJson(runRecord, { ...readJson(runRecord), service });
}

/** Forgets the run: everything has stopped. */
export function clearRun() {
  rmSync(runRecord, { force: true });
}

/** Stops a service whose launcher was killed. Returns whether there was one. */
export async function stopOrphanService() {
  return stopRecorded(readJson(runRecord)?.service);
}
