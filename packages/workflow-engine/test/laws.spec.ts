import fc from 'fast-check';
import {
  evolve,
  initialState,
  isRefusal,
  openParticipants,
  workItemKey,
  type Command,
  type State,
} from '../src/index.js';
import {
  boundary,
  boundaryMessage,
  catching,
  catchMessage,
  define,
  end,
  endWith,
  eventGateway,
  flow,
  inclusive,
  instances,
  onEvent,
  onMessage,
  parallel,
  participants,
  path,
  service,
  start,
  sub,
  task,
  timer,
  xor,
} from './bpmn.js';
import { disorderOf, Ledger, openOf } from './ledger.js';
import { Play } from './play.js';
import { block, write } from './structured.js';
import { anyProcess } from './any-process.js';

const long = process.env['TS_LONG'] === '1';
const runs = (count: number) => ({ numRuns: long ? count * 30 : count });
const timeLimit = long ? 1_800_000 : 120_000;

/** Plays on and checks after every command that events, ledger and state tell the same. */
class CheckedPlay extends Play {
  private readonly ledger = new Ledger();

  check(command: Command): boolean {
    const before = JSON.stringify(this.state);
    const result = this.try(command);
    if (isRefusal(result) || result.length === 0) {
      expect(JSON.stringify(this.state)).toBe(before);
      return false;
    }
    for (const event of result) this.ledger.record(event);
    expect(openOf(this.state)).toEqual(this.ledger.openItems);
    expect(disorderOf(this.state)).toEqual([]);
    return true;
  }

  get done(): Map<string, number> {
    return new Map([...this.ledger.done].filter(([, times]) => times > 0));
  }

  /** Folding the recorded events, as text and back, gives the state byte for byte. */
  checkReplay(): void {
    const recorded = JSON.parse(JSON.stringify(this.events)) as typeof this.events;
    expect(JSON.stringify(recorded.reduce(evolve, initialState()))).toBe(JSON.stringify(this.state));
    for (const cut of [Math.floor(recorded.length / 3), Math.floor((recorded.length * 2) / 3)]) {
      const snapshot = JSON.stringify(recorded.slice(0, cut).reduce(evolve, initialState()));
      const tail = recorded.slice(cut).reduce(evolve, JSON.parse(snapshot) as State);
      expect(JSON.stringify(tail)).toBe(JSON.stringify(this.state));
    }
  }
}

/** Everything that somebody could rightly do now. */
function possible({ state }: Pick<Play, 'state'>): Command[] {
  const work = state.tokens.flatMap((token): Command[] => {
    switch (token.waits) {
      case 'workItem': {
        const key = workItemKey(token.at, token.item);
        return [{ type: 'complete', elementId: token.at, workItemKey: key }];
      }
      case 'participants':
        return openParticipants({ ...state, tokens: [token] }, token.at).map((index) => ({
          type: 'complete',
          elementId: token.at,
          index,
          workItemKey: workItemKey(token.at, token.item, index),
        }));
      case 'service':
        return [{ type: 'serviceCompleted', requestId: token.requestId }];
      case 'child':
        return [{ type: 'childCompleted', requestId: token.requestId }];
      default:
        return [];
    }
  });
  return [...work, ...state.timers.map((other): Command => ({ type: 'timerFired', timerSeq: other.seq }))];
}

