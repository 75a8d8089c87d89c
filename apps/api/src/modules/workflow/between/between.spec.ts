import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { connect, superuserUrl } from '../../../../test/support/database.js';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';

const officer = 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"';
const office = 'ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER"';
const units = '={ leadUnitId: leadUnitId, officeUnitId: officeUnitId, authorityUnitId: authorityUnitId }';

const call = (id: string, called: string, output = '') =>
  `<bpmn:callActivity id="${id}" name="Gọi ${called}" calledElement="${called}" ts:input="${units}" ${output} />`;

const caller = (key: string, called: string) =>
  drawnProcess({
    key,
    name: 'Giải quyết đề nghị',
    steps: [
      { id: 'ask', name: 'Viết đề nghị', attributes: officer },
      { id: 'tell', name: 'Báo kết quả', attributes: officer },
      { id: 'mend', name: 'Hoàn thiện đề nghị', attributes: officer },
    ],
    others: `${call('check', called, 'ts:output="={ checked: outcome }"')}<bpmn:exclusiveGateway id="way" default="way_tell" />`,
    flows: [
      'begin ask',
      'ask check',
      'check way',
      'way tell',
      'way mend: checked = "Thiếu"',
      'mend finished',
      'tell finished',
    ],
  });

const checking = drawnProcess({
  key: 'checking',
  name: 'Kiểm tra chuyên đề',
  steps: [{ id: 'examineIt', name: 'Kiểm tra chi tiết', attributes: `${office} ts:outcomes="Đủ, Thiếu"` }],
  flows: ['begin examineIt', 'examineIt finished'],
});

const endless = drawnProcess({
  key: 'endless',
  name: 'Tự gọi mình',
  steps: [],
  others: call('again', 'endless'),
  flows: ['begin again', 'again finished'],
});

/** Waits for a message or a signal of others. */
const waiting = drawnProcess({
  key: 'waiting',
  name: 'Chờ tin',
  steps: [{ id: 'go', name: 'Làm tiếp', attributes: officer }],
  roots: '<bpmn:signal id="allClear" name="allClear" ts:scope="everywhere" />',
  others:
    '<bpmn:intermediateCatchEvent id="hear"><bpmn:signalEventDefinition signalRef="allClear" /></bpmn:intermediateCatchEvent>',
  flows: ['begin hear', 'hear go', 'go finished'],
});

const calling = drawnProcess({
  key: 'calling',
  name: 'Báo tin',
  steps: [{ id: 'shout', name: 'Báo mọi nơi', attributes: officer }],
  roots: '<bpmn:signal id="allClear" name="allClear" ts:scope="everywhere" />',
  others:
    '<bpmn:intermediateThrowEvent id="say"><bpmn:signalEventDefinition signalRef="allClear" /></bpmn:intermediateThrowEvent>',
  flows: ['begin shout', 'shout say', 'say finished'],
});

/** A part of its own tells the main process by a message, and goes on. */
const telling = drawnProcess({
  key: 'telling',
  name: 'Phần việc báo tin',
  steps: [{ id: 'last', name: 'Việc cuối', attributes: office }],
  roots: '<bpmn:message id="ready" name="ready" />',
  others:
    '<bpmn:intermediateThrowEvent id="say"><bpmn:messageEventDefinition messageRef="ready" /></bpmn:intermediateThrowEvent>',
  flows: ['begin say', 'say last', 'last finished'],
});

const told = drawnProcess({
  key: 'told',
  name: 'Nghe phần việc',
  steps: [{ id: 'heard', name: 'Đã nghe tin', attributes: officer }],
  roots: '<bpmn:message id="ready" name="ready" />',
  others: `<bpmn:parallelGateway id="split" /><bpmn:parallelGateway id="join" />${call('part', 'telling')}
    <bpmn:intermediateCatchEvent id="hear"><bpmn:messageEventDefinition messageRef="ready" /></bpmn:intermediateCatchEvent>`,
  flows: [
    'begin split',
    'split part',
    'split hear',
    'hear heard',
    'part join',
    'heard join',
    'join finished',
  ],
});

const DEPLOY = `mutation ($xml: String!) { deployProcess(xml: $xml, note: "Thử", expectedVersion: 0) {
  __typename ... on ProcessCheck { problems { code message elementId } } ... on Refusal { code } } }`;
const CREATE = `mutation ($key: String!) { createDossier(input: { docType: "DECISION", subject: "Thử", processKey: $key }) {
  ... on Dossier { id } ... on Refusal { code } } }`;
const DOSSIER = `query ($id: ID!) { dossier(id: $id) { version state allowedActs now { stepLabel }
  ownSteps { workItemId name outcomes { code } } } }`;
