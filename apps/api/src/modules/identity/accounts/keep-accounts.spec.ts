import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../platform/ids.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { noticesOf } from '../../../../test/support/notices.js';
import { RoundDesk } from '../../../../test/support/round-desk.js';
import { makeTenant, TEST_PASSWORD } from '../../../../test/support/tenant.js';
import { oneTimePassword } from './one-time-password.js';
import { tidyUserName } from './user-name.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Account {
  readonly id: string;
  readonly username: string;
  readonly version: number;
  readonly locked: boolean;
  readonly mustChangePassword: boolean;
  readonly secondFactorSince: string | null;
  readonly providerClaim: string | null;
  readonly sessions: number;
  readonly own: boolean;
  readonly posts: readonly { title: string }[];
}
interface Kept {
  readonly account?: Account;
  readonly acts?: readonly { act: string; reason: string; by: string }[];
  readonly oneTimePassword?: string | null;
  readonly code?: string;
}

const ACCOUNT = `id username version locked mustChangePassword secondFactorSince providerClaim sessions own posts { title }`;
const PAGE = `... on KeptAccountPage { account { ${ACCOUNT} } acts { act reason by } oneTimePassword } ... on Refusal { code }`;
const NAME = (role: string) => desk.app.tenant.username(role);

async function list(
  words: string,
  { role = 'quantri', state = 'null', after = 'null', first = 50 } = {},
): Promise<{ rows: Account[]; end: string | null; more: boolean; statements: number } | null> {
  const { data, statements } = await (
    await desk.client(role)
  ).send<{
    keptAccounts: {
      edges: { node: Account }[];
      pageInfo: { endCursor: string | null; hasNextPage: boolean };
    } | null;
  }>(
    `query ($words: String!) { keptAccounts(search: $words, state: ${state}, first: ${first}, after: ${after}) {
      edges { node { ${ACCOUNT} } } pageInfo { endCursor hasNextPage } } }`,
    { words },
  );
  const found = data?.keptAccounts;
  if (!found) return null;
  const { endCursor, hasNextPage } = found.pageInfo;
  return { rows: found.edges.map(({ node }) => node), end: endCursor, more: hasNextPage, statements };
}

async function account(role: string): Promise<Account> {
  const found = (await list(NAME(role)))?.rows.find(({ username }) => username === NAME(role));
  if (found === undefined) throw new Error(`no account ${role}`);
  return found;
}

async function keep(
  name: string,
  of: Account,
  {
    by = 'quantri',
    extra = '',
    reason = 'Theo đề nghị của đơn vị',
    version = of.version,
    commandId = newId(),
  } = {},
): Promise<Kept> {
  const data = await (
    await desk.client(by)
  ).ask<Record<string, Kept>>(
    `mutation ($reason: String!) { ${name}(accountId: "${of.id}", ${extra} reason: $reason, expectedVersion: ${version}) { ${PAGE} } }`,
    { reason },
    { commandId },
  );
  return data[name] ?? {};
}

async function signIn(username: string, password: string): Promise<{ client: TestClient; said: string }> {
  const client = new TestClient(desk.app.baseUrl);
  const { signIn: outcome } = await client.ask<{
    signIn: { csrfToken?: string; step?: string; code?: string };
  }>(
    `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) {
      ... on Session { csrfToken } ... on SignInWaits { step } ... on Refusal { code } } }`,
    { username, password },
  );
  client.csrfToken = outcome.csrfToken;
  return { client, said: outcome.step ?? outcome.code ?? 'OPEN' };
}
const alive = async (client: TestClient) =>
  (await client.ask<{ session: object | null }>('{ session { csrfToken } }')).session !== null;

