/**
 * `npm run --silent bpmn -- check FILE…` and `… run FILE --commands FILE.json`: try a process before deploying it.
 * Only results go to standard output; everything else is said on the other stream. README of packages/workflow-engine.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './lib/install.mjs';
import { reRun } from './lib/node-runtime.mjs';
import { engineTurn, logDir, makeDataDir } from './lib/paths.mjs';
import { Refusal, runCommand, say, sayOnStandardError } from './lib/say.mjs';
import { endTurn, waitForTurn } from './lib/turn.mjs';
import { checkNode } from './lib/versions.mjs';

sayOnStandardError();
await runCommand(async () => {
  checkNode();
  await ensureInstalled();
  const args = process.argv.slice(2);
  const code = await reRun(fileURLToPath(import.meta.url), args);
  if (code !== undefined) return code;
  await buildEngine();
  const { runBpmn } = await import('./lib/bpmn/command.mjs');
  // npm runs its scripts in the root of the clone; the files are named from where the caller stands
  return runBpmn(args, process.env.INIT_CWD ?? process.cwd());
}, 2);

async function buildEngine() {
  const { build } = await import('./lib/build.mjs');
  makeDataDir();
  const logFile = join(logDir, 'bpmn-build.log');
  const args = ['--filter=@thong-suot/workflow-engine', '--filter=@thong-suot/administration'];
  // two at once would write the files that the other is about to load
  await waitForTurn(engineTurn, () =>
    say(
      'Another command is building the engine: waiting',
      'Một lệnh khác đang dựng bộ máy quy trình: đang chờ',
    ),
  );
  const code = await build({ logFile, args }).finally(() => endTurn(engineTurn));
  if (code === 0) return;
  throw new Refusal(
    `The engine could not be built: see ${logFile}.`,
    `Không dựng được bộ máy quy trình: hãy xem ${logFile}.`,
  );
}
