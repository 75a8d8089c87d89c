import {
  boundary,
  define,
  end,
  endWith,
  onEvent,
  parallel,
  path,
  start,
  sub,
  task,
  timer,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { openWork } from './index.js';

const played = async (body: string, variables = {}) => new Play(await define(body)).start(variables);

/** start → sub (a beside b) → after → end. */
const two = (inner = '', outer = '') =>
  `${start()}${sub('s', `${parallel('split')}${task('a')}${task('b')}${end('aEnd')}${end('bEnd')}${path('sStart', 'split', 'a', 'aEnd')}${path('split', 'b', 'bEnd')}${inner}`)}
   ${task('after')}${end()}${path('start', 's', 'after', 'end')}${outer}`;

describe('an embedded sub-process', () => {
  it('is done when nothing runs inside it any more', async () => {
    const play = await played(two());
    expect(play.at.sort()).toEqual(['a', 'b', 's']);
    play.complete('b');
    expect(play.at.sort()).toEqual(['a', 's']);
    play.complete('a');
    expect(play.at).toEqual(['after']);
    play.complete('after');
    expect(play.endedAt).toBe('end');
  });

  it('may stand inside another, empty ones included', async () => {
    const inner = sub('inner', `${end('innerEnd')}${path('innerStart', 'innerEnd')}`);
    const play = await played(
      `${start()}${sub('outer', `${inner}${task('t')}${end('outerEnd')}${path('outerStart', 'inner', 't', 'outerEnd')}`)}${end()}${path('start', 'outer', 'end')}`,
    );
    expect(play.at).toEqual(['outer', 't']);
    play.complete('t');
    expect(play.endedAt).toBe('end');
  });

  it('does not join what runs in two runs of it', async () => {
    const body = `${parallel('split')}${task('a')}${task('b')}${parallel('join')}${end('sEnd')}${path('sStart', 'split', 'a', 'join', 'sEnd')}${path('split', 'b', 'join')}`;
    const play = await played(
      `${start()}${parallel('fork')}${task('early')}${task('late')}${sub('s', body)}${end()}${path('start', 'fork', 'early', 's', 'end')}${path('fork', 'late', 's')}`,
    );
    play.complete('early');
    play.complete('late');
    const [one, two] = [1, 0].map((run) => {
      const opened = openWork(play.definition, play.state).filter(({ elementId }) => elementId === 'a');
      return opened[run]?.workItemKey ?? '';
    });
    const ofFirst = openWork(play.definition, play.state).find(({ elementId }) => elementId === 'b');
    play.do({ type: 'complete', elementId: 'a', workItemKey: one ?? '' });
    play.do({ type: 'complete', elementId: 'b', workItemKey: ofFirst?.workItemKey ?? '' });
    // Two tokens at the join by both its flows, but of two runs: neither may take the other for its partner.
    expect(play.at.filter((id) => id === 'join')).toHaveLength(2);
    play.do({ type: 'complete', elementId: 'a', workItemKey: two ?? '' });
    play.complete('b');
    expect(play.state.status).toBe('COMPLETED');
  });

  it('that terminates ends itself, not what runs beside it', async () => {
    const body = `${parallel('split')}${task('a')}${task('b')}${end('stop', true)}${end('bEnd')}${path('sStart', 'split', 'a', 'stop')}${path('split', 'b', 'bEnd')}`;
    const play = await played(
      `${start()}${parallel('fork')}${sub('s', body)}${task('after')}${task('beside')}${end()}${path('start', 'fork', 's', 'after', 'end')}${path('fork', 'beside', 'end')}`,
    );
    play.complete('a');
    expect(play.last('WorkItemCancelled')).toMatchObject({ elementId: 'b', reason: 'terminated' });
    expect(play.at.sort()).toEqual(['after', 'beside']);
  });

  it('is closed with all that runs inside by an event at its border', async () => {
    const play = await played(
      two(timer('remind', 'a', 'PT1H'), boundary('stop', 's', 'message stop')).replace(
        timer('remind', 'a', 'PT1H'),
        `${timer('remind', 'a', 'PT1H')}${path('remind', 'aEnd')}`,
      ) + path('stop', 'end'),
    );
    play.do({ type: 'message', name: 'stop' });
    expect(play.state).toMatchObject({ status: 'COMPLETED', tokens: [], timers: [] });
    const cancelled = play.events.filter((event) => event.type === 'WorkItemCancelled');
    expect(cancelled.map((event) => event.elementId).sort()).toEqual(['a', 'b']);
  });

  it('goes on where the event at its border does not interrupt', async () => {
    const play = await played(
      two(
        '',
        `${timer('late', 's', 'PT1H', { interrupting: false })}${task('note')}${path('late', 'note', 'end')}`,
      ),
    );
    play.fire('late');
    expect(play.at.sort()).toEqual(['a', 'b', 'note', 's']);
    play.complete('a');
    play.complete('b');
    expect(play.at.sort()).toEqual(['after', 'note']);
  });

  it('loses its timer when it is done', async () => {
    const play = await played(two('', `${timer('late', 's', 'PT1H')}${path('late', 'end')}`));
    play.complete('a');
    play.complete('b');
    expect(play.state.timers).toEqual([]);
  });

  it('is cancelled with the instance', async () => {
    const play = await played(two());
    play.do({ type: 'cancel' });
    expect(play.state).toMatchObject({ status: 'CANCELLED', tokens: [] });
  });
});

describe('an event sub-process', () => {
  it('inside a sub-process ends that one alone', async () => {
    const play = await played(
      two(onEvent('stop', 'message stop')).replace(task('after'), `${task('after')}${task('beside')}`) +
        path('after', 'beside', 'end'),
    );
    play.do({ type: 'message', name: 'stop' });
    expect(play.at.sort()).toEqual(['s', 'stopTask']);
    // It has interrupted its scope, which does not listen any more.
    expect(play.refusal({ type: 'message', name: 'stop' })).toBe('NOT_WAITING');
    play.complete('stopTask');
    expect(play.at).toEqual(['after']);
  });

  it('that does not interrupt runs beside its scope, as often as it is asked', async () => {
    const play = await played(two(onEvent('note', 'message note', false)));
    play.do({ type: 'message', name: 'note' });
    play.do({ type: 'message', name: 'note' });
    expect(play.at.filter((id) => id === 'noteTask')).toHaveLength(2);
    play.complete('a');
    play.complete('b');
    // The scope is done only when its handlers are too, and asks for no new ones while nothing else runs in it.
    expect(play.at).toContain('s');
    play.complete('noteTask');
    play.complete('noteTask');
    expect(play.at).toEqual(['after']);
  });

  it('of a timer waits from the moment its scope is entered', async () => {
    const play = await played(two(onEvent('late', 'timer PT1H')));
    expect(play.state.timers).toMatchObject([{ at: 'lateStart' }]);
    play.fire('lateStart');
    expect(play.at.sort()).toEqual(['lateTask', 's']);
    expect(play.state.timers).toEqual([]);
  });

  it('of a timer at the level of the process is cancelled when the process is over', async () => {
    const play = await played(
      `${start()}${task('t')}${end()}${path('start', 't', 'end')}${onEvent('late', 'timer PT1H', false)}`,
    );
    expect(play.state.timers).toMatchObject([{ at: 'lateStart', token: 0 }]);
    play.complete('t');
    expect(play.state).toMatchObject({ status: 'COMPLETED', timers: [] });
  });

  it('that has interrupted its scope ends the timers of the others', async () => {
    const play = await played(two(`${onEvent('late', 'timer PT1H')}${onEvent('stop', 'message stop')}`));
    play.do({ type: 'message', name: 'stop' });
    expect(play.state.timers).toEqual([]);
  });

  it('hears a signal at every level', async () => {
    const play = await played(
      `${two(onEvent('inner', 'signal stop', false))}${onEvent('outer', 'signal stop', false)}`,
    );
    play.do({ type: 'signal', name: 'stop' });
    expect(play.at.filter((id) => id.endsWith('Task')).sort()).toEqual(['innerTask', 'outerTask']);
  });
});

describe('an error', () => {
  const failing = (inner = '', outer = '', code = 'LATE') =>
    `${start()}${sub('s', `${parallel('split')}${task('a')}${task('b')}${endWith('fail', `error ${code}`)}${end('bEnd')}${path('sStart', 'split', 'a', 'fail')}${path('split', 'b', 'bEnd')}${inner}`)}
     ${end()}${path('start', 's', 'end')}${outer}`;
  const border = `${boundary('caught', 's', 'error LATE')}${task('mend')}${path('caught', 'mend', 'end')}`;

  it('is caught at the border of the sub-process, which ends with all inside', async () => {
    const play = await played(failing('', border));
    play.complete('a');
    expect(play.at).toEqual(['mend']);
    expect(play.last('ErrorThrown')).toEqual({
      type: 'ErrorThrown',
      elementId: 'fail',
      code: 'LATE',
      caughtBy: 'caught',
    });
  });

  it('is caught by an event sub-process of its own scope first', async () => {
    const play = await played(failing(onEvent('near', 'error'), border));
    play.complete('a');
    expect(play.at.sort()).toEqual(['nearTask', 's']);
  });

  it('passes by an event that names another code, and by a scope that has none', async () => {
    const other = `${boundary('other', 's', 'error OTHER')}${path('other', 'end')}`;
    const play = await played(failing('', other) + onEvent('far', 'error LATE'));
    play.complete('a');
    expect(play.at).toEqual(['farTask']);
  });

  it('prefers the event that names its code to one that takes any', async () => {
    const any = `${boundary('any', 's', 'error')}${task('anyTask')}${path('any', 'anyTask', 'end')}`;
    const play = await played(failing('', any + border));
    play.complete('a');
    expect(play.at).toEqual(['mend']);
  });

  it('thrown by a handler goes outwards, not to the handlers beside it', async () => {
    const handler = `<bpmn:subProcess id="near" triggeredByEvent="true"><bpmn:startEvent id="nearStart"><bpmn:errorEventDefinition /></bpmn:startEvent>${endWith('again', 'error LATE')}${path('nearStart', 'again')}</bpmn:subProcess>`;
    const play = await played(failing(handler, border));
    play.complete('a');
    expect(play.at).toEqual(['mend']);
  });

  it('that nothing catches ends the instance, which tells its code', async () => {
    const play = await played(failing());
    play.complete('a');
    expect(play.last('InstanceCompleted')).toEqual({
      type: 'InstanceCompleted',
      endElementId: 'fail',
      error: 'LATE',
    });
    expect(play.state.tokens).toEqual([]);
  });
});

describe('an escalation', () => {
  const raising = (outer: string, inner = '') =>
    `${start()}${sub('s', `${task('a')}<bpmn:intermediateThrowEvent id="raise"><bpmn:escalationEventDefinition escalationRef="x_LATE" /></bpmn:intermediateThrowEvent>${task('b')}${end('sEnd')}${path('sStart', 'a', 'raise', 'b', 'sEnd')}${inner}`)}
     ${task('tell')}${end()}${path('start', 's', 'end')}${path('tell', 'end')}${outer}`;

  it('tells the border of the sub-process and lets it go on', async () => {
    const play = await played(
      raising(`${boundary('told', 's', 'escalation LATE', false)}${path('told', 'tell')}`),
    );
    play.complete('a');
    expect(play.at.sort()).toEqual(['b', 's', 'tell']);
  });

  it('ends the sub-process where the event interrupts', async () => {
    const play = await played(raising(`${boundary('told', 's', 'escalation')}${path('told', 'tell')}`));
    play.complete('a');
    expect(play.at).toEqual(['tell']);
  });

  it('starts an event sub-process of its scope', async () => {
    const play = await played(
      raising(
        `${boundary('told', 's', 'escalation', false)}${path('told', 'tell')}`,
        onEvent('near', 'escalation LATE', false),
      ),
    );
    play.complete('a');
    expect(play.at).toContain('nearTask');
    expect(play.at).not.toContain('tell');
  });

  it('that nobody hears is told and goes on', async () => {
    const play = await played(raising(`${boundary('told', 's', 'escalation OTHER')}${path('told', 'tell')}`));
    play.complete('a');
    expect(play.last('EscalationThrown')).toEqual({
      type: 'EscalationThrown',
      elementId: 'raise',
      code: 'LATE',
    });
    expect(play.at).toContain('b');
  });
});
