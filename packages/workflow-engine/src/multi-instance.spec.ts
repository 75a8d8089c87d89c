import { define, end, flow, participants, path, start, task, timer, xor } from '../test/bpmn.js';
import { Play } from '../test/play.js';
import { openParticipants, openWork, outcomeCounts } from './index.js';
import { limits } from './limits.js';

const body = (options: Parameters<typeof participants>[2] = {}, cardinality = '=count') =>
  `${start()}${participants('answer', cardinality, options)}${task('after')}${end()}${path('start', 'answer', 'after', 'end')}`;

async function round(count: number, options: Parameters<typeof participants>[2] = {}): Promise<Play> {
  return new Play(await define(body(options))).start({ count });
}

describe('a step with participants', () => {
  it('opens with one event for all of them', async () => {
    const play = await round(24);
    expect(play.events.at(-1)).toEqual({
      type: 'MultiInstanceStarted',
      workItemKey: 'answer#2',
      tokenId: 1,
      elementId: 'answer',
      count: 24,
      candidatePositions: [],
    });
  });

  it('ends when all have answered, in whatever order', async () => {
    const play = await round(3);
    play.answer('answer', 2, 'AGREED');
    play.answer('answer', 0, 'DISAGREED');
    expect(play.at).toEqual(['answer']);
    expect(openParticipants(play.state, 'answer')).toEqual([1]);
    expect(play.answer('answer', 1, 'AGREED')).toContainEqual({
      type: 'MultiInstanceEnded',
      workItemKey: 'answer#2',
      tokenId: 1,
      elementId: 'answer',
      reason: 'completed',
    });
    expect(play.at).toEqual(['after']);
  });

  it('names a participant by index and key', async () => {
    const play = await round(3);
    const [completed] = play.do({
      type: 'complete',
      elementId: 'answer',
      index: 1,
      workItemKey: 'answer#2.1',
      variables: { outcome: 'AGREED' },
    });
    expect(completed).toEqual({
      type: 'WorkItemCompleted',
      workItemKey: 'answer#2.1',
      tokenId: 1,
      elementId: 'answer',
      index: 1,
      outcome: 'AGREED',
    });
    const wrongKey = { type: 'complete', elementId: 'answer', index: 2, workItemKey: 'answer#2.1' } as const;
    expect(play.refusal(wrongKey)).toBe('STEP_NOT_OPEN');
  });

  it('takes each answer once', async () => {
    const play = await round(2);
    play.answer('answer', 0, 'AGREED');
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 0 })).toBe('STEP_NOT_OPEN');
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 2 })).toBe('PARTICIPANT_UNKNOWN');
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: -1 })).toBe('PARTICIPANT_UNKNOWN');
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 0.5 })).toBe('PARTICIPANT_UNKNOWN');
    expect(play.refusal({ type: 'complete', elementId: 'answer' })).toBe('STEP_NOT_OPEN');
  });

  it('takes an outcome from a participant and nothing else', async () => {
    const play = await round(2);
    const variables = { outcome: 'AGREED', text: 'Nhất trí với dự thảo' };
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 0, variables })).toBe(
      'VARIABLES_INVALID',
    );
  });

  it('leaves the counts of outcomes to the steps after it', async () => {
    const play = new Play(
      await define(
        `${start()}${participants('vote', '3')}${xor('x')}${task('revise')}${task('go')}${end()}${path('start', 'vote', 'x')}
         ${flow('x', 'revise', 'outcomeCount("DISAGREED") > 0')}${flow('x', 'go', 'outcomeCount("DISAGREED") = 0')}${path('revise', 'end')}${path('go', 'end')}`,
      ),
    ).start();
    play.answer('vote', 0, 'AGREED');
    play.answer('vote', 1, 'DISAGREED');
    play.answer('vote', 2);
    expect(play.at).toEqual(['revise']);
    expect(play.state.variables).toEqual({ outcome: null, outcomes: { AGREED: 1, DISAGREED: 1 } });
  });

  it('with nobody in it is passed at once', async () => {
    const play = await round(0);
    expect(play.at).toEqual(['after']);
  });

  it.each([-1, 1.5, limits.participants + 1, 'many', null])('refuses %p participants', async (count) => {
    const play = new Play(await define(body()));
    expect(play.refusal({ type: 'start', variables: { count } })).toBe('PARTICIPANTS_INVALID');
  });

  it('ends early by its condition over counts', async () => {
    const condition =
      '=numberOfCompletedInstances / numberOfInstances >= 0.5 and numberOfActiveInstances < 3';
    const play = await round(4, { condition });
    play.answer('answer', 3);
    expect(play.at).toEqual(['answer']);
    play.answer('answer', 0);
    expect(play.at).toEqual(['after']);
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 1 })).toBe('STEP_NOT_OPEN');
  });

  it('asks its condition only when somebody has answered', async () => {
    const play = await round(3, { condition: 'outcomeCount("DISAGREED") = 0' });
    expect(play.at).toEqual(['answer']);
    play.answer('answer', 0, 'AGREED');
    expect(play.at).toEqual(['after']);
  });

  it('ends early by its condition over outcomes, those that nobody gave counting 0', async () => {
    const play = await round(5, {
      condition: 'outcomeCount("DISAGREED") = 0 and outcomeCount("AGREED") >= 2',
    });
    play.answer('answer', 0, 'AGREED');
    play.answer('answer', 1, 'AGREED');
    expect(play.at).toEqual(['after']);
  });
});

