import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { encodeCursor } from '../../src/platform/graphql/index.js';
import { testApp, type TestApp } from '../support/test-app.js';
import { draftFromNothing } from '../walk/item-seven.js';
import { Walk } from '../walk/walk.js';
import { everyOperation, SAMPLES, type Samples } from './every-operation.js';

const ODD = '\u0000Ủy ban\ud800\u0007\ufffe\u202e';
const ID = '019e0000-0000-7000-8000-000000000000';

/** What a hostile or broken client may send, by kind; the contract takes it, so the service must answer it. */
const ODD_VALUES: readonly (readonly [string, Partial<Samples>])[] = [
  ['texts with signs that databases refuse', { String: () => ODD }],
  ['ids that are none', { ID: () => ODD }],
  ['texts of nothing but such signs', { String: () => '\u0000\ud800' }],
  ['the first day', { CivilDate: () => '0100-01-01', Instant: () => '1000-01-01T00:00:00+07:00' }],
  ['the last day', { CivilDate: () => '9999-12-31', Instant: () => '2999-12-31T23:59:59-14:00' }],
  ['the largest number', { Int: () => 2 ** 31 - 1 }],
  ['the smallest number', { Int: () => -(2 ** 31) }],
  ...[
    ['\u0000'],
    ['2025-02-31T00:00:00Z', ID],
    ['1 (x)', ID],
    ['infinity', ID],
    [1e300],
    [-1.5],
    [ID, ID],
    [null, null],
  ].map((key): readonly [string, Partial<Samples>] => [
    `the cursor ${JSON.stringify(key)}`,
    { String: (name) => (name === 'after' ? encodeCursor(key) : 'Nội dung thử') },
  ]),
];

describe('odd values in every operation', () => {
  let service: TestApp;
  let schema: GraphQLSchema;
  let dossierId: string;
  beforeAll(async () => {
    service = await testApp();
    schema = service.app.get(GraphQLSchemaHost).schema;
    const walk = new Walk(
      {
        baseUrl: () => service.baseUrl,
        username: (role) => service.tenant.username(role),
        setClock: async (instant) => void (await service.clock.advanceTo(instant)),
      },
      'odd values',
    );
    ({ id: dossierId } = await draftFromNothing(walk));
  });
  afterAll(() => service.close());

  it.each(ODD_VALUES)(
    'are answered, and never by a fault: %s',
    async (_, odd) => {
      const usual: Samples = { ...SAMPLES, ID: () => dossierId };
      const plain = everyOperation(schema, usual);
      const asked = everyOperation(schema, { ...usual, ...odd }).filter(
        ({ name, variables }, at) =>
          name !== 'signOut' && !isDeepStrictEqual(variables, plain[at]?.variables),
      );
      const faults: unknown[] = [];
      for (const role of ['cv.vhkhtt', 'vanthu']) {
        const client = await service.signedIn(role);
        for (const { name, text, variables } of asked) {
          const { errors } = await client.send(text, variables);
          const codes = errors.map(({ extensions }) => extensions?.code).filter((code) => code !== undefined);
          if (codes.length > 0) faults.push([role, name, codes]);
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('are kept clean: what was typed is found as it is seen', async () => {
    const officer = await service.signedIn('cv.vhkhtt');
    const { createDossier } = await officer.ask<{ createDossier: { subject: string } }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { subject } } }`,
      {
        input: { docType: 'PLAN', subject: ` Kế\u0000 hoạch\u200b\r\nchuyển đổi\ud800 số`.normalize('NFD') },
      },
    );
    expect(createDossier.subject).toBe('Kế hoạch chuyển đổi số');
  });
});
