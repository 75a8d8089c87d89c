import { define, end, flow, parallel, path, service, start, task, xor } from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { initialState, isRefusal, step } from './index.js';

describe('starting', () => {
  it('begins at the only start event and opens the first step', async () => {
    const definition = await define(`${start()}${task('draft')}${end()}${path('start', 'draft', 'end')}`);
    const play = new Play(definition);
    expect(play.do({ type: 'start', variables: { leadUnitId: 'unit-1' } })).toEqual([
      { type: 'InstanceStarted', processId: 'example', startElementId: 'start', semanticsVersion: 1 },
      { type: 'VariablesSet', variables: { leadUnitId: 'unit-1' } },
      { type: 'TokenCreated', tokenId: 1, elementId: 'start' },
      { type: 'TokenMoved', tokenId: 1, elementId: 'draft', flowId: 'start_draft' },
      {
        type: 'WorkItemOpened',
        workItemKey: 'draft#2',
        tokenId: 1,
        elementId: 'draft',
        candidatePositions: [],
      },
    ]);
  });

  it('needs a name among several start events, and takes only a known one', async () => {
    const play = new Play(
      await define(`${start('a')}${start('b')}${task('t')}${end()}${path('a', 't', 'end')}${flow('b', 't')}`),
    );
    expect(play.refusal({ type: 'start' })).toBe('START_NOT_NAMED');
    expect(play.refusal({ type: 'start', startElementId: 't' })).toBe('START_UNKNOWN');
    expect(play.refusal({ type: 'start', startElementId: 'constructor' })).toBe('START_UNKNOWN');
    play.do({ type: 'start', startElementId: 'b' });
    expect(play.at).toEqual(['t']);
  });

  it('happens once', async () => {
    const play = new Play(await define(`${start()}${task('t')}${end()}${path('start', 't', 'end')}`)).start();
    expect(play.refusal({ type: 'start' })).toBe('ALREADY_STARTED');
  });

  it('comes first', async () => {
    const play = new Play(await define(`${start()}${task('t')}${end()}${path('start', 't', 'end')}`));
    expect(play.refusal({ type: 'complete', elementId: 't' })).toBe('NOT_STARTED');
  });
});

describe('completing a step', () => {
  const two = `${start()}${task('draft')}${task('review', 'ts:outcomes="approved, returned"')}${xor('x')}${end()}
    ${path('start', 'draft', 'review', 'x')}${flow('x', 'end', '=outcome = "approved"')}${flow('x', 'draft', 'outcome = "returned"')}`;

  it('moves on to the next', async () => {
    const play = new Play(await define(two)).start();
    play.complete('draft');
    expect(play.at).toEqual(['review']);
    play.complete('review', 'approved');
    expect(play.state.status).toBe('COMPLETED');
    expect(play.endedAt).toBe('end');
  });

  it('gives the key of the work item a number that never comes again', async () => {
    const play = new Play(await define(two)).start();
    play.complete('draft');
    play.complete('review', 'returned');
    const keys = play.events.flatMap((event) => (event.type === 'WorkItemOpened' ? [event.workItemKey] : []));
    expect(keys).toEqual(['draft#2', 'review#3', 'draft#4']);
  });

  it('loses cleanly on the second click', async () => {
    const play = new Play(await define(two)).start();
    play.complete('draft');
    expect(play.refusal({ type: 'complete', elementId: 'draft' })).toBe('STEP_NOT_OPEN');
    play.complete('review', 'approved');
    const twice = { type: 'complete', elementId: 'review', variables: { outcome: 'approved' } } as const;
    expect(play.refusal(twice)).toBe('STEP_NOT_OPEN');
  });

  it('may be left to somebody else: the same work item, and nothing moves', async () => {
    const play = new Play(await define(two)).start();
    const before = play.state;
    expect(play.do({ type: 'reassign', elementId: 'draft', workItemKey: 'draft#2', assignee: 'b' })).toEqual([
      {
        type: 'WorkItemReassigned',
        workItemKey: 'draft#2',
        tokenId: 1,
        elementId: 'draft',
        assignee: 'b',
      },
    ]);
    expect(play.state).toEqual(before);
    play.complete('draft');
    expect(play.refusal({ type: 'reassign', elementId: 'draft', assignee: 'c' })).toBe('STEP_NOT_OPEN');
    expect(
      play.refusal({ type: 'reassign', elementId: 'review', workItemKey: 'review#9', assignee: 'c' }),
    ).toBe('STEP_NOT_OPEN');
    play.complete('review', 'approved');
    expect(play.refusal({ type: 'reassign', elementId: 'review', assignee: 'c' })).toBe('STEP_NOT_OPEN');
  });

  it('loses on a second click also where the process has come back to the same step, if the key is given', async () => {
    const play = new Play(
      await define(
        `${start()}${task('wait')}${xor('x')}${end()}${path('start', 'wait', 'x')}${flow('x', 'wait', 'outcome = "again"')}${flow('x', 'end', 'outcome = "done"')}`,
      ),
    ).start();
    const click = {
      type: 'complete',
      elementId: 'wait',
      workItemKey: 'wait#2',
      variables: { outcome: 'again' },
    } as const;
    play.do(click);
    expect(play.at).toEqual(['wait']);
    expect(play.refusal(click)).toBe('STEP_NOT_OPEN');
    play.do({ ...click, workItemKey: 'wait#3' });
  });

  it('takes only an outcome that the step offers', async () => {
    const play = new Play(await define(two)).start();
    play.complete('draft');
    expect(play.try({ type: 'complete', elementId: 'review', variables: { outcome: 'burnt' } })).toEqual({
      refused: 'OUTCOME_NOT_OFFERED',
      params: { elementId: 'review', outcome: 'burnt', offered: ['approved', 'returned'] },
    });
    expect(play.refusal({ type: 'complete', elementId: 'review' })).toBe('OUTCOME_NOT_OFFERED');
  });

  it('never lets a gateway read the outcome of an earlier step', async () => {
    const play = new Play(
      await define(
        `${start()}${task('a')}${task('b')}${xor('x')}${end()}${task('c')}${path('start', 'a', 'b', 'x')}${flow('x', 'end', 'outcome = "yes"')}${flow('x', 'c', 'outcome = null')}${path('c', 'end')}`,
      ),
    ).start();
    play.complete('a', 'yes');
    play.complete('b');
    expect(play.at).toEqual(['c']);
  });

  it.each([
    ['a bad name', { 'not a name': 1 }],
    ['a value that JSON cannot hold', { a: Number.NaN }],
    ['an outcome that is a sentence', { outcome: 'yes, but' }],
    ['an outcome that is no text', { outcome: 5 }],
  ])('refuses %s among the variables', async (_, variables) => {
    const play = new Play(await define(two)).start();
    expect(play.refusal({ type: 'complete', elementId: 'draft', variables })).toBe('VARIABLES_INVALID');
  });

  it('keeps the variables of an instance small', async () => {
    const play = new Play(await define(two)).start();
    const variables = { note: 'x'.repeat(9_000) };
    expect(play.refusal({ type: 'complete', elementId: 'draft', variables })).toBe('VARIABLES_TOO_LARGE');
    expect(play.at).toEqual(['draft']);
  });
});

