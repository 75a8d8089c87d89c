import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import { newId } from '../../../platform/ids.js';

const officer = 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"';
const office = 'ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER"';

/** Written by the lead unit, looked at by the Office, which may send it back; then two do their parts side by side. */
const permit = drawnProcess({
  key: 'permit',
  name: 'Cấp phép sử dụng hội trường',
  steps: [
    {
      id: 'write',
      name: 'Lập đề nghị',
      attributes: `${officer} ts:stage="DRAFT" ts:due="P2WD" ts:formKey="draft"`,
    },
    {
      id: 'look',
      name: 'Kiểm tra đề nghị',
      attributes: `${office} ts:stage="SUBMITTED" ts:outcomes="Đạt yêu cầu, Trả lại" ts:requiredDocuments="Giấy đề nghị, Sơ đồ chỗ ngồi"`,
    },
    {
      id: 'prepare',
      name: 'Chuẩn bị hội trường',
      attributes: `${office} ts:stage="ISSUED" ts:formKey="note"`,
    },
    { id: 'tell', name: 'Báo đơn vị', attributes: `${officer} ts:stage="ISSUED"` },
  ],
  others:
    '<bpmn:exclusiveGateway id="way" default="way_split" /><bpmn:parallelGateway id="split" /><bpmn:parallelGateway id="join" />',
  flows: [
    'begin write',
    'write look',
    'look way',
    'way split',
    'way write: outcome = "Trả lại"',
    'split prepare',
    'split tell',
    'prepare join',
    'tell join',
    'join finished',
  ],
});

const DEPLOY = `mutation ($xml: String!) { deployProcess(xml: $xml, note: "Quy trình mới", expectedVersion: 0) {
  __typename ... on ProcessCheck { problems { code elementId } } ... on Refusal { code } } }`;
const CREATE = `mutation ($input: CreateDossierInput!) { createDossier(input: $input) {
  ... on Dossier { id version } ... on Refusal { code } } }`;
const DOSSIER = `query ($id: ID!) { dossier(id: $id) { id version state allowedActs
  stages { stage label state } now { stepId stepLabel mine suspended holder { unit { code } } } returned { reason stepLabel }
  ownSteps { workItemId stepId name outcomes { code label returns } papers noteRequired }
  history { edges { node { stepLabel outcomeLabel reason } } } } }`;
const COMPLETE = `mutation ($dossierId: ID!, $workItemId: ID!, $outcome: String, $note: String, $papers: [String!], $expectedVersion: Int!) {
  completeStep(dossierId: $dossierId, workItemId: $workItemId, outcome: $outcome, note: $note, papers: $papers,
    expectedVersion: $expectedVersion) { ... on Dossier { id version state } ... on Refusal { code message field } } }`;

interface OwnStep {
  readonly workItemId: string;
  readonly stepId: string;
  readonly name: string;
}
interface Seen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedActs: readonly string[];
  readonly stages: readonly { readonly stage: string; readonly label: string; readonly state: string }[];
  readonly now: { readonly stepLabel: string; readonly mine: boolean } | null;
  readonly returned: { readonly reason: string; readonly stepLabel: string } | null;
  readonly ownSteps: readonly OwnStep[];
  readonly history: {
    readonly edges: readonly {
      readonly node: {
        readonly stepLabel: string;
        readonly outcomeLabel: string | null;
        readonly reason: string | null;
      };
    }[];
  };
}
interface Completing {
  readonly outcome?: string;
  readonly note?: string;
  readonly papers?: readonly string[];
}
type Completed = {
  readonly completeStep: {
    readonly code?: string;
    readonly message?: string;
    readonly field?: string;
    readonly state?: string;
    readonly version?: number;
  };
};

