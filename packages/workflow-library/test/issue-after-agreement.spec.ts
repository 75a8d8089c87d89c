import { steps } from '../src/index.js';
import { agreed, agreedInPrinciple, issued, walk, type Walk } from './walks.js';

const due = '2025-03-25T10:00:00.000Z';
const remind = '2025-03-24T06:00:00.000Z';

describe('a report that the session agreed to in principle', () => {
  it('is completed by its unit while the Office is asked for a deadline', async () => {
    const play = await agreedInPrinciple();
    expect(play.at).toEqual(['takeInSession', 'confirmDeadline']);
    const opened = play.events.flatMap((event) => (event.type === 'WorkItemOpened' ? [event] : []));
    expect(opened[0]).not.toHaveProperty('dueAt');
    expect(opened[1]).toMatchObject({ candidateUnit: 'OFFICE', dueAt: '2025-03-19T10:00:00.000Z' });
    expect(play.state.timers).toEqual([]);
  });

  it('gets the date that the Office confirms, and its unit is reminded before it, once', async () => {
    const play = await agreedInPrinciple();
    play.act('confirmDeadline', 'confirmed');
    const events = play.do({ type: 'reschedule', variables: { dueAt: due, remindAt: remind } });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'WorkItemRescheduled', elementId: 'takeInSession', dueAt: due }),
    );
    expect(play.at).toEqual(['takeInSession']);
    play.fire('takeInReminder');
    expect(play.now).toBe(remind);
    expect(play.serve()).toEqual(['remindHolder']);
    expect(play.at).toEqual(['takeInSession']);
    expect(play.state.timers).toEqual([]);
  });

  it('goes from completion over the check of the Office to the archive', async () => {
    const play = walk(await agreedInPrinciple(), [
      ['confirmDeadline', 'confirmed'],
      ['takeInSession', 'submit'],
      ['recheck', 'approved'],
      ...issued,
    ]);
    expect(play.endedAt).toBe('archived');
    expect(play.state.tokens).toEqual([]);
    expect(play.state.timers).toEqual([]);
  });

  it('shows each step to the unit and the positions that hold it', async () => {
    const play = walk(await agreedInPrinciple(), [
      ['confirmDeadline', 'confirmed'],
      ['takeInSession', 'submit'],
      ['recheck', 'approved'],
      ...issued,
    ]);
    const holders = play.events.flatMap((event) =>
      event.type === 'WorkItemOpened'
        ? [`${event.elementId}: ${event.candidateUnit} ${event.candidatePositions.join('/')}`]
        : [],
    );
    expect(holders).toEqual([
      'takeInSession: LEAD OFFICER',
      'confirmDeadline: OFFICE OFFICER/CHIEF_OF_OFFICE/DEPUTY_CHIEF_OF_OFFICE',
      'recheck: OFFICE OFFICER',
      'signDecision: LEADERSHIP CHAIR/VICE_CHAIR',
      'numberDecision: OFFICE CLERK',
      'sealDecision: OFFICE CLERK',
      'dispatchDecision: OFFICE CLERK',
      'archive: LEAD OFFICER',
    ]);
  });

  it('is checked by another person than the one who completed it: the Office itself drafts one', async () => {
    const { definition } = await agreedInPrinciple();
    expect(definition.elements['recheck']).toMatchObject({ differentPersonFrom: ['takeInSession'] });
  });

  it('passes nobody who was asked before the session', async () => {
    const { definition } = await agreedInPrinciple();
    for (const step of ['sendRound', 'examine', 'viceChairReview', 'partyOpinion']) {
      expect(definition.elements[step]).toBeUndefined();
    }
  });
});

describe('a report that the session agreed to, of an unknown drafter', () => {
  it('goes to signature as soon as the Office says who drafted it', async () => {
    const play = await agreed();
    expect(play.at).toEqual(['nameDrafter']);
    play.act('nameDrafter', 'named');
    expect(play.at).toEqual(['signDecision']);
    walk(play, issued);
    expect(play.endedAt).toBe('archived');
  });

  it('keeps the named unit for what comes later', async () => {
    const play = await agreed();
    const [open] = play.open;
    play.do({
      type: 'complete',
      elementId: 'nameDrafter',
      workItemKey: open?.workItemKey ?? '',
      variables: { outcome: 'named', leadUnitId: '0195a7c0-0000-7000-8000-000000000009' },
    });
    expect(play.state.variables['leadUnitId']).toBe('0195a7c0-0000-7000-8000-000000000009');
  });
});

const before: Record<string, Walk> = {
  recheck: [
    ['confirmDeadline', 'confirmed'],
    ['takeInSession', 'submit'],
  ],
  signDecision: [
    ['confirmDeadline', 'confirmed'],
    ['takeInSession', 'submit'],
    ['recheck', 'approved'],
  ],
};

describe('an outcome', () => {
  it.each<[string, string, string]>([
    ['recheck', 'approved', 'signDecision'],
    ['recheck', 'returned', 'takeInSession'],
    ['signDecision', 'signed', 'numberDecision'],
    ['signDecision', 'returned', 'takeInSession'],
  ])('of %s, %s, leads to %s', async (step, outcome, next) => {
    const play = walk(await agreedInPrinciple(), before[step] ?? []);
    play.act(step, outcome);
    expect(play.open.map((work) => work.elementId)).toEqual([next]);
  });

  it('that returns what the session agreed to as it stands leads to its unit too', async () => {
    const play = walk(await agreed(), [
      ['nameDrafter', 'named'],
      ['signDecision', 'returned'],
    ]);
    expect(play.at).toEqual(['takeInSession']);
  });

  it('keeps the confirmed date for what is completed a second time', async () => {
    const play = await agreedInPrinciple();
    play.act('confirmDeadline', 'confirmed');
    play.do({ type: 'reschedule', variables: { dueAt: due, remindAt: remind } });
    walk(play, [
      ['takeInSession', 'submit'],
      ['recheck', 'returned'],
    ]);
    const again = play.events.findLast((event) => event.type === 'WorkItemOpened');
    expect(again).toMatchObject({ elementId: 'takeInSession', dueAt: due });
  });
});

describe('a withdrawal', () => {
  it.each(Object.keys(steps.issueAfterAgreement).filter((step) => step !== 'nameDrafter'))(
    'ends the dossier at %s',
    async (step) => {
      const play = await agreedInPrinciple();
      const way: Walk = [['takeInSession', 'submit'], ['recheck', 'approved'], ...issued];
      const at = way.findIndex((act) => act[0] === step);
      if (at >= 0) walk(play, [['confirmDeadline', 'confirmed'], ...way.slice(0, at)]);
      expect(play.at).toContain(step);
      play.send('withdraw');
      expect(play.endedAt).toBe('withdrawn');
      expect(play.state.tokens).toEqual([]);
      expect(play.state.timers).toEqual([]);
    },
  );

  it('ends it also while its drafter is unknown', async () => {
    const play = await agreed();
    play.send('withdraw');
    expect(play.endedAt).toBe('withdrawn');
  });
});
