import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import { connect } from '../support/database.js';
import { TestClient } from '../support/graphql-client.js';
import { TEST_PASSWORD } from '../support/tenant.js';
import { testApp, type TestApp } from '../support/test-app.js';

const REFUSED = '... on Refusal { code }';
const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on Session { csrfToken } ... on SignInWaits { step } ${REFUSED} }
}`;
const ENTER = `mutation ($code: String!) {
  enterSecondFactor(code: $code) { ... on Session { csrfToken } ... on SignInWaits { step } ${REFUSED} }
}`;
const BEGIN = `mutation { beginSecondFactor { ... on SecondFactorSecret { uri secret } ${REFUSED} } }`;
const CONFIRM = `mutation ($code: String!) {
  confirmSecondFactor(code: $code) { ... on RecoveryCodes { codes session { csrfToken } } ${REFUSED} }
}`;
const OWN = `{ ownSecurity {
  username secondFactorSince secondFactorRequired recoveryCodesLeft
  sessions { id method userAgent address current }
} }`;
const NEW_PASSWORD = 'chín con trâu qua cầu khỉ';

interface Signed {
  csrfToken?: string;
  step?: string;
  code?: string;
}
interface Own {
  ownSecurity: {
    secondFactorSince: string | null;
    secondFactorRequired: boolean;
    recoveryCodesLeft: number;
    sessions: { id: string; method: string; userAgent: string; current: boolean }[];
  };
}

describe('an account', () => {
  let service: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    service = await testApp();
    owner = await connect(service.urls.owner);
    await owner.query("select set_config('app.authority', $1, false)", [service.tenant.authorityId]);
  });
  afterAll(async () => {
    await owner.end();
    await service.close();
  });

  async function signIn(
    role: string,
    password: string = TEST_PASSWORD,
    agent = 'May thu',
  ): Promise<[TestClient, Signed]> {
    const client = new TestClient(service.baseUrl);
    const { data } = await client.send<{ signIn: Signed }>(
      SIGN_IN,
      { username: service.tenant.username(role), password },
      { headers: { 'user-agent': agent } },
    );
    return [client, hold(client, data?.signIn ?? {})];
  }

  async function enter(client: TestClient, code: string): Promise<Signed> {
    return hold(client, (await client.ask<{ enterSecondFactor: Signed }>(ENTER, { code })).enterSecondFactor);
  }

  function hold(client: TestClient, signed: Signed): Signed {
    if (signed.csrfToken !== undefined) client.csrfToken = signed.csrfToken;
    return signed;
  }

  /** The code of the app, some steps of thirty seconds from now: a step is taken once, so each look needs a later one. */
  function codeOf(secret: string, steps = 0): string {
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: Date.now() + steps * 30_000,
    });
  }

  /** Forgets which steps were taken, as time would. */
  async function laterOn(role: string): Promise<void> {
    await owner.query(
      'update account set second_factor_step = 0, failed_attempts = 0, locked_until = null where username = $1',
      [service.tenant.username(role)],
    );
  }

  async function setUp(role: string): Promise<{ client: TestClient; secret: string; codes: string[] }> {
    const [client] = await signIn(role);
    const { beginSecondFactor } = await client.ask<{ beginSecondFactor: { uri: string; secret: string } }>(
      BEGIN,
    );
    const { secret } = beginSecondFactor;
    const { confirmSecondFactor } = await client.ask<{ confirmSecondFactor: { codes: string[] } }>(CONFIRM, {
      code: codeOf(secret),
    });
    await laterOn(role);
    return { client, secret, codes: confirmSecondFactor.codes };
  }

  it('has a second factor from its first right code on, and is asked for it after the password', async () => {
    const { client, secret, codes } = await setUp('cv.vhkhtt');
    expect(new Set(codes).size).toBe(10);
    const { ownSecurity } = await client.ask<Own>(OWN);
    expect(ownSecurity).toMatchObject({
      secondFactorSince: expect.any(String),
      secondFactorRequired: false,
      recoveryCodesLeft: 10,
    });
    const [next, waits] = await signIn('cv.vhkhtt');
    expect(waits).toEqual({ step: 'SECOND_FACTOR' });
    // What waits opens nothing else.
    expect(await next.ask('{ session { csrfToken } }')).toEqual({ session: null });
    const { errors } = await next.send('{ unitsToAsk { id } }');
    expect(errors[0]?.extensions?.code).toBe('SIGNED_OUT');
    const waiting = next.cookie;
    expect(await enter(next, codeOf(secret))).toHaveProperty('csrfToken');
    expect(next.cookie).not.toBe(waiting);
    expect((await next.ask<{ session: unknown }>('{ session { csrfToken } }')).session).not.toBeNull();
    const stale = new TestClient(service.baseUrl);
    stale.cookie = waiting;
    expect(await enter(stale, codeOf(secret, 1))).toEqual({ code: 'SIGN_IN_STEP_OVER' });
  });

  it('takes each code once, also when it comes twice at the same moment', async () => {
    const { secret } = await setUp('cv.noivu');
    const clients = await Promise.all([signIn('cv.noivu'), signIn('cv.noivu'), signIn('cv.noivu')]);
    const answers = await Promise.all(clients.map(([client]) => enter(client, codeOf(secret))));
    expect(answers.filter(({ csrfToken }) => csrfToken !== undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'CODE_WRONG')).toHaveLength(2);
  });

  it('takes each recovery code once, however it is typed, and none after they were renewed', async () => {
    const { client, secret, codes } = await setUp('cv.tuphap');
    const [first = '', second = ''] = codes;
    const [one] = await signIn('cv.tuphap');
    expect(await enter(one, ` ${first.toUpperCase().replace('-', ' ')} `)).toHaveProperty('csrfToken');
    const [two] = await signIn('cv.tuphap');
    expect(await enter(two, first)).toEqual({ code: 'CODE_WRONG' });
    expect((await client.ask<Own>(OWN)).ownSecurity.recoveryCodesLeft).toBe(9);
    const renewed = await client.ask<{ renewRecoveryCodes: { codes: string[] } }>(
      `mutation ($code: String!) { renewRecoveryCodes(code: $code) { ... on RecoveryCodes { codes } ${REFUSED} } }`,
      { code: codeOf(secret) },
    );
    expect(renewed.renewRecoveryCodes.codes).toHaveLength(10);
    expect(await enter(two, second)).toEqual({ code: 'CODE_WRONG' });
    expect(await enter(two, renewed.renewRecoveryCodes.codes[0] ?? '')).toHaveProperty('csrfToken');
  });

  it('rests after wrong codes as after wrong passwords', async () => {
    const { secret } = await setUp('cv.gddt');
    const [client] = await signIn('cv.gddt');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await enter(client, '000000')).toEqual({ code: 'CODE_WRONG' });
    }
    expect(await enter(client, codeOf(secret))).toEqual({ code: 'SIGN_IN_LOCKED' });
  });

  it('keeps neither secret nor codes in the database as they are', async () => {
    const { secret, codes } = await setUp('cv.yte');
    const { rows } = await owner.query<{ all: string }>(`
      select (select string_agg(a::text, '') from account a) || (select string_agg(c::text, '') from recovery_code c) as all`);
    const bytes = Buffer.from(Secret.fromBase32(secret).bytes).toString('hex');
    for (const plain of [secret, bytes, ...codes]) expect(rows[0]?.all).not.toContain(plain);
  });

  it('is told to set one up where a position needs it, before anything else opens', async () => {
    await owner.query(
      'insert into second_factor_rule (authority_id, position, required) values ($1, $2, true)',
      [service.tenant.authorityId, 'CLERK'],
    );
    const [client, waits] = await signIn('vanthu');
    expect(waits).toEqual({ step: 'ENROL' });
    expect((await client.send('{ unitsToAsk { id } }')).errors[0]?.extensions?.code).toBe('SIGNED_OUT');
    const { beginSecondFactor } = await client.ask<{ beginSecondFactor: { secret: string } }>(BEGIN);
    expect(await client.ask(CONFIRM, { code: '123456' })).toEqual({
      confirmSecondFactor: { code: 'CODE_WRONG' },
    });
    const { confirmSecondFactor } = await client.ask<{
      confirmSecondFactor: { codes: string[]; session: Signed };
    }>(CONFIRM, { code: codeOf(beginSecondFactor.secret) });
    expect(confirmSecondFactor.codes).toHaveLength(10);
    client.csrfToken = confirmSecondFactor.session.csrfToken;
    expect((await client.ask<Own>(OWN)).ownSecurity).toMatchObject({ secondFactorRequired: true });
    expect(
      await client.ask(
        `mutation { removeSecondFactor(code: "123456") { ... on OwnSecurity { username } ${REFUSED} } }`,
      ),
    ).toEqual({ removeSecondFactor: { code: 'SECOND_FACTOR_REQUIRED' } });
    await owner.query('delete from second_factor_rule');
  });

  it('is asked for a password of its own where somebody else gave it, after the second factor', async () => {
    const { secret } = await setUp('cv.tckh');
    await owner.query('update account set must_change_password = true where username = $1', [
      service.tenant.username('cv.tckh'),
    ]);
    const [client, waits] = await signIn('cv.tckh');
    expect(waits).toEqual({ step: 'SECOND_FACTOR' });
    expect(await enter(client, codeOf(secret))).toEqual({ step: 'PASSWORD' });
    const set = async (password: string): Promise<Signed> =>
      (
        await client.ask<{ setOwnPassword: Signed }>(
          `mutation ($password: String!) {
            setOwnPassword(password: $password) { ... on Session { csrfToken } ... on SignInWaits { step } ${REFUSED} }
          }`,
          { password },
        )
      ).setOwnPassword;
    expect(await set('ngắn')).toEqual({ code: 'PASSWORD_TOO_SHORT' });
    expect(await set('x'.repeat(129))).toEqual({ code: 'PASSWORD_TOO_LONG' });
    expect(await set(TEST_PASSWORD)).toEqual({ code: 'PASSWORD_SAME' });
    expect(await set('MatKhau@2026!!')).toEqual({ code: 'PASSWORD_COMMON' });
    expect(await set(`${service.tenant.username('cv.tckh')} 1`)).toEqual({ code: 'PASSWORD_COMMON' });
    expect(await set(NEW_PASSWORD)).toHaveProperty('csrfToken');
    await laterOn('cv.tckh');
    expect((await signIn('cv.tckh', NEW_PASSWORD))[1]).toEqual({ step: 'SECOND_FACTOR' });
  });

  it('changes its password, which ends all its other sessions', async () => {
    const [here] = await signIn('ct');
    const [elsewhere] = await signIn('ct');
    const change = async (current: string): Promise<unknown> =>
      (
        await here.ask<{ changePassword: unknown }>(
          `mutation ($current: String!, $next: String!) {
            changePassword(current: $current, next: $next) { ... on OwnSecurity { sessions { current } } ${REFUSED} }
          }`,
          { current, next: NEW_PASSWORD },
        )
      ).changePassword;
    expect(await change('sai')).toEqual({ code: 'PASSWORD_WRONG' });
    expect(await change(TEST_PASSWORD)).toEqual({ sessions: [{ current: true }] });
    expect(await elsewhere.ask('{ session { csrfToken } }')).toEqual({ session: null });
    expect((await here.ask<{ session: unknown }>('{ session { csrfToken } }')).session).not.toBeNull();
    expect((await signIn('ct'))[1]).toEqual({ code: 'SIGN_IN_FAILED' });
  });

  it('sees its sessions and ends one of them, and nobody else’s', async () => {
    const [here] = await signIn('pct', TEST_PASSWORD, 'May o co quan');
    const [phone] = await signIn('pct', TEST_PASSWORD, 'Dien thoai');
    const [other] = await signIn('cvp');
    const end = async (client: TestClient, id: string | null): Promise<unknown> =>
      (
        await client.ask<{ endSessions: unknown }>(
          `mutation ($id: ID) { endSessions(ownSessionId: $id) { ... on OwnSecurity { sessions { current } } ${REFUSED} } }`,
          { id },
        )
      ).endSessions;
    const { sessions } = (await here.ask<Own>(OWN)).ownSecurity;
    expect(sessions).toHaveLength(2);
    const phoneSession = sessions.find(({ current }) => !current)?.id ?? '';
    expect(await end(other, phoneSession)).toEqual({ code: 'SESSION_NOT_FOUND' });
    expect(await end(here, 'x')).toEqual({ code: 'SESSION_NOT_FOUND' });
    expect(await end(here, phoneSession)).toEqual({ sessions: [{ current: true }] });
    expect(await end(here, phoneSession)).toEqual({ code: 'SESSION_NOT_FOUND' });
    expect(await phone.ask('{ session { csrfToken } }')).toEqual({ session: null });
    await signIn('pct');
    expect(await end(here, null)).toEqual({ sessions: [{ current: true }] });
    expect((await other.ask<{ session: unknown }>('{ session { csrfToken } }')).session).not.toBeNull();
  });

  it('leaves every step of it in the record, without any secret', async () => {
    const { rows } = await owner.query<{ act: string; detail: object }>(
      "select act, detail from audit_entry where subject_kind = 'ACCOUNT' order by id",
    );
    expect(new Set(rows.map(({ act }) => act))).toEqual(
      new Set([
        'signIn',
        'failSignIn',
        'setSecondFactor',
        'renewRecoveryCodes',
        'changePassword',
        'endSessions',
      ]),
    );
    for (const { detail } of rows) expect(JSON.stringify(detail)).toMatch(/^\{[\w":,.\s-]*\}$/);
  });
});
