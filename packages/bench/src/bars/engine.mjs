import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { ours } from '../engines/ours.mjs';
import { theirs } from '../engines/theirs.mjs';
import { median, spread } from '../report.mjs';

const TURNS = 8;
/** Instances that are played at once where the database makes each wait. */
const WORKERS = 8;
const TURN_MS = 1_000;
const file = new URL('../engines/round.bpmn', import.meta.url);

/**
 * Steps (a start, a task or a participant's answer done) of one file in two engines, in turns: ours, and bpmn-engine from npm.
 * Each reads the file once and plays whole instances, first in memory, then with the state of eight instances at once in
 * PostgreSQL: read before each step and written, durably, after it.
 */
export async function engine(office) {
  const source = await readFile(file, 'utf8');
  const players = { ours: await ours(source), theirs: await theirs(source) };
  const round = await measure(inMemory(players));
  const thousand = await ours(withParticipants(source, 1_000));
  const many = await measure(inMemory({ thirty: players.ours, thousand }));
  const stored = await withStore(office, (stores) => measure(keeping(players, stores)));
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
      what: 'the same, with the state of both in PostgreSQL at each step',
      value: ratio(stored, 'ours', 'theirs'),
      floor: 15,
      aim: 25,
      detail: `ours: ${spread(stored.ours)}; bpmn-engine: ${spread(stored.theirs)}; ${TURNS} turns`,
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

const inMemory = (players) => mapped(players, ({ play }) => play);
const keeping = (players, stores) =>
  mapped(players, ({ playStored }) => async () => {
    const steps = await Promise.all(stores.map((store) => playStored(store)));
    return steps.reduce((sum, each) => sum + each, 0);
  });
const mapped = (players, change) =>
  Object.fromEntries(Object.entries(players).map(([name, player]) => [name, change(player)]));

/** A row for each instance that is being played, in a table that goes away again. */
async function withStore({ ownerUrl }, measureWith) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: WORKERS });
  await pool.query('create table bench_engine_state (id int primary key, state text not null)');
  try {
    return await measureWith(Array.from({ length: WORKERS }, (_, id) => storeOf(pool, id)));
  } finally {
    await pool.query('drop table bench_engine_state');
    await pool.end();
  }
}

function storeOf(pool, id) {
  return {
    async load() {
      const { rows } = await pool.query({
        name: 'load',
        text: 'select state from bench_engine_state where id = $1',
        values: [id],
      });
      return rows[0].state;
    },
    save: (state) =>
      pool.query({
        name: 'save',
        text: 'insert into bench_engine_state values ($1, $2) on conflict (id) do update set state = excluded.state',
        values: [id, state],
      }),
  };
}

/** Steps a second of each player, turn by turn; the first turn warms up. */
async function measure(plays) {
  const rates = mapped(plays, () => []);
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [name, play] of Object.entries(plays)) {
      const rate = await stepsPerSecond(play);
      if (turn > 0) rates[name].push(rate);
    }
  }
  return rates;
}

async function stepsPerSecond(play) {
  const started = performance.now();
  let steps = 0;
  while (performance.now() - started < TURN_MS) steps += await play();
  return (steps / (performance.now() - started)) * 1_000;
}