describe('accounts', () => {
  it('are listed for administrators of the Office by two statements, and for nobody else', async () => {
    const all = await list('');
    expect(all?.rows.length).toBeGreaterThan(40);
    expect(all?.statements).toBe(2);
    expect(await list('', { role: 'cvp' })).toBeNull();
    expect(await list('', { role: 'ct' })).toBeNull();
    const strangers = await makeTenant(desk.app.urls.owner);
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(strangers.username('quantri'));
    const mine = await account('ct');
    const { keptAccount } = await stranger.ask<{ keptAccount: object | null }>(
      `{ keptAccount(accountId: "${mine.id}") { account { username } } }`,
    );
    expect(keptAccount).toBeNull();
  });

  it('are found by words without marks, of the name, the post or the unit, page by page', async () => {
    const found = await list('van thu phuong tam thanh');
    expect(found?.rows.map(({ username }) => username)).toEqual([NAME('vt.tamthanh')]);
    expect(await list("' or 1=1 --")).toMatchObject({ rows: [] });
    const first = await list('', { first: 30 });
    const second = await list('', { first: 100, after: JSON.stringify(first?.end) });
    const names = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ username }) => username);
    expect([first?.more, second?.more]).toEqual([true, false]);
    expect(names).toEqual((await list('', { first: 100 }))?.rows.map(({ username }) => username));
  });

  it('get a one-time password, shown once, with which the person sets an own one', async () => {
    const before = await signIn(NAME('cv.noivu'), TEST_PASSWORD);
    const of = await account('cv.noivu');
    const commandId = newId();
    const given = await keep('giveAccountPassword', of, { commandId });
    expect(given.oneTimePassword).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(given).toMatchObject({ account: { mustChangePassword: true, sessions: 0 } });
    expect(await alive(before.client)).toBe(false);
    // The same command again does nothing again, and does not show a password that would not open.
    expect((await keep('giveAccountPassword', of, { commandId })).oneTimePassword).toBeNull();
    const { rows } = await desk.owner.query<{ found: boolean }>(
      `select bool_or(c::text like '%' || $1 || '%') as found from command c`,
      [given.oneTimePassword],
    );
    expect(rows[0]?.found).toBe(false);
    expect((await signIn(NAME('cv.noivu'), TEST_PASSWORD)).said).toBe('SIGN_IN_FAILED');
    const again = await signIn(NAME('cv.noivu'), given.oneTimePassword ?? '');
    expect(again.said).toBe('PASSWORD');
    const { setOwnPassword } = await again.client.ask<{ setOwnPassword: { csrfToken?: string } }>(
      `mutation { setOwnPassword(password: "chín con trâu qua cầu khỉ") { ... on Session { csrfToken } ... on Refusal { code } } }`,
    );
    expect(setOwnPassword.csrfToken).toBeDefined();
  });

  it('lose a second factor and its codes, so that the person can set up another', async () => {
    const of = await account('cv.yte');
    await desk.owner.query(`update account set second_factor = 'x', second_factor_at = $2 where id = $1`, [
      of.id,
      new Date(),
    ]);
    await desk.owner.query(
      'insert into recovery_code (authority_id, account_id, digest) values ($1, $2, $3)',
      [desk.app.tenant.authorityId, of.id, Buffer.from('y')],
    );
    expect((await signIn(NAME('cv.yte'), TEST_PASSWORD)).said).toBe('SECOND_FACTOR');
    expect(await keep('resetAccountFactor', of)).toMatchObject({ account: { secondFactorSince: null } });
    expect((await signIn(NAME('cv.yte'), TEST_PASSWORD)).said).toBe('OPEN');
    const { rowCount } = await desk.owner.query('select from recovery_code where account_id = $1', [of.id]);
    expect(rowCount).toBe(0);
  });

  it('are locked and unlocked; who was signed in is out at once', async () => {
    const inside = await signIn(NAME('cv.tuphap'), TEST_PASSWORD);
    const locked = await keep('lockAccount', await account('cv.tuphap'));
    expect(locked).toMatchObject({ account: { locked: true, sessions: 0 } });
    expect(await alive(inside.client)).toBe(false);
    expect((await signIn(NAME('cv.tuphap'), TEST_PASSWORD)).said).toBe('SIGN_IN_FAILED');
    expect((await list('', { state: 'LOCKED' }))?.rows.map(({ username }) => username)).toEqual([
      NAME('cv.tuphap'),
    ]);
    await keep('unlockAccount', await account('cv.tuphap'), { reason: 'Đã xác minh' });
    const open = await signIn(NAME('cv.tuphap'), TEST_PASSWORD);
    expect(open.said).toBe('OPEN');
    const ended = await keep('endAccountSessions', await account('cv.tuphap'));
    expect(ended.acts?.map(({ act }) => act)).toEqual(['endAccountSessions', 'unlockAccount', 'lockAccount']);
    expect(ended.acts?.[1]).toMatchObject({ reason: 'Đã xác minh' });
    expect(await alive(open.client)).toBe(false);
  });

  it('are kept on what the administrator saw, with a reason, by nobody for himself', async () => {
    const of = await account('cv.nnmt');
    const both = await Promise.all([keep('lockAccount', of), keep('giveAccountPassword', of)]);
    expect(both.map(({ code }) => code).filter(Boolean)).toEqual(['ACCOUNT_CHANGED']);
    expect(await keep('endAccountSessions', await account('cv.nnmt'), { reason: '  ' })).toEqual({
      code: 'ACCOUNT_REASON',
    });
    const own = await account('quantri');
    expect(own.own).toBe(true);
    for (const name of ['lockAccount', 'resetAccountFactor', 'giveAccountPassword']) {
      expect(await keep(name, own)).toEqual({ code: 'ACCOUNT_IS_YOURS' });
    }
    expect(await keep('lockAccount', of, { by: 'cvp' })).toEqual({ code: 'ACCOUNT_ADMIN_ONLY' });
    expect(await keep('lockAccount', { ...of, id: newId() })).toEqual({ code: 'ACCOUNT_NOT_FOUND' });
  });

  it('answer to what an administrator binds, each to its own', async () => {
    const of = await account('cv.gddt');
    const bound = await keep('bindAccount', of, { extra: 'claim: "079200001234",' });
    expect(bound.account?.providerClaim).toBe('079200001234');
    const other = await account('cv.vhkhtt');
    const extra = 'claim: "079200001234",';
    expect(await keep('bindAccount', other, { extra })).toEqual({ code: 'ACCOUNT_CLAIM_TAKEN' });
    expect(await keep('bindAccount', other, { extra: `claim: "${NAME('cvp')}",` })).toEqual({
      code: 'ACCOUNT_CLAIM_TAKEN',
    });
    const ask = async (claim: string) =>
      (await desk.owner.query<{ name: string | null }>('select username_of_claim($1) as name', [claim]))
        .rows[0]?.name;
    expect(await ask('079200001234')).toBe(NAME('cv.gddt'));
    expect(await ask(NAME('cv.gddt'))).toBeNull();
    await keep('bindAccount', await account('cv.gddt'), { extra: 'claim: null,' });
    expect(await ask(NAME('cv.gddt').toUpperCase())).toBe(NAME('cv.gddt'));
  });

  it('are made for whoever holds a post and has none, under a name that the post proposes', async () => {
    const admin = await desk.client('quantri');
    const { organisationAt } = await admin.ask<{
      organisationAt: { version: number; posts: { id: string; unitId: string; position: string }[] };
    }>('{ organisationAt { version posts { id unitId position } } }');
    const post = organisationAt.posts.find(
      ({ unitId, position }) => unitId === desk.unit('VHKHTT') && position === 'OFFICER',
    );
    await admin.ask(
      `mutation { appoint(input: { postId: "${post?.id}", newPerson: { name: "Chuyên viên mới" }, from: "2025-03-20" },
        expectedVersion: ${organisationAt.version}) { ... on Organisation { version } ... on Refusal { code } } }`,
    );
    const { accountCandidates } = await admin.ask<{
      accountCandidates: { personId: string; username: string; from: string }[];
    }>('{ accountCandidates(search: "chuyen vien moi") { personId username from } }');
    expect(accountCandidates).toMatchObject([{ username: 'cv.vhkhtt', from: '2025-03-20' }]);
    const personId = accountCandidates[0]?.personId ?? '';
    const create = async (username: string, commandId = newId()) =>
      (
        await admin.ask<{ createAccount: Kept }>(
          `mutation { createAccount(personId: "${personId}", username: "${username}", reason: "Mới được bổ nhiệm") { ${PAGE} } }`,
          {},
          { commandId },
        )
      ).createAccount;
    expect(await create('Có dấu')).toEqual({ code: 'ACCOUNT_NAME' });
    expect(await create(NAME('cvp'))).toEqual({ code: 'ACCOUNT_NAME_TAKEN' });
    const commandId = newId();
    const made = await create('cv.vhkhtt', commandId);
    expect(made).toMatchObject({ account: { username: 'cv.vhkhtt', mustChangePassword: true, posts: [] } });
    expect(await create('cv.vhkhtt', commandId)).toMatchObject({
      account: { id: made.account?.id },
      oneTimePassword: null,
    });
    expect(await create('cv9.vhkhtt')).toEqual({ code: 'ACCOUNT_THERE' });
    // The post is held from the twentieth on: before it nobody signs in.
    expect((await signIn('cv.vhkhtt', made.oneTimePassword ?? '')).said).toBe('SIGN_IN_FAILED');
  });

  it('tell their person what was done to them, and of a device that is new', async () => {
    const told = await desk.client('pcvp');
    await keep('unlockAccount', await account('pcvp'));
    await desk.settled();
    const [kept] = (await noticesOf(desk, 'pcvp')).slice(-1);
    expect(kept).toMatchObject({ kind: 'ACCOUNT_KEPT', dossierId: null });
    expect(kept?.text).toBe('Người quản trị đã mở khóa tài khoản của đồng chí.');
    // The client of the desk was the first device; this one is another.
    await signIn(NAME('pcvp'), TEST_PASSWORD);
    await desk.settled();
    const [device] = (await noticesOf(desk, 'pcvp')).slice(-1);
    expect(device?.text).toMatch(/^Đăng nhập từ thiết bị mới\./);
    const { notices } = await told.ask<{ notices: { edges: { node: { accountId: string } }[] } }>(
      '{ notices(first: 1) { edges { node { accountId } } } }',
    );
    expect(notices.edges[0]?.node.accountId).toBe((await account('pcvp')).id);
    expect(await noticesOf(desk, 'cvp')).not.toContainEqual(expect.objectContaining({ kind: 'NEW_DEVICE' }));
  });

  it('stand in the record without a reason in words', async () => {
    const of = await account('cv2.vanphong');
    await keep('lockAccount', of, { reason: 'Lý do chỉ có ở đây' });
    const { rows } = await desk.owner.query<{ act: string; text: string }>(
      `select act, e::text as text from audit_entry e where subject_id = $1 order by id desc limit 1`,
      [of.id],
    );
    expect(rows[0]).toMatchObject({ act: 'lockAccount' });
    expect(rows[0]?.text).not.toContain('Lý do');
  });
});

