import { isCode, label } from '@thong-suot/administration';
import { parse, type Definition, type UserTask } from '@thong-suot/workflow-engine';
import { handlers, loadProcess, messages, processes, processKeys, steps } from '../src/index.js';
import { definitionOf } from './play.js';

describe.each(processKeys)('%s', (key) => {
  it('is accepted by the engine without a problem', async () => {
    expect((await parse(await loadProcess(key))).problems).toEqual([]);
  });

  it('has the key and the name of the list', async () => {
    const { processId, name } = await definitionOf(key);
    expect({ key: processId, name }).toEqual({
      key,
      name: processes.find((process) => process.key === key)?.name,
    });
  });

  it('has exactly the steps, stages and outcomes of the table', async () => {
    const drawn = userTasks(await definitionOf(key)).map(({ id, stage, outcomes }) => [
      id,
      { stage, outcomes },
    ]);
    expect(Object.fromEntries(drawn)).toEqual(steps[key]);
  });

  it('names the steps in the words of the office', async () => {
    for (const { id, name } of userTasks(await definitionOf(key))) {
      expect({ id, name }).toEqual({ id, name: isCode('step', id) ? label('step', id) : undefined });
    }
  });

  it('asks only for handlers and messages of the tables', async () => {
    const elements = Object.values((await definitionOf(key)).elements);
    const asked = elements.flatMap((element) => (element.type === 'serviceTask' ? [element.handler] : []));
    expect(handlers).toEqual(expect.arrayContaining(asked));
    const taken = elements.flatMap((element) =>
      'trigger' in element &&
      element.trigger?.on === 'message' &&
      (element.type !== 'startEvent' || element.scope !== undefined)
        ? [element.trigger.name]
        : [],
    );
    expect(Object.values(messages)).toEqual(expect.arrayContaining(taken));
  });

  it('leads on by every outcome that a step offers, and by no other', async () => {
    const definition = await definitionOf(key);
    for (const task of userTasks(definition)) {
      const gateway = task.outgoing
        .map((flow) => definition.flows[flow]?.target ?? '')
        .map((id) => definition.elements[id]);
      const [next] = gateway;
      if (next?.type !== 'exclusiveGateway') continue;
      const read = next.outgoing.flatMap((flow) =>
        [...(definition.flows[flow]?.condition ?? '').matchAll(/"(\w+)"/g)].map((match) => match[1]),
      );
      expect([task.id, ...read.sort()]).toEqual([task.id, ...[...task.outcomes].sort()]);
    }
  });

  it('draws every element and every flow', async () => {
    const [xml, definition] = [await loadProcess(key), await definitionOf(key)];
    const drawn = new Set(
      [...xml.matchAll(/<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement="([^"]+)"/g)].map((match) => match[1]),
    );
    const known = [...Object.keys(definition.elements), ...Object.keys(definition.flows)];
    expect(known.filter((id) => !drawn.has(id))).toEqual([]);
  });
});

function userTasks(definition: Definition): UserTask[] {
  return Object.values(definition.elements).filter((element) => element.type === 'userTask');
}
