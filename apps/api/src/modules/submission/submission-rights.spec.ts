import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../test/support/graphql-client.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';

let desk: SubmissionDesk;
let dossierId: string;
let ids: Record<string, string>;

beforeAll(async () => {
  desk = await SubmissionDesk.open();
  dossierId = await desk.at('takeIn');
  const [answer] = await desk.rows<{ id: string }>('select id from leader_answer limit 1');
  const [condition] = await desk.conditions(dossierId);
  const [partyAnswer] = await desk.rows<{ id: string }>('select id from party_answer limit 1');
  ids = {
    dossier: dossierId,
    document: await desk.submissionOf(dossierId),
    answer: answer?.id ?? '',
    condition: condition?.id ?? '',
    partyAnswer: partyAnswer?.id ?? '',
    file: newId(),
  };
});
afterAll(() => desk.close());

/** Every act of this module: name → arguments, `$` before the ids. */
const ACTS: Readonly<Record<string, string>> = {
  submitForExamination: 'dossierId: $dossier, expectedVersion: 1',
  reviewConsolidation: 'dossierId: $dossier, outcome: APPROVED, expectedVersion: 1',
  saveRoutingSlip:
    'dossierId: $dossier, input: { content: "x", process: "x", officeOpinion: "x" }, expectedVersion: 1',
  forwardRoutingSlip: 'dossierId: $dossier, expectedVersion: 1',
  reviewRoutingSlip: 'dossierId: $dossier, outcome: APPROVED, expectedVersion: 1',
  returnFromExamination: 'dossierId: $dossier, reason: "x", expectedVersion: 1',
  answerAsLeader:
    'dossierId: $dossier, input: { kind: AGREED, text: "", scanFileId: $file }, expectedVersion: 1',
  correctLeaderAnswer: 'answerId: $answer, text: "x", expectedVersion: 1',
  sendSubmission: 'documentId: $document, channel: "x", sentOn: "2025-03-18", expectedVersion: 1',
  recordPartyOpinion:
    'dossierId: $dossier, input: { form: BY_WORD, opinions: [{ dossierId: $dossier, outcome: AGREED, text: "x" }] }, expectedVersion: 1',
  addPartyPaper:
    'partyAnswerId: $partyAnswer, input: { form: LETTER, number: "1", dated: "2025-03-18" }, expectedVersion: 1',
  recordConditionResult: 'conditionId: $condition, result: "x", expectedVersion: 1',
  submitTakenIn: 'dossierId: $dossier, expectedVersion: 1',
  recheckDossier: 'dossierId: $dossier, outcome: APPROVED, expectedVersion: 1',
};

const withIds = (args: string) => args.replace(/\$(\w+)/g, (_, name: string) => `"${ids[name] ?? ''}"`);

async function codes(client: TestClient): Promise<Record<string, string | undefined>> {
  const seen: Record<string, string | undefined> = {};
  for (const [act, args] of Object.entries(ACTS)) {
    const data = await client.ask<Record<string, { code?: string }>>(
      `mutation { ${act}(${withIds(args)}) { __typename ... on Refusal { code } } }`,
    );
    seen[act] = data[act]?.code;
  }
  return seen;
}

const LOOK = `query ($id: ID!, $document: ID!) {
  dossier(id: $id) { routingSlip { content dossiers { id } } submission { channel } changedAfterParty mayTravelWith { id } }
  officialDocument(id: $document) { subject }
  dossiers { edges { node { routingSlip { id } submission { id } } } } }`;

describe('the way to the Party is closed to', () => {
  const NOTHING = { dossier: null, officialDocument: null, dossiers: { edges: [] } };

  it('units that were only asked for comments, by id, in lists and through nested fields', async () => {
    for (const role of ['ct.chilang', 'ld.tckh', 'cv.dongkinh']) {
      const client = await desk.client(role);
      expect(await client.ask(LOOK, { id: dossierId, document: ids['document'] })).toEqual(NOTHING);
      for (const code of Object.values(await codes(client))) expect(code).toMatch(/NOT_FOUND$/);
    }
  });

  it('another tenant, in every act', async () => {
    const other = await makeTenant(desk.app.urls.owner);
    for (const role of ['cv.vhkhtt', 'cv.vanphong', 'vanthu', 'ct']) {
      const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username(role));
      expect(await stranger.ask(LOOK, { id: dossierId, document: ids['document'] })).toEqual(NOTHING);
      for (const code of Object.values(await codes(stranger))) expect(code).toMatch(/NOT_FOUND$/);
    }
  });

  it('readers of the dossier who do not hold the step', async () => {
    const seen = await codes(await desk.client('pct'));
    for (const code of Object.values(seen)) {
      expect(code).toMatch(
        /^(NOT_YOUR_STEP|DOSSIER_CHANGED|ENTERED_ONLY_BY_OFFICE|LEADER_ANSWER_NOT_YOURS|CONDITION_CHANGED)$/,
      );
    }
  });
});

describe('lists of dossiers', () => {
  it('cost the same statements with cover sheets and Tờ trình however long they are', async () => {
    const client = await desk.client('cv.vanphong');
    const list =
      '{ dossiers { edges { node { subject routingSlip { content answers { text } } submission { channel document { numberLine } } } } } }';
    const before = (await client.send(list)).statements;
    await desk.at('viceChairReview');
    await desk.at('viceChairReview');
    expect((await client.send(list)).statements).toBe(before);
    expect(before).toBeLessThanOrEqual(5);
  });
});
