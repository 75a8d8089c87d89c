import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completedDecision, decisionDocx, docxParagraphs, sampleDecision } from '@thong-suot/document-forms';
import type { Command } from '@thong-suot/workflow-engine';
import { TenantReader } from '../src/platform/database/tenant-reader.js';
import { newId } from '../src/platform/ids.js';
import { expectDone } from './support/acts.js';
import { runnerOf } from './support/app-bodies.js';
import { TestClient } from './support/graphql-client.js';
import { WALK_TO_RECHECK } from './support/issuance-desk.js';
import { makeTenant } from './support/tenant.js';
import { testApp, type TestApp } from './support/test-app.js';

const DOCUMENT = `id version state docType subject symbol number numberLine dated forecastNumber
  issuer { name } signature { person { displayName } positionLabel mode mark at scan { url } }
  recipients { id ordinal name purpose unit { code } channel state sentAt openedAt openedBy { displayName } }
  file { id name url } pdfUrl checks { key ok } allowedActs dossierIds paragraphs { text place }`;

interface DocumentAnswer {
  id: string;
  version: number;
  state: string;
  number: number | null;
  numberLine: string;
  recipients: {
    id: string;
    state: string;
    unit: { code: string } | null;
    openedBy: { displayName: string } | null;
  }[];
  file: { id: string; name: string; url: string } | null;
  pdfUrl: string | null;
  checks: { key: string; ok: boolean }[];
  allowedActs: string[];
  paragraphs: { text: string }[];
  code?: string;
}

