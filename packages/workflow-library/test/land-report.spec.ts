import { Play } from './play.js';
import { landReport, walk } from './walks.js';

async function reporting(): Promise<Play> {
  const play = await Play.of('landReport');
  play.start('opened', landReport);
  return play;
}

const candidates = (play: Play) => {
  const opened = play.events.findLast((event) => event.type === 'WorkItemOpened');
  return opened?.type === 'WorkItemOpened' ? opened : undefined;
};

describe('the report of a unit', () => {
  it('is entered by an officer, approved by a leader of the same unit, accepted by the lead department', async () => {
    const play = await reporting();
    expect(candidates(play)).toMatchObject({
      candidateUnit: landReport.reporterUnitId,
      candidatePositions: ['OFFICER'],
      dueAt: landReport.dueAt,
    });
    play.act('enterReport', 'submit');
    expect(candidates(play)).toMatchObject({ candidateUnit: landReport.reporterUnitId });
    play.act('approveReport', 'approved');
    expect(candidates(play)).toMatchObject({ candidateUnit: 'LEAD', dueAt: '2025-03-19T10:00:00.000Z' });
    play.act('acceptReport', 'accepted');
    expect(play.endedAt).toBe('reportTaken');
  });

  it('goes back to the officer from the leader and from the department', async () => {
    const play = await reporting();
    walk(play, [
      ['enterReport', 'submit'],
      ['approveReport', 'returned'],
      ['enterReport', 'submit'],
      ['approveReport', 'approved'],
      ['acceptReport', 'returned'],
    ]);
    expect(play.at).toEqual(['enterReport']);
  });

  it.each([0, 1, 2])('ends without figures when the period is locked at step %s', async (steps) => {
    const play = await reporting();
    const acts = [['enterReport', 'submit'] as const, ['approveReport', 'approved'] as const];
    walk(play, acts.slice(0, steps));
    play.send('periodLocked');
    expect(play.open).toEqual([]);
    expect(play.endedAt).toBe('closedWithout');
  });
});
