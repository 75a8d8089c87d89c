import { openParticipants, outcomeCounts } from '@thong-suot/workflow-engine';
import { opened } from './walks.js';

describe('a round of comments', () => {
  it('asks all units at once and gives the lead its end to decide', async () => {
    const play = await opened(24);
    expect(play.open).toEqual([
      {
        workItemKey: expect.any(String),
        elementId: 'endRound',
        name: 'Kết thúc lấy ý kiến',
        stage: 'COMMENTING',
      },
      {
        workItemKey: expect.any(String),
        elementId: 'answer',
        name: 'Tham gia ý kiến',
        stage: 'COMMENTING',
        participants: { total: 24, completed: 0, open: 24, removed: 0 },
      },
    ]);
    const asked = play.events.find((event) => event.type === 'MultiInstanceStarted');
    expect(asked).toMatchObject({ count: 24, dueAt: '2025-03-19T10:00:00.000Z' });
  });

  it('gives the lead a working day after the hour of the units to end it', async () => {
    const play = await opened(24);
    const ending = play.events.find(
      (event) => event.type === 'WorkItemOpened' && event.elementId === 'endRound',
    );
    expect(ending).toMatchObject({ dueAt: '2025-03-20T10:00:00.000Z' });
    play.fire('deadline');
    expect(play.now).toBe('2025-03-19T10:00:00.000Z');
  });

  it('goes on when all have answered: only the lead ends it, early if it likes', async () => {
    const play = await opened(24);
    for (let index = 0; index < 24; index += 1) play.answer(index, index === 7 ? 'DISAGREED' : 'AGREED');
    expect(openParticipants(play.state, 'answer')).toEqual([]);
    expect(outcomeCounts(play.state, 'answer')).toEqual({ AGREED: 23, DISAGREED: 1 });
    expect(play.state.status).toBe('RUNNING');
    play.act('endRound', 'ended');
    expect(play.endedAt).toBe('roundEnded');
    expect(play.state.timers).toEqual([]);
  });

  it('ended before all have answered closes the others, once', async () => {
    const play = await opened(24);
    for (let index = 0; index < 19; index += 1) play.answer(index, 'AGREED');
    const events = play.act('endRound', 'ended');
    expect(events.filter((event) => event.type === 'MultiInstanceEnded')).toMatchObject([
      { reason: 'terminated' },
    ]);
    expect(events.filter((event) => event.type === 'InstanceCompleted')).toHaveLength(1);
    expect(play.refusal({ type: 'complete', elementId: 'answer', index: 20 })).toBe('STEP_NOT_OPEN');
    expect(play.refusal({ type: 'complete', elementId: 'endRound' })).toBe('STEP_NOT_OPEN');
  });

  it('takes a late answer as long as the lead has not ended it', async () => {
    const play = await opened(24);
    play.fire('deadline');
    expect(play.serve()).toEqual(['lockAnswers']);
    play.now = '2025-03-20T02:00:00.000Z';
    play.answer(5, 'AGREED_WITH_COMMENTS');
    play.act('endRound', 'ended');
    expect(play.endedAt).toBe('roundEnded');
  });

  it('lets a unit take its answer back and answer anew, also when all had answered', async () => {
    const play = await opened(2);
    play.answer(0, 'AGREED');
    play.answer(1, 'AGREED');
    play.do({ type: 'reopenParticipant', elementId: 'answer', index: 1 });
    expect(openParticipants(play.state, 'answer')).toEqual([1]);
    play.answer(1, 'DISAGREED');
    expect(outcomeCounts(play.state, 'answer')).toEqual({ AGREED: 1, DISAGREED: 1 });
  });

  it('does not take the same answer twice, nor one of a unit that was not asked', async () => {
    const play = await opened(24);
    play.answer(3, 'NOT_CONCERNED');
    const answer = { type: 'complete', elementId: 'answer', variables: { outcome: 'AGREED' } } as const;
    expect(play.refusal({ ...answer, index: 3 })).toBe('STEP_NOT_OPEN');
    expect(play.refusal({ ...answer, index: 24 })).toBe('PARTICIPANT_UNKNOWN');
    expect(play.refusal({ ...answer, index: 4, variables: { outcome: 'approved' } })).toBe(
      'OUTCOME_NOT_OFFERED',
    );
  });

  it('reminds those without an answer, then locks at the hour, each once', async () => {
    const play = await opened(24);
    play.fire('reminder');
    expect(play.now).toBe('2025-03-19T06:00:00.000Z');
    expect(play.serve()).toEqual(['remindUnanswered']);
    play.fire('deadline');
    expect(play.now).toBe('2025-03-19T10:00:00.000Z');
    expect(play.serve()).toEqual(['lockAnswers']);
    expect(play.at).toEqual(['endRound', 'answer']);
    expect(play.state.timers).toEqual([]);
  });

  it('may be opened without a reminder', async () => {
    const play = await opened(3);
    play.do({ type: 'reschedule', variables: { remindAt: null } });
    expect(play.state.timers.map((timer) => timer.at)).toEqual(['deadline']);
  });

  it('that is extended moves the hour for all, and is locked anew', async () => {
    const play = await opened(24);
    play.fire('deadline');
    play.serve();
    play.do({
      type: 'reschedule',
      variables: { dueAt: '2025-03-21T10:00:00.000Z', endDueAt: '2025-03-24T10:00:00.000Z' },
    });
    play.fire('deadline');
    expect(play.now).toBe('2025-03-21T10:00:00.000Z');
    expect(play.serve()).toEqual(['lockAnswers']);
  });

  it('that is withdrawn ends with all its requests and timers', async () => {
    const play = await opened(24);
    play.answer(0, 'AGREED');
    play.send('withdraw');
    expect(play.endedAt).toBe('withdrawn');
    expect(play.state.tokens).toEqual([]);
    expect(play.state.timers).toEqual([]);
  });

  it('of thirty units keeps its state under 4 kB', async () => {
    const play = await opened(30);
    const outcomes = ['AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED'];
    for (let index = 0; index < 30; index += 1) play.answer(index, outcomes[index % 4] ?? '');
    expect(JSON.stringify(play.state).length).toBeLessThan(1_000);
  });
});
