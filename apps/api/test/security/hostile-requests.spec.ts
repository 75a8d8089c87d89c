import { GraphQLSchemaHost } from '@nestjs/graphql';
import fc from 'fast-check';
import { cases, CASES_TIMEOUT } from '../support/random-cases.js';
import { allOperations, SAMPLES } from './every-operation.js';
import { hostileDocuments, hostileValues } from './hostile/documents.js';
import type { WireRequest } from './hostile/exchange.js';
import { hostileBodies, hostileCookies, hostileHeaders, hostileRequests } from './hostile/requests.js';
import { THEIRS, UnderFire } from './hostile/under-fire.js';

/** They would end the sessions, or move the clock, with which the other cases are tried. */
const LEFT_OUT = ['signOut', 'endSessions', 'advanceClock', 'changePassword'];

const ROLES = fc.constantFrom('cv.vhkhtt', 'vanthu', 'quantri', 'nobody');

describe('whatever is sent', () => {
  let fire: UnderFire;
  let sound: ReturnType<typeof allOperations>;

  beforeAll(async () => {
    fire = await UnderFire.open();
    sound = allOperations(fire.app.app.get(GraphQLSchemaHost).schema, {
      ...SAMPLES,
      ID: () => fire.dossierId,
    }).filter(({ name }) => !LEFT_OUT.includes(name));
  }, 120_000);
  afterAll(() => fire.close());

  /** Sends one request; nothing may be wrong with the answer. */
  async function fireAt(request: WireRequest): Promise<void> {
    const answer = await fire.send(request);
    const what = `${request.method} ${request.path} ${Buffer.from(request.body ?? []).toString()}`;
    expect([fire.faults(answer, what), answer.status, answer.body.slice(0, 300)]).toEqual([
      [],
      answer.status,
      answer.body.slice(0, 300),
    ]);
  }

  const asRole = (role: string): [string, string][] => Object.entries(fire.client(role).headers());
  const post = (role: string, body: unknown): WireRequest => ({
    method: 'POST',
    path: '/graphql',
    headers: [['content-type', 'application/json'], ...asRole(role)],
    body: Buffer.from(JSON.stringify(body)),
  });

  it(
    'as a document of GraphQL is answered without a fault and without a word of what is inside',
    async () => {
      await fc.assert(
        fc.asyncProperty(ROLES, hostileDocuments(sound.map(({ text }) => text)), (role, query) =>
          fireAt(post(role, { query })),
        ),
        cases(350),
      );
    },
    CASES_TIMEOUT,
  );

  it(
    'as variables of any operation is answered alike',
    async () => {
      const one = fc.constantFrom(...sound.filter(({ variables }) => Object.keys(variables).length > 0));
      await fc.assert(
        fc.asyncProperty(ROLES, one, fc.nat(20), hostileValues, (role, { text, variables }, at, value) => {
          const names = Object.keys(variables);
          const name = names[at % names.length] ?? '';
          const given = variables[name];
          const hurt =
            typeof given === 'object' && given !== null && at > 6
              ? Object.fromEntries(
                  Object.entries(given).map(([key, kept], index, all) => [
                    key,
                    index === at % all.length ? value : (kept as unknown),
                  ]),
                )
              : value;
          return fireAt(post(role, { query: text, variables: { ...variables, [name]: hurt } }));
        }),
        cases(350),
      );
    },
    CASES_TIMEOUT,
  );

  it(
    'as a body is answered alike',
    async () => {
      await fc.assert(
        fc.asyncProperty(ROLES, hostileBodies, (role, { type, body }) =>
          fireAt({
            method: 'POST',
            path: '/graphql',
            headers: [['content-type', type], ...asRole(role)],
            body,
          }),
        ),
        cases(400),
      );
    },
    CASES_TIMEOUT,
  );

  it(
    'as headers and cookies is answered alike, at sign-in too',
    async () => {
      const username = fire.app.tenant.username('cv.vhkhtt');
      const texts = [
        { query: '{ session { csrfToken } inboxCounts { __typename } }' },
        { query: `mutation { signInDemo(username: "${username}") { __typename } }` },
        { query: `mutation { signIn(username: "x", password: "y") { __typename } }` },
      ];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...texts),
          hostileHeaders,
          hostileCookies,
          (text, headers, cookie) => {
            const plain: [string, string][] = [
              ['content-type', 'application/json'],
              ['cookie', cookie],
            ];
            const named = headers.map(([name]) => name);
            return fireAt({
              ...post('nobody', text),
              headers: [...plain.filter(([name]) => !named.includes(name)), ...headers],
            });
          },
        ),
        cases(400),
      );
    },
    CASES_TIMEOUT,
  );

  it(
    'to any path by any method is answered alike',
    async () => {
      await fc.assert(
        fc.asyncProperty(ROLES, hostileRequests, (role, request) =>
          fireAt({ ...request, headers: [...asRole(role), ...request.headers] }),
        ),
        cases(500),
      );
    },
    CASES_TIMEOUT,
  );

  it(
    'never opens what is not theirs with a token that is changed, cut, of somebody else or of a session that is over',
    async () => {
      const officer = await fire.app.signedIn('cv.vhkhtt');
      const other = await fire.app.signedIn('vanthu');
      const over = await fire.app.signedIn('cv.vhkhtt');
      const last = { ...over.headers() };
      await over.ask('mutation { signOut { __typename } }');
      const token = officer.cookie?.replace('ts_session=', '') ?? '';
      const csrf = officer.csrfToken ?? '';
      const anything = (true_: string): fc.Arbitrary<string> =>
        fc.oneof(
          fc.nat(true_.length - 1).map((at) => true_.slice(0, at)),
          fc
            .tuple(fc.nat(true_.length - 2), fc.constantFrom(...'abcXYZ019-_~'))
            .map(([at, sign]) => true_.slice(0, at) + sign + true_.slice(at + 1)),
          fc.string({ maxLength: 60 }).map((text) => encodeURIComponent(text)),
          fc.constantFrom(
            `${true_}x`,
            true_.toUpperCase(),
            `${true_} ${true_}`,
            'null',
            'undefined',
            'true',
            '',
          ),
        );
      const pair = fc.oneof(
        anything(token).map((session) => ({ cookie: `ts_session=${session}`, 'x-csrf-token': csrf })),
        anything(csrf).map((word) => ({ cookie: `ts_session=${token}`, 'x-csrf-token': word })),
        fc.constantFrom(
          { ...last },
          { cookie: officer.cookie ?? '', 'x-csrf-token': other.csrfToken ?? '' },
          { cookie: other.cookie ?? '', 'x-csrf-token': csrf },
          { cookie: officer.cookie ?? '', 'x-csrf-token': officer.cookie ?? '' },
          { cookie: `ts_device=${token}`, 'x-csrf-token': csrf },
        ),
      );
      const act = 'mutation ($input: CreateDossierInput!) { createDossier(input: $input) { __typename } }';
      await fc.assert(
        fc.asyncProperty(
          pair.filter((sent) => !(sent.cookie === officer.cookie && sent['x-csrf-token']?.trim() === csrf)),
          async (sent) => {
            const answer = await fire.send({
              ...post('nobody', { query: act, variables: { input: { docType: 'PLAN', subject: THEIRS } } }),
              headers: [['content-type', 'application/json'], ...Object.entries(sent)],
            });
            expect([sent, fire.faults(answer, 'token'), /"code":"(\w+)"/u.exec(answer.body)?.[1]]).toEqual([
              sent,
              [],
              expect.stringMatching(/^(?:SIGNED_OUT|CSRF_REJECTED)$/u),
            ]);
          },
        ),
        cases(150),
      );
    },
    CASES_TIMEOUT,
  );

  it('leaves the service as it was', () => fire.expectHealthy());
});
