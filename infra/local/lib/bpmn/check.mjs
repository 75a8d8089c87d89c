/** `check`: whether files could be deployed, and what their authors should know. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse, parseDecisions, unreadableCodes } from '@thong-suot/workflow-engine';

const exitCodes = { runnable: 0, problems: 1, unreadable: 2 };

/** Prints one result for each file and returns the worst exit code. */
export async function checkFiles(files, { directory, json }) {
  const results = [];
  for (const file of files) results.push({ file, ...(await checkFile(resolve(directory, file))) });
  console.log(json ? JSON.stringify(results.map(jsonOf), null, 2) : results.flatMap(textOf).join('\n'));
  return Math.max(...results.map(({ status }) => exitCodes[status]));
}

/** `{ status, definition?, decisions?, problems, warnings }` of one file; decision tables are told by their ending. */
export async function checkFile(path, options = {}) {
  const read = await readBytes(path);
  if (read.problem) return { status: 'unreadable', problems: [read.problem], warnings: [] };
  const isTable = path.toLowerCase().endsWith('.dmn');
  const parsed = isTable
    ? await parseDecisions(read.bytes)
    : await parse(read.bytes, { soundness: true, ...options });
  const { definition, decisions, problems, warnings } = parsed;
  if (definition ?? decisions) return { status: 'runnable', problems, warnings, definition, decisions };
  const unreadable = problems.some(({ code }) => unreadableCodes.includes(code));
  return { status: unreadable ? 'unreadable' : 'problems', problems, warnings };
}

/** One line for each problem, in the form that editors make into links. */
export function textOf({ file, status, problems, warnings }) {
  const lines = [
    ...problems.map((problem) => ['problem', problem]),
    ...warnings.map((warning) => ['warning', warning]),
  ];
  return [
    ...lines.map(([kind, { code, message, elementId, line }]) => {
      const where = line === undefined ? file : `${file}:${line}`;
      return `${where}: ${kind} ${code}${elementId === undefined ? '' : ` at ${elementId}`}: ${message}`;
    }),
    ...(status === 'runnable' ? [`${file}: runnable`] : []),
  ];
}

function jsonOf({ file, status, definition, problems, warnings }) {
  return { file, status, processId: definition?.processId, problems, warnings };
}

async function readBytes(path) {
  try {
    return { bytes: await readFile(path) };
  } catch (error) {
    return {
      problem: {
        code: 'FILE_UNREADABLE',
        message: `the file cannot be read (${error.code ?? error.message})`,
      },
    };
  }
}