describe('a random structured process', () => {
  it(
    'in a random order is carried out completely, each piece of work exactly as often as its structure says',
    async () => {
      await fc.assert(
        fc.asyncProperty(block, fc.infiniteStream(fc.nat(1_000)), async (root, choices) => {
          const written = write(root);
          const play = new CheckedPlay(await define(written.body));
          play.check({ type: 'start', variables: written.variables });
          const sentBack = new Map<string, number>();
          const interrupted = new Map<string, number>();
          let backs = 4;
          let left = 2_000;
          for (const choice of choices) {
            expect((left -= 1)).toBeGreaterThan(0);
            const commands = possible(play);
            const command = commands[choice % Math.max(commands.length, 1)];
            if (!command) break;
            const again =
              command.type === 'complete' &&
              command.elementId.startsWith('loop') &&
              choice % 3 === 0 &&
              backs > 0;
            if (again) {
              backs -= 1;
              sentBack.set(command.elementId, (sentBack.get(command.elementId) ?? 0) + 1);
            }
            expect(play.check(again ? { ...command, variables: { outcome: 'again' } } : command)).toBe(true);
            // Whatever was done is done: the same again changes nothing, unless the process has come back to it.
            if (command.type !== 'complete') expect(play.check(command)).toBe(false);
          }
          for (const event of play.events) {
            if (event.type !== 'WorkItemCancelled') continue;
            interrupted.set(event.elementId, (interrupted.get(event.elementId) ?? 0) + 1);
          }
          expect(play.state.status).toBe('COMPLETED');
          expect(openOf(play.state)).toEqual({ token: [], work: [], timer: [], service: [] });
          const done = new Map([...play.done].filter(([id]) => !id.endsWith('Call')));
          for (const [id, times] of interrupted) done.set(id, (done.get(id) ?? 0) + times);
          expect(done).toEqual(written.expected((id) => sentBack.get(id) ?? 0));
          play.checkReplay();
        }),
        runs(120),
      );
    },
    timeLimit,
  );
});

const models: Record<string, string> = {
  'a round with deadline, reminder and withdrawal': `${start()}${parallel('split')}
    ${participants('answer', '=count', { attributes: 'ts:staysOpen="true" ts:due="=dueAt"' })}${task('endRound', 'ts:due="=dueAt"')}
    ${timer('deadline', 'endRound', '=dueAt', { date: true, interrupting: false })}${service('lock')}${end('locked')}${end('over', true)}
    ${onMessage('withdrawal', 'withdraw')}${path('start', 'split', 'answer')}${path('split', 'endRound', 'over')}${path('deadline', 'lock', 'locked')}`,
  'returns, a message at the border and two tokens on one path': `${start()}${task('draft')}${task('review')}${xor('x')}${parallel('split')}${task('a')}${task('b')}
    ${boundaryMessage('asked', 'a', 'ask', false)}${task('note')}${end()}${path('start', 'draft', 'review', 'x')}
    ${flow('x', 'draft', 'outcome = "returned"')}${flow('x', 'split', 'outcome = "approved"')}${path('split', 'a', 'note', 'end')}${path('split', 'b', 'note')}${path('asked', 'note')}`,
  'a vote that ends early, a timer that interrupts it, a catch event': `${start()}${participants('vote', '=count', { condition: 'outcomeCount("approved") >= 2' })}
    ${timer('late', 'vote', 'PT1H')}${catchMessage('wait', 'ask')}${service('call')}${end()}${end('stop', true)}${path('start', 'vote', 'wait', 'call', 'end')}${path('late', 'wait')}
    ${onMessage('withdrawal', 'withdraw')}<bpmn:userTask id="watch" />${path('call', 'watch', 'stop')}`,
  'sub-processes in each other, with handlers of every kind': `${start()}${sub('outer', `${parallel('split')}${task('a')}${sub('inner', `${task('b')}${xor('x')}${endWith('failed', 'error LATE')}${endWith('told', 'escalation SLOW')}${end('innerEnd')}${path('innerStart', 'b', 'x')}${flow('x', 'failed', 'outcome = "approved"')}${flow('x', 'told', 'outcome = "returned"')}${flow('x', 'innerEnd', 'outcome = "AGREED"')}${onEvent('note', 'message ask', false)}`)}${end('outerEnd')}${path('outerStart', 'split', 'a', 'outerEnd')}${path('split', 'inner', 'outerEnd')}${boundary('slow', 'inner', 'escalation', false)}${task('c')}${path('slow', 'c', 'outerEnd')}${onEvent('mend', 'error')}${onEvent('heard', 'signal other', false)}`)}
    ${boundary('stopped', 'outer', 'signal stop')}${task('after')}${end()}${path('start', 'outer', 'after', 'end')}${path('stopped', 'after')}${onEvent('daily', 'cycle R3/P1D', false)}`,
  'instances of everything, some more and some fewer': `${start()}${sub('vote', `${task('a')}${service('call')}${end('voteEnd')}${path('voteStart', 'a', 'call', 'voteEnd')}${timer('late', 'a', 'PT1H', { interrupting: false })}${task('b')}${path('late', 'b', 'voteEnd')}`, instances({ cardinality: '=count', condition: 'numberOfCompletedInstances >= 3' }))}
    <bpmn:userTask id="answer">${instances({ cardinality: '=count', sequential: true })}</bpmn:userTask><bpmn:callActivity id="watch" calledElement="child"><bpmn:standardLoopCharacteristics loopMaximum="2" /></bpmn:callActivity>${boundary('failed', 'watch', 'error LATE')}
    ${end()}${path('start', 'vote', 'answer', 'watch', 'end')}${path('failed', 'end')}${onMessage('withdrawal', 'withdraw')}`,
  'inclusive joins before which tokens die, and a choice between events': `${start()}${inclusive('fork')}${task('a')}${task('b')}${task('c')}${boundary('gone', 'b', 'message ask')}${end('lost')}${inclusive('join')}${eventGateway('g')}${catching('came', 'message other')}${catching('heard', 'signal other')}${catching('late', 'timer PT1H')}${task('after')}${end()}
    ${path('start', 'fork')}${flow('fork', 'a', 'count > 0')}${flow('fork', 'b', 'count > 1')}${flow('fork', 'c', 'count < 9')}${path('a', 'join')}${path('b', 'join')}${path('c', 'join')}${path('gone', 'lost')}${path('join', 'g', 'came', 'after', 'end')}${path('g', 'heard', 'after')}${path('g', 'late', 'after')}${boundary('again', 'after', 'when count < 2', false)}${task('note')}${path('again', 'note', 'end')}`,
  'a join that tokens reach unevenly': `${start()}${parallel('split')}${task('a')}${task('b')}${task('c')}${xor('merge')}${parallel('join')}${task('after')}${end()}
    ${path('start', 'split', 'a', 'merge', 'join', 'after', 'end')}${path('split', 'b', 'merge')}${path('split', 'c', 'join')}`,
};

