import { Play } from './play.js';
import { assignment } from './walks.js';

const given = async (change: object = {}): Promise<Play> => {
  const play = await Play.of('assignment');
  play.start('assigned', { ...assignment, ...change });
  return play;
};

const accepted = async (change: object = {}): Promise<Play> => {
  const play = await given(change);
  play.act('acceptAssignment', 'accepted');
  return play;
};

describe('an assignment', () => {
  it('is accepted, carried out and confirmed', async () => {
    const play = await accepted();
    play.act('carryOut', 'reported');
    play.act('confirmResult', 'confirmed');
    expect(play.endedAt).toBe('done');
    expect(play.state.tokens).toEqual([]);
    expect(play.state.timers).toEqual([]);
  });

  it('goes to the unit to which it was given, and its result to the unit that monitors it', async () => {
    const play = await accepted();
    play.act('carryOut', 'reported');
    const held = play.events.flatMap((event) =>
      event.type === 'WorkItemOpened' ? [[event.elementId, event.candidateUnit]] : [],
    );
    expect(held).toEqual([
      ['acceptAssignment', assignment.unitId],
      ['carryOut', assignment.unitId],
      ['confirmResult', assignment.monitorUnitId],
    ]);
  });

  it('comes back to be done again, with its reminders set anew', async () => {
    const play = await accepted();
    play.act('carryOut', 'reported');
    expect(play.state.timers).toEqual([]);
    play.act('confirmResult', 'redo');
    expect(play.at).toEqual(['carryOut']);
    expect(play.state.timers.map(({ at }) => at)).toEqual(['reminder', 'lastDay']);
  });

  it('reminds of acceptance after a working day, then ten working days ahead and on the last working morning', async () => {
    const play = await given();
    play.fire('acceptReminder');
    expect(play.serve()).toEqual(['remindAssignment']);
    play.act('acceptAssignment', 'accepted');
    play.fire('reminder');
    expect(play.now).toBe(assignment.remindAt);
    play.fire('lastDay');
    expect(play.now).toBe(assignment.lastDayAt);
    play.serve();
    expect(play.at).toEqual(['carryOut']);
  });

  it('has no deadline and no reminder of one where none is set, until one is', async () => {
    const play = await accepted({ dueAt: null, remindAt: null, lastDayAt: null });
    expect(play.state.timers).toEqual([]);
    play.do({ type: 'reschedule', variables: { dueAt: assignment.dueAt, lastDayAt: assignment.lastDayAt } });
    expect(play.state.timers.map(({ at }) => at)).toEqual(['lastDay']);
  });

  it('is extended as a reschedule, while the work goes on', async () => {
    const play = await accepted();
    play.send('requestExtension');
    expect(play.at).toEqual(['carryOut', 'decideExtension']);
    play.act('decideExtension', 'granted');
    const events = play.do({
      type: 'reschedule',
      variables: { dueAt: '2025-06-13T10:00:00.000Z', lastDayAt: '2025-06-13T00:30:00.000Z' },
    });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'WorkItemRescheduled', dueAt: '2025-06-13T10:00:00.000Z' }),
    );
    play.act('carryOut', 'reported');
    expect(play.at).toEqual(['confirmResult']);
  });

  it('takes no wish for an extension before it is accepted, nor when it is reported', async () => {
    const play = await given();
    const wish = { type: 'message', name: 'requestExtension' } as const;
    expect(play.refusal(wish)).toBe('NOT_WAITING');
    play.act('acceptAssignment', 'accepted');
    play.act('carryOut', 'reported');
    expect(play.refusal(wish)).toBe('NOT_WAITING');
  });

  it.each(['acceptAssignment', 'carryOut'])('ends for a unit that hands it on from %s', async (step) => {
    const play = step === 'carryOut' ? await accepted() : await given();
    play.send('requestTransfer');
    expect(play.at).toEqual([step, 'decideTransfer']);
    play.act('decideTransfer', 'moved');
    expect(play.endedAt).toBe('transferred');
    expect(play.state.tokens).toEqual([]);
  });

  it('stays with the unit where the Office does not move it', async () => {
    const play = await accepted();
    play.send('requestTransfer');
    play.act('decideTransfer', 'kept');
    expect(play.at).toEqual(['carryOut']);
  });

  it('ends with its confirmed result, whatever wish still waits', async () => {
    const play = await accepted();
    play.send('requestExtension');
    play.act('carryOut', 'reported');
    play.act('confirmResult', 'confirmed');
    expect(play.endedAt).toBe('done');
    expect(play.state.tokens).toEqual([]);
  });
});
