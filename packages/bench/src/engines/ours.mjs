import {
  evolve,
  initialState,
  isRefusal,
  openParticipants,
  openWork,
  parse,
  step,
} from '@thong-suot/workflow-engine';

const now = '2025-03-18T07:00:00.000Z';
const calendar = { addWorkingDays: (from) => from };
const context = { now, calendar, ids: () => 'request' };

/**
 * Instances of a process in our engine. `play` takes one from its start to its end in memory, `playStored` keeps its state in a
 * store after every step and takes it from there before the next; both count the steps.
 */
export async function ours(source) {
  const { definition, problems } = await parse(source);
  if (!definition) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { play: () => play(definition), playStored: (store) => playStored(definition, store) };
}

function play(definition) {
  let state = initialState();
  let steps = 0;
  for (const command of commandsOf(definition, () => state)) {
    state = perform(definition, state, command);
    steps += 1;
  }
  return ended(state, steps);
}

async function playStored(definition, store) {
  let state = initialState();
  let steps = 0;
  for (const command of commandsOf(definition, () => state)) {
    if (steps > 0) state = JSON.parse(await store.load());
    state = perform(definition, state, command);
    await store.save(JSON.stringify(state));
    steps += 1;
  }
  return ended(state, steps);
}

/** What somebody does next, until nothing is open. */
function* commandsOf(definition, state) {
  yield { type: 'start' };
  for (let [work] = openWork(definition, state()); work; [work] = openWork(definition, state())) {
    const { elementId, participants } = work;
    if (!participants) yield { type: 'complete', elementId };
    else
      for (const index of openParticipants(state(), elementId)) yield { type: 'complete', elementId, index };
  }
}

function perform(definition, state, command) {
  const events = step(definition, state, command, context);
  if (isRefusal(events)) throw new Error(`${command.type}: ${events.refused}`);
  return events.reduce(evolve, state);
}

function ended(state, steps) {
  if (state.status !== 'COMPLETED') throw new Error(`Our engine ended ${state.status}`);
  return steps;
}
