import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftBoth, walkTogether, type TwoItems } from './items-six-and-seven.js';
import { serviceWalk, settled, type ServiceWalk } from './service-walk.js';
import { Walk } from './walk.js';

/** A step takes some tens of milliseconds: the blow falls before, during or after it. */
const WITHIN_MS = 60;

describe('a service that is killed at the steps that move two dossiers at once', () => {
  let calm: ServiceWalk;
  let struck: ServiceWalk;

  beforeAll(async () => {
    calm = await serviceWalk();
    struck = await serviceWalk();
  });
  afterAll(async () => {
    await calm.close();
    await struck.close();
  });

  it('moves both or neither; nothing is lost and nothing happens twice', async () => {
    const undisturbed = await walkThrough(calm);
    let blows = Promise.resolve();
    let struckAt = 0;
    const walked = await walkThrough(struck, (step) => {
      if (!STRUCK.has(step)) return;
      struckAt++;
      blows = blows.then(() => struck.service.killSoon(WITHIN_MS));
    });
    await blows;
    expect(struckAt).toBe(STRUCK.size);
    expect(walked.walk.done).toEqual(undisturbed.walk.done);
    await settled(struck);
    await settled(calm);
    expect(await struck.rows()).toEqual(await calm.rows());
    for (const { plan, decision } of [undisturbed, walked]) {
      expect(await stateOf(plan)).toBe('AWAITING_RECHECK');
      expect(await stateOf(decision)).toBe('AWAITING_OFFICE');
    }
  }, 480_000);
});

/** The steps by which one act moves both processes. */
const STRUCK: ReadonlySet<string> = new Set([
  'ask about both',
  'submit both to the leader',
  'sign both summary tables',
  'forward the slip',
  'initial the slip',
  'the vice-chair answers',
  'the chair answers',
  'sign the Tờ trình',
  'number the Tờ trình',
  'send the Tờ trình',
  'record the Party’s answer',
]);

async function walkThrough(
  { world, tenant }: ServiceWalk,
  beforeStep?: (step: string) => void,
): Promise<TwoItems & { readonly walk: Walk }> {
  const walk = new Walk(world, tenant.authorityId, beforeStep);
  const items = await draftBoth(walk);
  await walkTogether(items);
  return { ...items, walk };
}

async function stateOf(dossier: TwoItems['plan']): Promise<string> {
  return (await dossier.look<{ state: string }>('cv.vhkhtt', 'state')).state;
}
