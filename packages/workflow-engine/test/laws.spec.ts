import fc from 'fast-check';
import { evolve, initialState, isRefusal, openParticipants, openWork, type Command } from '../src/index.js';
import {
  boundaryMessage,
  catchMessage,
  define,
  end,
  flow,
  onMessage,
  parallel,
  participants,
  path,
  service,
  start,
  task,
  timer,
  xor,
} from './bpmn.js';
import { Ledger, openOf } from './ledger.js';
import { Play } from './play.js';
import { block, write } from './structured.js';

const long = process.env['TS_LONG'] === '1';
const runs = (count: number) => ({ numRuns: long ? count * 30 : count });
const timeLimit = long ? 600_000 : 30_000;

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
    expect(this.state.tokens.every((token) => token.waits !== 'nothing')).toBe(true);
    return true;
  }

  get done(): Map<string, number> {
    return new Map([...this.ledger.done].filter(([, times]) => times > 0));
  }

  /** Folding the recorded events, as text and back, gives the state byte for byte. */
  checkReplay(): void {
    const recorded = JSON.parse(JSON.stringify(this.events)) as typeof this.events;
    expect(JSON.stringify(recorded.reduce(evolve, initialState()))).toBe(JSON.stringify(this.state));
  }
}

/** Everything that somebody could rightly do now. */
function possible(play: Play): Command[] {
  const { definition, state } = play;
  const people = openWork(definition, state).flatMap(({ elementId, participants: many }): Command[] =>
    many
      ? openParticipants(state, elementId).map((index) => ({ type: 'complete', elementId, index }))
      : [{ type: 'complete', elementId }],
  );
  const services = state.tokens.flatMap((token): Command[] =>
    token.waits === 'service' ? [{ type: 'serviceCompleted', requestId: token.requestId }] : [],
  );
  const timers = state.timers.map((other): Command => ({ type: 'timerFired', timerSeq: other.seq }));
  return [...people, ...services, ...timers];
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