describe('a dossier of a process that an administrator has drawn', () => {
  let service: TestApp;
  let writer: TestClient;
  let clerk: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    service = await testApp();
    const administrator = await service.signedIn('quantri');
    expect(await administrator.ask(DEPLOY, { xml: permit })).toEqual({
      deployProcess: { __typename: 'ProcessVersion' },
    });
    writer = await service.signedIn('cv.vhkhtt');
    leader = await service.signedIn('tp.vhkhtt');
    clerk = await service.signedIn('cv.vanphong');
  });
  afterAll(() => service.close());

  const begin = async (client = writer, processKey: string | undefined = 'permit') => {
    const input = { docType: 'DECISION', subject: 'Cho mượn hội trường', processKey };
    const { createDossier } = await client.ask<{ createDossier: { id?: string; code?: string } }>(CREATE, {
      input,
    });
    return createDossier;
  };
  const see = async (client: TestClient, id: string) =>
    (await client.ask<{ dossier: Seen | null }>(DOSSIER, { id })).dossier;
  const seen = async (client: TestClient, id: string): Promise<Seen> => {
    const dossier = await see(client, id);
    if (!dossier) throw new Error('the dossier is not seen');
    return dossier;
  };
  /** Completes the step of that name that the client holds. */
  const complete = async (client: TestClient, id: string, name: string, completing: Completing = {}) => {
    const { version, ownSteps } = await seen(client, id);
    const step = ownSteps.find((each) => each.name === name);
    if (!step) throw new Error(`${name} is not held; held are ${ownSteps.map((each) => each.name).join()}`);
    const variables = { dossierId: id, workItemId: step.workItemId, expectedVersion: version, ...completing };
    return (await client.ask<Completed>(COMPLETE, variables)).completeStep;
  };
  const begun = async () => {
    const { id } = await begin();
    if (id === undefined) throw new Error('not begun');
    return id;
  };
  const BOTH = ['Giấy đề nghị', 'Sơ đồ chỗ ngồi'];

  it('is offered to those who draft, and to nobody else', async () => {
    const ask = '{ dossierProcesses { key name } }';
    expect(await writer.ask(ask)).toEqual({
      dossierProcesses: [{ key: 'permit', name: 'Cấp phép sử dụng hội trường' }],
    });
    const { statements } = await writer.send(ask);
    expect(statements).toBe(1);
    for (const role of ['tp.vhkhtt', 'ct', 'vanthu', 'quantri']) {
      expect(await (await service.signedIn(role)).ask(ask)).toEqual({ dossierProcesses: [] });
    }
  });

  it('cannot be begun by a process that does not exist, or that only follows others', async () => {
    expect(await begin(writer, 'nothing')).toMatchObject({ code: 'PROCESS_NOT_STARTABLE' });
    expect(await begin(writer, 'commentRound')).toMatchObject({ code: 'PROCESS_NOT_STARTABLE' });
    expect(await begin(clerk, 'permit')).toMatchObject({ id: expect.any(String) });
  });

  it('goes from step to step, called as the drawing names them, on a path of its own stages', async () => {
    const id = await begun();
    const first = await seen(writer, id);
    expect(first).toMatchObject({
      state: 'IN_PROCESS',
      now: { stepLabel: 'Lập đề nghị', mine: true, holder: { unit: { code: 'VHKHTT' } } },
      ownSteps: [{ stepId: 'write', name: 'Lập đề nghị', outcomes: [], papers: [], noteRequired: false }],
    });
    expect(first.allowedActs).toEqual(['COMPLETE_STEP', 'ADD_DRAFT', 'WITHDRAW']);
    expect(first.stages.map(({ stage, state }) => [stage, state])).toEqual([
      ['DRAFT', 'RUNNING'],
      ['SUBMITTED', 'TODO'],
      ['ISSUED', 'TODO'],
    ]);
    expect(first.stages[1]?.label).toBe('Trình duyệt');

    expect(await complete(writer, id, 'Lập đề nghị')).toMatchObject({ state: 'IN_PROCESS' });
    const atOffice = await seen(clerk, id);
    expect(atOffice).toMatchObject({
      now: { stepLabel: 'Kiểm tra đề nghị', mine: true },
    });
    expect(atOffice.ownSteps[0]).toMatchObject({
      outcomes: [
        { code: 'Đạt yêu cầu', label: 'Đạt yêu cầu', returns: false },
        { code: 'Trả lại', label: 'Trả lại', returns: true },
      ],
      papers: BOTH,
    });

    await complete(clerk, id, 'Kiểm tra đề nghị', { outcome: 'Đạt yêu cầu', papers: BOTH });
    expect(await complete(clerk, id, 'Chuẩn bị hội trường', { note: 'Đã kê 200 ghế' })).toMatchObject({
      state: 'IN_PROCESS',
    });
    expect(await complete(writer, id, 'Báo đơn vị')).toMatchObject({ state: 'COMPLETED' });
    const last = await seen(writer, id);
    expect(last).toMatchObject({ now: null, ownSteps: [], allowedActs: [] });
    expect(last.stages.every(({ state }) => state === 'DONE')).toBe(true);
    expect(last.history.edges.map(({ node }) => [node.stepLabel, node.outcomeLabel, node.reason])).toEqual([
      ['Lập đề nghị', 'Đã xử lý xong', null],
      ['Kiểm tra đề nghị', 'Đạt yêu cầu', null],
      ['Chuẩn bị hội trường', 'Đã xử lý xong', 'Đã kê 200 ghế'],
      ['Báo đơn vị', 'Đã xử lý xong', null],
    ]);
  });

  it('goes back with a reason, and says who sent it back from which step', async () => {
    const id = await begun();
    await complete(writer, id, 'Lập đề nghị');
    const returning = { outcome: 'Trả lại', papers: BOTH };
    expect(await complete(clerk, id, 'Kiểm tra đề nghị', returning)).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await complete(clerk, id, 'Kiểm tra đề nghị', { ...returning, note: 'Thiếu chữ ký' });
    expect(await seen(writer, id)).toMatchObject({
      now: { stepLabel: 'Lập đề nghị', mine: true },
      returned: { reason: 'Thiếu chữ ký', stepLabel: 'Kiểm tra đề nghị' },
    });
  });

  it('refuses an outcome that is missing or not offered, and papers that are not there, and changes nothing', async () => {
    const id = await begun();
    await complete(writer, id, 'Lập đề nghị');
    const { version } = await seen(clerk, id);
    expect(await complete(clerk, id, 'Kiểm tra đề nghị', { papers: BOTH })).toMatchObject({
      code: 'OUTCOME_MISSING',
    });
    expect(await complete(clerk, id, 'Kiểm tra đề nghị', { outcome: 'Khác', papers: BOTH })).toMatchObject({
      code: 'OUTCOME_NOT_OFFERED',
      message: expect.stringContaining('Đạt yêu cầu; Trả lại'),
    });
    const missing = { outcome: 'Đạt yêu cầu', papers: ['Giấy đề nghị'] };
    expect(await complete(clerk, id, 'Kiểm tra đề nghị', missing)).toMatchObject({
      code: 'STEP_PAPERS_MISSING',
      message: expect.stringContaining('Sơ đồ chỗ ngồi'),
      field: 'papers',
    });
    expect((await seen(clerk, id)).version).toBe(version);
  });

  it('is done by nobody but its holder: not by others who see it, not twice, not on what has changed', async () => {
    const id = await begun();
    const { version, ownSteps } = await seen(writer, id);
    const workItemId = ownSteps[0]?.workItemId;
    const variables = { dossierId: id, workItemId, expectedVersion: version };
    const ofLeader = await seen(leader, id);
    expect(ofLeader).toMatchObject({ ownSteps: [], now: { mine: false } });
    expect(ofLeader.allowedActs).not.toContain('COMPLETE_STEP');
    expect(await leader.ask(COMPLETE, variables)).toMatchObject({ completeStep: { code: 'NOT_YOUR_STEP' } });
    const stranger = await service.signedIn('cv.gddt');
    expect(await see(stranger, id)).toBeNull();
    expect(await stranger.ask(COMPLETE, variables)).toMatchObject({
      completeStep: { code: 'DOSSIER_NOT_FOUND' },
    });
    const administrator = await service.signedIn('quantri');
    expect(await see(administrator, id)).toBeNull();

    const tries = await Promise.all(
      Array.from({ length: 4 }, () => writer.ask<Completed>(COMPLETE, variables)),
    );
    const done = tries.filter(({ completeStep }) => completeStep.code === undefined);
    expect(done).toHaveLength(1);
    expect(await writer.ask(COMPLETE, { ...variables, workItemId: newId() })).toMatchObject({
      completeStep: { code: 'DOSSIER_CHANGED' },
    });
    expect((await seen(clerk, id)).now).toMatchObject({ stepLabel: 'Kiểm tra đề nghị' });
  });

  it('is taken back by the unit that leads it, whatever its drawing foresees', async () => {
    const id = await begun();
    await complete(writer, id, 'Lập đề nghị');
    const { version } = await seen(writer, id);
    const WITHDRAW = `mutation ($id: ID!, $version: Int!) { withdrawDossier(dossierId: $id, reason: "Không mượn nữa", expectedVersion: $version) {
      ... on Dossier { state } ... on Refusal { code } } }`;
    expect(await clerk.ask(WITHDRAW, { id, version })).toMatchObject({
      withdrawDossier: { code: 'WITHDRAWAL_NOT_YOURS' },
    });
    expect(await writer.ask(WITHDRAW, { id, version })).toEqual({ withdrawDossier: { state: 'WITHDRAWN' } });
    expect(await seen(writer, id)).toMatchObject({ now: null, allowedActs: [] });
    expect(await writer.ask(WITHDRAW, { id, version: version + 1 })).toMatchObject({
      withdrawDossier: { code: 'WITHDRAWAL_TOO_LATE' },
    });
  });

  it('stands in the list of work and on the desk of the Office under the names of its steps', async () => {
    const id = await begun();
    const INBOX = '{ inbox(box: WAITING, first: 50) { edges { node { dossierId actLabel } } } }';
    type Inbox = { inbox: { edges: { node: { dossierId: string; actLabel: string } }[] } };
    const mine = (await writer.ask<Inbox>(INBOX)).inbox.edges.find(({ node }) => node.dossierId === id);
    expect(mine?.node.actLabel).toBe('Lập đề nghị');
    await complete(writer, id, 'Lập đề nghị');
    const STANDING = '{ standing(first: 50) { edges { node { dossier { id } stepLabel } } } }';
    type Standing = { standing: { edges: { node: { dossier: { id: string }; stepLabel: string } }[] } };
    const standing = (await (await service.signedIn('cvp')).ask<Standing>(STANDING)).standing.edges;
    expect(standing.find(({ node }) => node.dossier.id === id)?.node.stepLabel).toBe('Kiểm tra đề nghị');
  });
});
