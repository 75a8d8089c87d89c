import {
  boundary,
  define,
  end,
  instances,
  onEvent,
  path,
  service,
  start,
  sub,
  task,
  timer,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { openWork, type JsonObject } from './index.js';

const around = (id: string, xml: string, more = '') =>
  `${start()}${xml}${task('after')}${end()}${path('start', id, 'after', 'end')}${more}`;

const played = async (body: string, variables: JsonObject = {}) =>
  new Play(await define(body)).start(variables);

const manyTask = (loop: string, attributes = '') =>
  around('t', `<bpmn:userTask id="t" ${attributes}>${loop}</bpmn:userTask>`);

const manySub = (loop: string) =>
  around('s', sub('s', `${task('a')}${task('b')}${end('sEnd')}${path('sStart', 'a', 'b', 'sEnd')}`, loop));

describe('instances one after the other', () => {
  const body = manyTask(
    instances({ collection: '=units', sequential: true, attributes: 'ts:elementVariable="unit"' }),
    'ts:candidateUnitExpression="=unit"',
  );
  const units = ['u1', 'u2', 'u3'];

  it('open one work item at a time, each with its own item', async () => {
    const play = await played(body, { units });
    const opened = () =>
      play.events.flatMap((event) => (event.type === 'WorkItemOpened' ? [event.candidateUnit] : []));
    expect(opened()).toEqual(['u1']);
    play.complete('t', 'AGREED');
    expect(opened()).toEqual(['u1', 'u2']);
    play.complete('t', 'AGREED');
    play.complete('t', 'DISAGREED');
    expect(play.at).toEqual(['after']);
    expect(play.state.variables).toMatchObject({ outcomes: { AGREED: 2, DISAGREED: 1 } });
    expect(play.state.variables['unit']).toBeUndefined();
  });

  it('keep to the collection as it was at the beginning', async () => {
    const play = await played(body, { units });
    play.do({ type: 'complete', elementId: 't', variables: { units: [] } });
    play.complete('t');
    expect(play.last('WorkItemOpened')?.candidateUnit).toBe('u3');
  });

  it('may be added and removed while others run, their turn come or not', async () => {
    const play = await played(body, { units });
    play.do({ type: 'addParticipant', elementId: 't', item: 'u4' });
    play.do({ type: 'removeParticipant', elementId: 't', index: 1 });
    expect(play.refusal({ type: 'addParticipant', elementId: 't' })).toBe('VARIABLES_INVALID');
    play.complete('t');
    expect(play.last('WorkItemOpened')?.candidateUnit).toBe('u3');
    expect(play.refusal({ type: 'removeParticipant', elementId: 't', index: 0 })).toBe(
      'PARTICIPANT_ANSWERED',
    );
    expect(play.refusal({ type: 'removeParticipant', elementId: 't', index: 1 })).toBe('PARTICIPANT_UNKNOWN');
    // The one whose turn it is goes: the next has it.
    play.do({ type: 'removeParticipant', elementId: 't', index: 2 });
    expect(play.last('WorkItemOpened')?.candidateUnit).toBe('u4');
    play.do({ type: 'removeParticipant', elementId: 't', index: 3 });
    expect(play.at).toEqual(['after']);
  });

  it('end early by their condition', async () => {
    const loop = instances({
      cardinality: '5',
      sequential: true,
      condition: 'outcomeCount("DISAGREED") > 0',
    });
    const play = await played(manyTask(loop));
    play.complete('t', 'AGREED');
    play.complete('t', 'DISAGREED');
    expect(play.at).toEqual(['after']);
  });

  it('with nobody are passed at once', async () => {
    expect((await played(body, { units: [] })).at).toEqual(['after']);
  });

  it('keep one timer for the whole, which closes it', async () => {
    const play = await played(`${body}${timer('late', 't', 'PT1H')}${path('late', 'end')}`, { units });
    play.complete('t');
    expect(play.state.timers).toHaveLength(1);
    play.fire('late');
    expect(play.state).toMatchObject({ status: 'COMPLETED', tokens: [], timers: [] });
  });

  it('of thirty units keep a state under 4 kB', async () => {
    const thirty = Array.from({ length: 30 }, (_, n) => `01957f2e-8a34-7c11-9d3c-3f0a6b1c2d${10 + n}`);
    const play = await played(body, { units: thirty });
    for (let turn = 0; turn < 20; turn += 1) play.complete('t', 'AGREED');
    expect(JSON.stringify(play.state).length).toBeLessThan(4_000);
  });
});

describe('participants taken from a collection', () => {
  it('are given out by one event, with the unit of each', async () => {
    const loop = instances({
      collection: '=units',
      attributes: 'ts:elementVariable="unit" ts:outputCollection="answers"',
    });
    const play = await played(manyTask(loop, 'ts:candidateUnitExpression="=unit"'), { units: ['u1', 'u2'] });
    expect(play.last('MultiInstanceStarted')).toMatchObject({ count: 2, candidateUnits: ['u1', 'u2'] });
    play.do({ type: 'addParticipant', elementId: 't', item: 'u3' });
    expect(play.last('ParticipantAdded')).toMatchObject({ index: 2, candidateUnit: 'u3' });
    for (let index = 0; index < 3; index += 1) play.answer('t', index);
    expect(play.state.variables['answers']).toBe('t#2');
  });
});

describe('several sub-processes at once', () => {
  const loop = instances({
    collection: '=units',
    attributes:
      'ts:elementVariable="unit" ts:outputCollection="said" ts:outputElement="={ unit: unit, outcome: outcome }"',
  });

  it('run beside each other, each with its own item and outcome, and give a list in their order', async () => {
    const play = await played(manySub(loop), { units: ['u1', 'u2'] });
    const keys = openWork(play.definition, play.state).map((work) => work.workItemKey);
    expect(keys).toHaveLength(2);
    const act = (elementId: string, at: number, outcome: string) => {
      const open = openWork(play.definition, play.state).filter((work) => work.elementId === elementId);
      play.do({
        type: 'complete',
        elementId,
        workItemKey: open[at]?.workItemKey ?? '',
        variables: { outcome },
      });
    };
    act('a', 1, 'x');
    act('b', 0, 'SECOND');
    act('a', 0, 'x');
    act('b', 0, 'FIRST');
    expect(play.at).toEqual(['after']);
    expect(play.state.variables).toMatchObject({
      outcome: null,
      outcomes: { FIRST: 1, SECOND: 1 },
      said: [
        { unit: 'u1', outcome: 'FIRST' },
        { unit: 'u2', outcome: 'SECOND' },
      ],
    });
  });

  it('are added and removed while others run', async () => {
    const play = await played(manySub(loop), { units: ['u1', 'u2'] });
    play.do({ type: 'addParticipant', elementId: 's', item: 'u3' });
    expect(play.at.filter((id) => id === 'a')).toHaveLength(3);
    play.do({ type: 'removeParticipant', elementId: 's', index: 0 });
    expect(play.last('WorkItemCancelled')).toMatchObject({ elementId: 'a', reason: 'removed' });
    for (const id of ['a', 'a', 'b', 'b']) play.complete(id);
    expect(play.at).toEqual(['after']);
    expect(play.state.variables['said']).toEqual([
      { unit: 'u2', outcome: null },
      { unit: 'u3', outcome: null },
    ]);
  });

  it('that are not needed any more are closed when enough are done', async () => {
    const play = await played(
      manySub(instances({ cardinality: '3', condition: 'numberOfCompletedInstances >= 1' })),
    );
    play.complete('a');
    play.complete('b');
    expect(play.at).toEqual(['after']);
    expect(play.last('WorkItemCancelled')).toMatchObject({ reason: 'completed' });
  });

  it('are all closed by an event at the border of the whole', async () => {
    const play = await played(
      `${manySub(loop)}${boundary('stop', 's', 'message stop')}${path('stop', 'end')}`,
      { units: ['u1', 'u2'] },
    );
    play.do({ type: 'message', name: 'stop' });
    expect(play.state).toMatchObject({ status: 'COMPLETED', tokens: [] });
  });

  it('end the timers of their event sub-processes when each is done', async () => {
    const inner = `${task('a')}${end('sEnd')}${path('sStart', 'a', 'sEnd')}${onEvent('late', 'timer PT1H')}`;
    const play = await played(around('s', sub('s', inner, instances({ cardinality: '2' }))));
    expect(play.state.timers).toHaveLength(2);
    play.complete('a');
    expect(play.state.timers).toHaveLength(1);
    play.complete('a');
    expect(play.at).toEqual(['after']);
    expect(play.state.timers).toEqual([]);
  });

  it('may hold several in each', async () => {
    const inner = `<bpmn:userTask id="a">${instances({ cardinality: '=size' })}</bpmn:userTask>`;
    const outer = instances({ collection: '=sizes', attributes: 'ts:elementVariable="size"' });
    const play = await played(
      around('s', sub('s', `${inner}${task('b')}${end('sEnd')}${path('sStart', 'a', 'b', 'sEnd')}`, outer)),
      { sizes: [1, 2] },
    );
    const [one, two] = openWork(play.definition, play.state);
    const counted = () => play.state.tokens.flatMap((token) => token.locals?.['outcomes'] ?? []);
    const answer = (key = '', index = 0) =>
      play.do({
        type: 'complete',
        elementId: 'a',
        workItemKey: `${key}.${index}`,
        index,
        variables: { outcome: 'AGREED' },
      });
    answer(two?.workItemKey, 1);
    answer(one?.workItemKey, 0);
    expect(counted()).toEqual([{ AGREED: 1 }]);
    expect(play.at.filter((id) => id === 'a')).toHaveLength(1);
    answer(two?.workItemKey, 0);
    expect(counted()).toEqual([{ AGREED: 1 }, { AGREED: 2 }]);
    play.complete('b');
    play.complete('b');
    expect(play.at).toEqual(['after']);
  });
});

describe('a service for each of several', () => {
  it('is asked as often, and waited for', async () => {
    const play = await played(
      around('c', service('c').replace(' />', `>${instances({ cardinality: '2' })}</bpmn:serviceTask>`)),
    );
    play.do({ type: 'serviceCompleted', requestId: 'request-2' });
    play.do({ type: 'serviceCompleted', requestId: 'request-2' });
    expect(play.at).toEqual(['c', 'c']);
    play.do({ type: 'serviceCompleted', requestId: 'request-1' });
    expect(play.at).toEqual(['after']);
  });
});

describe('a standard loop', () => {
  const loop = (inner: string) =>
    manyTask(`<bpmn:standardLoopCharacteristics ${inner}</bpmn:standardLoopCharacteristics>`);
  const again =
    '<bpmn:loopCondition xsi:type="bpmn:tFormalExpression">outcome = "again"</bpmn:loopCondition>';

  it('does its step again while the condition holds', async () => {
    const play = await played(loop(`>${again}`));
    play.complete('t', 'again');
    play.complete('t', 'again');
    expect(play.at).toContain('t');
    play.complete('t', 'enough');
    expect(play.at).toEqual(['after']);
  });

  it('is not begun where the condition is asked before and does not hold', async () => {
    const play = await played(loop(`testBefore="true">${again}`), { outcome: 'no' });
    expect(play.at).toEqual(['after']);
  });

  it('ends at its maximum', async () => {
    const play = await played(loop(`loopMaximum="2">${again}`));
    play.complete('t', 'again');
    play.complete('t', 'again');
    expect(play.at).toEqual(['after']);
  });
});

describe('a call of another process', () => {
  const call = `<bpmn:callActivity id="c" calledElement="commentRound" ts:input="={ participants: count(units) }" ts:output="={ agreed: result.agreed }" />`;
  const border = `${boundary('failed', 'c', 'error NO_QUORUM')}${boundary('told', 'c', 'escalation LATE', false)}${task('mend')}${task('note')}${path('failed', 'mend', 'end')}${path('told', 'note', 'end')}`;
  const done = { type: 'childCompleted', requestId: 'request-1' } as const;

  it('asks the shell to start it, and takes over what it is told to', async () => {
    const play = await played(around('c', call), { units: ['u1', 'u2'] });
    expect(play.last('ChildRequested')).toEqual({
      type: 'ChildRequested',
      requestId: 'request-1',
      tokenId: 1,
      elementId: 'c',
      calledElement: 'commentRound',
      variables: { participants: 2 },
    });
    play.do({ ...done, variables: { result: { agreed: 2, secret: 1 } } });
    expect(play.at).toEqual(['after']);
    expect(play.state.variables).toEqual({ units: ['u1', 'u2'], agreed: 2 });
    expect(play.do(done)).toEqual([]);
  });

  it('cancels its child with itself', async () => {
    const play = await played(around('c', call), { units: [] });
    play.do({ type: 'cancel' });
    expect(play.last('ChildCancelled')).toMatchObject({ requestId: 'request-1', reason: 'cancelled' });
  });

  it('hears errors and escalations of its child at its border', async () => {
    const play = await played(around('c', call, border), { units: [] });
    play.do({ type: 'childEscalated', requestId: 'request-1', code: 'LATE' });
    expect(play.at.sort()).toEqual(['c', 'note']);
    const events = play.do({ ...done, error: 'NO_QUORUM' });
    expect(events.map((event) => event.type)).not.toContain('ChildCancelled');
    expect(play.at.sort()).toEqual(['mend', 'note']);
  });

  it('is parked where the child fails and nothing catches it, and can be tried again', async () => {
    const play = await played(around('c', call), { units: [] });
    play.do({ type: 'childFailed', requestId: 'request-1', reason: 'NOT_DEPLOYED' });
    expect(play.last('IncidentRaised')).toMatchObject({ elementId: 'c', code: 'SERVICE_FAILED' });
    play.do({ type: 'retryIncident', tokenId: 1 });
    expect(play.last('ChildRequested')?.requestId).toBe('request-2');
  });

  it('may be made for each of several', async () => {
    const many = call.replace(
      ' />',
      `>${instances({ collection: '=units', attributes: 'ts:outputCollection="all" ts:outputElement="=agreed" ts:elementVariable="agreed"' })}</bpmn:callActivity>`,
    );
    const play = await played(around('c', many), { units: [1, 2] });
    play.do({ type: 'childCompleted', requestId: 'request-2', variables: { result: { agreed: 20 } } });
    play.do({ type: 'childCompleted', requestId: 'request-1', variables: { result: { agreed: 10 } } });
    expect(play.state.variables['all']).toEqual([10, 20]);
  });
});

describe('too many', () => {
  it.each([10_000, 1_000_000])('%p participants are refused at once', async (count) => {
    const play = new Play(await define(manyTask(instances({ cardinality: '=count' }))));
    const began = performance.now();
    expect(play.refusal({ type: 'start', variables: { count } })).toBe('PARTICIPANTS_INVALID');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('sub-processes are refused', async () => {
    const play = new Play(await define(manySub(instances({ cardinality: '400' }))));
    expect(play.refusal({ type: 'start' })).toBe('TOO_MANY_MOVES');
  });

  it('rounds of what needs nobody are refused', async () => {
    const script =
      '<bpmn:scriptTask id="t"><bpmn:script>1</bpmn:script><bpmn:standardLoopCharacteristics><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">1 = 1</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:scriptTask>';
    const play = new Play(await define(around('t', script)));
    expect(play.refusal({ type: 'start' })).toBe('TOO_MANY_MOVES');
  });
});
