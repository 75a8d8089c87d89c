import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { hashPassword } from '../../src/modules/identity/index.js';
import { deployProcesses } from '../../src/modules/workflow/index.js';
import type { Actor, PositionCode } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/ids.js';
import { personIds, postId, postKey, tenantRows, unitId } from '../../src/seeds/tenant-rows.js';
import { connect, sharedDatabase } from './database.js';

/** A tenant of one spec, made like the demonstration: its units, posts, people and accounts. */
export interface TestTenant {
  readonly authorityId: string;
  /** Id of a unit by the code of the demo's table: `VHKHTT`, `TAMTHANH`. */
  unit(code: string): string;
  /** Id of a post: `VP.CLERK`. */
  post(key: string): string;
  /** The role of the demo's table, acting in its first position: `cv.vhkhtt`. */
  actor(role: string): Actor;
  /** The username of a role in this tenant; usernames are deployment-wide. */
  username(role: string): string;
  /** How its rows are numbered: for rows of a module that a spec adds. */
  readonly plan: { readonly authorityId: string; id(name: string): string };
}

/** The password of every account of a test tenant. */
export const TEST_PASSWORD = FOUNDING_CASE.password;

let passwordHash: Promise<string> | undefined;

/** Makes a tenant in a database (the shared one unless told), with the shipped processes deployed. */
export async function makeTenant(ownerUrl: string = sharedDatabase().owner): Promise<TestTenant> {
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const hash = await passwordHash;
  const authorityId = newId();
  const suffix = authorityId.slice(-8);
  const ids = new Map<string, string>();
  const id = (name: string): string => {
    const known = ids.get(name) ?? newId();
    ids.set(name, known);
    return known;
  };
  const username = (role: string): string => `${role}.${suffix}`;
  const rows = tenantRows({
    authorityId,
    code: `T${suffix}`,
    id,
    username,
    passwordHash: () => hash,
    offered: true,
  });
  const client = await connect(ownerUrl);
  try {
    await client.query('begin');
    await client.query("select set_config('app.authority', $1, true)", [authorityId]);
    for (const { text, values } of [...rows, ...(await deployProcesses(authorityId, newId))]) {
      await client.query(text, [...values]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
  const plan = { id };
  return {
    authorityId,
    unit: (code) => unitId(plan, code),
    post: (key) => postId(plan, key),
    actor: (role) => actorOf(plan, authorityId, role),
    username,
    plan: { authorityId, id },
  };
}

function actorOf(plan: { id: (name: string) => string }, authorityId: string, role: string): Actor {
  const hold = FOUNDING_CASE.accounts.find(({ username }) => username === role)?.holds[0];
  const { person, appointments } = personIds(plan, role);
  const [appointmentId] = appointments;
  if (hold === undefined || appointmentId === undefined) throw new Error(`The table has no role ${role}.`);
  const unit = unitId(plan, hold.unit);
  const post = postId(plan, postKey(hold));
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
