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

/** Instances of a process in our engine, all in memory: `play` takes one from its start to its end and counts its steps. */
export async function ours(source) {
  const { definition, problems } = await parse(source);
  if (!definition) throw new Error(problems.map(({ message }) => message).join('\n'));
  return { play: () => play(definition) };
}

function play(definition) {
  let state = initialState();
  let steps = 0;
  let given = 0;
  const context = { now, calendar, ids: () => `request-${(given += 1)}` };
  const perform = (command) => {
    const events = step(definition, state, command, context);
    if (isRefusal(events)) throw new Error(`${command.type}: ${events.refused}`);
    for (const event of events) state = evolve(state, event);
    steps += 1;
  };
  perform({ type: 'start' });
  for (let work = openWork(definition, state); work.length > 0; work = openWork(definition, state)) {
    const [{ elementId, participants }] = work;
    if (!participants) perform({ type: 'complete', elementId });
    else
      for (const index of openParticipants(state, elementId)) perform({ type: 'complete', elementId, index });
  }
  if (state.status !== 'COMPLETED') throw new Error(`Our engine ended ${state.status}`);
  return steps;
}
