import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';
import type { Actor, PositionCode } from '../platform/actor.js';
import { seedId } from './seed-ids.js';
import { personIds, postId, postKey, unitId, type TenantTable } from './tenant-rows.js';

/** The tenant of the demonstration. */
export const DEMO_AUTHORITY_ID = seedId('authority', 0);

/** The person of a role of the demo, acting in the first position held. */
export function demoActor(username: string): Actor {
  return actorOf(username, DEMO_AUTHORITY_ID, { id: seedId }, FOUNDING_CASE);
}

/** The second tenant of the demonstration, an invented one. */
export const SECOND_AUTHORITY_ID = seedId('second authority', 0);

/** The id of a row of the second tenant. */
export const secondId = (name: string, ordinal: number): string => seedId(`second ${name}`, ordinal);

/** The person of a role of the second tenant. */
export function secondActor(username: string): Actor {
  return actorOf(username, SECOND_AUTHORITY_ID, { id: secondId }, SECOND_TENANT);
}

function actorOf(
  username: string,
  authorityId: string,
  plan: { readonly id: typeof seedId },
  table: Pick<TenantTable, 'accounts'>,
): Actor {
  const hold = table.accounts.find((account) => account.username === username)?.holds[0];
  const { person, appointments } = personIds(plan, username, table);
  const [appointmentId] = appointments;
  if (hold === undefined || appointmentId === undefined) throw new Error(`The demo has no role ${username}.`);
  const post = postId(plan, postKey(hold));
  const unit = unitId(plan, hold.unit);
  return {
    authorityId,
    personId: person,
    appointmentId,
    unitId: unit,
    postId: post,
    position: hold.position as PositionCode,
    principals: [person, post, unit],
    language: 'vi',
  };
}
