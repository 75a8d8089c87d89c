import { pbkdf2 } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { LOCKOUT, restMinutes } from '../../src/modules/identity/failed-names.js';
import { connect, superuserUrl } from '../support/database.js';
import { TestClient } from '../support/graphql-client.js';
import { TEST_PASSWORD } from '../support/tenant.js';
import { testApp, type TestApp } from '../support/test-app.js';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    ... on Session { csrfToken person { displayName } acting { title unit { code } } audience menu }
    ... on Refusal { code message params { name value } }
  }
}`;

interface SignIn {
  signIn: { csrfToken?: string; code?: string; message?: string } & Record<string, unknown>;
}

const derive = promisify(pbkdf2);

describe('signing in', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp();
  });
  afterAll(() => service.close());

  const signIn = async (client: TestClient, username: string, password: string): Promise<SignIn['signIn']> =>
    (await client.ask<SignIn>(SIGN_IN, { username, password })).signIn;

  it('opens a session in the first position held', async () => {
    const username = service.tenant.username('cv.tamthanh');
    const session = await signIn(
      new TestClient(service.baseUrl),
      ` ${username.toUpperCase()} `,
      TEST_PASSWORD,
    );
    expect(session).toMatchObject({
      person: { displayName: 'Công chức UBND phường Tam Thanh' },
      acting: { title: 'Công chức', unit: { code: 'TAMTHANH' } },
      audience: 'RECIPIENT',
      menu: ['INBOX', 'CONSULTATIONS', 'ASSIGNMENTS', 'REGISTERS', 'ORGANISATION'],
    });
  });

  it('gives the browser a cookie that no script reads and no other site sends along', async () => {
    const response = await fetch(`${service.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { username: service.tenant.username('ct'), password: TEST_PASSWORD },
      }),
    });
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('ts_session')) ?? '';
    expect(cookie).toMatch(/^ts_session=[\w-]{43};/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps no token in the database, only its digest', async () => {
    const client = await service.signedIn('ct');
    const token = client.cookie?.split('=')[1] ?? '';
    const owner = await connect(service.urls.owner);
    const { rows } = await owner.query<{ all: string }>(
      'select string_agg(s::text, $1) as all from sign_in_session s',
      ['\n'],
    );
    await owner.end();
    expect(token).toHaveLength(43);
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('says the same to a wrong password, an unknown name and a disabled account', async () => {
    const owner = await connect(service.urls.owner);
    await owner.query('update account set disabled = true where username = $1', [
      service.tenant.username('cv.yte'),
    ]);
    await owner.end();
    const client = new TestClient(service.baseUrl);
    const wrong = await signIn(client, service.tenant.username('tp.vhkhtt'), 'sai');
    expect(wrong).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await signIn(client, 'khong.co', 'sai')).toEqual(wrong);
    expect(await signIn(client, service.tenant.username('cv.yte'), TEST_PASSWORD)).toEqual(wrong);
  });

  it.each([
    ['a known name', () => service.tenant.username('cv.noivu')],
    ['an unknown name', () => 'nguoi.la'],
  ])('rests after repeated wrong passwords for %s, even for the right one', async (_, username) => {
    const client = new TestClient(service.baseUrl);
    for (let attempt = 0; attempt < LOCKOUT.attempts; attempt += 1) {
      expect(await signIn(client, username(), 'sai')).toMatchObject({ code: 'SIGN_IN_FAILED' });
    }
    const refusal = await signIn(client, username(), TEST_PASSWORD);
    expect(refusal).toMatchObject({ code: 'SIGN_IN_LOCKED', params: [{ name: 'minutes', value: '1' }] });
    expect(refusal.message).toContain('thử lại sau 1 phút');
  });

  it('rests longer with each further wrong password, an hour at most, for known and unknown names alike', async () => {
    expect([4, 5, 6, 7, 10, 11, 500].map(restMinutes)).toEqual([0, 1, 2, 4, 32, 60, 60]);
    const username = service.tenant.username('cv.nnmt');
    const owner = await connect(service.urls.owner);
    try {
      for (const attempts of [4, 5, 6, 7, 10, 11, 500]) {
        await owner.query(
          'update account set failed_attempts = $2, locked_until = null where username = $1',
          [username, attempts - 1],
        );
        const before = Date.now();
        await signIn(new TestClient(service.baseUrl), username, 'sai');
        const { rows } = await owner.query<{ locked_until: string | null }>(
          'select locked_until from account where username = $1',
          [username],
        );
        const minutes = rows[0]?.locked_until ? (Date.parse(rows[0].locked_until) - before) / 60_000 : 0;
        expect(Math.round(minutes)).toBe(restMinutes(attempts));
      }
    } finally {
      await owner.end();
    }
  });

  it('rests for a right password too whose comparison was under way when the lock fell', async () => {
    const username = service.tenant.username('cv.gddt');
    const owner = await connect(service.urls.owner);
    const superuser = await connect(superuserUrl(service.urls.owner));
    // Connecting needs the threads too: the service has its connection before.
    await signIn(new TestClient(service.baseUrl), 'khong.ai', 'sai');
    // Comparing happens on the threads of the pool; while they are busy a guess waits behind its first look.
    const busy = Array.from({ length: 4 }, () => derive('x', 'salt', 2_000_000, 32, 'sha512'));
    const { rows } = await superuser.query<{ now: Date }>('select clock_timestamp() as now');
    const right = signIn(new TestClient(service.baseUrl), username, TEST_PASSWORD);
    for (let looked = false; !looked; await pause(10)) {
      const { rowCount } = await superuser.query(
        `select from pg_stat_activity
         where datname = current_database() and query like '%account_for_sign_in%' and query_start > $1
           and pid <> pg_backend_pid() and state = 'idle'`,
        [rows[0]?.now],
      );
      looked = rowCount !== 0;
    }
    await superuser.end();
    const until = new Date(Date.now() + 600_000);
    await owner.query('update account set locked_until = $2 where username = $1', [username, until]);
    await owner.end();
    expect(await right).toMatchObject({ code: 'SIGN_IN_LOCKED' });
    await Promise.all(busy);
  });

  it('forgets wrong passwords after a right one', async () => {
    const client = new TestClient(service.baseUrl);
    const username = service.tenant.username('cv.tuphap');
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 1; attempt < LOCKOUT.attempts; attempt += 1) await signIn(client, username, 'sai');
      expect(await signIn(client, username, TEST_PASSWORD)).toHaveProperty('csrfToken');
    }
  });

  it('speaks English to an English browser', async () => {
    const { data } = await new TestClient(service.baseUrl).send<SignIn>(
      SIGN_IN,
      { username: 'x', password: 'y' },
      { headers: { 'accept-language': 'en-GB,en;q=0.9' } },
    );
    expect(data?.signIn.message).toMatch(/^You are not signed in: the user name or the password is wrong/);
  });
});