/** Official documents as the portal meets them: over HTTP, with files. */
describe('official documents over GraphQL', () => {
  let service: TestApp;
  let officer: TestClient;
  let specialist: TestClient;
  let chair: TestClient;
  let clerk: TestClient;
  let ward: TestClient;
  let otherWard: TestClient;

  beforeAll(async () => {
    service = await testApp();
    [officer, specialist, chair, clerk, ward, otherWard] = (await Promise.all(
      ['cv.vhkhtt', 'cv.vanphong', 'ct', 'vanthu', 'ct.tamthanh', 'cv.maipha'].map((role) =>
        service.signedIn(role),
      ),
    )) as [TestClient, TestClient, TestClient, TestClient, TestClient, TestClient];
  });
  afterAll(() => service.close());

  /** A dossier at the Office's second check; the steps before are other specs'. */
  async function dossierAtRecheck(): Promise<{ id: string; version: number }> {
    const { body } = await officer.upload('du-thao.docx', await decisionDocx(completedDecision));
    const { createDossier } = await officer.ask<{ createDossier: { id: string } }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } } }`,
      { input: { docType: 'DECISION', subject: sampleDecision.subject, fileId: body.fileId } },
    );
    const { id } = createDossier;
    for (const [elementId, outcome] of WALK_TO_RECHECK) {
      await step(
        id,
        elementId === 'roundClosed'
          ? { type: 'message', name: 'roundClosed' }
          : { type: 'complete', elementId, variables: { outcome } },
      );
    }
    const { dossier } = await officer.ask<{ dossier: { id: string; version: number } }>(
      'query ($id: ID!) { dossier(id: $id) { id version } }',
      { id },
    );
    return dossier;
  }

  async function step(dossierId: string, command: Command): Promise<void> {
    const { tenant } = service;
    const instanceId = await instanceOf(dossierId);
    await expectDone(
      runnerOf(service).run<[], object>({
        commandId: newId(),
        kind: 'test',
        actor: tenant.actor('cv.vhkhtt'),
        content: command,
        instanceId,
        decide: () => ({
          steps: [command],
          audit: { act: 'test', subjectKind: 'DOSSIER', subjectId: dossierId },
          answer: {},
        }),
      }),
    );
  }

  async function instanceOf(dossierId: string): Promise<string> {
    const [row] = await service.app
      .get(TenantReader)
      .rows<{ instance_id: string }>(service.tenant.authorityId, {
        text: 'select instance_id from dossier where id = $1',
        values: [dossierId],
      });
    return row?.instance_id ?? '';
  }

  /** A dossier passed on by the Office, and the decision to sign. */
  async function atSigning(): Promise<{ dossierId: string; decision: DocumentAnswer }> {
    const { id, version } = await dossierAtRecheck();
    const { recheckDossier } = await specialist.ask<{
      recheckDossier: { decision: { id: string } | null; code?: string };
    }>(
      `mutation ($id: ID!, $v: Int!) { recheckDossier(dossierId: $id, outcome: APPROVED, expectedVersion: $v) {
         ... on Dossier { state decision { id } } ... on Refusal { code } } }`,
      { id, v: version },
    );
    expect(recheckDossier.code).toBeUndefined();
    return { dossierId: id, decision: await look(chair, recheckDossier.decision!.id) };
  }

  /** The page of a document; it is made after the act, so a moment may pass. */
  async function pageOf(id: string): Promise<{ url: string }> {
    for (let tries = 0; tries < 1_200; tries += 1) {
      const { file } = await look(chair, id);
      if (file !== null) return file;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the page was never made');
  }

  async function look(client: TestClient, id: string): Promise<DocumentAnswer> {
    const { officialDocument } = await client.ask<{ officialDocument: DocumentAnswer }>(
      `query ($id: ID!) { officialDocument(id: $id) { ${DOCUMENT} } }`,
      { id },
    );
    return officialDocument;
  }

  async function act(client: TestClient, name: string, document: { id: string; version: number }, more = '') {
    const data = await client.ask<Record<string, DocumentAnswer>>(
      `mutation ($id: ID!, $v: Int!) { ${name}(documentId: $id, expectedVersion: $v${more}) {
         ... on OfficialDocument { ${DOCUMENT} } ... on Refusal { code } } }`,
      { id: document.id, v: document.version },
    );
    return data[name] as DocumentAnswer;
  }

  it('walks from the signature to the receipt, and the page that is sent carries number and date', async () => {
    const { dossierId, decision } = await atSigning();
    expect(decision).toMatchObject({
      state: 'DRAFT',
      allowedActs: ['SIGN'],
      symbol: 'QĐ-UBND',
      forecastNumber: 1,
    });
    const signed = await act(chair, 'signDocument', decision);
    expect(signed).toMatchObject({
      state: 'SIGNED',
      signature: { mode: 'TRIAL', mark: 'ký thử, không có giá trị pháp lý', positionLabel: 'Chủ tịch' },
    });
    expect((await look(clerk, decision.id)).allowedActs).toEqual(['NUMBER']);
    const issued = await act(clerk, 'issueDocument', signed);
    expect(issued).toMatchObject({ state: 'DISPATCHED', number: 1, dated: '2025-03-18' });
    expect(issued.checks.filter(({ ok }) => !ok).map(({ key }) => key)).toEqual([]);
    expect(issued.paragraphs.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Số: 01/QĐ-UBND', 'Thành phố Lạng Sơn, ngày 18 tháng 3 năm 2025']),
    );
    const page = await fetch(`${service.baseUrl}${issued.file!.url}`, { headers: ward.headers() });
    expect(page.status).toBe(200);
    const texts = docxParagraphs(new Uint8Array(await page.arrayBuffer())).map(({ text }) => text);
    expect(texts).toContain('Số: 01/QĐ-UBND');

    const { receivedDocuments } = await ward.ask<{
      receivedDocuments: { edges: { node: { recipientId: string; document: DocumentAnswer } }[] };
    }>(`{ receivedDocuments { edges { node { recipientId sentAt openedAt document { ${DOCUMENT} } } } } }`);
    const [{ node }] = receivedDocuments.edges as [
      { node: { recipientId: string; document: DocumentAnswer } },
    ];
    expect(node.document).toMatchObject({ id: decision.id, number: 1, dossierIds: [] });
    const open = (client: TestClient) =>
      client.ask<{ openReceivedDocument: { openedAt?: string; code?: string } }>(
        `mutation ($id: ID!) { openReceivedDocument(recipientId: $id) {
           ... on ReceivedDocument { openedAt document { id } } ... on Refusal { code } } }`,
        { id: node.recipientId },
      );
    expect((await open(otherWard)).openReceivedDocument.code).toBe('RECEIPT_NOT_FOUND');
    expect((await open(ward)).openReceivedDocument.openedAt).toBe('2025-03-18T14:00:00+07:00');
    const receipt = (await look(clerk, decision.id)).recipients.find(({ id }) => id === node.recipientId);
    expect(receipt).toMatchObject({ state: 'SEEN', unit: { code: 'TAMTHANH' } });

    const { registers } = await clerk.ask<{ registers: { id: string; lastNumber: number }[] }>(
      '{ registers { id year docType lastNumber issuer { name } } }',
    );
    const { register } = await clerk.ask<{ register: { edges: { node: { document: { id: string } } }[] } }>(
      'query ($id: ID!) { register(id: $id) { edges { node { numberLine subject signerLabel recipientsSummary document { id } } } } }',
      { id: registers.find(({ lastNumber }) => lastNumber === 1)?.id },
    );
    expect(register.edges[0]?.node.document.id).toBe(decision.id);
    const { dossier } = await officer.ask<{ dossier: { state: string; decision: { number: number } } }>(
      'query ($id: ID!) { dossier(id: $id) { state decision { number } } }',
      { id: dossierId },
    );
    expect(dossier).toEqual({ state: 'ISSUED', decision: { number: 1 } });
  });

  it('reaches all twenty-odd units that the list names, and the Party by hand', async () => {
    const { decision } = await atSigning();
    const units = decision.recipients.flatMap(({ unit }) => (unit === null ? [] : [unit.code]));
    expect(units).toEqual(
      expect.arrayContaining([
        'VHKHTT',
        'VP',
        'TCKH',
        'TTR',
        'TTPTQD',
        'TAMTHANH',
        'MAIPHA',
        'LDUBND',
        'MTTQ',
      ]),
    );
    expect(new Set(units).size).toBe(units.length);
    expect(decision.recipients.filter(({ unit }) => unit === null)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Thường trực Thành ủy', purpose: 'để báo cáo' }),
        expect.objectContaining({ name: 'UBND tỉnh' }),
      ]),
    );
  });

  it('does not exist before the dispatch for a recipient, nor its file, nor its acts', async () => {
    const { decision } = await atSigning();
    expect(await look(ward, decision.id)).toBeNull();
    const file = await pageOf(decision.id);
    expect((await fetch(`${service.baseUrl}${file.url}`, { headers: ward.headers() })).status).toBe(404);
    for (const [name, more] of [
      ['signDocument', ''],
      ['returnFromSigning', ', reason: "x"'],
      ['numberDocument', ''],
      ['sealDocument', ''],
      ['dispatchDocument', ''],
      ['issueDocument', ''],
    ] as const) {
      expect(await act(ward, name, decision, more)).toEqual({ code: 'DOCUMENT_NOT_FOUND' });
    }
    expect((await act(clerk, 'numberDocument', decision)).code).toBe('NOT_SIGNED_YET');
    expect((await act(officer, 'signDocument', decision)).code).toBe('NOT_ENTITLED_TO_SIGN');
    const { registers } = await ward.ask<{ registers: unknown[] }>('{ registers { id } }');
    expect(registers).toEqual([]);
  });

  it('does not exist for another tenant, whatever its position there', async () => {
    const { decision } = await atSigning();
    const signed = await act(chair, 'signDocument', decision);
    const issued = await act(clerk, 'issueDocument', signed);
    const elsewhere = await makeTenant(service.urls.owner);
    for (const role of ['ct', 'vanthu', 'cv.vhkhtt', 'ct.tamthanh']) {
      const stranger = await new TestClient(service.baseUrl).signInDemo(elsewhere.username(role));
      expect(await look(stranger, decision.id)).toBeNull();
      expect(
        (await fetch(`${service.baseUrl}${issued.file!.url}`, { headers: stranger.headers() })).status,
      ).toBe(404);
      expect(await act(stranger, 'sealDocument', issued)).toEqual({ code: 'DOCUMENT_NOT_FOUND' });
      const { registers, receivedDocuments } = await stranger.ask<{
        registers: unknown[];
        receivedDocuments: { edges: unknown[] };
      }>('{ registers { id } receivedDocuments { edges { node { recipientId } } } }');
      expect([registers, receivedDocuments.edges]).toEqual([[], []]);
      const { openReceivedDocument } = await stranger.ask<{ openReceivedDocument: { code: string } }>(
        'mutation ($id: ID!) { openReceivedDocument(recipientId: $id) { ... on Refusal { code } } }',
        { id: issued.recipients[0]?.id },
      );
      expect(openReceivedDocument.code).toBe('RECEIPT_NOT_FOUND');
    }
  });

  it('costs one statement for a document and for a list of received ones', async () => {
    const { edges, statements } = await received(ward);
    expect(edges).toBeGreaterThan(0);
    expect(statements).toBe(1);
    const { decision } = await atSigning();
    const { statements: one } = await clerk.send(
      'query ($id: ID!) { officialDocument(id: $id) { id checks { ok } recipients { unit { name } } } }',
      {
        id: decision.id,
      },
    );
    expect(one).toBe(1);
  });

  async function received(client: TestClient): Promise<{ edges: number; statements: number }> {
    const { data, statements } = await client.send<{ receivedDocuments: { edges: unknown[] } }>(
      `{ receivedDocuments { pageInfo { hasNextPage } edges { node { recipientId document {
           id subject numberLine issuer { name } signature { person { displayName } } recipients { name unit { name } }
           file { url } } } } } }`,
    );
    return { edges: data?.receivedDocuments.edges.length ?? 0, statements };
  }
});
