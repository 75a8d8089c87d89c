import {
  catching,
  define,
  end,
  onEvent,
  parallel,
  participants,
  path,
  service,
  start,
  sub,
  task,
  timer,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';

const withTimer = (rule: string, options: Parameters<typeof timer>[3] = {}, attributes = '') =>
  `${start()}${task('review', attributes)}${timer('late', 'review', rule, options)}${task('remind')}${end()}${path('start', 'review', 'end')}${path('late', 'remind', 'end')}`;

async function dueOf(rule: string, options: Parameters<typeof timer>[3] = {}, variables = {}) {
  const play = new Play(await define(withTimer(rule, options))).start(variables);
  return play.last('TimerScheduled')?.dueAt;
}

describe('when a timer falls due', () => {
  // The step opens at 14:00 on 18/3/2025 (+07:00).
  it.each([
    ['working days go through the calendar', 'P3WD', '2025-03-21T10:00:00.000Z'],
    ['hours are elapsed time', 'PT4H', '2025-03-18T11:00:00.000Z'],
    ['a day is 24 hours', 'P1D', '2025-03-19T07:00:00.000Z'],
    ['weeks and minutes', 'P1WT30M', '2025-03-25T07:30:00.000Z'],
  ])('%s', async (_, rule, due) => {
    expect(await dueOf(rule)).toBe(due);
  });

  it('an instant is kept in canonical form', async () => {
    expect(await dueOf('2025-03-19T17:00:00+07:00', { date: true })).toBe('2025-03-19T10:00:00.000Z');
  });

  it.each([
    ['an instant', '=dueAt', { dueAt: '2025-03-19T17:00:00+07:00' }],
    [
      'a FEEL date and time',
      '=date and time(dueAt) + duration("PT1H")',
      { dueAt: '2025-03-19T16:00:00+07:00' },
    ],
    ['a duration', '=rule', { rule: 'PT27H' }],
    ['working days', '=rule', { rule: 'P1WD' }],
  ])('an expression may give %s', async (_, rule, variables) => {
    expect(await dueOf(rule, { date: true }, variables)).toBe('2025-03-19T10:00:00.000Z');
  });

  it('an expression that gives null sets no timer', async () => {
    expect(await dueOf('=remindAt', { date: true }, { remindAt: null })).toBeUndefined();
  });

  it.each([
    ['a variable that does not exist', {}],
    ['a text that is no instant', { dueAt: 'tomorrow' }],
    ['an instant without an offset', { dueAt: '2025-03-19T17:00:00' }],
    ['a day that does not exist', { dueAt: '2025-02-30T10:00:00Z' }],
    ['an hour that does not exist', { dueAt: '2025-02-20T25:00:00Z' }],
  ])('%s is refused', async (_, variables) => {
    const play = new Play(await define(withTimer('=dueAt', { date: true })));
    expect(play.refusal({ type: 'start', variables })).toBe('DUE_INVALID');
  });

  it('a due rule gives the work item its due instant', async () => {
    const play = new Play(await define(withTimer('PT1H', {}, 'ts:due="P1WD"'))).start();
    expect(play.last('WorkItemOpened')?.dueAt).toBe('2025-03-19T10:00:00.000Z');
  });
});

describe('a timer', () => {
  it('that interrupts closes the step and goes its own way', async () => {
    const play = new Play(await define(withTimer('PT1H'))).start();
    expect(play.fire('late').map((event) => event.type)).toEqual([
      'TimerFired',
      'WorkItemCancelled',
      'TokenEnded',
      'TokenCreated',
      'TokenMoved',
      'WorkItemOpened',
    ]);
    expect(play.at).toEqual(['remind']);
  });

  it('that does not interrupt leaves the step open, and fires once', async () => {
    const play = new Play(await define(withTimer('PT1H', { interrupting: false }))).start();
    play.fire('late');
    expect(play.at).toEqual(['review', 'remind']);
    expect(play.state.timers).toEqual([]);
    play.complete('review');
    play.complete('remind');
    expect(play.state.status).toBe('COMPLETED');
  });

  it('that interrupts a step with participants closes them all', async () => {
    const play = new Play(
      await define(
        `${start()}${participants('answer', '3')}${timer('late', 'answer', 'PT1H')}${end()}${end('closed')}${path('start', 'answer', 'end')}${path('late', 'closed')}`,
      ),
    ).start();
    play.answer('answer', 0, 'AGREED');
    play.fire('late');
    expect(play.last('MultiInstanceEnded')?.reason).toBe('interrupted');
    expect(play.endedAt).toBe('closed');
  });

  it('is cancelled with its step', async () => {
    const play = new Play(await define(withTimer('PT1H'))).start();
    expect(play.complete('review')).toContainEqual({
      type: 'TimerCancelled',
      timerSeq: 3,
      elementId: 'late',
    });
  });

  it('that comes late or twice changes nothing', async () => {
    const play = new Play(await define(withTimer('PT1H', { interrupting: false }))).start();
    const timerSeq = play.state.timers[0]?.seq ?? -1;
    play.do({ type: 'timerFired', timerSeq });
    expect(play.do({ type: 'timerFired', timerSeq })).toEqual([]);
    play.complete('review');
    play.complete('remind');
    expect(play.do({ type: 'timerFired', timerSeq })).toEqual([]);
  });

  it('that falls due while suspended fires on resuming', async () => {
    const play = new Play(await define(withTimer('PT1H', { interrupting: false }))).start();
    play.do({ type: 'suspend' });
    expect(play.fire('late')).toEqual([{ type: 'TimerDeferred', timerSeq: 3, elementId: 'late' }]);
    expect(play.fire('late')).toEqual([]);
    expect(play.at).toEqual(['review']);
    play.do({ type: 'resume' });
    expect(play.at).toEqual(['review', 'remind']);
  });

  it('of two that fell due while suspended, the second finds its step closed by the first', async () => {
    const play = new Play(
      await define(
        `${start()}${task('t')}${timer('first', 't', 'PT1H')}${timer('second', 't', 'PT2H')}${end('a')}${end('b')}${end()}${path('start', 't', 'end')}${path('first', 'a')}${path('second', 'b')}`,
      ),
    ).start();
    play.do({ type: 'suspend' });
    play.fire('first');
    play.fire('second');
    play.do({ type: 'resume' });
    expect(play.events.filter((event) => event.type === 'TimerFired')).toHaveLength(1);
    expect(play.endedAt).toBe('a');
  });

  it('may stand on a service task', async () => {
    const play = new Play(
      await define(
        `${start()}${service('call')}${timer('late', 'call', 'PT1H')}${end()}${end('gaveUp')}${path('start', 'call', 'end')}${path('late', 'gaveUp')}`,
      ),
    ).start();
    play.fire('late');
    expect(play.last('ServiceCancelled')?.requestId).toBe('request-1');
    expect(play.endedAt).toBe('gaveUp');
  });
});

describe('an extension', () => {
  const round = `${start()}${parallel('split')}${participants('answer', '2', { attributes: 'ts:due="=dueAt"' })}${task('endRound', 'ts:due="=dueAt"')}
    ${timer('deadline', 'endRound', '=dueAt', { date: true, interrupting: false })}${timer('reminder', 'endRound', '=remindAt', { date: true, interrupting: false })}
    ${service('lock')}${end()}${path('start', 'split', 'answer', 'end')}${path('split', 'endRound', 'end')}${path('deadline', 'lock', 'end')}${path('reminder', 'end')}`;
  const at = (time: string) => `2025-03-${time}:00.000Z`;
  const open = async () =>
    new Play(await define(round)).start({ dueAt: at('19T10:00'), remindAt: at('19T06:00') });

  it('moves the due dates of open steps and the timers over the changed variables', async () => {
    const play = await open();
    const events = play.do({ type: 'reschedule', variables: { dueAt: at('21T10:00') } });
    expect(events.map((event) => event.type)).toEqual([
      'VariablesSet',
      'WorkItemRescheduled',
      'WorkItemRescheduled',
      'TimerCancelled',
      'TimerScheduled',
    ]);
    expect(events[1]).toMatchObject({ elementId: 'answer', workItemKey: 'answer#3', dueAt: at('21T10:00') });
    expect(events[4]).toMatchObject({ elementId: 'deadline', dueAt: at('21T10:00') });
  });

  it('sets a timer again that has fired, if its new instant lies ahead', async () => {
    const play = await open();
    play.now = at('19T10:00');
    play.fire('reminder');
    play.fire('deadline');
    const variables = { dueAt: at('21T10:00'), remindAt: at('19T09:00') };
    const events = play.do({ type: 'reschedule', variables });
    const scheduled = events.filter((event) => event.type === 'TimerScheduled');
    expect(scheduled).toMatchObject([{ elementId: 'deadline', dueAt: at('21T10:00') }]);
  });

  it('that gives null takes the deadline away', async () => {
    const play = await open();
    play.do({ type: 'reschedule', variables: { remindAt: null } });
    expect(play.state.timers.map((timer) => timer.at)).toEqual(['deadline']);
  });

  it('moves every timer that runs, wherever it waits', async () => {
    const play = new Play(
      await define(
        `${start()}${parallel('split')}${catching('wait', 'timer =dueAt')}${sub('s', `${task('t')}${end('sEnd')}${path('sStart', 't', 'sEnd')}${onEvent('inner', 'timer =dueAt')}`)}${timer('border', 's', '=dueAt', { date: true })}${end()}
         ${path('start', 'split', 'wait', 'end')}${path('split', 's', 'end')}${path('border', 'end')}${onEvent('outer', 'timer =dueAt')}`,
      ),
    ).start({ dueAt: at('19T10:00') });
    const set = () => play.state.timers.map((each) => each.at).sort();
    const all = ['border', 'innerStart', 'outerStart', 'wait'];
    expect(set()).toEqual(all);
    const events = play.do({ type: 'reschedule', variables: { dueAt: at('21T10:00') } });
    const moved = events.flatMap((event) => (event.type === 'TimerScheduled' ? [event] : []));
    expect(moved.map(({ elementId }) => elementId).sort()).toEqual(all);
    expect(new Set(moved.map(({ dueAt }) => dueAt))).toEqual(new Set([at('21T10:00')]));
    expect(set()).toEqual(all);
  });

  it('with a bad instant changes nothing', async () => {
    const play = await open();
    const before = play.state;
    expect(play.refusal({ type: 'reschedule', variables: { dueAt: 'later' } })).toBe('DUE_INVALID');
    expect(play.state).toBe(before);
  });
});
