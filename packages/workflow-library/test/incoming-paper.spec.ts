import { Play } from './play.js';
import { incomingPaper } from './walks.js';

describe('an incoming document that was passed on', () => {
  it('waits for the unit until its deadline, and ends when it is dealt with', async () => {
    const play = await Play.of('incomingPaper');
    play.start('passedOn', incomingPaper);
    const opened = play.events.find((event) => event.type === 'WorkItemOpened');
    expect(opened).toMatchObject({
      elementId: 'handleIncoming',
      candidateUnit: incomingPaper.unitId,
      dueAt: incomingPaper.dueAt,
    });
    play.act('handleIncoming', 'done');
    expect(play.open).toEqual([]);
    expect(play.endedAt).toBe('dealtWith');
  });

  it('needs no deadline', async () => {
    const play = await Play.of('incomingPaper');
    play.start('passedOn', { ...incomingPaper, dueAt: null });
    expect(play.at).toEqual(['handleIncoming']);
  });
});