describe('a session', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp();
  });
  afterAll(() => service.close());

  const SESSION = '{ session { csrfToken acting { id } appointments { id } } }';

  it('ends when its owner signs out', async () => {
    const client = await service.signedIn('cvp');
    const { cookie } = client;
    expect(await client.ask('mutation { signOut { providerLogout } }')).toEqual({
      signOut: { providerLogout: null },
    });
    client.cookie = cookie;
    expect(await client.ask(SESSION)).toEqual({ session: null });
  });

  it('ends after eight idle hours and twelve hours in all, in real time', async () => {
    const client = await service.signedIn('cvp');
    const owner = await connect(service.urls.owner);
    await owner.query("update sign_in_session set touched_at = touched_at - interval '7 hours 59 minutes'");
    expect((await client.ask<{ session: unknown }>(SESSION)).session).not.toBeNull();
    await owner.query("update sign_in_session set touched_at = touched_at - interval '8 hours 1 minute'");
    expect((await client.ask<{ session: unknown }>(SESSION)).session).toBeNull();
    const other = await service.signedIn('cvp');
    await owner.query("update sign_in_session set expires_at = expires_at - interval '12 hours 1 minute'");
    await owner.end();
    expect((await other.ask<{ session: unknown }>(SESSION)).session).toBeNull();
  });

  it('is touched at most once a minute', async () => {
    const client = await service.signedIn('pct');
    const owner = await connect(service.urls.owner);
    const touched = async (): Promise<unknown> =>
      (await owner.query('select max(touched_at) as at from sign_in_session')).rows[0];
    const before = await touched();
    await client.ask(SESSION);
    expect(await touched()).toEqual(before);
    await owner.end();
  });

  it('acts only in positions that its person holds', async () => {
    const client = await service.signedIn('cv.vanphong');
    const { session } = await client.ask<{
      session: { acting: { id: string }; appointments: { id: string }[] };
    }>(SESSION);
    expect(session.appointments).toEqual([session.acting]);
    const actAs =
      'mutation ($id: ID!) { actAs(appointmentId: $id) { ... on Session { acting { id } } ... on Refusal { code } } }';
    expect(await client.ask(actAs, { id: session.acting.id })).toEqual({ actAs: { acting: session.acting } });
    const chair = service.tenant.actor('ct').appointmentId;
    expect(await client.ask(actAs, { id: chair })).toEqual({ actAs: { code: 'APPOINTMENT_NOT_YOURS' } });
    expect(await client.ask(actAs, { id: 'x' })).toEqual({ actAs: { code: 'APPOINTMENT_NOT_YOURS' } });
  });

  it('changes the position acted in, and with it the rights', async () => {
    const owner = await connect(service.urls.owner);
    const { authorityId, personId } = service.tenant.actor('cv.dttg');
    const second = crypto.randomUUID();
    await owner.query('begin');
    await owner.query("select set_config('app.authority', $1, true)", [authorityId]);
    await owner.query(
      `insert into appointment (authority_id, id, person_id, post_id, valid_from) values ($1, $2, $3, $4, '2025-01-01')`,
      [authorityId, second, personId, service.tenant.post('VP.CLERK')],
    );
    await owner.query('commit');
    await owner.end();
    const client = await service.signedIn('cv.dttg');
    const actAs =
      'mutation ($id: ID!) { actAs(appointmentId: $id) { ... on Session { audience acting { title } } } }';
    expect(await client.ask(actAs, { id: second })).toEqual({
      actAs: { audience: 'CLERK', acting: { title: 'Văn thư' } },
    });
    expect(await client.ask('{ session { audience } }')).toEqual({ session: { audience: 'CLERK' } });
  });

  it('is gone on the day after the appointment ends', async () => {
    const client = await service.signedIn('cv.ptqd');
    const owner = await connect(service.urls.owner);
    await owner.query('update appointment set valid_to = $1 where id = $2', [
      '2025-03-18',
      service.tenant.actor('cv.ptqd').appointmentId,
    ]);
    await owner.end();
    expect(await client.ask(SESSION)).toEqual({ session: null });
  });
});

