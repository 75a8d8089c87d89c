import {
  boundary,
  catching,
  define,
  end,
  flow,
  inclusive,
  instances,
  parallel,
  path,
  service,
  start,
  sub,
  task,
  timer,
  xor,
} from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { isRefusal, migrationProblems, openWork, parkedSteps, type Command } from './index.js';

const played = async (body: string, variables = {}) => new Play(await define(body)).start(variables);

describe('a step that fails', () => {
  const choice = `${start()}${task('t')}${xor('x')}${task('a')}${task('b')}${end()}${path('start', 't', 'x')}${flow('x', 'a', 'outcome = "a"')}${flow('x', 'b', 'outcome = "b"')}${path('a', 'end')}${path('b', 'end')}`;

  it('is parked with its reason while what was done stays done', async () => {
    const play = await played(choice);
    play.complete('t', 'neither');
    expect(play.last('IncidentRaised')).toEqual({
      type: 'IncidentRaised',
      tokenId: 1,
      elementId: 'x',
      code: 'NO_PATH',
      params: { elementId: 'x', outcome: 'neither' },
      flowId: 't_x',
    });
    expect(play.state.tokens).toEqual([{ id: 1, at: 'x', waits: 'incident', code: 'NO_PATH', flow: 't_x' }]);
    expect(parkedSteps(play.definition, play.state)).toEqual([
      { tokenId: 1, elementId: 'x', code: 'NO_PATH' },
    ]);
  });

  it('is tried again with what was wrong set right', async () => {
    const play = await played(choice);
    play.complete('t', 'neither');
    play.do({ type: 'retryIncident', tokenId: 1 });
    expect(play.at).toEqual(['x']);
    play.do({ type: 'retryIncident', tokenId: 1, variables: { outcome: 'b' } });
    expect(play.at).toEqual(['b']);
    expect(play.refusal({ type: 'retryIncident', tokenId: 1 })).toBe('INCIDENT_UNKNOWN');
  });

  it('is skipped by the way that is named', async () => {
    const play = await played(choice);
    play.complete('t', 'neither');
    expect(play.refusal({ type: 'skipIncident', tokenId: 1 })).toBe('PATH_NOT_NAMED');
    expect(play.refusal({ type: 'skipIncident', tokenId: 1, flowId: 't_x' })).toBe('PATH_NOT_NAMED');
    play.do({ type: 'skipIncident', tokenId: 1, flowId: 'x_a' });
    expect(play.at).toEqual(['a']);
  });

  it('before its work opens leaves nothing half open', async () => {
    const play = await played(
      `${start()}${task('t')}${task('u', 'ts:due="=when"')}${timer('late', 'u', 'PT1H')}${end()}${path('start', 't', 'u', 'end')}${path('late', 'end')}`,
    );
    play.complete('t');
    expect(play.last('IncidentRaised')?.code).toBe('DUE_INVALID');
    expect(play.state.timers).toEqual([]);
    play.do({ type: 'retryIncident', tokenId: 1, variables: { when: null } });
    expect(play.state.timers).toHaveLength(1);
    play.complete('u');
    expect(play.state.status).toBe('COMPLETED');
  });

  it('after its work is not done a second time', async () => {
    // A function is no value that an event could hold.
    const outputs = 'ts:outputCollection="all" ts:outputElement="=outcomeCount"';
    const loop = instances({ cardinality: '2', sequential: true, attributes: outputs });
    const play = await played(
      `${start()}<bpmn:userTask id="t">${loop}</bpmn:userTask>${end()}${path('start', 't', 'end')}`,
    );
    play.complete('t', 'AGREED');
    const parked = play.last('IncidentRaised');
    expect(parked).toMatchObject({ elementId: 't', code: 'EXPRESSION_FAILED', done: true });
    const tokenId = parked?.tokenId ?? 0;
    play.do({ type: 'retryIncident', tokenId });
    expect(play.events.filter((event) => event.type === 'WorkItemOpened')).toHaveLength(1);
    // Skipped, it gives nothing, and the next has its turn.
    play.do({ type: 'skipIncident', tokenId });
    expect(play.last('InstanceDone')).toEqual({
      type: 'InstanceDone',
      tokenId: 1,
      elementId: 't',
      index: 0,
      outcome: 'AGREED',
    });
    expect(play.events.filter((event) => event.type === 'WorkItemOpened')).toHaveLength(2);
  });

  it('a service that gave up is asked again, or taken for done; its timer runs on', async () => {
    const body = `${start()}${service('call')}${timer('late', 'call', 'PT1H')}${task('after')}${end()}${path('start', 'call', 'after', 'end')}${path('late', 'end')}`;
    const play = await played(body);
    play.do({ type: 'serviceFailed', requestId: 'request-1', reason: 'UNREACHABLE' });
    expect(play.last('IncidentRaised')).toMatchObject({
      code: 'SERVICE_FAILED',
      params: { elementId: 'call', reason: 'UNREACHABLE' },
    });
    expect(play.do({ type: 'serviceCompleted', requestId: 'request-1' })).toEqual([]);
    play.do({ type: 'retryIncident', tokenId: 1 });
    expect(play.state.timers).toHaveLength(1);
    play.do({ type: 'serviceFailed', requestId: 'request-2', reason: 'UNREACHABLE' });
    play.do({ type: 'skipIncident', tokenId: 1 });
    expect(play.at).toEqual(['after']);
    expect(play.state.timers).toEqual([]);
  });

  it('an error of a service that nothing catches is parked, not passed over', async () => {
    const play = await played(`${start()}${service('call')}${end()}${path('start', 'call', 'end')}`);
    play.do({ type: 'serviceFailed', requestId: 'request-1', reason: 'r', errorCode: 'UNKNOWN' });
    expect(play.last('IncidentRaised')?.code).toBe('ERROR_UNCAUGHT');
  });

  it('a decision that nobody takes is parked', async () => {
    const play = await played(
      `${start()}${task('t')}<bpmn:businessRuleTask id="r" ts:decision="fee" />${end()}${path('start', 't', 'r', 'end')}`,
    );
    play.complete('t');
    expect(play.last('IncidentRaised')?.code).toBe('DECISION_FAILED');
    play.decide = () => ({ value: 1 });
    play.do({ type: 'retryIncident', tokenId: 1 });
    expect(play.state.status).toBe('COMPLETED');
  });
});