const ids = fc.constantFrom(
  'draft',
  'review',
  'a',
  'b',
  'c',
  'note',
  'answer',
  'endRound',
  'vote',
  'watch',
  'after',
  'end',
  'noteTask',
  'mendTask',
  'heardTask',
  'nobody',
);
const index = fc.integer({ min: -1, max: 5 });
const outcome = fc.constantFrom('approved', 'returned', 'AGREED', 'DISAGREED');
const instant = fc.constantFrom('2025-03-19T10:00:00Z', '2025-03-10T10:00:00Z', null);

/** Any command at any time: right, late, doubled or senseless. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('complete'),
      elementId: ids,
      variables: fc.record({ outcome }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('complete'),
      elementId: fc.constantFrom('answer', 'vote', 'a'),
      index,
      variables: fc.record({ outcome }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('timerFired'), timerSeq: fc.nat(12) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('serviceCompleted'),
      requestId: fc.nat(4).map((n) => `request-${n}`),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('reopenParticipant'),
      elementId: fc.constantFrom('answer', 'vote'),
      index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('removeParticipant'),
      elementId: fc.constantFrom('answer', 'vote'),
      index,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('addParticipant'),
      elementId: fc.constantFrom('answer', 'vote'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('reassign'),
      elementId: ids,
      assignee: fc.constantFrom('one', 'other'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('message'), name: fc.constantFrom('ask', 'other') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('reschedule'), variables: fc.record({ dueAt: instant }) }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>({ type: 'suspend' }, { type: 'resume' }, { type: 'resume' }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('signal'), name: fc.constantFrom('stop', 'other', 'other') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('childCompleted', 'childFailed', 'serviceFailed'),
      requestId: fc.nat(6).map((n) => `request-${n}`),
      reason: fc.constant('reason'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('serviceFailed'),
      requestId: fc.nat(6).map((n) => `request-${n}`),
      reason: fc.constant('reason'),
      errorCode: fc.constantFrom('LATE', 'OTHER'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom('retryIncident', 'skipIncident'),
      tokenId: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('moveToken'),
      tokenId: fc.integer({ min: 1, max: 12 }),
      toElementId: ids,
      reason: fc.constant('reason'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('claim', 'release'),
      elementId: ids,
      assignee: fc.constantFrom('one', 'other'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('reschedule'), variables: fc.record({ count: fc.nat(4) }) }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Command>({ type: 'cancel' }, { type: 'message', name: 'withdraw' }),
  },
) as fc.Arbitrary<Command>;

describe.each(Object.entries(models))('%s', (_, body) => {
  it(
    'loses and doubles nothing under any order of commands, and replays to the same state',
    async () => {
      const definition = await define(body);
      fc.assert(
        fc.property(fc.nat(5), fc.array(anyCommand, { minLength: 5, maxLength: 40 }), (count, commands) => {
          const play = new CheckedPlay(definition);
          play.check({ type: 'start', variables: { count, dueAt: '2025-03-19T10:00:00Z' } });
          for (const command of commands) play.check(command);
          play.checkReplay();
        }),
        runs(200),
      );
    },
    timeLimit,
  );
});

describe('a decision', () => {
  it(
    'is the same whenever it is taken from the same state',
    async () => {
      const definition = await define(Object.values(models)[0] ?? '');
      fc.assert(
        fc.property(fc.array(anyCommand, { maxLength: 20 }), (commands) => {
          const [one, other] = [new Play(definition), new Play(definition)];
          for (const play of [one, other]) {
            play.start({ count: 3, dueAt: null });
            for (const command of commands) play.try(command);
          }
          expect(one.events).toEqual(other.events);
        }),
        runs(50),
      );
    },
    timeLimit,
  );
});

/** A state without the numbers, which tell only in which order things happened. */
function shapeOf({ status, tokens, timers, variables }: State): unknown {
  const shapes = tokens.map(({ id: _id, in: _in, ...token }) => {
    const { item: _item, requestId: _request, ...rest } = { item: 0, requestId: '', ...token };
    return JSON.stringify(rest);
  });
  return { status, variables, tokens: shapes.sort(), timers: timers.map(({ at }) => at).sort() };
}

