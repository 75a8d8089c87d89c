/** One process at a time: a file says whose turn it is. */
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson } from './json-file.mjs';
import { isRunning, recordOf } from './processes.mjs';

/**
 * Writes the record, which names its `launcher`, unless that of a running launcher stands there. Two at once: one wins.
 * @returns what stands there of another process that runs; undefined when this one has the turn now.
 */
export function takeTurn(file, record = {}) {
  const beside = `${file}.${process.pid}.mine`;
  writeFileSync(beside, JSON.stringify({ ...record, launcher: recordOf(process.pid) }), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // a link comes whole or not at all, and never over another
        linkSync(beside, file);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const other = readJson(file);
      if (isRunning(other?.launcher)) return other;
      clearAway(file);
    }
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Waits until the turn is this process's; `tell` is called once if it has to wait. */
export async function waitForTurn(file, tell) {
  for (let told = false; takeTurn(file) !== undefined; await sleep(200)) {
    if (!told) tell();
    told = true;
  }
}

/** Gives the turn back. */
export function endTurn(file) {
  rmSync(file, { force: true });
}

/** Takes away what a killed process left; a turn that another has just taken instead is put back. */
function clearAway(file) {
  const aside = `${file}.${process.pid}.left`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (isRunning(readJson(aside)?.launcher)) putBack(aside, file);
  rmSync(aside, { force: true });
}

/** Unless a third process has taken the turn meanwhile. */
function putBack(aside, file) {
  try {
    linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}
