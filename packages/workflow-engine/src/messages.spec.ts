import {
  boundaryMessage,
  catchMessage,
  define,
  end,
  onMessage,
  parallel,
  path,
  start,
  task,
  timer,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { activeElementIds, awaitedMessages } from './index.js';

describe('a message', () => {
  it('lets a waiting catch event go on, with its variables', async () => {
    const play = new Play(
      await define(
        `${start()}${catchMessage('closed', 'roundClosed')}${task('after')}${end()}${path('start', 'closed', 'after', 'end')}`,
      ),
    ).start();
    expect(play.events.at(-1)).toEqual({
      type: 'MessageAwaited',
      tokenId: 1,
      elementId: 'closed',
      name: 'roundClosed',
    });
    expect(awaitedMessages(play.definition, play.state)).toEqual(['roundClosed']);
    play.do({ type: 'message', name: 'roundClosed', variables: { agreed: 14 } });
    expect(activeElementIds(play.state)).toEqual(['after']);
    expect(play.state.variables).toEqual({ agreed: 14 });
  });

  it('that nobody waits for is refused, also the second time', async () => {
    const play = new Play(
      await define(
        `${start()}${catchMessage('closed', 'roundClosed')}${task('after')}${end()}${path('start', 'closed', 'after', 'end')}`,
      ),
    ).start();
    expect(play.refusal({ type: 'message', name: 'other' })).toBe('NOT_WAITING');
    play.do({ type: 'message', name: 'roundClosed' });
    expect(play.refusal({ type: 'message', name: 'roundClosed' })).toBe('NOT_WAITING');
  });

  it('goes to one of two that wait for it', async () => {
    const play = new Play(
      await define(
        `${start()}${parallel('split')}${catchMessage('a', 'go')}${catchMessage('b', 'go')}${end()}${path('start', 'split', 'a', 'end')}${path('split', 'b', 'end')}`,
      ),
    ).start();
    play.do({ type: 'message', name: 'go' });
    expect(play.at).toEqual(['b']);
    play.do({ type: 'message', name: 'go' });
    expect(play.state.status).toBe('COMPLETED');
  });

  it.each([
    ['interrupts', true, ['note']],
    ['does not interrupt', false, ['work', 'note']],
  ])('at the border of a step %s it', async (_, interrupting, after) => {
    const play = new Play(
      await define(
        `${start()}${task('work')}${boundaryMessage('asked', 'work', 'ask', interrupting)}${task('note')}${end()}${path('start', 'work', 'end')}${path('asked', 'note', 'end')}`,
      ),
    ).start();
    play.do({ type: 'message', name: 'ask' });
    expect(play.at).toEqual(after);
  });

  it('at the border of a step is no longer waited for when the step is done', async () => {
    const play = new Play(
      await define(
        `${start()}${task('work')}${boundaryMessage('asked', 'work', 'ask')}${task('after')}${end()}${path('start', 'work', 'after', 'end')}${path('asked', 'end')}`,
      ),
    ).start();
    play.complete('work');
    expect(play.refusal({ type: 'message', name: 'ask' })).toBe('NOT_WAITING');
  });
});

describe('an event sub-process', () => {
  const body = `${start()}${parallel('split')}${task('a')}${timer('late', 'a', 'PT1H')}${catchMessage('b', 'go')}${end()}${onMessage('withdrawal', 'withdraw')}
    ${path('start', 'split', 'a', 'end')}${path('split', 'b', 'end')}${path('late', 'end')}`;

  it('ends everything that runs and finishes the instance at its own end', async () => {
    const play = new Play(await define(body)).start();
    expect(awaitedMessages(play.definition, play.state)).toEqual(['go', 'withdraw']);
    const events = play.do({ type: 'message', name: 'withdraw' });
    expect(events.map((event) => event.type)).toEqual([
      'MessageReceived',
      'WorkItemCancelled',
      'TimerCancelled',
      'TokenEnded',
      'TokenEnded',
      'TokenCreated',
      'TokenMoved',
      'TokenEnded',
      'InstanceCompleted',
    ]);
    expect(play.endedAt).toBe('withdrawalEnd');
    expect(play.refusal({ type: 'message', name: 'withdraw' })).toBe('NOT_WAITING');
  });

  it('that works on is not started a second time', async () => {
    const play = new Play(
      await define(
        `${start()}${task('a')}${end()}${path('start', 'a', 'end')}
         <bpmn:subProcess id="withdrawal" triggeredByEvent="true"><bpmn:startEvent id="withdraw"><bpmn:messageEventDefinition messageRef="m_withdraw" /></bpmn:startEvent>${task('tidy')}${end('withdrawn')}${path('withdraw', 'tidy', 'withdrawn')}</bpmn:subProcess>`,
      ),
    ).start();
    play.do({ type: 'message', name: 'withdraw' });
    expect(play.at).toEqual(['tidy']);
    expect(play.refusal({ type: 'message', name: 'withdraw' })).toBe('NOT_WAITING');
    expect(play.refusal({ type: 'complete', elementId: 'a' })).toBe('STEP_NOT_OPEN');
    play.complete('tidy');
    expect(play.endedAt).toBe('withdrawn');
  });

  it('is not awaited while suspended', async () => {
    const play = new Play(await define(body)).start();
    play.do({ type: 'suspend' });
    expect(awaitedMessages(play.definition, play.state)).toEqual([]);
  });
});
