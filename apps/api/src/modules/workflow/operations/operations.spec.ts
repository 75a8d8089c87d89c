import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { connect, superuserUrl } from '../../../../test/support/database.js';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';

const officer = 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"';
const office = 'ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER"';

const REMINDER = `<bpmn:boundaryEvent id="remind" name="Nhắc viết đơn" cancelActivity="false" attachedToRef="ask"><bpmn:timerEventDefinition>
    <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1WD</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
  <bpmn:endEvent id="reminded" />`;

/** A step of the lead unit, a choice, two steps of the Office. */
const leave = (change: { second?: string; mayStick?: true; kind?: 'many' } = {}) => {
  const { second = 'check', mayStick, kind } = change;
  const inside =
    kind === 'many'
      ? '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>'
      : '';
  return drawnProcess({
    key: 'leave',
    name: 'Giải quyết nghỉ phép',
    steps: [
      { id: 'ask', name: 'Viết đơn', attributes: `${officer} ts:outcomes="Gửi, Xin lại, Kẹt"` },
      { id: second, name: 'Kiểm tra đơn', attributes: office, inside },
      { id: 'file', name: 'Lưu đơn', attributes: office },
    ],
    others: `<bpmn:exclusiveGateway id="way" ${mayStick ? '' : `default="way_${second}"`} />${REMINDER}`,
    flows: [
      'begin ask',
      'ask way',
      mayStick ? `way ${second}: outcome = "Gửi"` : `way ${second}`,
      'way ask: outcome = "Xin lại"',
      `${second} file`,
      'file finished',
      'remind reminded',
    ],
  });
};
/** No way leads on after "Kẹt": the process parks at its choice. */
const stuck = leave({ mayStick: true });

const DEPLOY = `mutation ($xml: String!, $expectedVersion: Int!) {
  deployProcess(xml: $xml, note: "Thử", expectedVersion: $expectedVersion) {
    ... on ProcessVersion { id version } ... on ProcessCheck { problems { code message elementId } } ... on Refusal { code } } }`;
const CREATE = `mutation { createDossier(input: { docType: "DECISION", subject: "Đơn xin nghỉ phép", processKey: "leave" }) {
  ... on Dossier { id } ... on Refusal { code } } }`;
const DOSSIER = `query ($id: ID!) { dossier(id: $id) { id version state allowedActs now { stepLabel suspended }
  ownSteps { workItemId name stepId } history { edges { node { stepLabel outcomeLabel reason } } } } }`;
const COMPLETE = `mutation ($dossierId: ID!, $workItemId: ID!, $outcome: String, $expectedVersion: Int!) {
  completeStep(dossierId: $dossierId, workItemId: $workItemId, outcome: $outcome, expectedVersion: $expectedVersion) {
    ... on Dossier { id state } ... on Refusal { code } } }`;
const NODE = `id version processVersion processVersionId status incidents matter leadUnit { code }
  openSteps { stepId label count }`;
const RUNNING = `query ($status: ProcessInstanceStatus, $incidentsOnly: Boolean, $versionId: ID, $stepId: String, $after: String, $first: Int) {
  runningProcesses(processKey: "leave", status: $status, incidentsOnly: $incidentsOnly, versionId: $versionId, stepId: $stepId,
    after: $after, first: $first) { edges { node { ${NODE} } } pageInfo { hasNextPage endCursor } } }`;
const SHEET = `query ($id: ID!) { processInstance(id: $id) { instance { ${NODE} } xml
  timers { label dueAt } places { tokenId elementId label incident ways { flowId label } targets { flowId label } }
  steps { label outcomeLabel closedAt } operations { act reason step toStep toVersion by { displayName } } } }`;
const ON = '$instanceId: ID!, $reason: String!, $expectedVersion: Int!';
const GIVEN = 'instanceId: $instanceId, reason: $reason, expectedVersion: $expectedVersion';
const ANSWER = `{ ... on ProcessInstance { ${NODE} } ... on Refusal { code message field } }`;
const operation = (name: string, more = '', given = '') =>
  `mutation (${ON}${more}) { operated: ${name}(${GIVEN}${given}) ${ANSWER} }`;
const SUSPEND = operation('suspendProcess');
const RESUME = operation('resumeProcess');
const CANCEL = operation('cancelProcess');
const MOVE = operation('moveProcess', ', $token: Int!, $to: String!', ', tokenNumber: $token, toStep: $to');
const RETRY = operation('retryIncident', ', $token: Int!', ', tokenNumber: $token');
const SKIP = operation('skipIncident', ', $token: Int!, $way: String', ', tokenNumber: $token, way: $way');
const PREVIEW = `query ($from: ID!, $to: ID!, $mapping: [ElementMappingInput!]) {
  migrationPreview(fromVersionId: $from, toVersionId: $to, mapping: $mapping) {
    ... on MigrationPreview { running lookedAt possible steps { elementId label count toElementId choices { flowId label } }
      verdicts { instance { id } problems { elementId message } } } ... on Refusal { code } } }`;
