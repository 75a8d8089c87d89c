import {
  boundary,
  catching,
  define,
  end,
  endWith,
  eventGateway,
  onEvent,
  parallel,
  path,
  service,
  start,
  startOn,
  task,
  throwing,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';

const played = async (body: string, variables = {}, extra = '') =>
  new Play(await define(body, extra)).start(variables);

const line = (...elements: [string, string][]) =>
  `${start()}${elements.map(([, xml]) => xml).join('')}${end()}${path('start', ...elements.map(([id]) => id), 'end')}`;

describe('an intermediate event', () => {
  it('waits for its time', async () => {
    const play = await played(line(['wait', catching('wait', 'timer P1WD')], ['t', task('t')]));
    expect(play.last('TimerScheduled')).toMatchObject({
      elementId: 'wait',
      dueAt: '2025-03-19T10:00:00.000Z',
    });
    play.fire('wait');
    expect(play.at).toEqual(['t']);
    expect(play.state.timers).toEqual([]);
  });

  it('of a timer goes with what ends its scope', async () => {
    const play = await played(line(['wait', catching('wait', 'timer PT1H')]));
    play.do({ type: 'cancel' });
    expect(play.state.timers).toEqual([]);
  });

  it('waits for a signal, which all hear', async () => {
    const play = await played(
      `${start()}${parallel('split')}${catching('a', 'signal go')}${catching('b', 'signal go')}${end()}${path('start', 'split', 'a', 'end')}${path('split', 'b', 'end')}`,
    );
    expect(play.do({ type: 'signal', name: 'other' })).toEqual([]);
    play.do({ type: 'signal', name: 'go', variables: { at: 1 } });
    expect(play.state.status).toBe('COMPLETED');
    expect(play.do({ type: 'signal', name: 'go' })).toEqual([]);
  });

  it('throws a signal that is heard here at once and told elsewhere', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('t')}${throwing('say', 'signal go')}${catching('hear', 'signal go')}${end()}${path('start', 'split', 't', 'say', 'end')}${path('split', 'hear', 'end')}`,
    );
    play.complete('t');
    expect(play.last('SignalThrown')).toEqual({
      type: 'SignalThrown',
      elementId: 'say',
      name: 'go',
      scope: 'everywhere',
    });
    expect(play.state.status).toBe('COMPLETED');
  });

  it('throws a message for the shell to send, with its key', async () => {
    const body = line(['say', throwing('say', 'message tell').replace('m_tell', 'keyed')]);
    const message = '<bpmn:message id="keyed" name="tell" ts:correlationKey="=dossier" />';
    const play = await played(body, { dossier: 'd-1' }, message);
    expect(play.last('MessageThrown')).toEqual({
      type: 'MessageThrown',
      elementId: 'say',
      name: 'tell',
      correlationKey: 'd-1',
    });
  });

  it('without a trigger marks a point on the way', async () => {
    const play = await played(line(['mark', throwing('mark')], ['t', task('t')]));
    expect(play.at).toEqual(['t']);
  });

  it('links two places as a flow would', async () => {
    const play = await played(
      `${start()}${throwing('away', 'link on')}${catching('here', 'link on')}${task('t')}${end()}${path('start', 'away')}${path('here', 't', 'end')}`,
    );
    expect(play.at).toEqual(['t']);
  });
});

describe('a message with a correlation key', () => {
  const keyed = '<bpmn:message id="keyed" name="answer" ts:correlationKey="=dossier" />';
  const body = line(['wait', catching('wait', 'message x').replace('m_x', 'keyed')]);

  it('is taken by whom it is meant for', async () => {
    const play = await played(body, { dossier: { id: 1, year: 2025 } }, keyed);
    expect(play.refusal({ type: 'message', name: 'answer' })).toBe('NOT_WAITING');
    expect(play.refusal({ type: 'message', name: 'answer', correlationKey: 'other' })).toBe('NOT_WAITING');
    play.do({ type: 'message', name: 'answer', correlationKey: { year: 2025, id: 1 } });
    expect(play.state.status).toBe('COMPLETED');
  });

  it('that is null meets nobody', async () => {
    const play = await played(body, { dossier: null }, keyed);
    expect(play.refusal({ type: 'message', name: 'answer', correlationKey: null })).toBe('NOT_WAITING');
  });

  it('that comes too early is refused and not kept', async () => {
    const play = await played(line(['t', task('t')], ['wait', catching('wait', 'message ask')]));
    expect(play.refusal({ type: 'message', name: 'ask' })).toBe('NOT_WAITING');
    play.complete('t');
    expect(play.at).toEqual(['wait']);
    play.do({ type: 'message', name: 'ask' });
    expect(play.state.status).toBe('COMPLETED');
  });
});

describe('a conditional event', () => {
  it('is passed at once where its condition holds, and else when it comes to hold', async () => {
    const body = line(['t', task('t')], ['wait', catching('wait', 'when agreed >= 2')], ['u', task('u')]);
    const held = await played(body, { agreed: 2 });
    held.complete('t');
    expect(held.at).toEqual(['u']);
    const play = await played(
      body.replace(end(), `${boundary('more', 't', 'message more', false)}${end()}${path('more', 'end')}`),
      { agreed: 1 },
    );
    play.complete('t');
    expect(play.at).toEqual(['wait']);
    play.do({ type: 'reschedule', variables: { agreed: 3 } });
    expect(play.at).toEqual(['u']);
  });

  it('that does not interrupt acts once until the condition has ceased to hold', async () => {
    const play = await played(
      `${line(['t', task('t')])}${boundary('many', 't', 'when count > 3', false)}${task('note')}${path('many', 'note', 'end')}`,
      { count: 5 },
    );
    const notes = () => play.at.filter((id) => id === 'note').length;
    expect(notes()).toBe(1);
    play.do({ type: 'reschedule', variables: { count: 6 } });
    expect(notes()).toBe(1);
    play.do({ type: 'reschedule', variables: { count: 1 } });
    play.do({ type: 'reschedule', variables: { count: 7 } });
    expect(notes()).toBe(2);
    play.complete('t');
    expect(play.state.holding).toBeUndefined();
  });

  it('interrupts', async () => {
    const play = await played(`${line(['t', task('t')])}${onEvent('stop', 'when stopped')}`, {
      stopped: false,
    });
    play.do({ type: 'reschedule', variables: { stopped: true } });
    expect(play.at).toEqual(['stopTask']);
  });
});

describe('an event-based gateway', () => {
  const body = `${start()}${eventGateway('g')}${catching('answered', 'message answer')}${catching('late', 'timer PT1H')}${catching('stopped', 'signal stop')}
    ${task('read')}${task('remind')}${end()}${path('start', 'g', 'answered', 'read', 'end')}${path('g', 'late', 'remind', 'end')}${path('g', 'stopped', 'end')}`;

  it.each([
    ['a message', (play: Play) => play.do({ type: 'message', name: 'answer' }), ['read']],
    ['the time', (play: Play) => play.fire('late'), ['remind']],
    ['a signal', (play: Play) => play.do({ type: 'signal', name: 'stop' }), []],
  ])('goes the way of what comes first: %s', async (_, happen, at) => {
    const play = await played(body);
    expect(play.at).toEqual(['g']);
    happen(play);
    expect(play.at).toEqual(at);
    expect(play.state.timers).toEqual([]);
    expect(play.refusal({ type: 'message', name: 'answer' })).toBe('NOT_WAITING');
  });

  it('may wait for a receive task', async () => {
    const play = await played(
      `${start()}${eventGateway('g')}<bpmn:receiveTask id="r" messageRef="m_answer" />${catching('late', 'timer PT1H')}${end()}${path('start', 'g', 'r', 'end')}${path('g', 'late', 'end')}`,
    );
    play.do({ type: 'message', name: 'answer', variables: { said: 'yes' } });
    expect(play.state).toMatchObject({ status: 'COMPLETED', variables: { said: 'yes' }, timers: [] });
  });
});

describe('a timer that comes again', () => {
  const body = (cycle: string) =>
    `${line(['t', task('t')])}${boundary('again', 't', `cycle ${cycle}`, false)}${end('told')}${path('again', 'told')}`;

  it('comes as often as it says, in the rhythm of its first time', async () => {
    const play = await played(body('R3/PT1H'));
    const dues = () => play.events.flatMap((event) => (event.type === 'TimerScheduled' ? [event.dueAt] : []));
    // Delivered late: the next is still an hour after this was due.
    play.now = '2025-03-18T08:40:00.000Z';
    play.fire('again');
    play.fire('again');
    play.fire('again');
    expect(dues()).toEqual([
      '2025-03-18T08:00:00.000Z',
      '2025-03-18T09:00:00.000Z',
      '2025-03-18T10:00:00.000Z',
    ]);
    expect(play.state.timers).toEqual([]);
  });

  it('without an end goes on until its step is done, in working days too', async () => {
    const play = await played(body('R/P1WD'));
    for (let day = 0; day < 5; day += 1) play.fire('again');
    expect(play.last('TimerScheduled')?.dueAt).toBe('2025-03-24T10:00:00.000Z');
    play.complete('t');
    expect(play.state.timers).toEqual([]);
  });
});

describe('a task', () => {
  it('that receives waits for its message', async () => {
    const play = await played(line(['r', '<bpmn:receiveTask id="r" messageRef="m_ask" />']));
    play.do({ type: 'message', name: 'ask' });
    expect(play.endedAt).toBe('end');
  });

  it('that sends asks its handler, or says its message', async () => {
    const handled = await played(line(['s', '<bpmn:sendTask id="s" ts:handler="mail" />']));
    expect(handled.last('ServiceRequested')?.handler).toBe('mail');
    const said = await played(line(['s', '<bpmn:sendTask id="s" messageRef="m_ask" />']));
    expect(said.last('MessageThrown')?.name).toBe('ask');
    expect(said.endedAt).toBe('end');
  });

  it('that is manual is passed', async () => {
    expect((await played(line(['m', '<bpmn:manualTask id="m" />']))).endedAt).toBe('end');
  });

  it('that is a script evaluates one expression', async () => {
    const script =
      '<bpmn:scriptTask id="s" scriptFormat="feel" ts:resultVariable="total"><bpmn:script>a + 2</bpmn:script></bpmn:scriptTask>';
    const play = await played(line(['s', script]), { a: 1 });
    expect(play.state.variables).toEqual({ a: 1, total: 3 });
  });

  it('that is a business rule asks the port, and the event keeps the answer', async () => {
    const rule = '<bpmn:businessRuleTask id="r" ts:decision="fee" ts:resultVariable="fee" />';
    const play = new Play(await define(line(['r', rule])));
    play.decide = (decision, { area }) => ({ value: { decision, area: area ?? null } });
    play.start({ area: 5 });
    expect(play.state.variables).toEqual({ area: 5, fee: { area: 5, decision: 'fee' } });
  });
});

describe('the end of a path', () => {
  it('may say a message or a signal', async () => {
    const play = await played(
      `${start()}${parallel('split')}${endWith('a', 'message done')}${endWith('b', 'signal done')}${path('start', 'split', 'a')}${path('split', 'b')}`,
    );
    expect(play.last('MessageThrown')).toMatchObject({ elementId: 'a', name: 'done' });
    expect(play.last('SignalThrown')).toMatchObject({ elementId: 'b', name: 'done' });
    expect(play.state.status).toBe('COMPLETED');
  });
});

describe('a start event with a trigger', () => {
  it('is started by its id', async () => {
    const play = new Play(
      await define(
        `${startOn('s', 'cycle R/P1D')}${start()}${task('t')}${end()}${path('s', 't', 'end')}${path('start', 't')}`,
      ),
    );
    play.do({ type: 'start', startElementId: 's' });
    expect(play.at).toEqual(['t']);
  });
});

describe('a service that fails', () => {
  const body = `${start()}${service('call')}${boundary('known', 'call', 'error NO_ROUTE')}${task('byHand')}${end()}${path('start', 'call', 'end')}${path('known', 'byHand', 'end')}`;
  const fail = { type: 'serviceFailed', requestId: 'request-1', reason: 'r' } as const;

  it('with an error that the process knows goes its way', async () => {
    const play = await played(body);
    const events = play.do({ ...fail, errorCode: 'NO_ROUTE' });
    expect(events.filter((event) => event.type === 'ServiceCancelled')).toHaveLength(1);
    expect(play.at).toEqual(['byHand']);
    expect(play.do(fail)).toEqual([]);
  });
});