describe('two pieces of work that are open together', () => {
  it(
    'may be done in either order',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          block,
          fc.array(fc.nat(1_000), { maxLength: 12 }),
          fc.nat(),
          async (root, choices, pick) => {
            const written = write(root);
            const definition = await define(written.body);
            const before = new CheckedPlay(definition);
            before.check({ type: 'start', variables: written.variables });
            for (const choice of choices) {
              const commands = possible(before);
              const command = commands[choice % Math.max(commands.length, 1)];
              if (command) before.check(command);
            }
            const work = possible(before).filter(({ type }) => type !== 'timerFired');
            const one = work[pick % Math.max(work.length, 1)];
            const other = work[(pick + 1) % Math.max(work.length, 1)];
            if (!one || !other || one === other) return;
            const [first, second] = [Play.from(before), Play.from(before)];
            for (const command of [one, other]) first.do(command);
            for (const command of [other, one]) second.do(command);
            expect(shapeOf(first.state)).toEqual(shapeOf(second.state));
          },
        ),
        runs(120),
      );
    },
    timeLimit,
  );
});

describe('any process that parses', () => {
  it(
    'keeps its tokens in order under whatever happens to it, and replays to the same state',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyProcess, fc.array(fc.nat(10_000), { maxLength: 25 }), async (body, choices) => {
          const play = new CheckedPlay(await define(body));
          play.check({ type: 'start', variables: { n: 1 } });
          for (const choice of choices) {
            const commands = [...possible(play), ...fromOutside(play, choice)];
            const command = commands[choice % commands.length];
            if (command) play.check(command);
          }
          play.checkReplay();
        }),
        runs(150),
      );
    },
    timeLimit,
  );
});

/** What may come at any time, whether somebody waits for it or not. */
function fromOutside({ state }: Play, choice: number): Command[] {
  const [first] = state.tokens;
  const parked = state.tokens.find((token) => token.waits === 'incident');
  const waiting = state.tokens.find((token) => token.waits === 'service');
  return [
    { type: 'message', name: choice % 2 === 0 ? 'stop' : 'note' },
    { type: 'signal', name: 'stop' },
    { type: 'reschedule', variables: { n: choice % 5 } },
    ...(parked ? [{ type: 'retryIncident', tokenId: parked.id } as const] : []),
    ...(parked ? [{ type: 'skipIncident', tokenId: parked.id } as const] : []),
    ...(waiting?.waits === 'service'
      ? [{ type: 'serviceFailed', requestId: waiting.requestId, reason: 'r', errorCode: 'LATE' } as const]
      : []),
    ...(first ? [{ type: 'moveToken', tokenId: first.id, toElementId: first.at, reason: 'r' } as const] : []),
  ];
}
