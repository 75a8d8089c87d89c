import { steps } from '../src/index.js';
import { Play } from './play.js';
import { dossier, fromSession, toArchive, toConsolidation, toParty, walk, type Walk } from './walks.js';

describe('the whole way of a decision', () => {
  it('begins from nothing with the draft and its approval', async () => {
    const play = await Play.of('consultAndPartyOpinion');
    play.start('startFromNothing', dossier);
    walk(play, [['draft', 'submit'], ['leaderReview', 'approved'], ...toConsolidation, ...toParty]);
    walk(play, [['partyOpinion', 'AGREED_WITH_ADDITIONS'], ...toArchive]);
    expect(play.endedAt).toBe('archived');
    expect(play.state.tokens).toEqual([]);
    expect(play.state.timers).toEqual([]);
  });

  it('begins from the session at the sending, draft 1 being ready', async () => {
    const play = await fromSession();
    expect(play.at).toEqual(['sendRound']);
    walk(play, [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED'], ...toArchive]);
    expect(play.endedAt).toBe('archived');
  });

  it('begins from nothing where no start is named', async () => {
    const play = await Play.of('consultAndPartyOpinion');
    play.do({ type: 'start', variables: dossier });
    expect(play.at).toEqual(['draft']);
  });

  it('shows each step to the unit and the positions that hold it', async () => {
    const play = await fromSession();
    walk(play, [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED'], ...toArchive]);
    const holders = play.events.flatMap((event) =>
      event.type === 'WorkItemOpened'
        ? [`${event.elementId}: ${event.candidateUnit} ${event.candidatePositions.join('/')}`]
        : [],
    );
    expect(holders).toEqual([
      'sendRound: LEAD OFFICER/UNIT_LEADER',
      'consolidate: LEAD OFFICER',
      'leaderSubmit: LEAD UNIT_LEADER/DEPUTY_UNIT_LEADER/UNIT_HEAD/CHIEF_OF_OFFICE/DEPUTY_CHIEF_OF_OFFICE',
      'examine: OFFICE OFFICER',
      'officeReview: OFFICE CHIEF_OF_OFFICE/DEPUTY_CHIEF_OF_OFFICE',
      'viceChairReview: LEADERSHIP VICE_CHAIR',
      'chairReview: LEADERSHIP CHAIR',
      'signSubmission: LEADERSHIP CHAIR/VICE_CHAIR',
      'numberSubmission: OFFICE CLERK',
      'sendSubmission: OFFICE CLERK',
      'partyOpinion: OFFICE CLERK',
      'takeIn: LEAD OFFICER',
      'recheck: OFFICE OFFICER',
      'signDecision: LEADERSHIP CHAIR/VICE_CHAIR',
      'numberDecision: OFFICE CLERK',
      'sealDecision: OFFICE CLERK',
      'dispatchDecision: OFFICE CLERK',
      'archive: LEAD OFFICER',
    ]);
  });

  it('says until when the Office and the leaders keep it: the next working day', async () => {
    const play = await fromSession();
    walk(play, [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED'], ...toArchive]);
    const due = play.events.flatMap((event) =>
      event.type === 'WorkItemOpened' && event.dueAt === '2025-03-19T10:00:00.000Z' ? [event.elementId] : [],
    );
    expect(due).toEqual([
      'examine',
      'officeReview',
      'viceChairReview',
      'chairReview',
      'recheck',
      'numberDecision',
      'dispatchDecision',
    ]);
  });
});

/** The acts that lead from the session to a step. */
const before: Record<string, Walk> = {
  leaderSubmit: [...toConsolidation, ...toParty.slice(0, 1)],
  examine: [...toConsolidation, ...toParty.slice(0, 2)],
  officeReview: [...toConsolidation, ...toParty.slice(0, 3)],
  viceChairReview: [...toConsolidation, ...toParty.slice(0, 4)],
  chairReview: [...toConsolidation, ...toParty.slice(0, 5)],
  signSubmission: [...toConsolidation, ...toParty.slice(0, 6)],
  partyOpinion: [...toConsolidation, ...toParty],
  takeIn: [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED']],
  recheck: [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED'], ...toArchive.slice(0, 1)],
  signDecision: [...toConsolidation, ...toParty, ['partyOpinion', 'AGREED'], ...toArchive.slice(0, 2)],
};

describe('an outcome', () => {
  it('of the unit leader sends the draft back to its drafter', async () => {
    const play = await Play.of('consultAndPartyOpinion');
    play.start('startFromNothing', dossier);
    walk(play, [
      ['draft', 'submit'],
      ['leaderReview', 'returned'],
    ]);
    expect(play.at).toEqual(['draft']);
    walk(play, [
      ['draft', 'submit'],
      ['leaderReview', 'approved'],
    ]);
    expect(play.at).toEqual(['sendRound']);
  });

  const leaders = (step: string, next: string) =>
    [
      ...['AGREED', 'AGREED_FORWARD', 'AGREED_ADJUSTED'].map((outcome) => [step, outcome, next]),
      ...['CLARIFY', 'TO_SESSION', 'MEMBER_OPINIONS'].map((outcome) => [step, outcome, 'examine']),
      [step, 'RETURNED', 'consolidate'],
    ] as [string, string, string][];

  it.each<[string, string, string]>([
    ['leaderSubmit', 'returned', 'consolidate'],
    ['leaderSubmit', 'approved', 'examine'],
    ['examine', 'returned', 'consolidate'],
    ['examine', 'forward', 'officeReview'],
    ['officeReview', 'returned', 'consolidate'],
    ['officeReview', 'approved', 'viceChairReview'],
    ...leaders('viceChairReview', 'chairReview'),
    ...leaders('chairReview', 'signSubmission'),
    ['signSubmission', 'returned', 'consolidate'],
    ['signSubmission', 'signed', 'numberSubmission'],
    ['partyOpinion', 'AGREED', 'takeIn'],
    ['partyOpinion', 'AGREED_WITH_ADDITIONS', 'takeIn'],
    ['partyOpinion', 'DELEGATED_TO_UBND', 'takeIn'],
    ['partyOpinion', 'TO_STANDING_COMMITTEE', 'partyOpinion'],
    ['partyOpinion', 'PRESENT_AT_MEETING', 'partyOpinion'],
    ['partyOpinion', 'RETURNED', 'consolidate'],
    ['partyOpinion', 'DISAGREED', 'consolidate'],
    ['recheck', 'approved', 'signDecision'],
    ['recheck', 'returned', 'takeIn'],
    ['signDecision', 'signed', 'numberDecision'],
    ['signDecision', 'returned', 'takeIn'],
  ])('of %s, %s, leads to %s', async (step, outcome, next) => {
    const play = walk(await fromSession(), before[step] ?? []);
    play.act(step, outcome);
    expect(play.open.map((work) => work.elementId)).toEqual([next]);
  });

  it('that a step does not offer is refused', async () => {
    const play = walk(await fromSession(), before['examine'] ?? []);
    const command = { type: 'complete', elementId: 'examine', variables: { outcome: 'approved' } } as const;
    expect(play.refusal(command)).toBe('OUTCOME_NOT_OFFERED');
  });

  it('of a person who acts at the same moment as another loses', async () => {
    const play = walk(await fromSession(), before['chairReview'] ?? []);
    const [work] = play.open;
    play.act('chairReview', 'RETURNED');
    const second = { type: 'complete', elementId: 'chairReview', variables: { outcome: 'AGREED' } } as const;
    expect(play.refusal({ ...second, workItemKey: work?.workItemKey ?? '' })).toBe('STEP_NOT_OPEN');
  });

  it('of the Party that makes it wait is not taken twice by a second click', async () => {
    const play = walk(await fromSession(), before['partyOpinion'] ?? []);
    const workItemKey = play.open[0]?.workItemKey ?? '';
    play.act('partyOpinion', 'TO_STANDING_COMMITTEE');
    const again = {
      type: 'complete',
      elementId: 'partyOpinion',
      workItemKey,
      variables: { outcome: 'TO_STANDING_COMMITTEE' },
    } as const;
    expect(play.refusal(again)).toBe('STEP_NOT_OPEN');
  });
});

describe('a second round of comments', () => {
  it('is sent after consolidation, and awaited anew', async () => {
    const play = walk(await fromSession(), toConsolidation);
    walk(play, [['consolidate', 'secondRound'], ...toConsolidation, ['consolidate', 'submit']]);
    expect(play.at).toEqual(['leaderSubmit']);
    expect(play.events.filter((event) => event.type === 'MessageAwaited')).toHaveLength(2);
  });

  it('does not take the end of a round before one is sent', async () => {
    const play = await fromSession();
    expect(play.refusal({ type: 'message', name: 'roundClosed' })).toBe('NOT_WAITING');
  });
});

describe('a withdrawal', () => {
  it.each(Object.keys(steps.consultAndPartyOpinion))('ends the dossier at %s', async (step) => {
    const play = await Play.of('consultAndPartyOpinion');
    play.start('startFromNothing', dossier);
    const way: Walk = [
      ['draft', 'submit'],
      ['leaderReview', 'approved'],
      ...toConsolidation,
      ...toParty,
      ['partyOpinion', 'AGREED'],
      ...toArchive,
    ];
    const at = way.findIndex((act) => act[0] === step);
    walk(play, way.slice(0, at));
    expect(play.at).toEqual([step]);
    play.send('withdraw');
    expect(play.endedAt).toBe('withdrawn');
    expect(play.state.tokens).toEqual([]);
    expect(play.state.timers).toEqual([]);
    expect(play.refusal({ type: 'message', name: 'withdraw' })).toBe('NOT_WAITING');
  });

  it('ends it also while comments are awaited', async () => {
    const play = walk(await fromSession(), [['sendRound', 'sent']]);
    expect(play.at).toEqual(['roundClosed']);
    play.send('withdraw');
    expect(play.endedAt).toBe('withdrawn');
    expect(play.refusal({ type: 'message', name: 'roundClosed' })).toBe('NOT_WAITING');
  });
});

describe('a reminder', () => {
  it.each(['examine', 'officeReview', 'viceChairReview', 'chairReview'])(
    'reaches whoever holds %s at the end of the next working day, once, and leaves the step open',
    async (step) => {
      const play = walk(await fromSession(), before[step] ?? []);
      play.fire(`${step}Reminder`);
      expect(play.now).toBe('2025-03-19T10:00:00.000Z');
      expect(play.serve()).toEqual(['remindHolder']);
      expect(play.at).toEqual([step]);
      expect(play.state.timers).toEqual([]);
    },
  );

  it('falls on Monday for what came in on Friday', async () => {
    const play = await fromSession();
    play.now = '2025-03-21T08:00:00.000Z';
    walk(play, before['examine'] ?? []);
    play.fire('examineReminder');
    expect(play.now).toBe('2025-03-24T10:00:00.000Z');
  });

  it('is not sent for a step that was done in time', async () => {
    const play = walk(await fromSession(), before['officeReview'] ?? []);
    expect(play.state.timers.map((timer) => timer.at)).toEqual(['officeReviewReminder']);
  });
});