describe('requests that no page of ours sends', () => {
  let service: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    service = await testApp();
    client = await service.signedIn('cv.vhkhtt');
  });
  afterAll(() => service.close());

  const ACT = 'mutation { advanceClock(step: ONE_DAY) { ... on Service { now } ... on Refusal { code } } }';

  const codeOf = async (headers: Record<string, string>): Promise<string | undefined> =>
    (await client.send(ACT, {}, { headers })).errors[0]?.extensions?.code;

  it('are refused without the token of the session, or with another one', async () => {
    expect(await codeOf({ 'x-csrf-token': '' })).toBe('CSRF_REJECTED');
    const other = await service.signedIn('cv.vhkhtt');
    expect(await codeOf({ 'x-csrf-token': other.csrfToken ?? '' })).toBe('CSRF_REJECTED');
  });

  it('are refused from another origin, whatever they carry', async () => {
    expect(await codeOf({ origin: 'https://evil.example' })).toBe('CSRF_REJECTED');
    expect(await codeOf({ origin: 'null' })).toBe('CSRF_REJECTED');
    expect(await codeOf({ 'sec-fetch-site': 'cross-site' })).toBe('CSRF_REJECTED');
    expect(await codeOf({ origin: service.baseUrl })).toBeUndefined();
  });

  it('cannot sign somebody in from elsewhere', async () => {
    const { errors } = await new TestClient(service.baseUrl).send(
      'mutation { signIn(username: "a", password: "b") { __typename } }',
      {},
      { headers: { origin: 'https://evil.example' } },
    );
    expect(errors[0]?.extensions?.code).toBe('CSRF_REJECTED');
  });

  it('change nothing by GET', async () => {
    const url = `${service.baseUrl}/graphql?query=${encodeURIComponent('mutation { signOut { providerLogout } }')}`;
    const response = await fetch(url, { headers: client.headers() });
    expect(response.status).toBe(405);
    expect((await client.ask<{ session: unknown }>('{ session { csrfToken } }')).session).not.toBeNull();
  });

  it('are refused without a session, query by query, in words', async () => {
    const { errors, data } = await new TestClient(service.baseUrl).send('{ unitsToAsk { id } }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'SIGNED_OUT' }, message: expect.stringContaining('Đề nghị đăng nhập lại') },
    ]);
  });
});
