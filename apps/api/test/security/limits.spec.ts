import { LIMITS } from '../../src/platform/graphql/limits/limits.js';
import { TestClient } from '../support/graphql-client.js';
import { testApp, type TestApp } from '../support/test-app.js';

describe('limits of a request', () => {
  let service: TestApp;
  let client: TestClient;
  beforeAll(async () => {
    service = await testApp();
    client = await service.signedIn('cv.vhkhtt');
  });
  afterAll(() => service.close());

  const codeOf = async (query: string): Promise<string | undefined> =>
    (await client.send(query)).errors[0]?.extensions?.code;
  it('refuse too many renamed fields', async () => {
    const fields = Array.from({ length: LIMITS.aliases + 1 }, (_, index) => `a${index}: __typename`).join(
      ' ',
    );
    expect(await codeOf(`{ ${fields} }`)).toBe('QUERY_TOO_LARGE');
    expect(await codeOf(`{ ${fields.replace(/^a0: __typename /, '')} }`)).toBeUndefined();
  });

  it('refuse nesting without end, through fragments too', async () => {
    const ofType = (depth: number): string => (depth === 0 ? 'name' : `ofType { ${ofType(depth - 1)} }`);
    const types = (inside: string): string => `{ __schema { types { fields { type { ${inside} } } } } }`;
    expect(await codeOf(types(ofType(8)))).toBeUndefined();
    expect(await codeOf(types(ofType(30)))).toBe('QUERY_TOO_LARGE');
    const fragment = `fragment Deep on __Type { ${ofType(30)} }`;
    expect(await codeOf(`${types('...Deep')} ${fragment}`)).toBe('QUERY_TOO_LARGE');
  });

  it('refuse what would resolve too many fields, counting pages and lists', async () => {
    const expensive = `{ dossiers(first: 100) { edges { node { rounds { comments { id } participants { opinions { comments { id } } } } drafts { paragraphs { text } } } } } }`;
    expect(await codeOf(expensive)).toBe('QUERY_TOO_LARGE');
    expect(await codeOf(expensive.replace('first: 100', 'first: 1'))).toBeUndefined();
  });

  it('refuse a document of too many words before it is checked', async () => {
    const { errors } = await client.send(`{ ${'__typename '.repeat(LIMITS.tokens)} }`);
    expect(errors[0]?.message).toContain('Document contains more that');
  });

  it('refuse a long chain of fragments, which would be followed to the end of the stack', async () => {
    const chain = (length: number): string =>
      Array.from({ length }, (_, at) => `fragment F${at} on Query { __typename ...F${at + 1} }`).join(' ');
    const query = (length: number): string =>
      `{ ...F0 } ${chain(length)} fragment F${length} on Query { __typename }`;
    expect(await codeOf(query(LIMITS.fragments))).toBe('QUERY_TOO_LARGE');
    expect(await codeOf(query(LIMITS.fragments - 1))).toBeUndefined();
  });

  it('refuse a body that is too large', async () => {
    const { status } = await fetch(`${service.baseUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...client.headers() },
      body: JSON.stringify({ query: `{ __typename } #${'x'.repeat(LIMITS.bodyBytes)}` }),
    });
    expect(status).toBe(413);
  });

  it('refuse two acts in one request, which share one command id', async () => {
    const act = 'advanceClock(step: ONE_DAY) { __typename }';
    expect(await codeOf(`mutation { a: ${act} b: ${act} }`)).toBe('ONE_ACT_PER_REQUEST');
    expect(await codeOf(`mutation { ...Acts } fragment Acts on Mutation { ${act} }`)).toBe(
      'ONE_ACT_PER_REQUEST',
    );
  });

  it('take the standard introspection query', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect(await codeOf(getIntrospectionQuery())).toBeUndefined();
  });
});

describe('the rate of requests', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp({ config: { requestsPerSecond: 3 } });
  });
  afterAll(() => service.close());

  it('is limited per session, and the refusal says how long to wait', async () => {
    const client = await service.signedIn('cv.vhkhtt');
    const many = await Promise.all(Array.from({ length: 40 }, () => client.send('{ __typename }')));
    const refused = many.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.errors[0]).toMatchObject({
      message: expect.stringContaining('chờ 1 giây'),
      extensions: { code: 'RATE_LIMITED' },
    });
    // Somebody else is not made to wait.
    const other = new TestClient(service.baseUrl);
    expect((await other.send('{ __typename }')).status).toBe(200);
  });
});

describe('the rate of requests of one address', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp({ config: { requestsPerSecond: 1 } });
  });
  afterAll(() => service.close());

  it('is limited too, for whoever sends another cookie with every request', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async (_, at) => {
        const { status } = await fetch(`${service.baseUrl}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `ts_session=made-up-${at}` },
          body: JSON.stringify({ query: '{ __typename }' }),
        });
        return status;
      }),
    );
    expect(statuses).toContain(200);
    expect(statuses).toContain(429);
  });
});
