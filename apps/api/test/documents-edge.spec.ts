import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decisionDocx, planDocx, sampleDecision, samplePlan } from '@thong-suot/document-forms';
import { TestClient } from './support/graphql-client.js';
import { makeTenant } from './support/tenant.js';
import { testApp, type TestApp } from './support/test-app.js';

const DOSSIER = `id version state subject
  drafts { number file { id url } paragraphs { place text } places { place } createdBy { displayName } }
  currentDraft { number } relatedFiles { id } accessCauses { cause label } returned { reason }
  decision { id } leadUnit { name } drafter { displayName }`;

interface DossierAnswer {
  id: string;
  version: number;
  state: string;
  subject: string;
  drafts: { number: number; file: { id: string; url: string }; places: { place: string }[] }[];
  currentDraft: { number: number } | null;
  code?: string;
  message?: string;
}

/** Dossiers and drafts as the portal meets them: over HTTP, with files. */
describe('dossiers over GraphQL', () => {
  let service: TestApp;
  let officer: TestClient;
  let leader: TestClient;
  let ward: TestClient;

  beforeAll(async () => {
    service = await testApp();
    [officer, leader, ward] = await Promise.all([
      service.signedIn('cv.vhkhtt'),
      service.signedIn('tp.vhkhtt'),
      service.signedIn('ct.tamthanh'),
    ]);
  });
  afterAll(() => service.close());

  async function create(client = officer, subject: string = sampleDecision.subject, commandId?: string) {
    const { body } = await client.upload('Dự thảo Quyết định.docx', await decisionDocx(sampleDecision));
    const { createDossier } = await client.ask<{ createDossier: DossierAnswer }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) {
         ... on Dossier { ${DOSSIER} } ... on Refusal { code message } } }`,
      { input: { docType: 'DECISION', subject, fileId: body.fileId } },
      commandId === undefined ? {} : { commandId },
    );
    return createDossier;
  }

  const act = async (client: TestClient, mutation: string, variables: Record<string, unknown>) => {
    const data = await client.ask<Record<string, DossierAnswer>>(mutation, variables);
    return Object.values(data)[0] as DossierAnswer;
  };

  it('reads type and subject from a file for whoever uploaded it, so that the form is filled in', async () => {
    const { body } = await officer.upload('Dự thảo Kế hoạch.docx', await planDocx(samplePlan));
    const ask = (client: TestClient, fileId = body.fileId) =>
      client.send<{ uploadedHead: object | null }>(
        'query ($fileId: ID!) { uploadedHead(fileId: $fileId) { hasText docType numberSymbol symbol dated subject author } }',
        { fileId },
      );
    const { data, statements } = await ask(officer);
    expect(data?.uploadedHead).toEqual({
      hasText: true,
      docType: 'PLAN',
      numberSymbol: null,
      symbol: 'KH-UBND',
      dated: null,
      subject: samplePlan.subject,
      author: 'UBND thành phố Lạng Sơn',
    });
    expect(statements).toBe(1);
    expect((await ask(leader)).data?.uploadedHead).toBeNull();
    expect((await ask(officer, 'không phải mã')).data?.uploadedHead).toBeNull();
  });

  it('begins with a draft that is uploaded, read into places, and returned with all its parts', async () => {
    const dossier = await create();
    expect(dossier).toMatchObject({
      state: 'DRAFTING',
      subject: sampleDecision.subject,
      currentDraft: { number: 1 },
      relatedFiles: [],
      decision: null,
      returned: null,
      accessCauses: [{ cause: 'LEAD' }],
      leadUnit: { name: 'Phòng Văn hoá, Khoa học và Thông tin' },
      drafter: { displayName: 'Chuyên viên Phòng Văn hoá, Khoa học và Thông tin' },
    });
    expect(dossier.drafts[0]?.places.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['Phần căn cứ', 'Điều 1', 'Khoản 3 Điều 2', 'Điều 4', 'Nơi nhận']),
    );
  });

  it('reads a plan into its parts', async () => {
    const { body } = await officer.upload('Dự thảo Kế hoạch.docx', await planDocx(samplePlan));
    const { createDossier } = await officer.ask<{ createDossier: DossierAnswer }>(
      `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { ${DOSSIER} } } }`,
      { input: { docType: 'PLAN', subject: samplePlan.subject, fileId: body.fileId } },
    );
    expect(createDossier.drafts[0]?.places.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['Mục I', 'Mục II.2.c', 'Mục III.3', 'Mục IV.1', 'Nơi nhận']),
    );
  });

  it('says refusals in words, naming the field', async () => {
    const { createDossier } = await officer.ask<{
      createDossier: { code: string; message: string; field: string };
    }>(
      `mutation { createDossier(input: { docType: "DECISION", subject: " " }) {
         ... on Refusal { code message field } } }`,
    );
    expect(createDossier).toEqual({
      code: 'SUBJECT_EMPTY',
      message: 'Chưa lưu được dự thảo: chưa có trích yếu. Đề nghị ghi trích yếu nội dung văn bản.',
      field: 'subject',
    });
    expect((await create(ward)).code).toBe('NOT_A_DRAFTING_POST');
  });

  it('goes through submit, return and approval', async () => {
    const dossier = await create();
    const submitted = await act(
      officer,
      `mutation ($id: ID!, $v: Int!) { submitDraft(dossierId: $id, expectedVersion: $v) {
         ... on Dossier { id version state } ... on Refusal { code } } }`,
      { id: dossier.id, v: dossier.version },
    );
    expect(submitted.state).toBe('AWAITING_UNIT_LEADER');
    const review = `mutation ($id: ID!, $outcome: ReviewOutcome!, $reason: String, $v: Int!) {
      reviewDraft(dossierId: $id, outcome: $outcome, reason: $reason, expectedVersion: $v) {
        ... on Dossier { id version state returned { reason stepLabel by { displayName } } } ... on Refusal { code } } }`;
    const variables = { id: dossier.id, v: submitted.version };
    expect((await act(leader, review, { ...variables, outcome: 'RETURNED' })).code).toBe('REASON_REQUIRED');
    expect((await act(officer, review, { ...variables, outcome: 'APPROVED' })).code).toBe('NOT_YOUR_STEP');
    expect(
      await act(leader, review, { ...variables, outcome: 'RETURNED', reason: 'Bổ sung căn cứ.' }),
    ).toMatchObject({
      state: 'DRAFTING',
      returned: {
        reason: 'Bổ sung căn cứ.',
        by: { displayName: 'Trưởng phòng Văn hoá, Khoa học và Thông tin' },
      },
    });
  });

  it('takes the next draft', async () => {
    const dossier = await create();
    const { body } = await officer.upload('lan-2.docx', await decisionDocx(sampleDecision));
    const add = `mutation ($id: ID!, $file: ID!, $v: Int!) {
      addDraft(dossierId: $id, fileId: $file, note: "Lần 2", expectedVersion: $v) {
        ... on Dossier { ${DOSSIER} } ... on Refusal { code } } }`;
    const added = await act(officer, add, { id: dossier.id, file: body.fileId, v: dossier.version });
    expect(added.drafts.map(({ number }) => number)).toEqual([1, 2]);
    expect(added.currentDraft?.number).toBe(2);
  });

  it('lists fifty with their people by at most two statements', async () => {
    const clients = await Promise.all(['cv.vhkhtt', 'tp.vhkhtt'].map((role) => service.signedIn(role)));
    for (const client of clients) {
      const { data, statements, errors } = await client.send<{
        dossiers: { total: number; edges: unknown[] };
      }>(
        `{ dossiers(first: 50) { total pageInfo { hasNextPage endCursor } edges { cursor node {
             id subject state urgency createdAt leadUnit { name } drafter { displayName } returned { by { displayName } }
             accessCauses { label } stages { stage state }
             now { stepLabel dueAt mine holder { unit { name } positionLabel person { displayName } } } } } } }`,
      );
      expect(errors).toEqual([]);
      expect(data?.dossiers.edges.length).toBeGreaterThan(1);
      expect(statements).toBeLessThanOrEqual(2);
    }
  });

  it('asks for the drafts of a whole list by one more statement', async () => {
    const { statements } = await officer.send(
      '{ dossiers { edges { node { id drafts { number file { url } } } } } }',
    );
    expect(statements).toBe(2);
  });

  it('does not exist for those who may not see it: by id, in lists, in acts, by file', async () => {
    const dossier = await create();
    const file = dossier.drafts[0]!.file;
    const elsewhere = await makeTenant(service.urls.owner);
    const stranger = await new TestClient(service.baseUrl).signInDemo(elsewhere.username('cv.vhkhtt'));
    for (const client of [ward, await service.signedIn('ld.tckh'), stranger]) {
      const { dossier: seen, dossiers } = await client.ask<{ dossier: null; dossiers: { total: number } }>(
        `query ($id: ID!) { dossier(id: $id) { ${DOSSIER} } dossiers { total edges { node { id } } } }`,
        { id: dossier.id },
      );
      expect(seen).toBeNull();
      expect(dossiers.total).toBe(0);
      const variables = { id: dossier.id, v: dossier.version };
      for (const [name, args] of Object.entries({
        submitDraft: '',
        archiveDossier: '',
        withdrawDossier: ', reason: "x"',
        reviewDraft: ', outcome: APPROVED',
      })) {
        const refusal = await act(
          client,
          `mutation ($id: ID!, $v: Int!) { ${name}(dossierId: $id, expectedVersion: $v${args}) {
             ... on Dossier { id } ... on Refusal { code } } }`,
          variables,
        );
        expect(refusal).toEqual({ code: 'DOSSIER_NOT_FOUND' });
      }
      const response = await fetch(`${service.baseUrl}${file.url}`, { headers: client.headers() });
      expect(response.status).toBe(404);
    }
    const mine = await fetch(`${service.baseUrl}${file.url}`, { headers: leader.headers() });
    expect(mine.status).toBe(200);
    expect((await fetch(`${service.baseUrl}${file.url}`)).status).toBe(401);
  });

  it('gives an upload to nobody but its uploader until an act takes it', async () => {
    const { body } = await officer.upload('rieng.docx', await decisionDocx(sampleDecision));
    const link = `${service.baseUrl}/files/${body.fileId}`;
    expect((await fetch(link, { headers: officer.headers() })).status).toBe(200);
    expect((await fetch(link, { headers: leader.headers() })).status).toBe(404);
  });

  it('does not take a draft under a secrecy mark, wherever it stands in the head', async () => {
    const marked = await decisionDocx({
      ...sampleDecision,
      committee: { name: 'thành phố Lạng Sơn' },
      subject: 'TỐI MẬT',
    });
    const { status, body } = await officer.upload('mat.docx', marked);
    expect(status).toBe(422);
    expect(body.refusal?.code).toBe('SECRET_MARK');
  });
});
