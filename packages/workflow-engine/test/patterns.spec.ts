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
  start,
  sub,
  task,
  throwing,
  timer,
  xor,
} from './bpmn.js';
import { Play } from './play.js';

/**
 * The control-flow patterns of the Workflow Patterns Initiative (numbers of its list of 2006) that BPMN and our scope can
 * express, each as the smallest model that shows it. The table in the README tells why the others are not here.
 */
interface Pattern {
  readonly body: string;
  readonly variables?: Record<string, string | number | boolean>;
  readonly play: (play: Play) => void;
}

const at = (play: Play) => [...play.at].sort();
const over = (play: Play) => expect(play.state.status).toBe('COMPLETED');
const both = parallel('split') + path('split', 'a') + path('split', 'b');

const patterns: Record<string, Pattern> = {
  '1 sequence': {
    body: `${start()}${task('a')}${task('b')}${end()}${path('start', 'a', 'b', 'end')}`,
    play: (play) => {
      play.complete('a');
      expect(at(play)).toEqual(['b']);
    },
  },
  '2 parallel split, 3 synchronization': {
    body: `${start()}${both}${task('a')}${task('b')}${parallel('join')}${task('c')}${end()}${path('start', 'split')}${path('a', 'join')}${path('b', 'join', 'c', 'end')}`,
    play: (play) => {
      play.complete('b');
      expect(at(play)).toEqual(['a', 'join']);
      play.complete('a');
      expect(at(play)).toEqual(['c']);
    },
  },
  '4 exclusive choice, 5 simple merge': {
    body: `${start()}${xor('x', 'default="x_b"')}${task('a')}${task('b')}${xor('merge')}${task('c')}${end()}${path('start', 'x')}${flow('x', 'a', 'amount > 1')}${flow('x', 'b')}${path('a', 'merge')}${path('b', 'merge', 'c', 'end')}`,
    variables: { amount: 2 },
    play: (play) => {
      play.complete('a');
      expect(at(play)).toEqual(['c']);
    },
  },
  '6 multi-choice, 7 structured synchronizing merge': {
    body: `${start()}${inclusive('o')}${task('a')}${task('b')}${task('c')}${inclusive('join')}${task('d')}${end()}${path('start', 'o')}${flow('o', 'a', '1 = 1')}${flow('o', 'b', '1 = 1')}${flow('o', 'c', '1 = 2')}${path('a', 'join')}${path('b', 'join')}${path('c', 'join', 'd', 'end')}`,
    play: (play) => {
      play.complete('a');
      expect(at(play)).toEqual(['b', 'join']);
      play.complete('b');
      expect(at(play)).toEqual(['d']);
    },
  },
  '8 multi-merge': {
    body: `${start()}${both}${task('a')}${task('b')}${xor('merge')}${task('c')}${end()}${path('start', 'split')}${path('a', 'merge')}${path('b', 'merge', 'c', 'end')}`,
    play: (play) => {
      play.complete('a');
      play.complete('b');
      expect(at(play)).toEqual(['c', 'c']);
    },
  },
  '9 structured discriminator, 29 cancelling discriminator': {
    body: `${start()}${sub('s', `${both}${task('a')}${task('b')}${end('first', true)}${path('sStart', 'split')}${path('a', 'first')}${path('b', 'first')}`)}${task('c')}${end()}${path('start', 's', 'c', 'end')}`,
    play: (play) => {
      play.complete('b');
      expect(at(play)).toEqual(['c']);
    },
  },
  '10 arbitrary cycles': {
    body: `${start()}${xor('in')}${task('a')}${xor('x')}${task('b')}${xor('y')}${end()}${path('start', 'in', 'a', 'x')}${flow('x', 'in', 'outcome = "again"')}${flow('x', 'b', 'outcome = "on"')}${path('b', 'y')}${flow('y', 'in', 'outcome = "again"')}${flow('y', 'end', 'outcome = "on"')}`,
    play: (play) => {
      for (const [step, outcome] of [
        ['a', 'again'],
        ['a', 'on'],
        ['b', 'again'],
        ['a', 'on'],
        ['b', 'on'],
      ] as const)
        play.complete(step, outcome);
      over(play);
    },
  },
  '11 implicit termination': {
    body: `${start()}${both}${task('a')}${task('b')}${end('one')}${end('two')}${path('start', 'split')}${path('a', 'one')}${path('b', 'two')}`,
    play: (play) => {
      play.complete('a');
      expect(play.state.status).toBe('RUNNING');
      play.complete('b');
      over(play);
    },
  },
  '12 multiple instances without synchronization': {
    body: `${start()}${xor('in')}${parallel('spawn')}${task('a')}${xor('x')}${end('done')}${end()}${path('start', 'in', 'spawn', 'a', 'done')}${path('spawn', 'more', 'x')}${task('more')}${flow('x', 'in', 'outcome = "again"')}${flow('x', 'end', 'outcome = "on"')}`,
    play: (play) => {
      play.complete('more', 'again');
      play.complete('more', 'on');
      expect(at(play)).toEqual(['a', 'a']);
    },
  },
  '13 multiple instances known at design time': {
    body: `${start()}<bpmn:userTask id="a">${instances({ cardinality: '3' })}</bpmn:userTask>${end()}${path('start', 'a', 'end')}`,
    play: (play) => {
      for (const index of [2, 0, 1]) play.answer('a', index);
      over(play);
    },
  },
  '14 multiple instances known at run time': {
    body: `${start()}<bpmn:userTask id="a">${instances({ cardinality: '=count' })}</bpmn:userTask>${end()}${path('start', 'a', 'end')}`,
    variables: { count: 2 },
    play: (play) => {
      play.answer('a', 0);
      play.answer('a', 1);
      over(play);
    },
  },
  '15 multiple instances not known beforehand': {
    body: `${start()}<bpmn:userTask id="a">${instances({ cardinality: '1' })}</bpmn:userTask>${end()}${path('start', 'a', 'end')}`,
    play: (play) => {
      play.do({ type: 'addParticipant', elementId: 'a' });
      play.answer('a', 0);
      expect(at(play)).toEqual(['a']);
      play.answer('a', 1);
      over(play);
    },
  },
  '16 deferred choice': {
    body: `${start()}${eventGateway('g')}${catching('m', 'message go')}${catching('t', 'timer PT1H')}${task('a')}${task('b')}${end()}${path('start', 'g', 'm', 'a', 'end')}${path('g', 't', 'b', 'end')}`,
    play: (play) => {
      play.fire('t');
      expect(at(play)).toEqual(['b']);
      expect(play.refusal({ type: 'message', name: 'go' })).toBe('NOT_WAITING');
    },
  },
  '18 milestone': {
    body: `${start()}${task('a')}${boundary('asked', 'a', 'message ask', false)}${task('b')}${end()}${path('start', 'a', 'end')}${path('asked', 'b', 'end')}`,
    play: (play) => {
      play.do({ type: 'message', name: 'ask' });
      play.complete('a');
      expect(at(play)).toEqual(['b']);
      expect(play.refusal({ type: 'message', name: 'ask' })).toBe('NOT_WAITING');
    },
  },
  '19 cancel task': {
    body: `${start()}${task('a')}${boundary('stop', 'a', 'message stop')}${end()}${end('stopped')}${path('start', 'a', 'end')}${path('stop', 'stopped')}`,
    play: (play) => {
      play.do({ type: 'message', name: 'stop' });
      expect(play.endedAt).toBe('stopped');
    },
  },
  '20 cancel case': {
    body: `${start()}${task('a')}${end()}${path('start', 'a', 'end')}${onEvent('stop', 'message stop')}`,
    play: (play) => {
      play.do({ type: 'message', name: 'stop' });
      expect(at(play)).toEqual(['stopTask']);
    },
  },
  '21 structured loop': {
    body: `${start()}<bpmn:userTask id="a"><bpmn:standardLoopCharacteristics><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">outcome = "again"</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:userTask>${end()}${path('start', 'a', 'end')}`,
    play: (play) => {
      play.complete('a', 'again');
      play.complete('a', 'on');
      over(play);
    },
  },
  '23 transient trigger': {
    body: `${start()}${task('a')}${catching('s', 'signal go')}${end()}${path('start', 'a', 's', 'end')}`,
    play: (play) => {
      play.do({ type: 'signal', name: 'go' });
      play.complete('a');
      expect(at(play)).toEqual(['s']);
      play.do({ type: 'signal', name: 'go' });
      over(play);
    },
  },
  '25 cancel region': {
    body: `${start()}${sub('s', `${both}${task('a')}${task('b')}${end('sEnd')}${path('sStart', 'split')}${path('a', 'sEnd')}${path('b', 'sEnd')}`)}${boundary('stop', 's', 'message stop')}${task('c')}${end()}${path('start', 's', 'end')}${path('stop', 'c', 'end')}`,
    play: (play) => {
      play.do({ type: 'message', name: 'stop' });
      expect(at(play)).toEqual(['c']);
    },
  },
  '26 cancel multiple instances': {
    body: `${start()}<bpmn:userTask id="a">${instances({ cardinality: '3' })}</bpmn:userTask>${timer('late', 'a', 'PT1H')}${end()}${path('start', 'a', 'end')}${path('late', 'end')}`,
    play: (play) => {
      play.answer('a', 0);
      play.fire('late');
      over(play);
    },
  },
  '27 complete multiple instances, 34 static and 36 dynamic partial join': {
    body: `${start()}<bpmn:userTask id="a">${instances({ cardinality: '3', condition: 'numberOfCompletedInstances >= 2' })}</bpmn:userTask>${task('b')}${end()}${path('start', 'a', 'b', 'end')}`,
    play: (play) => {
      play.do({ type: 'addParticipant', elementId: 'a' });
      play.answer('a', 3);
      play.answer('a', 1);
      expect(at(play)).toEqual(['b']);
    },
  },
  '33 generalized join': {
    body: `${start()}${both}${task('a')}${task('b')}${xor('again')}${parallel('join')}${task('c')}${end()}${path('start', 'split')}${path('a', 'again')}${path('again', 'join')}${path('b', 'join', 'c', 'end')}`,
    play: (play) => {
      play.complete('a');
      play.complete('b');
      expect(at(play)).toEqual(['c']);
    },
  },
  '37 acyclic and 38 general synchronizing merge': {
    body: `${start()}${both}${task('a')}${task('b')}${xor('x')}${end('gone')}${inclusive('join')}${task('c')}${end()}${path('start', 'split')}${path('a', 'join')}${path('b', 'x')}${flow('x', 'join', 'outcome = "on"')}${flow('x', 'gone', 'outcome = "off"')}${path('join', 'c', 'end')}`,
    play: (play) => {
      play.complete('a');
      expect(at(play)).toEqual(['b', 'join']);
      play.complete('b', 'off');
      expect(at(play)).toEqual(['c']);
    },
  },
  '41 thread merge, 42 thread split': {
    body: `${start()}${throwing('before')}<bpmn:userTask id="a">${instances({ cardinality: '2' })}</bpmn:userTask>${task('b')}${end()}${path('start', 'before', 'a', 'b', 'end')}`,
    play: (play) => {
      play.answer('a', 0);
      play.answer('a', 1);
      expect(at(play)).toEqual(['b']);
    },
  },
  '43 explicit termination': {
    body: `${start()}${both}${task('a')}${task('b')}${endWith('stop', 'terminate')}${end()}${path('start', 'split')}${path('a', 'stop')}${path('b', 'end')}`,
    play: (play) => {
      play.complete('a');
      over(play);
      expect(play.endedAt).toBe('stop');
    },
  },
};

describe('control-flow pattern', () => {
  it.each(Object.entries(patterns))('%s', async (_, { body, variables, play }) => {
    play(new Play(await define(body)).start(variables));
  });
});
