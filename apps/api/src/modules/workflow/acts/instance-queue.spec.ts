import { describe, expect, it } from '@jest/globals';
import { InstanceQueue, type Queued } from './instance-queue.js';

const item = (commandId: string, together?: string): Queued => ({
  commandId,
  ...(together ? { together } : {}),
});

/** The batches in which items were worked on, each batch taking a moment. */
async function batchesOf(push: (queue: InstanceQueue<Queued>) => void): Promise<string[][]> {
  const batches: string[][] = [];
  const queue = new InstanceQueue<Queued>(async (batch) => {
    batches.push(batch.map(({ commandId }) => commandId));
    await new Promise((resolve) => setTimeout(resolve, 1));
  });
  push(queue);
  await queue.idle();
  return batches;
}

describe('the queue of an instance', () => {
  it('works on acts one by one, in the order of their coming', async () => {
    const batches = await batchesOf((queue) => ['a', 'b', 'c'].forEach((id) => queue.push('i', item(id))));
    expect(batches).toEqual([['a'], ['b'], ['c']]);
  });

  it('takes acts that may run together in one batch, fifty at most', async () => {
    const ids = Array.from({ length: 60 }, (_, number) => `c${number}`);
    const batches = await batchesOf((queue) => ids.forEach((id) => queue.push('i', item(id, 'answer'))));
    expect(batches.map(({ length }) => length)).toEqual([50, 10]);
  });

  it('keeps a repeated command for the next turn, when its answer is known', async () => {
    const batches = await batchesOf((queue) =>
      ['a', 'a', 'b'].forEach((id) => queue.push('i', item(id, 'answer'))),
    );
    expect(batches).toEqual([['a', 'b'], ['a']]);
  });

  it('does not mix acts of different kinds, nor hold up another instance', async () => {
    const batches = await batchesOf((queue) => {
      queue.push('i', item('a', 'answer'));
      queue.push('i', item('s', 'seen'));
      queue.push('i', item('b', 'answer'));
      queue.push('j', item('x'));
    });
    expect(batches).toContainEqual(['a', 'b']);
    expect(batches).toContainEqual(['s']);
    expect(batches.indexOf(batches.find(([id]) => id === 'x') as string[])).toBeLessThan(2);
  });
});
