import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftFromNothing, walkToArchive } from './item-seven.js';
import { serviceWalk, settled, type ServiceWalk } from './service-walk.js';
import { Walk } from './walk.js';

const KILLS = 25;
/** A step takes some tens of milliseconds: the blow falls before, during or after it. */
const WITHIN_MS = 60;

describe('a service that is killed at 25 random points of the walk', () => {
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

  it('goes on after each restart; nothing is lost and nothing happens twice', async () => {
    const undisturbed = await walkThrough(calm);
    const targets = randomSteps(undisturbed.done.length, KILLS);
    let step = 0;
    let blows = Promise.resolve();
    const walked = await walkThrough(struck, () => {
      if (targets.has(step++)) blows = blows.then(() => struck.service.killSoon(WITHIN_MS));
    });
    await blows;
    expect(struck.service.kills).toBe(KILLS);
    expect(walked.done).toEqual(undisturbed.done);
    await settled(struck);
    await settled(calm);
    expect(await struck.rows()).toEqual(await calm.rows());
    expect(await numbers(struck)).toEqual(await numbers(calm));
  }, 480_000);
});

async function walkThrough({ world, tenant }: ServiceWalk, beforeStep?: () => void): Promise<Walk> {
  const walk = new Walk(world, tenant.authorityId, beforeStep);
  await walkToArchive(await draftFromNothing(walk));
  return walk;
}

/** Which steps are struck: another choice in every run. */
function randomSteps(steps: number, count: number): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(Math.floor(Math.random() * steps));
  return chosen;
}

/** Every register with its numbers, which run from 1 without gaps. */
async function numbers({ query }: ServiceWalk): Promise<unknown[]> {
  return query(
    `select u.code as issuer, r.code as register, r.year, array_agg(e.number order by e.number) as numbers
     from register r
     join register_entry e on (e.authority_id, e.register_id) = (r.authority_id, r.id)
     join unit u on (u.authority_id, u.id) = (r.authority_id, r.issuer_id)
     group by 1, 2, 3 order by 1, 2, 3`,
  );
}
