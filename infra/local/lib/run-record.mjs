/** Who runs this clone now: the launcher and its service, recorded so that another command can find and stop them. */
import { readJson, writeJson } from './json-file.mjs';
import { runRecord } from './paths.mjs';
import { isRunning, stopRecorded } from './processes.mjs';
import { say } from './say.mjs';
import { endTurn, takeTurn } from './turn.mjs';

/** The record of the running launcher; undefined when none runs. */
export function runningLauncher() {
  const record = readJson(runRecord);
  return record && isRunning(record.launcher) ? record : undefined;
}

/** Tells where the clone runs already; nothing is left to do. Returns the exit code. */
export function sayRunning({ address }) {
  say(`Already running at ${address} (stop: npm run stop)`, `Hệ thống đang chạy tại ${address}`);
  return 0;
}

/**
 * Claims the clone for this process; `address` is where the service will answer. Gives the record of another launcher
 * that runs: of two at once one has the clone.
 */
export function claimRun(address) {
  return takeTurn(runRecord, { address });
}

/** Adds the service to the claim. */
export function recordService(service) {
  writeJson(runRecord, { ...readJson(runRecord), service });
}

/** Forgets the run: everything has stopped. */
export function clearRun() {
  endTurn(runRecord);
}

/** Stops a service whose launcher was killed. Returns whether there was one. */
export async function stopOrphanService() {
  const record = readJson(runRecord);
  return isRunning(record?.launcher) ? false : stopRecorded(record?.service);
}
