import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';

/** Who looks at a matter of which urgency: the Office alone above a bound. */
const table = (whoForUrgent: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="Thẩm quyền" namespace="urn:test">
  <decision id="whoLooks" name="Ai xem xét">
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="urgencyIn"><inputExpression id="expression" typeRef="string"><text>urgency</text></inputExpression></input>
      <output id="who" name="who" typeRef="string" />
      <rule id="urgent"><inputEntry id="a"><text>"URGENT"</text></inputEntry><outputEntry id="b"><text>"${whoForUrgent}"</text></outputEntry></rule>
      <rule id="usual"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="d"><text>"LEAD"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;

const asking = (key: string, decision = 'whoLooks') =>
  drawnProcess({
    key,
    name: 'Xem xét theo thẩm quyền',
    steps: [
      {
        id: 'byOffice',
        name: 'Văn phòng xem',
        attributes: 'ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER"',
      },
      {
        id: 'byLead',
        name: 'Phòng xem',
        attributes: 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"',
      },
    ],
    others: `<bpmn:businessRuleTask id="decide" name="Xác định thẩm quyền" ts:decision="${decision}" ts:resultVariable="who" />
      <bpmn:exclusiveGateway id="way" default="way_byLead" />`,
    flows: [
      'begin decide',
      'decide way',
      'way byLead',
      'way byOffice: who = "OFFICE"',
      'byLead finished',
      'byOffice finished',
    ],
  });

const DEPLOY_TABLE = `mutation ($xml: String!, $note: String!) { deployDecisions(xml: $xml, note: $note) {
  __typename ... on DecisionFile { version decisions name } ... on ProcessCheck { problems { code message line } }
  ... on Refusal { code } } }`;
const DEPLOY = `mutation ($xml: String!, $expectedVersion: Int!) { deployProcess(xml: $xml, note: "Thử", expectedVersion: $expectedVersion) {
  __typename ... on ProcessCheck { problems { code message elementId } } ... on Refusal { code } } }`;
const CREATE = `mutation ($key: String!, $urgency: Urgency!) { createDossier(input: { docType: "DECISION", subject: "Thử",
  urgency: $urgency, processKey: $key }) { ... on Dossier { now { stepLabel } } ... on Refusal { code } } }`;

describe('decision tables', () => {
  let service: TestApp;
  let administrator: TestClient;
  let writer: TestClient;

  beforeAll(async () => {
    service = await testApp();
    administrator = await service.signedIn('quantri');
    writer = await service.signedIn('cv.vhkhtt');
  });
  afterAll(() => service.close());

  const deployTable = async (xml: string, note = 'Thử', client = administrator) =>
    (await client.ask<{ deployDecisions: object }>(DEPLOY_TABLE, { xml, note })).deployDecisions;
  const deploy = async (xml: string, expectedVersion = 0) =>
    (await administrator.ask<{ deployProcess: object }>(DEPLOY, { xml, expectedVersion })).deployProcess;
  const begin = async (key: string, urgency: string) =>
    (await writer.ask<{ createDossier: object }>(CREATE, { key, urgency })).createDossier;

  it('are asked by processes only once they are deployed', async () => {
    expect(await deploy(asking('byTable'))).toMatchObject({
      problems: [
        {
          code: 'DECISION_UNKNOWN',
          elementId: 'decide',
          message: expect.stringContaining('Bảng quyết định'),
        },
      ],
    });
    expect(await deployTable(table('OFFICE'))).toEqual({
      __typename: 'DecisionFile',
      version: 1,
      decisions: ['whoLooks'],
      name: 'Ai xem xét',
    });
    expect(await deploy(asking('byTable'))).toEqual({ __typename: 'ProcessVersion' });
    expect(await begin('byTable', 'URGENT')).toEqual({ now: { stepLabel: 'Văn phòng xem' } });
    expect(await begin('byTable', 'NORMAL')).toEqual({ now: { stepLabel: 'Phòng xem' } });
  });

  it('stay as they were for the versions of processes that asked them; a new version asks the newest', async () => {
    expect(await deployTable(table('LEAD'))).toMatchObject({ version: 2 });
    expect(await begin('byTable', 'URGENT')).toEqual({ now: { stepLabel: 'Văn phòng xem' } });
    expect(await deploy(asking('byTable').replace('Phòng xem', 'Phòng chủ trì xem'), 1)).toEqual({
      __typename: 'ProcessVersion',
    });
    expect(await begin('byTable', 'URGENT')).toEqual({ now: { stepLabel: 'Phòng chủ trì xem' } });
  });

  it('are refused where the file is wrong, the same, without a note, or sent by somebody else', async () => {
    expect(await deployTable(table('LEAD').replace('FIRST', 'SOMETIMES'))).toMatchObject({
      problems: [{ code: expect.stringMatching(/./), line: 4 }],
    });
    expect(await deployTable('<x/>')).toMatchObject({ problems: [{ code: 'FORMAT_UNKNOWN' }] });
    expect(await deployTable(table('LEAD'))).toMatchObject({ code: 'PROCESS_SAME_FILE' });
    expect(await deployTable(table('OTHER'), ' ')).toMatchObject({ code: 'PROCESS_NOTE_MISSING' });
    const LIST = '{ decisionFiles { name version deployedBy { displayName } } }';
    for (const role of ['ct', 'cvp', 'cv.vhkhtt']) {
      const client = await service.signedIn(role);
      expect(await deployTable(table('OTHER'), 'Thử', client)).toEqual({
        __typename: 'Refusal',
        code: 'PROCESS_ADMIN_ONLY',
      });
      expect(await client.ask(LIST)).toEqual({ decisionFiles: [] });
    }
    const { data, statements } = await administrator.send<{ decisionFiles: { version: number }[] }>(LIST);
    expect(data?.decisionFiles.map(({ version }) => version)).toEqual([2, 1]);
    expect(statements).toBe(1);
  });

  it('begin nothing where the first of them gives no result', async () => {
    const strict = table('OFFICE')
      .replaceAll('whoLooks', 'strict')
      .replace('<text>-</text>', '<text>"NORMAL"</text>')
      .replace('hitPolicy="FIRST"', 'hitPolicy="UNIQUE"')
      .replace('<text>urgency</text>', '<text>amount</text>');
    expect(await deployTable(strict)).toMatchObject({ version: 1 });
    expect(await deploy(asking('strictly', 'strict'))).toEqual({ __typename: 'ProcessVersion' });
    expect(await begin('strictly', 'NORMAL')).toEqual({ code: 'PROCESS_DID_NOT_START' });
  });
});
