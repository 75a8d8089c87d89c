import { readdir, readFile } from 'node:fs/promises';
import { workingCalendar } from '@thong-suot/administration';
import {
  evolve,
  initialState,
  isRefusal,
  openParticipants,
  openWork,
  parse,
  step,
} from '@thong-suot/workflow-engine';
import { loadProcess } from '@thong-suot/workflow-library';
import { median, spread } from '../report.mjs';

const TURNS = 5;
const TURN_MS = 500;
/** Times that a dossier goes back before its last step is measured. */
const RETURNS = 2_000;
const calendar = workingCalendar();
const histories = new URL('../../../workflow-library/test/histories/', import.meta.url);
const round = new URL('../engines/round.bpmn', import.meta.url);

/**
 * The engine alone, in memory: the recorded walks of the shipped processes played again, what a step costs after a long
 * history against one after a short history, and how large the state of a round is.
 */
export async function processes() {
  const [walked, aged, bytes] = [await walks(), await ages(), await roundState()];
  return [
    {
      what: 'steps of the shipped processes a second, in memory',
      value: Math.round(median(walked)),
      detail: `their recorded walks; ${spread(walked)}; ${TURNS} turns`,
    },
    {
      what: 'a step after a long history, against one after a short history',
      value: median(aged.old.map((rate, turn) => aged.young[turn] / rate)),
      floor: 1.3,
      aim: 1.1,
      atMost: true,
      detail: `returned ${RETURNS} times: ${spread(aged.old)}; never: ${spread(aged.young)}; ${TURNS} turns`,
    },
    {
      what: 'state of a round of 30 units, in bytes',
      value: bytes,
      floor: 4_096,
      aim: 1_024,
      atMost: true,
      detail: 'the largest while they answer one after the other',
    },
  ];
}

/** Steps a second in each turn. */
async function walks() {
  const files = await readdir(histories);
  const recorded = await Promise.all(
    files.map(async (file) => {
      const { process, commands } = JSON.parse(await readFile(new URL(file, histories), 'utf8'));
      return { definition: await read(await loadProcess(process)), commands };
    }),
  );
  const rates = turnsOf({
    all: () => {
      for (const { definition, commands } of recorded) {
        let [state, requests] = [initialState(), 0];
        const ids = () => `00000000-0000-7000-8000-${String((requests += 1)).padStart(12, '0')}`;
        for (const { at, command } of commands) state = perform(definition, state, command, at, ids);
      }
      return recorded.reduce((sum, { commands }) => sum + commands.length, 0);
    },
  });
  return rates.all;
}

/** A draft goes back and forth between two steps: young, and after thousands of events. */
async function ages() {
  const definition = await read(await loadProcess('consultAndPartyOpinion'));
  const complete = (state, elementId, outcome) =>
    perform(definition, state, { type: 'complete', elementId, variables: { outcome } });
  const backAndForth = (state) => complete(complete(state, 'draft', 'submit'), 'leaderReview', 'returned');
  const young = perform(definition, initialState(), {
    type: 'start',
    startElementId: 'startFromNothing',
    variables: await firstVariables(),
  });
  let old = young;
  for (let times = 0; times < RETURNS; times += 1) old = backAndForth(old);
  const playing = (state) => () => {
    backAndForth(state);
    return 2;
  };
  return turnsOf({ young: playing(young), old: playing(old) });
}

/** What a dossier of the recorded walk was started with. */
async function firstVariables() {
  const file = new URL('v1-decision-with-party-conditions.json', histories);
  return JSON.parse(await readFile(file, 'utf8')).commands[0].command.variables;
}

async function roundState() {
  const definition = await read(await readFile(round, 'utf8'));
  let state = perform(definition, initialState(), { type: 'start' });
  let largest = 0;
  for (;;) {
    largest = Math.max(largest, JSON.stringify(state).length);
    const [work] = openWork(definition, state);
    if (!work) return largest;
    const { elementId, participants } = work;
    const [index] = participants ? openParticipants(state, elementId) : [];
    state = perform(definition, state, {
      type: 'complete',
      elementId,
      ...(index === undefined ? {} : { index }),
    });
  }
}

async function read(source) {
  const { definition, problems } = await parse(source);
  if (!definition) throw new Error(problems.map(({ message }) => message).join('\n'));
  return definition;
}

function perform(definition, state, command, now = '2025-03-18T07:00:00.000Z', ids = () => 'request') {
  const events = step(definition, state, command, { now, calendar, ids });
  if (isRefusal(events))
    throw new Error(`${command.type}: ${events.refused} ${JSON.stringify(events.params)}`);
  return events.reduce(evolve, state);
}

/** Steps a second of each, turn by turn; the first turn warms up. */
function turnsOf(plays) {
  const rates = Object.fromEntries(Object.keys(plays).map((name) => [name, []]));
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [name, play] of Object.entries(plays)) {
      const started = performance.now();
      let steps = 0;
      while (performance.now() - started < TURN_MS) steps += play();
      if (turn > 0) rates[name].push((steps / (performance.now() - started)) * 1_000);
    }
  }
  return rates;
}
