import { TEST_PASSWORD } from '../support/tenant.js';
import { testApp, type TestApp } from '../support/test-app.js';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { ... on Session { csrfToken } ... on Refusal { code } }
}`;

describe('behind TLS', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp({ config: { secureCookies: true } });
  });
  afterAll(() => service.close());

  const ask = (query: string, cookie = '', variables: object = {}) =>
    fetch(`${service.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });

  it('the session is a cookie that no other host of the domain can lay', async () => {
    const username = service.tenant.username('ct');
    const opened = await ask(SIGN_IN, '', { username, password: TEST_PASSWORD });
    const given = opened.headers.getSetCookie();
    const session = given.find((cookie) => cookie.includes('ts_session=')) ?? '';
    expect(session).toMatch(/^__Host-ts_session=[\w-]{43};/);
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(session).not.toMatch(/domain/i);
    expect(given.some((cookie) => cookie.startsWith('__Host-ts_device='))).toBe(true);

    const token = session.split(';', 1)[0]?.split('=')[1] ?? '';
    const mine = async (cookie: string) =>
      (
        (await (await ask('{ session { csrfToken } }', cookie)).json()) as {
          data: { session: object | null };
        }
      ).data.session;
    expect(await mine(`__Host-ts_session=${token}`)).not.toBeNull();
    // A cookie without the prefix may come from anywhere in the domain.
    expect(await mine(`ts_session=${token}`)).toBeNull();
    expect(await mine(`__Secure-ts_session=${token}`)).toBeNull();
  });
});
