import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadProcess } from '@thong-suot/workflow-library';
import pg from 'pg';
import { bodiesOf, runnerOf } from '../../../../test/support/app-bodies.js';
import { completing, expectDone } from '../../../../test/support/acts.js';
import { connect } from '../../../../test/support/database.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { startDossier } from '../../../../test/support/start-processes.js';
import { makeTenant } from '../../../../test/support/tenant.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import { newId } from '../../../platform/ids.js';
import { deployProcesses } from '../engine/deploy-processes.js';

const VERSION = 'id key version name sha256 deployedAt deployedBy { displayName } note running finished';
const PROCESSES = `{ processes { key name running finished versions { ${VERSION} } } }`;
const PROCESS = `query ($key: String!) { process(key: $key) { key versions { ${VERSION} } } }`;
const DURATION =
  'stepId stage label done medianSeconds p90Seconds lateShare waiting waitingLate waitingSince';
const SHEET = `query ($id: ID!) { processVersion(id: $id) { xml measured version { ${VERSION} }
  steps { ${DURATION} } stages { ${DURATION} } } }`;
const CHECK = `query ($xml: String!) { checkProcess(xml: $xml) {
  ... on ProcessCheck { processId processName problems { code message elementId line } warnings { code } } ... on Refusal { code } } }`;
const DEPLOY = `mutation ($key: String, $xml: String!, $note: String!, $expectedVersion: Int!) {
  deployProcess(key: $key, xml: $xml, note: $note, expectedVersion: $expectedVersion) {
    __typename ... on ProcessVersion { ${VERSION} } ... on ProcessCheck { problems { code elementId line } }
    ... on Refusal { code field } } }`;

interface Version {
  readonly id: string;
  readonly version: number;
}
interface Process {
  readonly key: string;
  readonly versions: readonly Version[];
}

/** A process of one step, unlike any that is shipped. */
const simple = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:ts="urn:thongsuot:bpmn:1" id="d" targetNamespace="urn:test">
  <bpmn:process id="leaveRequest" name="${name}" isExecutable="true">
    <bpmn:startEvent id="begin"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="ask" name="Trình" ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER" ts:due="P1WD" ts:outcomes="submit">
      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:endEvent id="done"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="ask" />
    <bpmn:sequenceFlow id="b" sourceRef="ask" targetRef="done" />
  </bpmn:process>
