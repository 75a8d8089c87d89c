import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import type { Actor, PositionCode } from '../platform/actor.js';
import { seedId } from './seed-ids.js';
import { personIds, postId, postKey, unitId } from './tenant-rows.js';

/** The tenant of the demonstration. */
export const DEMO_AUTHORITY_ID = seedId('authority', 0);

/** The person of a role of the demo, acting in the first position held. */
export function demoActor(username: string): Actor {
  const plan = { id: seedId };
  const hold = FOUNDING_CASE.accounts.find((account) => account.username === username)?.holds[0];
  const { person, appointments } = personIds(plan, username);
  const [appointmentId] = appointments;
  if (hold === undefined || appointmentId === undefined) throw new Error(`The demo has no role ${username}.`);
  const post = postId(plan, postKey(hold));
  const unit = unitId(plan, hold.unit);
  return {
    authorityId: DEMO_AUTHORITY_ID,
    personId: person,
    appointmentId,
    unitId: unit,
    postId: post,
    position: hold.position as PositionCode,
    principals: [person, post, unit],
    language: 'vi',
  };
}
