import { readFile } from 'node:fs/promises';
import { ours } from '../engines/ours.mjs';
import { theirs } from '../engines/theirs.mjs';
import { median, spread } from '../report.mjs';

const TURNS = 8;
const TURN_MS = 1_000;
const file = new URL('../engines/round.bpmn', import.meta.url);

/**
 * Steps (a start, a task or a participant's answer done) of one file in two engines, both in memory and in turns: ours, and
 * bpmn-engine from npm. Each reads the file once and plays whole instances.
 */
export async function engine() {
  const source = await readFile(file, 'utf8');
  const round = await measure({ ours: await ours(source), theirs: await theirs(source) });
  const many = await measure({
    thirty: await ours(source),
    thousand: await ours(withParticipants(source, 1_000)),
  });
  const ratio = (rates, one, other) => median(rates[one].map((rate, turn) => rate / rates[other][turn]));
  return [
    {
      what: 'steps of a round of 30 in memory, against bpmn-engine on the same file',
      value: ratio(round, 'ours', 'theirs'),
      floor: 20,
      aim: 40,
      detail: `ours: ${spread(round.ours)}; bpmn-engine: ${spread(round.theirs)}; ${TURNS} turns`,
    },
    {
      what: 'a step of a round of 1,000, against one of 30',
      value: ratio(many, 'thousand', 'thirty'),
      detail: `1,000: ${spread(many.thousand)}; 30: ${spread(many.thirty)}; ${TURNS} turns`,
    },
  ];
}

function withParticipants(source, count) {
  return source.replace('>30<', `>${count}<`);
}

/** Steps a second of each player, turn by turn; the first turn warms up. */
async function measure(players) {
  const rates = Object.fromEntries(Object.keys(players).map((name) => [name, []]));
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [name, player] of Object.entries(players)) {
      const rate = await stepsPerSecond(player);
      if (turn > 0) rates[name].push(rate);
    }
  }
  return rates;
}

async function stepsPerSecond({ play }) {
  const started = performance.now();
  let steps = 0;
  while (performance.now() - started < TURN_MS) steps += await play();
  return (steps / (performance.now() - started)) * 1_000;
}
