import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DecisionsResult, ParseResult } from '@thong-suot/workflow-engine';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';

/** How long reading one file may take, and how much memory; the longest shipped process takes 60 ms. */
const TIME_LIMIT_MS = 5_000;
const MEMORY_LIMIT_MB = 192;
/** Files that are read at once; further ones wait. */
const AT_ONCE = 2;

const engine = pathToFileURL(createRequire(import.meta.url).resolve('@thong-suot/workflow-engine')).href;

/** What runs beside the service: it reads one file, answers, and is gone. */
const SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
import(workerData.engine)
  .then(({ parse, parseDecisions }) =>
    workerData.decisions ? parseDecisions(workerData.xml) : parse(workerData.xml, { soundness: true }))
  .then((result) => parentPort.postMessage(result));
`;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Reads a file that somebody has sent, apart from the service: whatever the file does, the service goes on.
 * Refuses PROCESS_TOO_COMPLEX where it takes too long or too much memory.
 */
export function parseApart(
  xml: string,
  timeLimitMs: number = TIME_LIMIT_MS,
): Promise<ParseResult | RefusalValue> {
  return apart<ParseResult>({ xml, decisions: false }, timeLimitMs);
}

/** The same for a file of decision tables. */
export function parseDecisionsApart(xml: string): Promise<DecisionsResult | RefusalValue> {
  return apart<DecisionsResult>({ xml, decisions: true }, TIME_LIMIT_MS);
}

interface Asked {
  readonly xml: string;
  readonly decisions: boolean;
}

async function apart<Result>(asked: Asked, timeLimitMs: number): Promise<Result | RefusalValue> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await inWorker<Result>(asked, timeLimitMs);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function inWorker<Result>(asked: Asked, timeLimitMs: number): Promise<Result | RefusalValue> {
  const worker = new Worker(SOURCE, {
    eval: true,
    workerData: { engine, ...asked },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Result | RefusalValue>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve(refuse('PROCESS_TOO_COMPLEX', undefined, 'xml'));
        else reject(error);
      });
      timer = setTimeout(() => resolve(refuse('PROCESS_TOO_COMPLEX', undefined, 'xml')), timeLimitMs);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