const BATCH = `mutation ($act: OperationBatchAct!, $ids: [ID!]!, $reason: String!, $to: ID, $mapping: [ElementMappingInput!]) {
  startOperationBatch(act: $act, processKey: "leave", instanceIds: $ids, reason: $reason, toVersionId: $to, mapping: $mapping) {
    ... on OperationBatch { id total } ... on Refusal { code } } }`;
const BATCH_SHEET = `query ($id: ID!) { operationBatch(id: $id) { batch { total done failed toVersion by { displayName } }
  items { instanceId result message } } }`;

interface Node {
  readonly id: string;
  readonly version: number;
  readonly processVersion: number;
  readonly processVersionId: string;
  readonly status: string;
  readonly incidents: number;
  readonly openSteps: readonly { readonly stepId: string; readonly label: string }[];
}
interface Sheet {
  readonly instance: Node;
  readonly timers: readonly { readonly label: string; readonly dueAt: string }[];
  readonly places: readonly {
    readonly tokenId: number;
    readonly elementId: string;
    readonly incident: string | null;
    readonly ways: readonly { readonly flowId: string; readonly label: string }[];
    readonly targets: readonly { readonly flowId: string; readonly label: string }[];
  }[];
  readonly steps: readonly { readonly label: string; readonly outcomeLabel: string | null }[];
  readonly operations: readonly { readonly act: string; readonly reason: string }[];
}
interface DossierSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly allowedActs: readonly string[];
  readonly now: { readonly stepLabel: string; readonly suspended: boolean } | null;
  readonly ownSteps: readonly {
    readonly workItemId: string;
    readonly name: string;
    readonly stepId: string;
  }[];
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
type Operated = { readonly operated: Partial<Node> & { readonly code?: string; readonly message?: string } };
interface Started {
  readonly id?: string;
  readonly code?: string;
}
interface BatchSheet {
  readonly batch: { readonly total: number; readonly done: number; readonly failed: number };
  readonly items: readonly {
    readonly instanceId: string;
    readonly result: string;
    readonly message: string | null;
  }[];
}

