/** Small records on disk that must be whole or absent. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The record, or undefined when there is none or it was cut short. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Writes beside and renames, so that a killed launcher leaves the old record or the new one. Readable by its owner only. */
export function writeJson(file, value) {
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}