describe('a work item', () => {
  const body = `${start()}${task('t')}${end()}${path('start', 't', 'end')}`;

  it('is claimed by one, and free again when given back', async () => {
    const play = await played(body);
    const claim = (assignee: string): Command => ({ type: 'claim', elementId: 't', assignee });
    play.do(claim('one'));
    expect(play.do(claim('one'))).toEqual([]);
    expect(play.refusal(claim('other'))).toBe('CLAIMED');
    play.do({ type: 'reassign', elementId: 't', assignee: 'third' });
    expect(play.refusal(claim('one'))).toBe('CLAIMED');
    expect(openWork(play.definition, play.state)).toEqual([
      { workItemKey: 't#2', elementId: 't', holder: 'third' },
    ]);
    play.do({ type: 'release', elementId: 't' });
    expect(play.refusal({ type: 'release', elementId: 't' })).toBe('NOT_CLAIMED');
    play.do(claim('other'));
    play.complete('t');
    expect(play.refusal(claim('one'))).toBe('STEP_NOT_OPEN');
  });
});

describe('moving a token', () => {
  const body = `${start()}${task('a')}${timer('late', 'a', 'PT1H')}${task('b')}${sub('s', `${task('c')}${end('sEnd')}${path('sStart', 'c', 'sEnd')}`)}${end()}${path('start', 'a', 'b', 's', 'end')}${path('late', 'end')}`;
  const move = (tokenId: number, toElementId: string): Command => ({
    type: 'moveToken',
    tokenId,
    toElementId,
    reason: 'reason-1',
  });

  it('closes what it had opened and enters the other step', async () => {
    const play = await played(body);
    expect(play.do(move(1, 'b')).map((event) => event.type)).toEqual([
      'WorkItemCancelled',
      'TimerCancelled',
      'TokenRelocated',
      'WorkItemOpened',
    ]);
    expect(play.last('TokenRelocated')).toMatchObject({
      fromElementId: 'a',
      elementId: 'b',
      reason: 'reason-1',
    });
    play.do(move(1, 's'));
    expect(play.at).toEqual(['s', 'c']);
    // Back again: all inside is closed with it.
    play.do(move(1, 'a'));
    expect(play.at).toEqual(['a']);
  });

  it('is refused across the border of a scope, to what no token can stand on, and without a token', async () => {
    const play = await played(body);
    for (const [tokenId, target] of [
      [1, 'c'],
      [1, 'start'],
      [1, 'late'],
      [1, 'nowhere'],
      [7, 'b'],
    ] as const) {
      expect(play.refusal(move(tokenId, target))).toBe('MOVE_INVALID');
    }
  });

  it('is refused to a join, which would count it for no flow', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${parallel('join')}${end()}${path('start', 'split', 'a', 'join', 'end')}${path('split', 'b', 'join')}`,
    );
    expect(play.refusal(move(1, 'join'))).toBe('MOVE_INVALID');
  });

  it('lets an inclusive join go on that waited for it', async () => {
    const play = await played(
      `${start()}${parallel('split')}${task('a')}${task('b')}${end('gone')}${inclusive('join')}${task('after')}${end()}${path('start', 'split', 'a', 'join', 'after', 'end')}${path('split', 'b', 'join')}${boundary('x', 'b', 'message x')}${path('x', 'gone')}`,
    );
    play.complete('a');
    play.do(move(2, 'gone'));
    expect(play.at).toEqual(['after']);
  });
});

describe('migrating', () => {
  const before = `${start()}${task('draft')}${timer('late', 'draft', 'PT1H')}${end()}${path('start', 'draft', 'end')}${path('late', 'end')}`;
  const after = `${start()}${task('write')}${timer('overdue', 'write', 'PT5H')}${timer('bell', 'write', 'PT2H', { interrupting: false })}${task('check')}${end()}${path('start', 'write', 'check', 'end')}${path('overdue', 'end')}${path('bell', 'end')}`;

  it('keeps what is open, by ids that agree and by the mapping', async () => {
    const play = await played(before);
    const to = await define(after);
    play.do({ type: 'migrate', to, mapping: { draft: 'write', late: 'overdue' } });
    expect(play.last('InstanceMigrated')).toEqual({
      type: 'InstanceMigrated',
      processId: 'example',
      elements: { draft: 'write', late: 'overdue' },
      flows: {},
    });
    const migrated = new Play(to);
    migrated.state = play.state;
    // The old timer stays as it was set; the new one is counted from now.
    expect(migrated.state.timers.map((each) => each.at)).toEqual(['overdue', 'bell']);
    migrated.complete('write');
    expect(migrated.at).toEqual(['check']);
  });

  it('is possible while suspended, and moves nothing', async () => {
    const play = await played(before);
    play.do({ type: 'suspend' });
    const to = await define(after);
    play.do({ type: 'migrate', to, mapping: { draft: 'write', late: 'overdue' } });
    expect(play.state.status).toBe('SUSPENDED');
    expect(play.at).toEqual(['write']);
  });

  it('ends a timer whose event is gone', async () => {
    const play = await played(before);
    const to = await define(`${start()}${task('draft')}${end()}${path('start', 'draft', 'end')}`);
    play.do({ type: 'migrate', to });
    expect(play.state.timers).toEqual([]);
  });

  it.each([
    ['a token without a place', after, {}, 'NO_PLACE'],
    ['a mapping of nothing', after, { draft: 'write', nothing: 'write' }, 'ELEMENT_UNKNOWN'],
    ['an element of another kind', after, { draft: 'overdue' }, 'OTHER_KIND'],
    [
      'an element in another scope',
      `${start()}${sub('s', `${task('draft')}${end('sEnd')}${path('sStart', 'draft', 'sEnd')}`)}${end()}${path('start', 's', 'end')}`,
      {},
      'OTHER_SCOPE',
    ],
    [
      'participants in place of one',
      `${start()}<bpmn:userTask id="draft">${instances({ cardinality: '2' })}</bpmn:userTask>${end()}${path('start', 'draft', 'end')}`,
      {},
      'OTHER_KIND',
    ],
  ])('is refused for %s, and the preview says so', async (_, body, mapping, code) => {
    const play = await played(before);
    const to = await define(body);
    expect(migrationProblems(play.definition, to, play.state, mapping).map((each) => each.code)).toEqual([
      code,
    ]);
    const result = play.try({ type: 'migrate', to, mapping });
    expect(isRefusal(result) && result.refused).toBe('MIGRATION_INVALID');
  });

  it('keeps tokens at joins by the flow they came by, and refuses where it is gone', async () => {
    const joined = (last: string) =>
      `${start()}${parallel('split')}${task('a')}${task('b')}${parallel('join')}${end()}${path('start', 'split', 'a', 'join', 'end')}${path('split', 'b', last)}${last === 'join' ? '' : `${task(last)}${path(last, 'join')}`}`;
    const play = await played(joined('join'));
    play.complete('b');
    const to = await define(joined('c'));
    expect(play.refusal({ type: 'migrate', to })).toBe('MIGRATION_INVALID');
    play.do({ type: 'migrate', to: await define(joined('join')) });
    play.complete('a');
    expect(play.state.status).toBe('COMPLETED');
  });

  it('waits for the same kind of event', async () => {
    const waiting = (kind: string) => `${start()}${catching('w', kind)}${end()}${path('start', 'w', 'end')}`;
    const play = await played(waiting('message ask'));
    expect(play.refusal({ type: 'migrate', to: await define(waiting('timer PT1H')) })).toBe(
      'MIGRATION_INVALID',
    );
    play.do({ type: 'migrate', to: await define(waiting('message other')) });
  });
});