describe('running work in the hands of its administrator', () => {
  let service: TestApp;
  let superuser: pg.Client;
  let administrator: TestClient;
  let writer: TestClient;
  let clerk: TestClient;
  let versions: string[];

  beforeAll(async () => {
    service = await testApp();
    superuser = await connect(superuserUrl(service.urls.owner));
    administrator = await service.signedIn('quantri');
    writer = await service.signedIn('cv.vhkhtt');
    clerk = await service.signedIn('cv.vanphong');
    versions = [];
    for (const xml of [stuck, leave({ second: 'verify' }), leave({ kind: 'many' })]) {
      const { deployProcess } = await administrator.ask<{ deployProcess: { id?: string } }>(DEPLOY, {
        xml,
        expectedVersion: versions.length,
      });
      if (deployProcess.id === undefined) throw new Error(JSON.stringify(deployProcess));
      versions.push(deployProcess.id);
      if (versions.length === 1) await beginOnFirst();
    }
  });
  afterAll(async () => {
    await superuser.end();
    await service.close();
  });

  /** Dossiers of the first version, begun before the others are deployed. */
  const begun: string[] = [];
  async function beginOnFirst(): Promise<void> {
    for (let at = 0; at < 9; at += 1) {
      const { createDossier } = await writer.ask<{ createDossier: { id: string } }>(CREATE);
      begun.push(createDossier.id);
    }
  }
  const next = (): string => {
    const id = begun.shift();
    if (id === undefined) throw new Error('no dossier is left');
    return id;
  };
  const instanceOf = async (dossierId: string): Promise<string> => {
    const { rows } = await superuser.query<{ instance_id: string }>(
      'select instance_id from dossier where id = $1',
      [dossierId],
    );
    return rows[0]?.instance_id ?? '';
  };
  const dossier = async (client: TestClient, id: string): Promise<DossierSeen> => {
    const seen = (await client.ask<{ dossier: DossierSeen | null }>(DOSSIER, { id })).dossier;
    if (!seen) throw new Error('not seen');
    return seen;
  };
  const complete = async (client: TestClient, id: string, outcome?: string) => {
    const { version, ownSteps } = await dossier(client, id);
    const variables = { dossierId: id, workItemId: ownSteps[0]?.workItemId, expectedVersion: version };
    const answer = await client.ask<{ completeStep: { code?: string; state?: string } }>(COMPLETE, {
      ...variables,
      ...(outcome === undefined ? {} : { outcome }),
    });
    return answer.completeStep;
  };
  const sheet = async (id: string): Promise<Sheet> => {
    const { processInstance } = await administrator.ask<{ processInstance: Sheet | null }>(SHEET, { id });
    if (!processInstance) throw new Error('no such instance');
    return processInstance;
  };
  const operate = async (mutation: string, instanceId: string, more: object = {}) => {
    const { instance } = await sheet(instanceId);
    const variables = {
      instanceId,
      expectedVersion: instance.version,
      reason: 'Theo đề nghị của đơn vị',
      ...more,
    };
    return (await administrator.ask<Operated>(mutation, variables)).operated;
  };
  const running = async (filter: Record<string, unknown> = {}): Promise<readonly Node[]> =>
    (
      await administrator.ask<{ runningProcesses: { edges: { node: Node }[] } }>(RUNNING, filter)
    ).runningProcesses.edges.map(({ node }) => node);
  const batchDone = async ({ id, code }: Started): Promise<BatchSheet> => {
    if (id === undefined) throw new Error(`the batch was refused: ${code}`);
    const end = Date.now() + 60_000;
    for (;;) {
      const { operationBatch } = await administrator.ask<{ operationBatch: BatchSheet }>(BATCH_SHEET, { id });
      const { total, done, failed } = operationBatch.batch;
      if (done + failed === total) return operationBatch;
      if (Date.now() > end) throw new Error(`the batch is not done: ${JSON.stringify(operationBatch.batch)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('is listed with its steps and without what it is about, in one statement, a page at a time', async () => {
    const { data, statements } = await administrator.send<{
      runningProcesses: { edges: { node: Node }[]; pageInfo: { endCursor: string } };
    }>(RUNNING, { first: 4 });
    expect(statements).toBe(1);
    expect(data?.runningProcesses.edges).toHaveLength(4);
    expect(data?.runningProcesses.edges[0]?.node).toMatchObject({
      status: 'RUNNING',
      processVersion: 1,
      incidents: 0,
      matter: 'Quyết định',
      leadUnit: { code: 'VHKHTT' },
      openSteps: [{ stepId: 'ask', label: 'Viết đơn', count: 1 }],
    });
    expect(JSON.stringify(data)).not.toContain('nghỉ phép');
    const after = data?.runningProcesses.pageInfo.endCursor;
    const rest = await running({ first: 50, after });
    expect(rest).toHaveLength(begun.length - 4);
    expect(await running({ stepId: 'check' })).toEqual([]);
    expect(await running({ versionId: 'no id' })).toEqual([]);
  });

  it('is stopped and goes on, and meanwhile nobody acts on it', async () => {
    const id = next();
    const instance = await instanceOf(id);
    expect(await operate(SUSPEND, instance)).toMatchObject({ status: 'SUSPENDED' });
    const stopped = await dossier(writer, id);
    expect(stopped).toMatchObject({ allowedActs: [], ownSteps: [], now: { suspended: true } });
    const { rows } = await superuser.query<{ id: string }>(
      'select id from work_item where instance_id = $1 and closed_at is null',
      [instance],
    );
    const act = { dossierId: id, workItemId: rows[0]?.id, outcome: 'Gửi', expectedVersion: stopped.version };
    expect(await writer.ask(COMPLETE, act)).toMatchObject({ completeStep: { code: 'PROCESS_SUSPENDED' } });
    expect(await operate(SUSPEND, instance)).toMatchObject({ code: 'PROCESS_SUSPENDED' });
    expect((await running({ status: 'SUSPENDED' })).map((each) => each.id)).toEqual([instance]);
    expect(await operate(RESUME, instance)).toMatchObject({ status: 'RUNNING' });
    expect(await operate(RESUME, instance)).toMatchObject({ code: 'PROCESS_NOT_SUSPENDED' });
    expect(await complete(writer, id, 'Gửi')).toMatchObject({ state: 'IN_PROCESS' });
    expect((await sheet(instance)).operations.map(({ act: what, reason }) => [what, reason])).toEqual([
      ['RESUME', 'Theo đề nghị của đơn vị'],
      ['SUSPEND', 'Theo đề nghị của đơn vị'],
    ]);
  });

  it('is moved to another step and ended, and the history says why; not where it cannot stand', async () => {
    const id = next();
    const instance = await instanceOf(id);
    const place = (await sheet(instance)).places[0];
    const token = place?.tokenId;
    expect(place?.targets.map(({ label }) => label)).toEqual([
      'Kiểm tra đơn',
      'Lưu đơn',
      'reminded',
      'finished',
    ]);
    expect(await operate(MOVE, instance, { token, to: 'begin' })).toMatchObject({ code: 'MOVE_INVALID' });
    expect(await operate(MOVE, instance, { token, to: 'nowhere' })).toMatchObject({ code: 'MOVE_INVALID' });
    expect(await operate(MOVE, instance, { token, to: 'file' })).toMatchObject({
      openSteps: [{ stepId: 'file', label: 'Lưu đơn' }],
    });
    const moved = await dossier(writer, id);
    expect(moved.history.edges[0]?.node).toEqual({
      stepLabel: 'Viết đơn',
      outcomeLabel: 'Chuyển sang bước khác theo yêu cầu quản trị',
      reason: 'Theo đề nghị của đơn vị',
    });
    expect(await operate(CANCEL, instance, { reason: 'Đơn trùng' })).toMatchObject({ status: 'CANCELLED' });
    expect(await dossier(writer, id)).toMatchObject({ state: 'CANCELLED', now: null, allowedActs: [] });
    expect(await operate(CANCEL, instance)).toMatchObject({ code: 'PROCESS_ENDED' });
  });

  it('asks for a reason, for what was seen last, and for an administrator', async () => {
    const instance = await instanceOf(next());
    expect(await operate(SUSPEND, instance, { reason: '  ' })).toMatchObject({
      code: 'OPERATION_REASON_MISSING',
      message: expect.stringContaining('ghi ngắn gọn lý do'),
    });
    expect(await operate(SUSPEND, instance, { reason: 'x'.repeat(1_001) })).toMatchObject({
      code: 'OPERATION_REASON_TOO_LONG',
    });
    expect(await operate(SUSPEND, instance, { expectedVersion: 99 })).toMatchObject({
      code: 'DOSSIER_CHANGED',
    });
    const variables = { instanceId: instance, expectedVersion: 1, reason: 'Thử' };
    for (const role of ['ct', 'cvp', 'cv.vanphong', 'cv.vhkhtt']) {
      const client = await service.signedIn(role);
      expect(await client.ask(SUSPEND, variables)).toMatchObject({
        operated: { code: 'PROCESS_ADMIN_ONLY' },
      });
      expect(await client.ask(SHEET, { id: instance })).toEqual({ processInstance: null });
      expect(await client.ask(RUNNING)).toMatchObject({ runningProcesses: { edges: [] } });
      expect(await client.ask(PREVIEW, { from: versions[0], to: versions[1] })).toEqual({
        migrationPreview: { code: 'PROCESS_VERSION_UNKNOWN' },
      });
      expect(await client.ask(BATCH, { act: 'CANCEL', ids: [instance], reason: 'Thử' })).toMatchObject({
        startOperationBatch: { code: 'PROCESS_ADMIN_ONLY' },
      });
    }
    const twice = await Promise.all([operate(SUSPEND, instance), operate(SUSPEND, instance)]);
    expect(twice.filter(({ status }) => status === 'SUSPENDED')).toHaveLength(1);
  });

  it('waits with its reason where it cannot go on, until it is tried again or passed over', async () => {
    const id = next();
    const instance = await instanceOf(id);
    await complete(writer, id, 'Kẹt');
    const parked = await sheet(instance);
    expect(parked.instance).toMatchObject({ incidents: 1, openSteps: [] });
    expect(parked.places[0]?.incident).toContain('Không nhánh nào của điểm rẽ thỏa điều kiện');
    expect(parked.places[0]?.ways.map(({ label }) => label)).toEqual(['Kiểm tra đơn', 'Viết đơn']);
    expect((await running({ incidentsOnly: true })).map((each) => each.id)).toEqual([instance]);
    const token = parked.places[0]?.tokenId;
    expect(await operate(RETRY, instance, { token })).toMatchObject({ incidents: 1 });
    expect(await operate(SKIP, instance, { token })).toMatchObject({ code: 'PATH_NOT_NAMED' });
    const way = parked.places[0]?.ways[0]?.flowId;
    expect(await operate(SKIP, instance, { token, way })).toMatchObject({
      incidents: 0,
      openSteps: [{ label: 'Kiểm tra đơn' }],
    });
    expect(await operate(SKIP, instance, { token, way })).toMatchObject({ code: 'INCIDENT_GONE' });
    expect(await dossier(clerk, id)).toMatchObject({ now: { stepLabel: 'Kiểm tra đơn' } });
  });

  it('is taken to another version: looked at beforehand, one by one, with a result for each', async () => {
    const [first, second, third] = versions;
    const [asked, checked] = [next(), next()];
    await complete(writer, checked, 'Gửi');
    const before = await administrator.ask<{
      migrationPreview: {
        running: number;
        possible: number;
        steps: { elementId: string; toElementId: string | null; choices: { flowId: string }[] }[];
        verdicts: { instance: { id: string }; problems: { message: string }[] }[];
      };
    }>(PREVIEW, { from: first, to: second });
    const { steps, verdicts } = before.migrationPreview;
    expect(steps.find(({ elementId }) => elementId === 'ask')?.toElementId).toBe('ask');
    const check = steps.find(({ elementId }) => elementId === 'check');
    expect(check).toMatchObject({ toElementId: null });
    expect(check?.choices.map(({ flowId }) => flowId)).toContain('verify');
    const orphaned = verdicts.find(({ problems }) => problems.length > 0);
    expect(orphaned?.problems[0]?.message).toContain('Kiểm tra đơn: Phiên bản mới không có bước tương ứng');

    const ids = [await instanceOf(asked), await instanceOf(checked)];
    const start = async (more: object) =>
      (
        await administrator.ask<{ startOperationBatch: Started }>(BATCH, {
          act: 'MIGRATE',
          ids,
          reason: 'Quy trình mới từ 01/4',
          ...more,
        })
      ).startOperationBatch;
    const without = await batchDone(await start({ to: second }));
    expect(without.items.map(({ result }) => result)).toEqual(['DONE', 'REFUSED']);
    expect(without.items[1]?.message).toContain('chọn bước thay thế');
    const followed = await sheet(ids[0] ?? '');
    expect(followed.instance).toMatchObject({ processVersion: 2 });
    // What was set before goes on, by its name there.
    expect(followed.timers).toEqual([{ label: 'Nhắc viết đơn', dueAt: '2025-03-19T17:00:00+07:00' }]);
    expect((await sheet(ids[1] ?? '')).instance).toMatchObject({ processVersion: 1 });

    const mapping = [{ from: 'check', to: 'verify' }];
    const mapped = await batchDone(await start({ ids: [ids[1]], to: second, mapping }));
    expect(mapped.items.map(({ result }) => result)).toEqual(['DONE']);
    expect((await sheet(ids[1] ?? '')).instance).toMatchObject({
      processVersion: 2,
      openSteps: [{ stepId: 'verify', label: 'Kiểm tra đơn', count: 1 }],
    });
    // Whoever holds it goes on by the other version.
    expect(await complete(clerk, checked)).toMatchObject({ state: 'IN_PROCESS' });
    expect(await dossier(clerk, checked)).toMatchObject({ now: { stepLabel: 'Lưu đơn' } });
    expect(await complete(clerk, checked)).toMatchObject({ state: 'COMPLETED' });

    const other = await administrator.ask(PREVIEW, { from: second, to: third, mapping: [] });
    expect(other).toMatchObject({ migrationPreview: { possible: 1, lookedAt: 1 } });
    expect(await start({ to: 'no id' })).toMatchObject({ code: 'PROCESS_VERSION_UNKNOWN' });
    expect(await start({ ids: [], to: second })).toMatchObject({ code: 'BATCH_EMPTY' });
  });

  it('is stopped, tried again and ended in batches; what cannot be done says why', async () => {
    const ids = [await instanceOf(next()), await instanceOf(next())];
    const start = async (act: string, of = ids) =>
      batchDone(
        (
          await administrator.ask<{ startOperationBatch: Started }>(BATCH, {
            act,
            ids: of,
            reason: 'Rà soát',
          })
        ).startOperationBatch,
      );
    expect((await start('SUSPEND')).items.map(({ result }) => result)).toEqual(['DONE', 'DONE']);
    const again = await start('SUSPEND');
    expect(again.items.map(({ result }) => result)).toEqual(['REFUSED', 'REFUSED']);
    expect(again.items[0]?.message).toContain('tạm dừng');
    expect((await start('RESUME')).batch).toMatchObject({ total: 2, done: 2, failed: 0 });
    expect((await start('RETRY')).items[0]?.message).toContain('sự cố này đã được xử lý');
    expect((await start('CANCEL')).batch).toMatchObject({ done: 2 });
    for (const id of ids) expect((await sheet(id)).instance.status).toBe('CANCELLED');
  });
});