describe('an exclusive gateway', () => {
  const body = (
    attributes = '',
  ) => `${start()}${xor('x', attributes)}${task('a')}${task('b')}${task('c')}${end()}
    ${path('start', 'x')}${flow('x', 'a', 'amount > 10')}${flow('x', 'b', 'amount > 5')}${flow('x', 'c', attributes ? undefined : 'amount = 0')}
    ${path('a', 'end')}${path('b', 'end')}${path('c', 'end')}`;

  it('takes the first flow that applies, in the order of the file', async () => {
    const definition = await define(body());
    expect(new Play(definition).start({ amount: 11 }).at).toEqual(['a']);
    expect(new Play(definition).start({ amount: 7 }).at).toEqual(['b']);
    expect(new Play(definition).start({ amount: 0 }).at).toEqual(['c']);
  });

  it('takes the default flow when none applies', async () => {
    const definition = await define(body('default="x_c"'));
    expect(new Play(definition).start({ amount: 1 }).at).toEqual(['c']);
  });

  it('refuses the command when there is no path', async () => {
    const play = new Play(await define(body()));
    expect(play.refusal({ type: 'start', variables: { amount: 1 } })).toBe('NO_PATH');
    expect(play.refusal({ type: 'start' })).toBe('NO_PATH');
    expect(play.state).toEqual(initialState());
  });
});

describe('a parallel gateway', () => {
  it('waits for every branch, in whatever order they end', async () => {
    const definition = await define(
      `${start()}${parallel('split')}${task('a')}${task('b')}${parallel('join')}${task('after')}${end()}
       ${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'join')}`,
    );
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const play = new Play(definition).start();
      expect(play.at).toEqual(['a', 'b']);
      play.complete(first);
      expect([...play.at].sort()).toEqual([second, 'join'].sort());
      play.complete(second);
      expect(play.at).toEqual(['after']);
    }
  });

  it('does not count two tokens on one branch for two branches', async () => {
    const definition = await define(
      `${start()}${parallel('split')}${task('a')}${task('b')}${task('c')}${xor('merge')}${parallel('join')}${end()}
       ${path('start', 'split', 'a', 'merge', 'join', 'end')}${path('split', 'b', 'merge')}${path('split', 'c', 'join')}`,
    );
    const play = new Play(definition).start();
    play.complete('a');
    play.complete('b');
    expect(play.at.sort()).toEqual(['c', 'join', 'join']);
    play.complete('c');
    expect(play.at).toEqual(['join']);
    expect(play.state.status).toBe('RUNNING');
  });

  it('several flows out of a step are a split without a gateway', async () => {
    const play = new Play(
      await define(
        `${start()}${task('t')}${task('a')}${task('b')}${end()}${path('start', 't', 'a', 'end')}${path('t', 'b', 'end')}`,
      ),
    ).start();
    play.complete('t');
    expect(play.at).toEqual(['a', 'b']);
    play.complete('a');
    expect(play.state.status).toBe('RUNNING');
    play.complete('b');
    expect(play.state.status).toBe('COMPLETED');
  });
});

