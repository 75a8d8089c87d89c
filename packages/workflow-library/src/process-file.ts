import { readFile } from 'node:fs/promises';
import { processOf, type ProcessKey } from './processes.js';

/** The BPMN file of a shipped process, as text. Reads beside the package, hence for the service only. */
export function loadProcess(key: ProcessKey): Promise<string> {
  return readFile(new URL(`../processes/${processOf(key).file}`, import.meta.url), 'utf8');
}