describe('an answer taken back', () => {
  it('opens the participant again and no longer counts', async () => {
    const play = await round(3);
    play.answer('answer', 0, 'AGREED');
    play.answer('answer', 1, 'AGREED');
    play.do({ type: 'reopenParticipant', elementId: 'answer', index: 0 });
    expect(outcomeCounts(play.state, 'answer')).toEqual({ AGREED: 1 });
    expect(openParticipants(play.state, 'answer')).toEqual([0, 2]);
    play.answer('answer', 0, 'DISAGREED');
    expect(outcomeCounts(play.state, 'answer')).toEqual({ AGREED: 1, DISAGREED: 1 });
  });

  it('must have been given', async () => {
    const play = await round(2);
    expect(play.refusal({ type: 'reopenParticipant', elementId: 'answer', index: 0 })).toBe(
      'PARTICIPANT_NOT_ANSWERED',
    );
    expect(play.refusal({ type: 'reopenParticipant', elementId: 'answer', index: 9 })).toBe(
      'PARTICIPANT_UNKNOWN',
    );
    expect(play.refusal({ type: 'reopenParticipant', elementId: 'after', index: 0 })).toBe('STEP_NOT_OPEN');
  });

  it('is possible after the last answer only where the step stays open', async () => {
    const closing = await round(1);
    closing.answer('answer', 0, 'AGREED');
    expect(closing.refusal({ type: 'reopenParticipant', elementId: 'answer', index: 0 })).toBe(
      'STEP_NOT_OPEN',
    );

    const staying = new Play(
      await define(
        `${start()}${participants('answer', '1', { attributes: 'ts:staysOpen="true"' })}${path('start', 'answer')}`,
      ),
    ).start();
    staying.answer('answer', 0, 'AGREED');
    expect(staying.state.status).toBe('RUNNING');
    staying.do({ type: 'reopenParticipant', elementId: 'answer', index: 0 });
    staying.answer('answer', 0, 'DISAGREED');
    expect(outcomeCounts(staying.state, 'answer')).toEqual({ DISAGREED: 1 });
  });
});

describe('participants that come and go', () => {
  it('an added one gets the next index', async () => {
    const play = await round(2);
    expect(play.do({ type: 'addParticipant', elementId: 'answer' })).toEqual([
      { type: 'ParticipantAdded', workItemKey: 'answer#2.2', tokenId: 1, elementId: 'answer', index: 2 },
    ]);
    play.answer('answer', 0);
    play.answer('answer', 1);
    expect(play.at).toEqual(['answer']);
    play.answer('answer', 2);
    expect(play.at).toEqual(['after']);
  });

  it('a removed one is no longer waited for, and its index is not given again', async () => {
    const play = await round(2);
    play.do({ type: 'removeParticipant', elementId: 'answer', index: 1 });
    play.do({ type: 'addParticipant', elementId: 'answer' });
    expect(openParticipants(play.state, 'answer')).toEqual([0, 2]);
    expect(openWork(play.definition, play.state)).toEqual([
      {
        workItemKey: 'answer#2',
        elementId: 'answer',
        participants: { total: 2, completed: 0, open: 2, removed: 1 },
      },
    ]);
    play.answer('answer', 0);
    play.do({ type: 'removeParticipant', elementId: 'answer', index: 2 });
    expect(play.at).toEqual(['after']);
  });

  it('one who has answered is not removed', async () => {
    const play = await round(2);
    play.answer('answer', 0);
    expect(play.refusal({ type: 'removeParticipant', elementId: 'answer', index: 0 })).toBe(
      'PARTICIPANT_ANSWERED',
    );
    play.do({ type: 'removeParticipant', elementId: 'answer', index: 1 });
  });

  it('are limited in number', async () => {
    const play = await round(limits.participants);
    expect(play.refusal({ type: 'addParticipant', elementId: 'answer' })).toBe('PARTICIPANTS_INVALID');
  });
});

describe('the state of a round', () => {
  it('of thirty units, answered and with timers, stays under 4 kB', async () => {
    const play = new Play(
      await define(
        `${start()}${participants('answer', '=participants', { attributes: 'ts:due="=dueAt"' })}${timer('deadline', 'answer', '=dueAt', { date: true, interrupting: false })}${end()}${end('late')}${path('start', 'answer', 'end')}${path('deadline', 'late')}`,
      ),
    ).start({
      leadUnitId: '01957f2e-8a34-7c11-9d3c-3f0a6b1c2d3e',
      dueAt: '2025-03-19T10:00:00.000Z',
      remindAt: '2025-03-19T06:00:00.000Z',
      participants: 30,
    });
    const outcomes = ['AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED'];
    for (let index = 0; index < 29; index += 1) play.answer('answer', index, outcomes[index % 4]);
    expect(JSON.stringify(play.state).length).toBeLessThan(1_000);
  });
});

describe('a round of a thousand', () => {
  it('is carried in a state that does not grow with them, and each answer costs the same', async () => {
    const play = await round(1_000);
    for (let index = 0; index < 1_000; index += 10) play.answer('answer', index, 'AGREED');
    expect(JSON.stringify(play.state).length).toBeLessThan(1_000);
    expect(openParticipants(play.state, 'answer')).toHaveLength(900);
    expect(play.events.at(-1)?.type).toBe('WorkItemCompleted');
  });
});