describe('the rule on second factors', () => {
  it('is set for a position by an administrator, and holds at the next sign-in', async () => {
    const admin = await desk.client('quantri');
    const set = async (required: boolean, by = admin) =>
      (
        await by.ask<{
          setFactorRule: {
            rules?: { position: string; required: boolean; byDefault: boolean }[];
            code?: string;
          };
        }>(
          `mutation { setFactorRule(position: "CLERK", required: ${required}, reason: "Văn thư giữ dấu") {
            ... on FactorRules { rules { position required byDefault } } ... on Refusal { code } } }`,
        )
      ).setFactorRule;
    expect((await set(true, await desk.client('cvp'))).code).toBe('ACCOUNT_ADMIN_ONLY');
    const rules = (await set(true)).rules;
    expect(rules?.find(({ position }) => position === 'CLERK')).toMatchObject({
      required: true,
      byDefault: false,
    });
    expect((await set(true)).code).toBe('FACTOR_RULE_THERE');
    expect((await signIn(NAME('vt.yte'), TEST_PASSWORD)).said).toBe('ENROL');
    await set(false);
    expect((await signIn(NAME('vt.yte'), TEST_PASSWORD)).said).toBe('OPEN');
  });
});

describe('what is proposed', () => {
  it('is a password that nobody guesses and everybody can read out', () => {
    const made = new Set(Array.from({ length: 500 }, oneTimePassword));
    expect(made.size).toBe(500);
    for (const password of made) expect(password).not.toMatch(/[01lio]/);
  });

  it.each([
    ['cv.noivu', 'cv.noivu'],
    [' CT.Chilang ', 'ct.chilang'],
    ['cv2.van-phong', 'cv2.van-phong'],
    ['', undefined],
    ['a', undefined],
    ['cv..noivu', undefined],
    ['Nguyễn', undefined],
    ['cv noivu', undefined],
    ['1a', undefined],
    ['a'.repeat(61), undefined],
  ])('a user name %j is kept as %j', (typed, kept) => {
    const tidy = tidyUserName(typed);
    expect('username' in tidy ? tidy.username : undefined).toBe(kept);
  });
});
