import fc from 'fast-check';
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { connect } from '../support/database.js';
import { TestClient } from '../support/graphql-client.js';
import { cases, CASES_TIMEOUT } from '../support/random-cases.js';
import { testApp, type TestApp } from '../support/test-app.js';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** What the provider says next; a hostile one says anything. */
interface Said {
  claims?: Record<string, unknown>;
  key?: KeyObject;
  header?: Record<string, unknown>;
}

/** A provider whose every word the test chooses; the journeys in the browser use a real one. */
class Provider {
  readonly challenges = new Map<string, string>();
  readonly server: Server;
  said: Said = {};
  verifierRight = true;

  constructor() {
    this.server = createServer((request, response) => {
      const body: Buffer[] = [];
      request.on('data', (part: Buffer) => body.push(part));
      request.on('end', () => {
        const answer = this.#answer(request.url ?? '', new URLSearchParams(Buffer.concat(body).toString()));
        response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer ?? {}));
      });
    });
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  #answer(url: string, form: URLSearchParams): unknown {
    if (url.startsWith('/.well-known/openid-configuration')) {
      return {
        issuer: this.issuer,
        authorization_endpoint: `${this.issuer}/auth`,
        token_endpoint: `${this.issuer}/token`,
        jwks_uri: `${this.issuer}/jwks`,
        end_session_endpoint: `${this.issuer}/end`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      };
    }
    if (url === '/jwks') {
      return { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] };
    }
    if (url !== '/token') return undefined;
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    this.verifierRight = this.challenges.get(form.get('code') ?? '') === verifier;
    return { access_token: 'a', token_type: 'Bearer', id_token: this.#idToken() };
  }

  #idToken(): string {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: this.issuer,
      aud: 'thong-suot',
      sub: 's',
      iat: now,
      exp: now + 300,
      ...this.said.claims,
    };
    const header = { alg: 'RS256', typ: 'JWT', kid: 'k', ...this.said.header };
    const text = [header, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    if (header.alg === 'none') return `${text}.`;
    const signature = sign('sha256', Buffer.from(text), this.said.key ?? keys.privateKey);
    return `${text}.${signature.toString('base64url')}`;
  }
}

