import { readdir, readFile, writeFile } from 'node:fs/promises';
import { evolve, initialState, semanticsVersion, type Event, type State } from '@thong-suot/workflow-engine';
import type { ProcessKey } from '../src/index.js';
import { Play, type Given } from './play.js';
import {
  agreed,
  agreedInPrinciple,
  assignment,
  dossier,
  fromSession,
  incomingPaper,
  issued,
  landReport,
  notice,
  opened,
  toArchive,
  toConsolidation,
  toParty,
  walk,
} from './walks.js';

/**
 * What instances have really gone through, per version of the engine's rules. A released file is never edited: another
 * decision of the engine on these commands needs a new `semanticsVersion`, another event an upcast.
 *
 * `TS_RECORD=1 npm test -w @thong-suot/workflow-library` writes the walks below as histories of the present version.
 */
interface History {
  readonly process: ProcessKey;
  readonly commands: readonly Given[];
  readonly events: readonly Event[];
  readonly state: State;
}

const folder = new URL('./histories/', import.meta.url);

const walks: Record<string, () => Promise<Play>> = {
  'decision-with-party-conditions': async () => {
    const play = await Play.of('consultAndPartyOpinion');
    play.start('startFromNothing', dossier);
    walk(play, [
      ['draft', 'submit'],
      ['leaderReview', 'returned'],
      ['draft', 'submit'],
      ['leaderReview', 'approved'],
    ]);
    walk(play, [
      ...toConsolidation,
      ['consolidate', 'secondRound'],
      ...toConsolidation,
      ['consolidate', 'submit'],
      ['leaderSubmit', 'returned'],
      ['consolidate', 'submit'],
      ['leaderSubmit', 'approved'],
    ]);
    play.fire('examineReminder');
    play.serve();
    walk(play, [
      ['examine', 'returned'],
      ...toParty.slice(0, 4),
      ['viceChairReview', 'CLARIFY'],
      ...toParty.slice(2),
    ]);
    walk(play, [
      ['partyOpinion', 'TO_STANDING_COMMITTEE'],
      ['partyOpinion', 'AGREED_WITH_ADDITIONS'],
    ]);
    walk(play, [['takeIn', 'submit'], ['recheck', 'returned'], ...toArchive]);
    return play;
  },
  'decision-withdrawn': async () =>
    walk(await fromSession(), [...toConsolidation, ...toParty.slice(0, 4), 'withdraw']),
  'report-completed-by-a-confirmed-date': async () => {
    const play = await agreedInPrinciple();
    play.act('confirmDeadline', 'confirmed');
    play.do({
      type: 'reschedule',
      variables: { dueAt: '2025-03-25T10:00:00.000Z', remindAt: '2025-03-24T06:00:00.000Z' },
    });
    play.fire('takeInReminder');
    play.serve();
    walk(play, [
      ['takeInSession', 'submit'],
      ['recheck', 'returned'],
      ['takeInSession', 'submit'],
    ]);
    return walk(play, [['recheck', 'approved'], ['signDecision', 'signed'], ...issued.slice(1)]);
  },
  'report-of-an-unknown-drafter': async () => walk(await agreed(), [['nameDrafter', 'named'], ...issued]),
  'notice-returned-once': async () =>
    walk(await notice(), [
      ['draftNotice', 'submit'],
      ['signNotice', 'returned'],
      ['draftNotice', 'submit'],
      ['signNotice', 'signed'],
      ...issued.slice(1),
    ]),
  'round-of-24-with-late-and-withdrawn-answers': async () => {
    const play = await opened(24);
    const stances = ['AGREED', 'AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED'];
    for (let index = 0; index < 20; index += 1) play.answer(index, stances[index % 5] ?? '');
    play.do({ type: 'reopenParticipant', elementId: 'answer', index: 3 });
    play.fire('reminder');
    play.serve();
    play.do({ type: 'reschedule', variables: { dueAt: '2025-03-20T10:00:00.000Z' } });
    play.fire('deadline');
    play.serve();
    play.answer(3, 'AGREED');
    play.do({ type: 'addParticipant', elementId: 'answer' });
    play.do({ type: 'removeParticipant', elementId: 'answer', index: 22 });
    play.do({ type: 'suspend' });
    play.do({ type: 'resume' });
    play.act('endRound', 'ended');
    return play;
  },
  'land-report-returned-and-accepted': async () => {
    const play = await Play.of('landReport');
    play.start('opened', landReport);
    return walk(play, [
      ['enterReport', 'submit'],
      ['approveReport', 'returned'],
      ['enterReport', 'submit'],
      ['approveReport', 'approved'],
      ['acceptReport', 'returned'],
      ['enterReport', 'submit'],
      ['approveReport', 'approved'],
      ['acceptReport', 'accepted'],
    ]);
  },
  'incoming-paper-dealt-with': async () => {
    const play = await Play.of('incomingPaper');
    play.start('passedOn', incomingPaper);
    return walk(play, [['handleIncoming', 'done']]);
  },
  'land-report-locked-meanwhile': async () => {
    const play = await Play.of('landReport');
    play.start('opened', landReport);
    return walk(play, [['enterReport', 'submit'], 'periodLocked']);
  },
  'round-withdrawn': async () => {
    const play = await opened(3);
    play.answer(1, 'AGREED');
    play.send('withdraw');
    return play;
  },
  'assignment-extended-and-done-again': async () => {
    const play = await Play.of('assignment');
    play.start('assigned', assignment);
    play.send('requestTransfer');
    walk(play, [['decideTransfer', 'kept'], ['acceptAssignment', 'accepted'], 'requestExtension']);
    play.fire('reminder');
    play.serve();
    walk(play, [['decideExtension', 'granted']]);
    play.do({ type: 'reschedule', variables: { dueAt: '2025-06-13T10:00:00.000Z' } });
    walk(play, [
      ['carryOut', 'reported'],
      ['confirmResult', 'redo'],
      ['carryOut', 'reported'],
      ['confirmResult', 'confirmed'],
    ]);
    return play;
  },
  'assignment-handed-on': async () => {
    const play = await Play.of('assignment');
    play.start('assigned', { ...assignment, dueAt: null, remindAt: null, lastDayAt: null });
    return walk(play, [['acceptAssignment', 'accepted'], 'requestTransfer', ['decideTransfer', 'moved']]);
  },
};

if (process.env['TS_RECORD'] === '1') {
  for (const [name, make] of Object.entries(walks)) {
    const { definition, given, events, state } = await make();
    const history: History = { process: definition.processId as ProcessKey, commands: given, events, state };
    await writeFile(
      new URL(`v${semanticsVersion}-${name}.json`, folder),
      `${JSON.stringify(history, null, 1)}\n`,
    );
  }
}

const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const read = async (name: string) => JSON.parse(await readFile(new URL(name, folder), 'utf8')) as History;

it('there is a history of every walk under the present rules', () => {
  expect(names).toEqual(
    expect.arrayContaining(Object.keys(walks).map((name) => `v${semanticsVersion}-${name}.json`)),
  );
});

it.each(names)('%s replays to its state', async (name) => {
  const { events, state } = await read(name);
  expect(JSON.stringify(events.reduce(evolve, initialState()))).toBe(JSON.stringify(state));
});

it.each(names.filter((name) => name.startsWith(`v${semanticsVersion}-`)))(
  '%s: the same commands lead to the same events',
  async (name) => {
    const { process, commands, events } = await read(name);
    const play = await Play.of(process);
    for (const { at, command } of commands) {
      play.now = at;
      play.do(command);
    }
    expect(play.events).toEqual(events);
  },
);
