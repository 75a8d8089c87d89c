import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

/** The same for bpmn-engine: it reads the file once too, and every instance starts from what was read. */
export async function theirs(source) {
  const [definition] = await new Engine({ name: 'read', source }).getDefinitions();
  const sourceContext = definition.environment.options.source;
  return { play: () => play(sourceContext), playStored: (store) => playStored(sourceContext, store) };
}

async function play(sourceContext) {
  const { engine, listener, waiting, end } = newEngine(sourceContext);
  await engine.execute({ listener });
  let steps = 1;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next.signal();
    steps += 1;
  }
  if (!end.reached) throw new Error('bpmn-engine did not come to the end');
  return steps;
}

/** It takes its state up, waits where it waited, is told one thing and gives its state again; the file is not kept with it. */
async function playStored(sourceContext, store) {
  const first = newEngine(sourceContext);
  await first.engine.execute({ listener: first.listener });
  await keep(first.engine, store);
  for (let steps = 1; ; steps += 1) {
    const { engine, listener, waiting, end } = newEngine(sourceContext);
    engine.recover(JSON.parse(await store.load()));
    await engine.resume({ listener });
    const [next] = waiting;
    if (!next) throw new Error('bpmn-engine waits for nothing');
    next.signal();
    if (end.reached) {
      await store.save(JSON.stringify(await engine.getState()));
      return steps + 1;
    }
    await keep(engine, store);
  }
}

function newEngine(sourceContext) {
  const waiting = [];
  const end = { reached: false };
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity) => waiting.push(activity));
  const engine = new Engine({ name: 'bench', sourceContext });
  engine.once('end', () => (end.reached = true));
  return { engine, listener, waiting, end };
}

async function keep(engine, store) {
  const state = await engine.getState();
  await engine.stop();
  const definitions = state.definitions.map((definition) => ({ ...definition, source: undefined }));
  await store.save(JSON.stringify({ ...state, definitions }));
}