describe('signing in at an identity provider', () => {
  const provider = new Provider();
  let service: TestApp;
  let owner: pg.Client;
  let directory: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => provider.server.listen(0, '127.0.0.1', resolve));
    directory = await mkdtemp(join(tmpdir(), 'thong-suot-oidc-'));
    const clientSecretFile = join(directory, 'secret');
    await writeFile(clientSecretFile, 'only-for-tests');
    service = await testApp({
      config: {
        oidc: {
          issuer: provider.issuer,
          clientId: 'thong-suot',
          clientSecretFile,
          claim: 'preferred_username',
          name: 'tài khoản thử',
          publicUrl: 'http://127.0.0.1:9',
        },
      },
    });
    owner = await connect(service.urls.owner);
    await owner.query("select set_config('app.authority', $1, false)", [service.tenant.authorityId]);
  });
  afterAll(async () => {
    await owner.end();
    await service.close();
    provider.server.closeAllConnections();
    provider.server.close();
    await rm(directory, { recursive: true });
  });
  beforeEach(() => {
    provider.said = {};
  });

  interface Journey {
    state: string;
    nonce: string;
    cookie: string;
  }

  async function leave(next = '/du-thao'): Promise<Journey> {
    const response = await fetch(`${service.baseUrl}/dang-nhap/oidc?tiep=${encodeURIComponent(next)}`, {
      redirect: 'manual',
    });
    const url = new URL(response.headers.get('location') ?? '');
    const of = (name: string): string => url.searchParams.get(name) ?? '';
    expect(of('code_challenge_method')).toBe('S256');
    provider.challenges.set(of('state'), of('code_challenge'));
    return { state: of('state'), nonce: of('nonce'), cookie: cookieOf(response, 'ts_oidc') };
  }

  async function comeBack({ state, cookie }: Pick<Journey, 'state' | 'cookie'>, code = state) {
    const response = await fetch(
      `${service.baseUrl}/dang-nhap/oidc/ket-qua?code=${encodeURIComponent(code)}&state=${encodeURIComponent(state)}`,
      { redirect: 'manual', headers: { cookie } },
    );
    return { to: response.headers.get('location'), session: cookieOf(response, 'ts_session'), response };
  }

  function cookieOf(response: Response, name: string): string {
    const set = response.headers.getSetCookie().find((each) => each.startsWith(`${name}=`)) ?? '';
    return set.split(';', 1)[0] ?? '';
  }

  /** The whole way, with what the provider says. */
  async function signIn(role: string, said: Said = {}) {
    const journey = await leave();
    provider.said = {
      ...said,
      claims: {
        nonce: journey.nonce,
        preferred_username: service.tenant.username(role),
        ...said.claims,
      },
    };
    return comeBack(journey);
  }

  it('opens the session of the person whom the claim names, on the page asked for', async () => {
    const { to, session } = await signIn('cv.vhkhtt');
    expect(provider.verifierRight).toBe(true);
    expect(to).toBe('/du-thao');
    const client = new TestClient(service.baseUrl);
    client.cookie = session;
    expect(await client.ask('{ session { person { displayName } acting { position } } }')).toEqual({
      session: {
        person: { displayName: 'Chuyên viên Phòng Văn hoá, Khoa học và Thông tin' },
        acting: { position: 'OFFICER' },
      },
    });
  });

  it('never takes roles from it', async () => {
    const { session } = await signIn('cv.tamthanh', {
      claims: { roles: ['ADMIN'], role: 'CHAIR', position: 'CHAIR', groups: ['ADMIN'] },
    });
    const client = new TestClient(service.baseUrl);
    client.cookie = session;
    expect(await client.ask('{ session { acting { position unit { code } } } }')).toEqual({
      session: { acting: { position: 'OFFICER', unit: { code: 'TAMTHANH' } } },
    });
  });

  it('tells where the session at the provider is ended, at the end', async () => {
    const { session } = await signIn('cv.noivu');
    const client = new TestClient(service.baseUrl);
    client.cookie = session;
    const { session: own } = await client.ask<{ session: { csrfToken: string } }>(
      '{ session { csrfToken } }',
    );
    client.csrfToken = own.csrfToken;
    const { signOut } = await client.ask<{ signOut: { providerLogout: string } }>(
      'mutation { signOut { providerLogout } }',
    );
    const url = new URL(signOut.providerLogout);
    expect(`${url.origin}${url.pathname}`).toBe(`${provider.issuer}/end`);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe('http://127.0.0.1:9/dang-nhap');
  });

  it.each<[string, Said]>([
    ['signed with another key', { key: otherKeys.privateKey }],
    ['not signed', { header: { alg: 'none' } }],
    ['signed with the public key as a secret', { header: { alg: 'HS256' } }],
    ['for another client', { claims: { aud: 'somebody-else' } }],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }],
    ['that has run out', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ['with the nonce of another attempt', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['without the claim that names the account', { claims: { preferred_username: undefined } }],
    ['whose claim is no text', { claims: { preferred_username: ['ct'] } }],
  ])('refuses an ID token %s', async (_, said) => {
    const { to, session } = await signIn('ct', said);
    expect([to, session]).toEqual(['/dang-nhap?loi=khong-hop-le', '']);
  });

  it(
    'takes the one right ID token and refuses every other, whatever is wrong with it and however much',
    async () => {
      const now = Math.floor(Date.now() / 1_000);
      const text = fc.oneof(fc.constantFrom('', 'null', "' or 1=1 --", 'ct\u0000', '\ud800'), fc.string());
      const odd = fc.oneof(text, fc.constantFrom<unknown>(null, true, 0, -1, 1e300, [], {}, [['ct']]));
      const wrong = fc.record(
        {
          key: fc.constant(otherKeys.privateKey),
          alg: fc.constantFrom('none', 'None', 'HS256', 'ES256', 'PS256', ''),
          kid: fc.oneof(fc.constantFrom('../../k', "' or 1=1 --", 'other'), fc.string({ minLength: 1 })),
          crit: fc.constant(['exp']),
          iss: fc.oneof(odd, fc.constant('https://evil.example'), fc.constant(`${provider.issuer}/`)),
          aud: fc.oneof(
            odd,
            fc.constantFrom<unknown>('thong-suot ', ['somebody-else'], ['thong-suot', 'two']),
          ),
          exp: fc.oneof(
            fc.integer({ min: -1, max: now - 120 }),
            odd.filter((value) => typeof value !== 'number'),
          ),
          nbf: fc.integer({ min: now + 3_600, max: now + 100_000 }),
          nonce: odd,
          sub: fc.constantFrom<unknown>(undefined, 1, null, {}),
        },
        { requiredKeys: [] },
      );
      const claim = fc.oneof(odd, fc.constant(undefined));
      let refusals = 0;
      await fc.assert(
        fc.asyncProperty(wrong, fc.option(claim, { nil: 'right' }), async (bad, named) => {
          const { key, alg, kid, crit, ...claims } = bad;
          const header = Object.fromEntries(
            Object.entries({ alg, kid, crit }).filter(([, value]) => value !== undefined),
          );
          const said: Said = {
            ...(key === undefined ? {} : { key }),
            header,
            claims: { ...claims, ...(named === 'right' ? {} : { preferred_username: named }) },
          };
          const { to, session, response } = await signIn('ct', said);
          const sound = Object.keys(bad).length === 0 && named === 'right';
          if (!sound) refusals++;
          expect([bad, named, response.status, sound ? session !== '' : session, sound || to]).toEqual([
            bad,
            named,
            303,
            sound ? true : '',
            sound || expect.stringMatching(/^\/dang-nhap\?loi=(?:khong-hop-le|chua-co-tai-khoan)$/u),
          ]);
        }),
        {
          ...cases(150),
          examples: [
            [{}, 'right'],
            [{}, 'ct\u0000'],
            [{}, '\ud800'],
            [{}, "' or 1=1 --"],
          ],
        },
      );
      expect(refusals).toBeGreaterThan(100);
    },
    CASES_TIMEOUT,
  );

  it('refuses an answer of another attempt, without its cookie, and the same one again', async () => {
    const mine = await leave();
    const theirs = await leave();
    provider.said = { claims: { nonce: mine.nonce, preferred_username: service.tenant.username('ct') } };
    const refused = '/dang-nhap?loi=khong-hop-le';
    expect((await comeBack({ state: theirs.state, cookie: mine.cookie })).to).toBe(refused);
    expect((await comeBack({ state: mine.state, cookie: '' })).to).toBe(refused);
    expect((await comeBack({ state: mine.state, cookie: 'ts_oidc=%7B%22state%22%3A1%7D' })).to).toBe(refused);
    const { response, to } = await comeBack(mine);
    expect(to).toBe('/du-thao');
    // The browser forgets the attempt: it cannot send the same answer again.
    expect(response.headers.getSetCookie().find((each) => each.startsWith('ts_oidc='))).toMatch(
      /^ts_oidc=;.*Expires=Thu, 01 Jan 1970/,
    );
  });

  it('opens nothing for a person without account, without position or whose account is closed', async () => {
    const unknown = '/dang-nhap?loi=chua-co-tai-khoan';
    expect((await signIn('ct', { claims: { preferred_username: 'nguoi.la' } })).to).toBe(unknown);
    expect((await signIn('ct', { claims: { preferred_username: "' or 1=1 --" } })).to).toBe(unknown);
    await owner.query('update account set disabled = true where username = $1', [
      service.tenant.username('cv.yte'),
    ]);
    expect((await signIn('cv.yte')).to).toBe(unknown);
    await owner.query('update appointment set valid_to = $1 where id = $2', [
      '2025-03-18',
      service.tenant.actor('cv.ptqd').appointmentId,
    ]);
    expect((await signIn('cv.ptqd')).to).toBe(unknown);
  });

  it('asks for our second factor where the provider asked for none', async () => {
    await owner.query(
      `insert into second_factor_rule (authority_id, position, required) values ($1, 'CLERK', true)`,
      [service.tenant.authorityId],
    );
    const waits = await signIn('vanthu');
    expect(waits.to).toBe('/dang-nhap?buoc=ENROL&tiep=%2Fdu-thao');
    const client = new TestClient(service.baseUrl);
    client.cookie = waits.session;
    expect(await client.ask('{ session { csrfToken } }')).toEqual({ session: null });
    expect((await signIn('vanthu', { claims: { amr: ['pwd', 'otp'] } })).to).toBe('/du-thao');
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\r\nb'])(
    'goes on to no page of somebody else: %j',
    async (next) => {
      const journey = await leave(next);
      provider.said = {
        claims: { nonce: journey.nonce, preferred_username: service.tenant.username('ct') },
      };
      expect((await comeBack(journey)).to).toBe('/viec-can-xu-ly');
    },
  );

  it('says so when the provider cannot be reached, and that it is not set up', async () => {
    const closed = await testApp();
    try {
      const response = await fetch(`${closed.baseUrl}/dang-nhap/oidc`, { redirect: 'manual' });
      expect(response.headers.get('location')).toBe('/dang-nhap?loi=khong-lien-he-duoc');
      expect(await new TestClient(closed.baseUrl).ask('{ service { providerName } }')).toEqual({
        service: { providerName: null },
      });
    } finally {
      await closed.close();
    }
  });
});
