import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import type { TestClient } from './support/graphql-client.js';
import { testApp, type TestApp } from './support/test-app.js';

const ENTRY = `id version number arrivedOn author numberSymbol dated docType subject file { id url } mayForward mayVoid
  unit { name } registeredBy { displayName } forwards { toUnit { name } toPerson { displayName } by { displayName } }`;
const REGISTER = `mutation ($input: RegisterIncomingInput!) {
  registerIncoming(input: $input) { ... on IncomingDocument { ${ENTRY} } ... on Refusal { code message field } } }`;

interface Entry {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly file: { readonly id: string; readonly url: string } | null;
  readonly code?: string;
  readonly message?: string;
}

/** The clerk's desk as the portal meets it: over HTTP, with files. */
describe('the registers over GraphQL', () => {
  let service: TestApp;
  let clerk: TestClient;
  let specialist: TestClient;
  let ward: TestClient;

  beforeAll(async () => {
    service = await testApp();
    [clerk, specialist, ward] = await Promise.all([
      service.signedIn('vanthu'),
      service.signedIn('cv.vanphong'),
      service.signedIn('vt.maipha'),
    ]);
  });
  afterAll(() => service.close());

  const register = async (by: TestClient, more: object = {}): Promise<Entry> => {
    const input = {
      arrivedOn: '2025-03-18',
      author: 'Sở Nội vụ tỉnh Lạng Sơn',
      dated: '2025-03-14',
      docType: 'OFFICIAL_LETTER',
      subject: 'Về việc rà soát biên chế',
      ...more,
    };
    return (await by.ask<{ registerIncoming: Entry }>(REGISTER, { input })).registerIncoming;
  };

  it('a scan is opened by the desk and by whoever the paper was passed on to, by nobody else', async () => {
    const { body } = await clerk.upload('Công văn.docx', await decisionDocx(sampleDecision));
    const entry = await register(clerk, { numberSymbol: '1/SNV', fileId: body.fileId });
    expect(entry).toMatchObject({
      number: 1,
      mayForward: true,
      mayVoid: true,
      unit: { name: 'UBND thành phố Lạng Sơn' },
    });
    const open = async (client: TestClient) => {
      const response = await fetch(`${service.baseUrl}${entry.file?.url}`, { headers: client.headers() });
      await response.arrayBuffer();
      return response.status;
    };
    expect(await open(clerk)).toBe(200);
    expect(await open(await service.signedIn('cvp'))).toBe(200);
    expect(await open(specialist)).toBe(404);
    const { forwardTargets } = await clerk.ask<{
      forwardTargets: {
        people: { person: { id: string; displayName: string } }[];
        units: { name: string }[];
      };
    }>(
      `query ($id: ID!) { forwardTargets(incomingId: $id) {
        people { person { id displayName } title unit { name } } units { id name } } }`,
      { id: entry.id },
    );
    expect(forwardTargets.units.map(({ name }) => name)).toContain('Phòng Nội vụ');
    const person = forwardTargets.people.find(({ person: { displayName } }) =>
      displayName.startsWith('Chuyên viên Văn phòng'),
    )?.person;
    await clerk.ask(
      `mutation ($id: ID!, $person: ID!, $version: Int!) {
        forwardIncoming(incomingId: $id, toPersonId: $person, expectedVersion: $version) {
          ... on IncomingDocument { id } ... on Refusal { code } } }`,
      { id: entry.id, person: person?.id, version: entry.version },
    );
    expect(await open(specialist)).toBe(200);
    expect(await open(ward)).toBe(404);
  });

  it('a refusal names its field and says what to do, in the words of the office', async () => {
    expect(await register(clerk, { author: ' ' })).toMatchObject({ code: 'AUTHOR_EMPTY', field: 'author' });
    await register(clerk, { numberSymbol: '2/SNV' });
    expect(await register(clerk, { numberSymbol: '02/SNV' })).toMatchObject({
      code: 'INCOMING_DUPLICATE',
      message: expect.stringContaining('số đến 02, ngày đến 18/3/2025'),
    });
    expect(await register(specialist, {})).toMatchObject({ code: 'NOT_THE_REGISTRY_CLERK' });
    expect(await register(ward, { numberSymbol: '2/SNV' })).toMatchObject({ number: 1 });
  });

  it('each list is one statement, however long it is', async () => {
    for (let each = 0; each < 12; each += 1) await register(clerk, { numberSymbol: `${100 + each}/SNV` });
    const lists = [
      `{ incomingDocuments { edges { node { ${ENTRY} } } } }`,
      `{ forwardedDocuments { edges { node { ${ENTRY} } } } }`,
      '{ documentsToRegister { edges { node { recipientId author numberSymbol unit { name } } } } }',
      `{ outgoingDocuments(stage: TO_NUMBER) { edges { node { id issuer { name } recipients received } } } }`,
      `{ outgoingDocuments(stage: SENT, year: 2025, text: "quyet dinh") { edges { node { id issuer { name } } } } }`,
      '{ registryDesk { keeps toNumber toDispatch toRegister forwarded year years units { id name } } }',
      '{ registers { id kind docType year lastNumber closedOn issuer { name } } }',
    ];
    for (const query of lists) {
      const { statements, errors } = await clerk.send(query);
      expect([query, errors, statements]).toEqual([query, [], 1]);
    }
    const { incomingDocuments } = await clerk.ask<{ incomingDocuments: { edges: unknown[] } }>(lists[0]!);
    expect(incomingDocuments.edges.length).toBeGreaterThan(12);
  });

  it('a register is printed for its desk, and for nobody else', async () => {
    const { registers } = await clerk.ask<{ registers: { id: string; kind: string }[] }>(
      '{ registers { id kind } }',
    );
    const { id } = registers.find(({ kind }) => kind === 'INCOMING')!;
    const print = (client: TestClient) =>
      fetch(`${service.baseUrl}/registers/${id}/book.docx`, { headers: client.headers() });
    const printed = await print(clerk);
    expect(printed.headers.get('content-disposition')).toBe(
      'attachment; filename="so-van-ban-den-2025.docx"',
    );
    expect(
      Buffer.from(await printed.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    for (const other of [specialist, ward]) expect((await print(other)).status).toBe(404);
    expect((await fetch(`${service.baseUrl}/registers/${id}/book.docx`)).status).toBe(401);
  });
});
