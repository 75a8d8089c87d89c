import { define, end, path, start, task } from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { evolve, initialState, type Event } from './index.js';

describe('evolve', () => {
  it('gives the same state from events whose keys a store has put in another order', async () => {
    const play = new Play(await define(`${start()}${task('t')}${end()}${path('start', 't', 'end')}`));
    play.start({ zone: { b: 1, a: [{ d: 1, c: 2 }] }, amount: 3 });
    const stored = play.events.map((event) => reversed(event) as Event);
    expect(JSON.stringify(stored.reduce(evolve, initialState()))).toBe(JSON.stringify(play.state));
  });

  it('keeps a key that objects treat specially as plain data', () => {
    const variables = JSON.parse('{ "a": { "__proto__": { "polluted": true } } }');
    const state = evolve(initialState(), { type: 'VariablesSet', variables });
    expect(JSON.stringify(state.variables)).toBe('{"a":{"__proto__":{"polluted":true}}}');
    expect('polluted' in {}).toBe(false);
  });

  it('adds up outcomes in one order, whoever answers first', () => {
    const answer = (index: number, outcome: string): Event => ({
      type: 'WorkItemCompleted',
      workItemKey: `a#2.${index}`,
      tokenId: 1,
      elementId: 'a',
      index,
      outcome,
    });
    const opened = (
      [
        { type: 'TokenCreated', tokenId: 1, elementId: 'a' },
        {
          type: 'MultiInstanceStarted',
          workItemKey: 'a#2',
          tokenId: 1,
          elementId: 'a',
          count: 2,
          candidatePositions: [],
        },
      ] satisfies Event[]
    ).reduce(evolve, initialState());
    const one = [answer(0, 'AGREED'), answer(1, 'DISAGREED')].reduce(evolve, opened);
    const other = [answer(1, 'DISAGREED'), answer(0, 'AGREED')].reduce(evolve, opened);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)]);
  return Object.fromEntries(entries.reverse());
}
