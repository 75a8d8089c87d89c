import fc from 'fast-check';
import { checkSoundness, isRefusal, openWork } from '../src/index.js';
import { define } from './bpmn.js';
import { Play } from './play.js';
import { unstructured } from './unstructured.js';

const long = process.env['TS_LONG'] === '1';
const timeLimit = long ? 3_600_000 : 120_000;

/** Completes open steps, chosen and answered by the numbers, until nothing is open or the numbers are used up. */
function playOn(play: Play, choices: readonly number[]): void {
  if (isRefusal(play.try({ type: 'start', variables: { way: choices[0] ?? 0 } }))) return;
  for (const choice of choices) {
    const open = openWork(play.definition, play.state);
    const work = open[choice % Math.max(open.length, 1)];
    if (!work) return;
    const { elementId, workItemKey } = work;
    play.try({ type: 'complete', elementId, workItemKey, variables: { way: choice % 3 } });
  }
}

function announcedIn(play: Play): string[] {
  return checkSoundness(play.definition)
    .map(({ code }) => code)
    .filter((code) => code !== 'DEFAULT_MISSING');
}

describe('a random process without structure', () => {
  it(
    'comes to rest only at its end, or where the check of soundness has announced it',
    async () => {
      let stuck = 0;
      await fc.assert(
        fc.asyncProperty(
          unstructured,
          fc.array(fc.nat(11), { minLength: 20, maxLength: 20 }),
          async (body, choices) => {
            const play = new Play(await define(body));
            playOn(play, choices);
            const { status, tokens } = play.state;
            const waits =
              status === 'RUNNING' && tokens.length > 0 && openWork(play.definition, play.state).length === 0;
            if (!waits) return;
            stuck += 1;
            expect(announcedIn(play)).not.toEqual([]);
          },
        ),
        { numRuns: long ? 5_000 : 40 },
      );
      expect(stuck).toBeGreaterThan(0);
    },
    timeLimit,
  );

  it(
    'does a step twice at once only where that has been announced',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          unstructured,
          fc.array(fc.nat(11), { minLength: 12, maxLength: 12 }),
          async (body, choices) => {
            const play = new Play(await define(body));
            playOn(play, choices);
            const at = openWork(play.definition, play.state).map(({ elementId }) => elementId);
            if (new Set(at).size === at.length) return;
            expect(announcedIn(play)).toContainEqual(
              expect.stringMatching(/TOKENS_UNSYNCHRONISED|SOUNDNESS_UNDECIDED/),
            );
          },
        ),
        { numRuns: long ? 5_000 : 40 },
      );
    },
    timeLimit,
  );
});