describe('an end event', () => {
  it('that terminates ends everything else', async () => {
    const play = new Play(
      await define(
        `${start()}${parallel('split')}${task('a')}${task('b')}${end('stop', true)}${end()}${path('start', 'split', 'a', 'stop')}${path('split', 'b', 'end')}`,
      ),
    ).start();
    const events = play.complete('a');
    expect(events).toContainEqual({
      type: 'WorkItemCancelled',
      workItemKey: 'b#4',
      tokenId: 2,
      elementId: 'b',
      reason: 'terminated',
    });
    expect(play.endedAt).toBe('stop');
    expect(play.state.tokens).toEqual([]);
  });
});

describe('a service task', () => {
  const body = `${start()}${service('call', 'lockAnswers')}${task('after')}${end()}${path('start', 'call', 'after', 'end')}`;

  it('asks for its handler and waits for the report', async () => {
    const play = new Play(await define(body)).start();
    expect(play.events.at(-1)).toEqual({
      type: 'ServiceRequested',
      requestId: 'request-1',
      tokenId: 1,
      elementId: 'call',
      handler: 'lockAnswers',
    });
    play.do({ type: 'serviceCompleted', requestId: 'request-1', variables: { locked: 3 } });
    expect(play.at).toEqual(['after']);
    expect(play.state.variables).toEqual({ locked: 3 });
  });

  it('takes a report twice without moving twice', async () => {
    const play = new Play(await define(body)).start();
    play.do({ type: 'serviceCompleted', requestId: 'request-1' });
    expect(play.do({ type: 'serviceCompleted', requestId: 'request-1' })).toEqual([]);
    expect(play.do({ type: 'serviceCompleted', requestId: 'unknown' })).toEqual([]);
  });
});

describe('an instance', () => {
  const body = `${start()}${parallel('split')}${task('a')}${service('b')}${end()}${path('start', 'split', 'a', 'end')}${path('split', 'b', 'end')}`;

  it('that is cancelled closes all that was open and takes nothing more', async () => {
    const play = new Play(await define(body)).start();
    expect(play.do({ type: 'cancel' }).map((event) => event.type)).toEqual([
      'WorkItemCancelled',
      'TokenEnded',
      'ServiceCancelled',
      'TokenEnded',
      'InstanceCancelled',
    ]);
    expect(play.state.status).toBe('CANCELLED');
    expect(play.refusal({ type: 'cancel' })).toBe('INSTANCE_CLOSED');
    expect(play.refusal({ type: 'complete', elementId: 'a' })).toBe('STEP_NOT_OPEN');
    expect(play.refusal({ type: 'message', name: 'x' })).toBe('NOT_WAITING');
    expect(play.do({ type: 'serviceCompleted', requestId: 'request-1' })).toEqual([]);
  });

  it('that is suspended takes no work until it is resumed', async () => {
    const play = new Play(await define(body)).start();
    expect(play.refusal({ type: 'resume' })).toBe('NOT_SUSPENDED');
    play.do({ type: 'suspend' });
    expect(play.refusal({ type: 'complete', elementId: 'a' })).toBe('SUSPENDED');
    expect(play.refusal({ type: 'suspend' })).toBe('SUSPENDED');
    play.do({ type: 'resume' });
    play.complete('a');
  });
});

describe('a definition that never rests', () => {
  it('is refused where it turns in a circle', async () => {
    const play = new Play(
      await define(
        `${start()}${xor('a')}${xor('b')}${end()}${path('start', 'a', 'b')}${flow('b', 'a', '1 = 1')}${flow('b', 'end', '1 = 2')}`,
      ),
    );
    expect(play.refusal({ type: 'start' })).toBe('TOO_MANY_MOVES');
  });

  it('is refused where it breeds tokens', async () => {
    const play = new Play(
      await define(
        `${start()}${xor('a')}${parallel('b')}${task('t')}${end()}${path('start', 'a', 'b', 'a')}${path('b', 't', 'end')}`,
      ),
    );
    expect(play.refusal({ type: 'start' })).toBe('TOO_MANY_MOVES');
  });
});

describe('a decision', () => {
  it('changes neither the state nor the definition that it was given', async () => {
    const definition = await define(`${start()}${task('t')}${end()}${path('start', 't', 'end')}`);
    const play = new Play(definition).start();
    const before = JSON.stringify([play.state, definition]);
    const context = { now: play.now, calendar: { addWorkingDays: (from: string) => from }, ids: () => 'id' };
    const events = step(definition, play.state, { type: 'complete', elementId: 't' }, context);
    expect(isRefusal(events)).toBe(false);
    expect(JSON.stringify([play.state, definition])).toBe(before);
  });
});
