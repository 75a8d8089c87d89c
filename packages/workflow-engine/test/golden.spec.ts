import { readFileSync, writeFileSync } from 'node:fs';
import {
  evolve,
  initialState,
  semanticsVersion,
  type Command,
  type Event,
  type State,
} from '../src/index.js';
import {
  boundary,
  catching,
  define,
  end,
  endWith,
  eventGateway,
  flow,
  inclusive,
  instances,
  onEvent,
  parallel,
  path,
  service,
  start,
  sub,
  task,
  throwing,
  timer,
  xor,
} from './bpmn.js';
import { Play } from './play.js';

/**
 * Models of every construct with the commands given to them and the events that came of it, per version of the engine's rules.
 * A released file is never edited: other events for these commands need a new `semanticsVersion`.
 *
 * `TS_RECORD=1 npm test -w @thong-suot/workflow-engine -- golden` writes them for the present version.
 */
interface Golden {
  readonly body: string;
  readonly commands: readonly Command[];
  readonly events: readonly Event[];
  readonly state: State;
}

const complete = (elementId: string, outcome?: string, index?: number): Command => ({
  type: 'complete',
  elementId,
  ...(index === undefined ? {} : { index }),
  variables: outcome === undefined ? {} : { outcome },
});

const models: Record<string, { readonly body: string; readonly commands: readonly Command[] }> = {
  scopes: {
    body: `${start()}${sub('outer', `${task('a')}${sub('inner', `${task('b')}${xor('x')}${endWith('failed', 'error LATE')}${endWith('told', 'escalation SLOW')}${path('innerStart', 'b', 'x')}${flow('x', 'failed', 'outcome = "fail"')}${flow('x', 'told', 'outcome = "tell"')}${onEvent('note', 'message note', false)}`)}${end('outerEnd')}${path('outerStart', 'a', 'inner', 'outerEnd')}${boundary('slow', 'inner', 'escalation', false)}${task('c')}${path('slow', 'c', 'inner')}${onEvent('mend', 'error')}`)}
      ${timer('late', 'outer', 'P2WD', { interrupting: false })}${end('lateEnd')}${path('late', 'lateEnd')}${end()}${path('start', 'outer', 'end')}${onEvent('heard', 'signal stop', false)}`,
    commands: [
      { type: 'start', variables: { amount: 1 } },
      complete('a'),
      { type: 'message', name: 'note', variables: { text: 'x' } },
      { type: 'signal', name: 'stop' },
      complete('b', 'tell'),
      { type: 'timerFired', timerSeq: 3 },
      complete('noteTask'),
      complete('c'),
      complete('b', 'fail'),
      complete('mendTask'),
      complete('heardTask'),
    ],
  },
  events: {
    body: `${start()}${eventGateway('g')}${catching('m', 'message go')}${catching('t', 'timer PT1H')}${throwing('say', 'signal tell')}${throwing('away', 'link on')}${catching('here', 'link on')}${task('a')}${boundary('daily', 'a', 'cycle R2/P1D', false)}${end('told')}${catching('wait', 'when ready = true')}${endWith('end', 'message done')}
      ${path('start', 'g', 'm', 'say', 'away')}${path('g', 't', 'say')}${path('here', 'a', 'wait', 'end')}${path('daily', 'told')}`,
    commands: [
      { type: 'start', variables: { ready: false } },
      { type: 'message', name: 'go' },
      { type: 'timerFired', timerSeq: 3 },
      { type: 'timerFired', timerSeq: 4 },
      complete('a'),
      { type: 'reschedule', variables: { ready: true } },
    ],
  },
  joins: {
    body: `${start()}${inclusive('o')}${task('a')}${task('b')}${task('c')}${xor('x')}${end('gone')}${inclusive('join')}${parallel('split')}${task('d')}${task('e')}${parallel('last')}${end()}${path('start', 'o')}${flow('o', 'a', 'n > 0')}${flow('o', 'b', 'n > 1')}${flow('o', 'c', 'n > 2')}${path('a', 'join')}${path('b', 'x')}${flow('x', 'gone', 'outcome = "off"')}${flow('x', 'join', 'outcome = "on"')}${path('c', 'join', 'split', 'd', 'last', 'end')}${path('split', 'e', 'last')}`,
    commands: [
      { type: 'start', variables: { n: 2 } },
      complete('a'),
      complete('b', 'off'),
      complete('e'),
      complete('d'),
    ],
  },
  instances: {
    body: `${start()}<bpmn:userTask id="ask" ts:candidateUnitExpression="=unit">${instances({ collection: '=units', sequential: true, attributes: 'ts:elementVariable="unit"' })}</bpmn:userTask>${sub('each', `${task('a')}${service('tell')}${end('eachEnd')}${path('eachStart', 'a', 'tell', 'eachEnd')}`, instances({ collection: '=units', attributes: 'ts:elementVariable="unit" ts:outputCollection="said" ts:outputElement="={ unit: unit, outcome: outcome }"' }))}
      <bpmn:callActivity id="call" calledElement="child" ts:input="={ units: units }" ts:output="={ result: sum }"><bpmn:standardLoopCharacteristics loopMaximum="2" /></bpmn:callActivity><bpmn:userTask id="vote">${instances({ cardinality: '3', condition: 'outcomeCount("YES") >= 2' })}</bpmn:userTask>${end()}${path('start', 'ask', 'each', 'call', 'vote', 'end')}`,
    commands: [
      { type: 'start', variables: { units: ['u1', 'u2'] } },
      complete('ask', 'YES'),
      { type: 'addParticipant', elementId: 'ask', item: 'u3' },
      { type: 'removeParticipant', elementId: 'ask', index: 1 },
      complete('ask'),
      complete('a', 'FIRST'),
      complete('a', 'SECOND'),
      { type: 'serviceCompleted', requestId: 'request-2' },
      { type: 'serviceCompleted', requestId: 'request-1' },
      { type: 'childCompleted', requestId: 'request-3', variables: { sum: 1 } },
      { type: 'childCompleted', requestId: 'request-4', variables: { sum: 2 } },
      complete('vote', 'YES', 2),
      complete('vote', 'YES', 0),
    ],
  },
  operations: {
    body: `${start()}${task('a')}${xor('x')}${service('b')}${boundary('known', 'b', 'error KNOWN')}${task('c')}${task('d')}${end()}${path('start', 'a', 'x')}${flow('x', 'b', 'outcome = "on"')}${flow('x', 'end', 'outcome = "off"')}${path('b', 'd', 'end')}${path('known', 'c', 'd')}`,
    commands: [
      { type: 'start' },
      { type: 'claim', elementId: 'a', assignee: 'one' },
      { type: 'reassign', elementId: 'a', assignee: 'other' },
      { type: 'release', elementId: 'a' },
      complete('a', 'neither'),
      { type: 'retryIncident', tokenId: 1, variables: { outcome: 'on' } },
      { type: 'serviceFailed', requestId: 'request-1', reason: 'UNREACHABLE' },
      { type: 'retryIncident', tokenId: 1 },
      { type: 'serviceFailed', requestId: 'request-2', reason: 'r', errorCode: 'KNOWN' },
      { type: 'moveToken', tokenId: 3, toElementId: 'd', reason: 'reason-1' },
      complete('d'),
    ],
  },
};

const file = (name: string) => new URL(`histories/v${semanticsVersion}-${name}.json`, import.meta.url);

async function playAll(body: string, commands: readonly Command[]): Promise<Play> {
  const play = new Play(await define(body));
  for (const command of commands) play.do(command);
  return play;
}

if (process.env['TS_RECORD'] === '1') {
  for (const [name, { body, commands }] of Object.entries(models)) {
    const { events, state } = await playAll(body, commands);
    writeFileSync(file(name), `${JSON.stringify({ body, commands, events, state }, null, 1)}\n`);
  }
}

describe.each(Object.keys(models))('the recorded history of %s', (name) => {
  const read = () => JSON.parse(readFileSync(file(name), 'utf8')) as Golden;

  it('replays to its state, byte for byte', () => {
    const { events, state } = read();
    expect(JSON.stringify(events.reduce(evolve, initialState()))).toBe(JSON.stringify(state));
  });

  it('is what the same commands lead to', async () => {
    const { body, commands, events, state } = read();
    const play = await playAll(body, commands);
    expect(play.events).toEqual(events);
    expect(state.status).toBe('COMPLETED');
  });
});
