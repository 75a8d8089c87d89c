/**
 * `npm run bench` at the root: the bars as ratios, both sides of each measured in turns in this one run, on a throwaway
 * database that is durable (fsync on) and a service of its own. `--only=step,lists` measures these alone. Ends with 1
 * when a floor is missed.
 */
import { engine } from './bars/engine.mjs';
import { growth } from './bars/growth.mjs';
import { lists } from './bars/lists.mjs';
import { memory } from './bars/memory.mjs';
import { portal } from './bars/portal.mjs';
import { processes } from './bars/processes.mjs';
import { round } from './bars/round.mjs';
import { safeguards } from './bars/safeguards.mjs';
import { step } from './bars/step.mjs';
import { openOffice } from './office.mjs';
import { print } from './report.mjs';

const ALL = { engine, processes, step, safeguards, round, lists, memory, portal, growth };

const wanted = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = wanted?.find((name) => !Object.hasOwn(ALL, name));
if (unknown !== undefined) {
  console.error(`No bar is called "${unknown}": there are ${Object.keys(ALL).join(', ')}.`);
  process.exit(2);
}

const office = await openOffice();
try {
  const bars = [];
  for (const name of wanted ?? Object.keys(ALL)) bars.push(...(await ALL[name](office)));
  process.exitCode = print(bars) ? 0 : 1;
} finally {
  await office.close();
}
