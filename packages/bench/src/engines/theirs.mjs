import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';

/** The same for bpmn-engine: it reads the file once too, and every instance starts from what was read. */
export async function theirs(source) {
  const [definition] = await new Engine({ name: 'read', source }).getDefinitions();
  const sourceContext = definition.environment.options.source;
  return { play: () => play(sourceContext) };
}

async function play(sourceContext) {
  const waiting = [];
  let ended = false;
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity) => waiting.push(activity));
  const engine = new Engine({ name: 'bench', sourceContext });
  engine.once('end', () => (ended = true));
  await engine.execute({ listener });
  let steps = 1;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    next.signal();
    steps += 1;
  }
  if (!ended) throw new Error('bpmn-engine did not come to the end');
  return steps;
}