</bpmn:definitions>`;

describe('processes and their versions', () => {
  let service: TestApp;
  let administrator: TestClient;
  const outsiders = ['ct', 'cvp', 'vanthu', 'cv.vanphong', 'tp.vhkhtt'];

  beforeAll(async () => {
    service = await testApp();
    administrator = await service.signedIn('quantri');
  }, 60_000);
  afterAll(() => service.close());

  const deploy = (client: TestClient, variables: Record<string, unknown>) =>
    client.ask<{ deployProcess: Record<string, unknown> }>(DEPLOY, { note: 'Thử', ...variables });
  const newest = async (key: string): Promise<Version | undefined> =>
    (await administrator.ask<{ process: Process | null }>(PROCESS, { key })).process?.versions[0];

  it('stand in the menu of their administrator, who finds no content of dossiers there', async () => {
    expect(await administrator.ask('{ session { menu } }')).toEqual({
      session: { menu: ['PROCESSES', 'ORGANISATION', 'ACCOUNTS', 'INBOX'] },
    });
    const chief = await service.signedIn('cvp');
    expect(JSON.stringify(await chief.ask('{ session { menu } }'))).not.toContain('PROCESSES');
  });

  it('are listed with what came with the platform, in one statement however many there are', async () => {
    const { data, statements } = await administrator.send<{ processes: readonly Process[] }>(PROCESSES);
    expect(data?.processes.map(({ key }) => key).sort()).toEqual([
      'assignment',
      'commentRound',
      'consultAndPartyOpinion',
      'incomingPaper',
      'issueAfterAgreement',
      'issueNotice',
      'landReport',
    ]);
    expect(data?.processes[0]?.versions[0]).toMatchObject({
      version: 1,
      deployedAt: null,
      deployedBy: null,
      running: 0,
    });
    expect(statements).toBe(1);
  });

  it('are hidden from everybody else: in the list, by key, by id, when checking and deploying', async () => {
    const id = (await newest('issueNotice'))?.id;
    const strangers = await makeTenant(service.urls.owner);
    const clients = await Promise.all([
      ...outsiders.map((role) => service.signedIn(role)),
      new TestClient(service.baseUrl).signInDemo(strangers.username('ct')),
    ]);
    for (const client of clients) {
      expect(await client.ask(PROCESSES)).toEqual({ processes: [] });
      expect(await client.ask(PROCESS, { key: 'issueNotice' })).toEqual({ process: null });
      expect(await client.ask(SHEET, { id })).toEqual({ processVersion: null });
      expect(await client.ask(CHECK, { xml: simple('Nghỉ phép') })).toEqual({
        checkProcess: { code: 'PROCESS_ADMIN_ONLY' },
      });
      expect(await deploy(client, { xml: simple('Nghỉ phép'), expectedVersion: 0 })).toMatchObject({
        deployProcess: { code: 'PROCESS_ADMIN_ONLY' },
      });
    }
    const theirs = await new TestClient(service.baseUrl).signInDemo(strangers.username('quantri'));
    expect(await theirs.ask(SHEET, { id })).toEqual({ processVersion: null });
  });

  it('are hidden from an administrator of another unit', async () => {
    const department = await appointed(service, 'tp.vhkhtt');
    expect(await department.ask('{ session { acting { position } menu } }')).toEqual({
      session: { acting: { position: 'ADMIN' }, menu: ['ORGANISATION', 'INBOX'] },
    });
    expect(await department.ask(PROCESSES)).toEqual({ processes: [] });
  });

  it('are checked without being kept: problems name element and line', async () => {
    const good = await administrator.ask(CHECK, { xml: simple('Nghỉ phép') });
    expect(good).toEqual({
      checkProcess: { processId: 'leaveRequest', processName: 'Nghỉ phép', problems: [], warnings: [] },
    });
    const broken = simple('Nghỉ phép').replace('P1WD', 'mai');
    const { checkProcess } = await administrator.ask<{
      checkProcess: { problems: readonly Record<string, unknown>[] };
    }>(CHECK, { xml: broken });
    expect(checkProcess.problems[0]).toMatchObject({ code: 'VALUE_INVALID', elementId: 'ask', line: 5 });
    expect(await newest('leaveRequest')).toBeUndefined();
  });

  it('name what this service cannot carry out', async () => {
    const strange = simple('Nghỉ phép').replace('"OFFICER"', '"WIZARD"').replace('"LEAD"', '"MOON"');
    expect(await administrator.ask(CHECK, { xml: strange })).toMatchObject({
      checkProcess: { problems: [{ code: 'POSITION_UNKNOWN' }, { code: 'UNIT_UNKNOWN' }] },
    });
    const calling = simple('Nghỉ phép')
      .replace(/<bpmn:userTask id="ask"[^>]*>/, '<bpmn:callActivity id="ask" calledElement="commentRound">')
      .replace('</bpmn:userTask>', '</bpmn:callActivity>');
    expect(await administrator.ask(CHECK, { xml: calling })).toMatchObject({
      checkProcess: { problems: [{ code: 'CALL_SHIPPED', elementId: 'ask' }] },
    });
    const without = simple('Thông báo').replaceAll('leaveRequest', 'issueNotice');
    const { checkProcess } = await administrator.ask<{
      checkProcess: { problems: readonly { code: string; elementId: string }[] };
    }>(CHECK, { xml: without });
    expect(checkProcess.problems).toContainEqual(
      expect.objectContaining({ code: 'STEP_MISSING', elementId: 'signNotice' }),
    );
  });

  it('get a version with its hash, its author and its note; the same file again does not', async () => {
    const first = await deploy(administrator, { xml: simple('Nghỉ phép'), expectedVersion: 0 });
    expect(first.deployProcess).toMatchObject({
      __typename: 'ProcessVersion',
      key: 'leaveRequest',
      version: 1,
      note: 'Thử',
      deployedBy: { displayName: 'Quản trị quy trình' },
      running: 0,
    });
    expect(first.deployProcess['sha256']).toMatch(/^[0-9a-f]{64}$/);
    expect(await deploy(administrator, { xml: simple('Nghỉ phép'), expectedVersion: 1 })).toMatchObject({
      deployProcess: { code: 'PROCESS_SAME_FILE' },
    });
    expect(await newest('leaveRequest')).toMatchObject({ version: 1 });
    const owner = await connect(service.urls.owner);
    try {
      await owner.query("select set_config('app.authority', $1, false)", [service.tenant.authorityId]);
      const { rows } = await owner.query(
        "select detail ->> 'key' as key, detail ->> 'sha256' as sha from audit_entry where act = 'deployProcess'",
      );
      expect(rows).toEqual([{ key: 'leaveRequest', sha: first.deployProcess['sha256'] }]);
    } finally {
      await owner.end();
    }
  });

  it('refuse a file with problems and give them, a foreign key, an empty note, a file that is too long', async () => {
    const xml = simple('Xin nghỉ');
    expect(
      await deploy(administrator, {
        xml: xml.replace('targetRef="ask"', 'targetRef="no"'),
        expectedVersion: 1,
      }),
    ).toMatchObject({ deployProcess: { __typename: 'ProcessCheck' } });
    expect(await deploy(administrator, { xml, key: 'issueNotice', expectedVersion: 1 })).toMatchObject({
      deployProcess: { code: 'PROCESS_OTHER_KEY' },
    });
    expect(await deploy(administrator, { xml, note: '  ', expectedVersion: 1 })).toMatchObject({
      deployProcess: { code: 'PROCESS_NOTE_MISSING', field: 'note' },
    });
    expect(await deploy(administrator, { xml: xml + ' '.repeat(200_000), expectedVersion: 1 })).toMatchObject(
      { deployProcess: { code: 'PROCESS_TOO_LARGE' } },
    );
    expect(await deploy(administrator, { xml, expectedVersion: 0 })).toMatchObject({
      deployProcess: { code: 'PROCESS_CHANGED' },
    });
    expect(await newest('leaveRequest')).toMatchObject({ version: 1 });
  });

  it('let one of several win who deploy at once, and leave no gap', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((at) => deploy(administrator, { xml: simple(`Lần ${at}`), expectedVersion: 1 })),
    );
    const kinds = answers.map(({ deployProcess }) => deployProcess['code'] ?? deployProcess['version']);
    expect(kinds.sort()).toEqual([2, 'PROCESS_CHANGED', 'PROCESS_CHANGED', 'PROCESS_CHANGED']);
    const { process } = await administrator.ask<{ process: Process }>(PROCESS, { key: 'leaveRequest' });
    expect(process.versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('cannot be changed or taken away by the service', async () => {
    const client = new pg.Client({ connectionString: service.urls.app });
    await client.connect();
    try {
      await client.query("select set_config('app.authority', $1, false)", [service.tenant.authorityId]);
      for (const text of ["update process_definition set xml = ''", 'delete from process_definition']) {
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });

  it('tell how long their steps take and what waits, and keep an old version for what runs by it', async () => {
    const runner = runnerOf(service);
    const bodies = bodiesOf(service, []);
    const began = await startDossier(runner, bodies, 'startFromNothing');
    await service.clock.advanceTo('2025-03-18T16:00:00+07:00');
    await expectDone(
      runner.run(completing(service.tenant.actor('cv.vhkhtt'), began.instanceId, 'draft', 'submit')),
    );
    const key = 'consultAndPartyOpinion';
    const xml = (await loadProcess(key)).replace('isExecutable="true"', 'isExecutable="true" ');
    const version = await newest(key);
    await deploy(administrator, { xml, key, expectedVersion: 1 });

    const { data, statements } = await administrator.send<{ processVersion: Record<string, unknown> }>(
      SHEET,
      {
        id: version?.id,
      },
    );
    expect(statements).toBeLessThanOrEqual(3);
    expect(data?.processVersion['version']).toMatchObject({ version: 1, running: 1, finished: 0 });
    expect(data?.processVersion['steps']).toMatchObject([
      { stepId: 'draft', done: 1, medianSeconds: 7200, p90Seconds: 7200, waiting: 0 },
      { stepId: 'leaderReview', done: 0, medianSeconds: null, waiting: 1, waitingLate: 0 },
    ]);
    expect(data?.processVersion['stages']).toMatchObject([{ stage: 'DRAFT', done: 1, waiting: 1 }]);
    expect(await newest(key)).toMatchObject({ version: 2, running: 0 });
  });

  it('stay as their administrator deployed them when the platform starts again', async () => {
    const { authorityId } = service.tenant;
    const before = await newest('consultAndPartyOpinion');
    expect(before).toMatchObject({ version: 2 });
    const owner = await connect(service.urls.owner);
    try {
      await owner.query("select set_config('app.authority', $1, false)", [authorityId]);
      for (const { text, values } of await deployProcesses(authorityId, newId))
        await owner.query(text, [...values]);
    } finally {
      await owner.end();
    }
    expect(await newest('consultAndPartyOpinion')).toEqual(before);
  });

  it('are offered, not put in use, when a newer file comes with the platform; their administrator takes one into use', async () => {
    const key = 'consultAndPartyOpinion';
    const { authorityId } = service.tenant;
    const own = await newest(key);
    const owner = await connect(service.urls.owner);
    try {
      await owner.query("select set_config('app.authority', $1, false)", [authorityId]);
      // The shipped file of an earlier release: the present one is newer than it.
      await owner.query("update process_definition set sha256 = 'earlier' where key = $1 and version = 1", [
        key,
      ]);
      for (const { text, values } of await deployProcesses(authorityId, newId))
        await owner.query(text, [...values]);
    } finally {
      await owner.end();
    }
    const IN_USE = `query ($key: String!) { process(key: $key) { versions { id version inUse } } }`;
    type Versions = { process: { versions: { id: string; version: number; inUse: boolean }[] } };
    const versions = async () => (await administrator.ask<Versions>(IN_USE, { key })).process.versions;
    const [offered, used, first] = await versions();
    expect([offered, used, first].map((each) => [each?.version, each?.inUse])).toEqual([
      [3, false],
      [2, true],
      [1, false],
    ]);

    const USE = `mutation ($versionId: ID!, $insteadOf: ID!) { useProcessVersion(versionId: $versionId, insteadOf: $insteadOf) {
      ... on ProcessVersion { version inUse } ... on Refusal { code } } }`;
    const use = async (client: TestClient, versionId: string | undefined, insteadOf: string | undefined) =>
      (await client.ask<{ useProcessVersion: object }>(USE, { versionId, insteadOf })).useProcessVersion;
    for (const role of outsiders) {
      expect(await use(await service.signedIn(role), offered?.id, used?.id)).toEqual({
        code: 'PROCESS_ADMIN_ONLY',
      });
    }
    expect(await use(administrator, 'no id', used?.id)).toEqual({ code: 'PROCESS_VERSION_UNKNOWN' });
    expect(await use(administrator, offered?.id, first?.id)).toEqual({ code: 'PROCESS_USE_CHANGED' });
    expect(await use(administrator, offered?.id, used?.id)).toEqual({ version: 3, inUse: true });
    expect(await use(administrator, offered?.id, used?.id)).toEqual({ code: 'PROCESS_IN_USE' });
    const both = await Promise.all([
      use(administrator, own?.id, offered?.id),
      use(administrator, first?.id, offered?.id),
    ]);
    expect(both.filter((each) => 'version' in each)).toHaveLength(1);
    expect((await versions()).filter(({ inUse }) => inUse)).toHaveLength(1);
    await use(administrator, own?.id, (await versions()).find(({ inUse }) => inUse)?.id);
  });
});

/** Somebody of a unit, acting as its administrator. */
async function appointed(service: TestApp, role: string): Promise<TestClient> {
  const { authorityId, personId, unitId } = service.tenant.actor(role);
  const [post, appointment] = [crypto.randomUUID(), crypto.randomUUID()];
  const owner = await connect(service.urls.owner);
  try {
    await owner.query('begin');
    await owner.query("select set_config('app.authority', $1, true)", [authorityId]);
    await owner.query(
      "insert into post (authority_id, id, unit_id, position, title) values ($1, $2, $3, 'ADMIN', 'Quản trị')",
      [authorityId, post, unitId],
    );
    await owner.query(
      `insert into appointment (authority_id, id, person_id, post_id, valid_from) values ($1, $2, $3, $4, '2025-01-01')`,
      [authorityId, appointment, personId, post],
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
  const client = await service.signedIn(role);
  await client.ask('mutation ($id: ID!) { actAs(appointmentId: $id) { __typename } }', { id: appointment });
  return client;
}