const COMPLETE = `mutation ($dossierId: ID!, $workItemId: ID!, $outcome: String, $expectedVersion: Int!) {
  completeStep(dossierId: $dossierId, workItemId: $workItemId, outcome: $outcome, expectedVersion: $expectedVersion) {
    ... on Dossier { state } ... on Refusal { code } } }`;

interface Seen {
  readonly version: number;
  readonly state: string;
  readonly now: { readonly stepLabel: string } | null;
  readonly ownSteps: readonly { readonly workItemId: string; readonly name: string }[];
}

describe('processes that deal with each other', () => {
  let service: TestApp;
  let superuser: pg.Client;
  let writer: TestClient;
  let clerk: TestClient;
  let administrator: TestClient;

  beforeAll(async () => {
    service = await testApp();
    superuser = await connect(superuserUrl(service.urls.owner));
    administrator = await service.signedIn('quantri');
    writer = await service.signedIn('cv.vhkhtt');
    clerk = await service.signedIn('cv.vanphong');
    const files = [
      caller('caller', 'checking'),
      caller('lonely', 'nowhere'),
      checking,
      endless,
      waiting,
      calling,
      telling,
      told,
    ];
    for (const xml of files) {
      expect(await administrator.ask(DEPLOY, { xml })).toEqual({
        deployProcess: { __typename: 'ProcessVersion' },
      });
    }
  });
  afterAll(async () => {
    await superuser.end();
    await service.close();
  });

  const begin = async (key: string): Promise<string> => {
    const { createDossier } = await writer.ask<{ createDossier: { id: string } }>(CREATE, { key });
    return createDossier.id;
  };
  const see = async (client: TestClient, id: string): Promise<Seen | null> =>
    (await client.ask<{ dossier: Seen | null }>(DOSSIER, { id })).dossier;
  async function until<T>(what: string, ask: () => Promise<T | undefined | null | false>): Promise<T> {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = await ask();
      if (found) return found;
      if (Date.now() > end) throw new Error(`it never came about: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
  /** Waits until the client holds the step of that name, then completes it. */
  const complete = async (client: TestClient, id: string, name: string, outcome?: string) => {
    const held = await until(`${name} is held`, async () => {
      const dossier = await see(client, id);
      const step = dossier?.ownSteps.find((each) => each.name === name);
      return dossier && step && { step, version: dossier.version };
    });
    const { completeStep } = await client.ask<{ completeStep: { code?: string; state?: string } }>(COMPLETE, {
      dossierId: id,
      workItemId: held.step.workItemId,
      expectedVersion: held.version,
      ...(outcome === undefined ? {} : { outcome }),
    });
    return completeStep;
  };
  const instances = async (dossierId: string) =>
    (
      await superuser.query<{ id: string; status: string; incidents: number; called: boolean }>(
        `select id, status, incidents, labels ? 'calledBy' as called from process_instance where subject_id = $1 order by id`,
        [dossierId],
      )
    ).rows;
  const main = async (dossierId: string) => (await instances(dossierId)).find(({ called }) => !called);

  it('a called process does its part and its result comes back; the dossier stays one', async () => {
    const id = await begin('caller');
    await complete(writer, id, 'Viết đề nghị');
    expect(await complete(clerk, id, 'Kiểm tra chi tiết', 'Thiếu')).toMatchObject({ state: 'IN_PROCESS' });
    expect(await complete(writer, id, 'Hoàn thiện đề nghị')).toMatchObject({ state: 'COMPLETED' });
    expect((await instances(id)).map(({ status, called }) => [status, called])).toEqual([
      ['COMPLETED', false],
      ['COMPLETED', true],
    ]);
  });

  it('its step is not done by others, nor while the whole is stopped', async () => {
    const id = await begin('caller');
    await complete(writer, id, 'Viết đề nghị');
    const held = await until('the check is open', async () => {
      const dossier = await see(clerk, id);
      const [step] = dossier?.ownSteps ?? [];
      return dossier && step && { workItemId: step.workItemId, expectedVersion: dossier.version };
    });
    const variables = { dossierId: id, outcome: 'Đủ', ...held };
    expect(await writer.ask(COMPLETE, variables)).toMatchObject({ completeStep: { code: 'NOT_YOUR_STEP' } });
    const instanceId = (await main(id))?.id;
    const SUSPEND = `mutation ($instanceId: ID!, $expectedVersion: Int!) {
      suspendProcess(instanceId: $instanceId, reason: "Thử", expectedVersion: $expectedVersion) { __typename } }`;
    await administrator.ask(SUSPEND, { instanceId, expectedVersion: held.expectedVersion });
    const stopped = await see(clerk, id);
    expect(stopped?.ownSteps).toEqual([]);
    expect(await clerk.ask(COMPLETE, { ...variables, expectedVersion: stopped?.version })).toMatchObject({
      completeStep: { code: 'PROCESS_SUSPENDED' },
    });
  });

  it('a process that is not deployed, or that calls itself for ever, ends in an incident', async () => {
    const id = await begin('lonely');
    await complete(writer, id, 'Viết đề nghị');
    await until('the incident', async () => (await main(id))?.incidents === 1);

    const round = await begin('endless');
    await until('the last one is parked', async () =>
      (await instances(round)).some(({ incidents }) => incidents === 1),
    );
    expect(await instances(round)).toHaveLength(9);
  });

  it('a part that nobody could begin, and one that ends with an error, come back to whoever called', async () => {
    const nobody = drawnProcess({
      key: 'nobodys',
      name: 'Không ai giữ',
      steps: [
        {
          id: 'lost',
          name: 'Không ai giữ',
          attributes: 'ts:candidateUnit="OFFICE" ts:candidatePositions="PARTY_SECRETARY"',
        },
      ],
      flows: ['begin lost', 'lost finished'],
    });
    const failing = drawnProcess({
      key: 'failing',
      name: 'Kết thúc bằng lỗi',
      steps: [],
      roots: '<bpmn:error id="late" errorCode="LATE" />',
      others:
        '<bpmn:endEvent id="failed"><bpmn:errorEventDefinition errorRef="late" /></bpmn:endEvent><bpmn:exclusiveGateway id="way" default="way_failed" />',
      flows: ['begin way', 'way failed', 'way finished: false'],
    });
    const minding = caller('minding', 'failing')
      .replace(
        '<bpmn:callActivity',
        '<bpmn:boundaryEvent id="caught" attachedToRef="check"><bpmn:errorEventDefinition errorRef="late" /></bpmn:boundaryEvent><bpmn:callActivity',
      )
      .replace('<bpmn:process', '<bpmn:error id="late" errorCode="LATE" /><bpmn:process')
      .replace(
        '<bpmn:sequenceFlow',
        '<bpmn:sequenceFlow id="caught_mend" sourceRef="caught" targetRef="mend" /><bpmn:sequenceFlow',
      );
    for (const xml of [nobody, failing, minding, caller('unlucky', 'nobodys')]) {
      expect(await administrator.ask(DEPLOY, { xml })).toEqual({
        deployProcess: { __typename: 'ProcessVersion' },
      });
    }
    const id = await begin('unlucky');
    await complete(writer, id, 'Viết đề nghị');
    await until('the incident', async () => (await main(id))?.incidents === 1);
    const other = await begin('minding');
    await complete(writer, other, 'Viết đề nghị');
    expect(await complete(writer, other, 'Hoàn thiện đề nghị')).toMatchObject({ state: 'COMPLETED' });
  });

  it('what it called ends with it', async () => {
    const id = await begin('caller');
    await complete(writer, id, 'Viết đề nghị');
    await until('the part is begun', async () => (await instances(id)).length === 2);
    const dossier = await see(writer, id);
    const CANCEL = `mutation ($instanceId: ID!, $expectedVersion: Int!) {
      cancelProcess(instanceId: $instanceId, reason: "Thử", expectedVersion: $expectedVersion) { ... on ProcessInstance { status } ... on Refusal { code } } }`;
    expect(
      await administrator.ask(CANCEL, {
        instanceId: (await main(id))?.id,
        expectedVersion: dossier?.version,
      }),
    ).toEqual({ cancelProcess: { status: 'CANCELLED' } });
    await until('both have ended', async () =>
      (await instances(id)).every(({ status }) => status === 'CANCELLED'),
    );
    expect((await see(writer, id))?.state).toBe('CANCELLED');
  });

  it('a message reaches the process about the same matter that awaits it, and no other', async () => {
    const [other, id] = [await begin('told'), await begin('told')];
    await until('both were told by their own part', async () => {
      const seen = await Promise.all([other, id].map((each) => see(writer, each)));
      return seen.every((dossier) => dossier?.ownSteps.some(({ name }) => name === 'Đã nghe tin'));
    });
    expect(await complete(writer, id, 'Đã nghe tin')).toMatchObject({ state: 'IN_PROCESS' });
    await complete(clerk, id, 'Việc cuối');
    await until('it is completed', async () => (await see(writer, id))?.state === 'COMPLETED');
    expect((await see(writer, other))?.state).toBe('IN_PROCESS');
  });

  it('a signal is heard wherever somebody listens', async () => {
    const listeners = [await begin('waiting'), await begin('waiting')];
    for (const each of listeners) expect((await see(writer, each))?.ownSteps).toEqual([]);
    const caller = await begin('calling');
    await complete(writer, caller, 'Báo mọi nơi');
    for (const each of listeners) {
      expect(await complete(writer, each, 'Làm tiếp')).toMatchObject({ state: 'COMPLETED' });
    }
  });
});
