import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../test/support/graphql-client.js';
import { makeTenant } from '../../../test/support/tenant.js';
import { TravellingDesk, type Pair } from '../../../test/support/travelling-desk.js';
import { newId } from '../../platform/ids.js';

let desk: TravellingDesk;
beforeAll(async () => {
  desk = await TravellingDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.app.clock.set('2025-03-18T14:00:00+07:00'));

interface Looked {
  readonly state: string;
  readonly mayTravelWith: readonly { readonly id: string }[];
  readonly routingSlip: {
    readonly id: string;
    readonly version: number;
    readonly content: string;
    readonly dossiers: readonly { readonly id: string }[];
    readonly suggestedProcess: string;
    readonly answers: readonly { readonly kind: string; readonly text: string }[];
  } | null;
  readonly submission: {
    readonly document: {
      readonly id: string;
      readonly state: string;
      readonly numberLine: string;
      readonly dossiers: readonly { readonly id: string; readonly docType: string }[];
    };
    readonly opinions: readonly {
      readonly dossierId: string;
      readonly answerId: string;
      readonly outcome: string;
      readonly number: string | null;
      readonly text: string;
      readonly conditions: readonly { readonly text: string }[];
    }[];
  } | null;
}

const look = async (dossierId: string, role = 'cv.vanphong'): Promise<Looked> =>
  (
    await (
      await desk.client(role)
    ).ask<{ dossier: Looked }>(
      `query ($id: ID!) { dossier(id: $id) { state mayTravelWith { id }
        routingSlip { id version content dossiers { id } suggestedProcess answers { kind text } }
        submission { document { id state numberLine dossiers { id docType } }
          opinions { dossierId answerId outcome number text conditions { text } } } } }`,
      { id: dossierId },
    )
  ).dossier;

const slipIds = (looked: Looked) => looked.routingSlip?.dossiers.map(({ id }) => id);
const carried = (looked: Looked) => looked.submission?.document.dossiers.map(({ id }) => id);

describe('submitting two dossiers together', () => {
  it('offers those of the same lead at the same step, and puts both on one Tờ trình', async () => {
    const { plan, decision } = await desk.consolidated();
    expect((await look(plan, 'cv.vhkhtt')).mayTravelWith).toEqual([{ id: decision }]);
    expect((await look(plan)).mayTravelWith).toEqual([]);
    expect(await desk.submitTogether(plan, [decision])).toBeUndefined();
    expect(await desk.stepsOf({ plan, decision, roundId: '' })).toEqual([['leaderSubmit'], ['leaderSubmit']]);
    expect(await look(plan)).toMatchObject({ submission: null });
    await desk.pass('leaderSubmit', decision);
    const [first, second] = [await look(plan), await look(decision)];
    expect(carried(first)).toEqual([plan, decision]);
    expect(second.submission).toEqual(first.submission);
    expect(await desk.stepsOf({ plan, decision, roundId: '' })).toEqual([['examine'], ['examine']]);

    const text = await desk.textOf(first.submission?.document.id ?? '');
    expect(text.match(/^1\. Dự thảo Kế hoạch /gmu)).toHaveLength(3);
    expect(text.match(/^2\. Dự thảo Quyết định /gmu)).toHaveLength(3);
    expect(text).toContain('(1) Dự thảo Kế hoạch; (2) Dự thảo Quyết định; (3) Bảng tổng hợp ý kiến');
    const tables = await desk.rows(
      `select dossier_id from dossier_file where kind = 'COMMENT_TABLE' and dossier_id = any ($1)`,
      [plan, decision],
    );
    expect(tables).toHaveLength(2);
  });

  it('waits for the replies in each, and names the dossier that still lacks some', async () => {
    const { plan, decision } = await desk.consolidated();
    await desk.rows('update opinion_comment set reply_kind = null where dossier_id = $1', decision);
    expect(await desk.submitTogether(plan, [decision])).toEqual({
      code: 'COMPANION_WITHOUT_REPLY',
      message: expect.stringMatching(/^Chưa trình chung được: hồ sơ ".*Ban Chỉ đạo.*" còn 01 ý kiến/su),
    });
    expect(await desk.stepsOf({ plan, decision, roundId: '' })).toEqual([['consolidate'], ['consolidate']]);
    expect(await desk.submitTogether(plan, [])).toBeUndefined();
    // The other one may follow alone, but not join: it stands at another step.
    await desk.replyToAll(decision);
    expect(await desk.submitTogether(decision, [plan])).toMatchObject({ code: 'NOT_SUBMITTED_TOGETHER' });
    expect(await desk.submitTogether(decision, [])).toBeUndefined();
    expect(carried(await look(plan, 'cv.vhkhtt'))).toEqual([plan]);
    expect(carried(await look(decision, 'cv.vhkhtt'))).toEqual([decision]);
  });

  it('is the lead’s own act, about dossiers that it leads, each once', async () => {
    const { plan, decision } = await desk.consolidated();
    expect(await desk.submitTogether(plan, [plan])).toMatchObject({ code: 'NOT_SUBMITTED_TOGETHER' });
    expect(await desk.submitTogether(plan, [newId()])).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    expect(await desk.submitTogether(plan, [decision], 'cv.vanphong')).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    expect(await desk.submitTogether(plan, [decision], 'ct.chilang')).toMatchObject({
      code: 'DOSSIER_NOT_FOUND',
    });
    await desk.rows("update dossier set decision_authority = 'CHAIR' where id = $1", decision);
    expect((await look(plan, 'cv.vhkhtt')).mayTravelWith).toEqual([]);
    expect(await desk.submitTogether(plan, [decision])).toMatchObject({ code: 'NOT_SUBMITTED_TOGETHER' });
  });

  it('is not for dossiers that were begun under two versions of the process: they go one by one', async () => {
    const { plan, decision } = await desk.consolidated(() =>
      desk.rows(
        `with made as (
           insert into process_definition (authority_id, id, key, version, name, xml, sha256)
           select authority_id, $1, key, version + 1, name, xml || ' ', $2 from process_definition
           where key = 'consultAndPartyOpinion' order by version desc limit 1
           returning authority_id, key, id)
         update process_use u set definition_id = made.id from made
         where u.authority_id = made.authority_id and u.key = made.key`,
        newId(),
        'f'.repeat(64),
      ),
    );
    expect(await desk.submitTogether(plan, [decision])).toMatchObject({ code: 'NOT_SUBMITTED_TOGETHER' });
    expect(await desk.submitTogether(plan, [])).toBeUndefined();
    expect(await desk.submitTogether(decision, [])).toBeUndefined();
    await desk.pass('leaderSubmit', decision);
    expect(await desk.stepsOf({ plan, decision, roundId: '' })).toEqual([['leaderSubmit'], ['examine']]);
  });

  it('takes up what people had written for each', async () => {
    const { plan, decision } = await desk.consolidated();
    for (const [id, words] of [
      [plan, 'Kế hoạch cần ban hành ngay'],
      [decision, 'Ban Chỉ đạo cần thành lập ngay'],
    ]) {
      await desk.mutate(
        'cv.vhkhtt',
        'saveSubmissionDraft',
        `dossierId: "${id}", expectedVersion: null,
         input: { grounds: ["${words}"], mainPoints: ["Một điểm"], openPoints: [] }`,
      );
    }
    await desk.handOverTogether(plan, [decision]);
    const { submission } = await look(plan);
    const documentId = submission?.document.id ?? '';
    await desk.until(async () => (await desk.textOf(documentId)).includes('2. Dự thảo Quyết định'));
    const text = await desk.textOf(documentId);
    expect(text).toContain('Kế hoạch cần ban hành ngay.');
    expect(text).toContain('Ban Chỉ đạo cần thành lập ngay.');
    // The Office corrects the part about one of them; the other part stays.
    const [row] = await desk.rows<{ version: number }>(
      'select version from official_document where id = $1',
      documentId,
    );
    const corrected = await desk.mutate(
      'cv.vanphong',
      'saveSubmissionDraft',
      `dossierId: "${decision}", expectedVersion: ${row?.version ?? 0},
       input: { grounds: ["Văn phòng đã sửa"], mainPoints: ["Một điểm"], openPoints: [] }`,
    );
    expect(corrected).toBeUndefined();
    await desk.until(async () => (await desk.textOf(documentId)).includes('Văn phòng đã sửa.'));
    expect(await desk.textOf(documentId)).toContain('Kế hoạch cần ban hành ngay.');
  });
});

describe('the summary tables of dossiers that travel together', () => {
  const tables = (pair: Pair) =>
    desk.rows<{ signer: string | null; at: string | null }>(
      `select signature ->> 'positionLabel' as signer, signature ->> 'at' as at from dossier_file
       where kind = 'COMMENT_TABLE' and dossier_id = any ($1) order by id`,
      [pair.plan, pair.decision],
    );
  const approve = (id: string, role = 'tp.vhkhtt') =>
    desk.tried(role, 'reviewConsolidation', id, 'outcome: APPROVED');

  it('are signed by one act of the leader, whichever dossier his page shows', async () => {
    const pair = await desk.both('leaderSubmit');
    expect(await approve(pair.decision, 'cv.vhkhtt')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await approve(pair.decision, 'cv.vanphong')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await approve(pair.decision, 'ct.chilang')).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    const both = await Promise.all([approve(pair.plan), approve(pair.decision)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await desk.stepsOf(pair)).toEqual([['examine'], ['examine']]);
    expect((await tables(pair)).map(({ signer }) => signer)).toEqual(['Trưởng phòng', 'Trưởng phòng']);
  });

  it('go back with one reason, and come again together', async () => {
    const pair = await desk.both('leaderSubmit');
    const back = 'outcome: RETURNED, reason: "Giải trình rõ hơn."';
    await desk.act('tp.vhkhtt', 'reviewConsolidation', pair.decision, back);
    expect(await desk.stepsOf(pair)).toEqual([['consolidate'], ['consolidate']]);
    for (const id of [pair.plan, pair.decision]) {
      expect((await desk.look(id)).returned).toMatchObject({ reason: 'Giải trình rõ hơn.' });
    }
    await desk.handOverTogether(pair.plan, [pair.decision]);
    expect((await tables(pair)).map(({ signer }) => signer === null)).toEqual([true, true, false, false]);
  });

  it('are none of them signed where a comment on one is without a reply', async () => {
    const pair = await desk.both('leaderSubmit');
    await desk.rows('update opinion_comment set reply_kind = null where dossier_id = $1', pair.decision);
    expect(await approve(pair.plan)).toMatchObject({ code: 'COMPANION_WITHOUT_REPLY' });
    expect(await approve(pair.decision)).toMatchObject({ code: 'COMMENTS_WITHOUT_REPLY' });
    expect((await tables(pair)).map(({ signer }) => signer)).toEqual([null, null]);
  });

  it('do not wait for a dossier that was withdrawn meanwhile', async () => {
    const pair = await desk.both('leaderSubmit');
    await desk.act('cv.vhkhtt', 'withdrawDossier', pair.decision, 'reason: "Không còn cần thiết"');
    await desk.pass('leaderSubmit', pair.plan);
    expect(await desk.stepsOf(pair)).toEqual([['examine'], []]);
  });
});

describe('one phiếu trình and one route for both', () => {
  it('is written once, answered once, and moves both at every step', async () => {
    const pair = await desk.both('examine');
    const { plan, decision } = pair;
    await desk.saveSlip(decision, 'Trình hai dự thảo.');
    const [first, second] = [await look(plan), await look(decision)];
    expect(slipIds(first)).toEqual([plan, decision]);
    expect(second.routingSlip?.id).toBe(first.routingSlip?.id);
    expect(first.routingSlip?.suggestedProcess).toMatch(
      /^Đối với dự thảo Kế hoạch: .*\nĐối với dự thảo Quyết định: /u,
    );
    await desk.act('cv.vanphong', 'forwardRoutingSlip', decision);
    expect(await desk.stepsOf(pair)).toEqual([['officeReview'], ['officeReview']]);
    await desk.pass('officeReview', plan);
    await desk.pass('viceChairReview', decision);
    expect(await desk.stepsOf(pair)).toEqual([['chairReview'], ['chairReview']]);
    for (const id of [plan, decision]) {
      expect((await look(id)).routingSlip?.answers).toEqual([{ kind: 'AGREED_FORWARD', text: '' }]);
    }
  });

  it('of two leaders’ pages one is answered, whichever dossier they show', async () => {
    const pair = await desk.both('chairReview');
    const answer = (id: string, kind: string) =>
      desk.tried('ct', 'answerAsLeader', id, `input: { kind: ${kind}, text: "Ý kiến." }`);
    const both = await Promise.all([answer(pair.plan, 'AGREED'), answer(pair.decision, 'CLARIFY')]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const answers = (await look(pair.plan)).routingSlip?.answers ?? [];
    expect(answers).toHaveLength(2);
    expect((await look(pair.decision)).routingSlip?.answers).toEqual(answers);
    const [plan, decision] = await desk.stepsOf(pair);
    expect(plan).toEqual(decision);
  });
});

describe('one of two that goes back', () => {
  const only = (id: string) => `only: ["${id}"]`;

  it('leaves with its own Tờ trình and phiếu trình; the other goes on to the Party alone', async () => {
    const pair = await desk.both('examine');
    const { plan, decision } = pair;
    await desk.saveSlip(plan, 'Trình hai dự thảo.');
    const joint = (await look(plan)).submission?.document.id ?? '';
    expect(
      await desk.refused('cv.vanphong', 'returnFromExamination', plan, `reason: "x", ${only(newId())}`),
    ).toBe('NOT_TRAVELLING_TOGETHER');
    await desk.act(
      'cv.vanphong',
      'returnFromExamination',
      plan,
      `reason: "Bổ sung căn cứ", ${only(decision)}`,
    );
    expect(await desk.stepsOf(pair)).toEqual([['examine'], ['consolidate']]);
    const [stays, leaves] = [await look(plan), await look(decision)];
    expect(stays.submission?.document.id).toBe(joint);
    expect([carried(stays), carried(leaves)]).toEqual([[plan], [decision]]);
    expect([slipIds(stays), slipIds(leaves)]).toEqual([[plan], [decision]]);
    expect(leaves.routingSlip?.content).toBe('Trình hai dự thảo.');
    expect((await desk.look(decision)).returned).toMatchObject({ reason: 'Bổ sung căn cứ' });
    expect((await desk.look(plan)).returned).toBeNull();
    await desk.until(async () => !(await desk.textOf(joint)).includes('2. Dự thảo Quyết định'));

    for (const step of ['officeReview', 'viceChairReview', 'chairReview', 'signSubmission'] as const) {
      if (step === 'officeReview') await desk.act('cv.vanphong', 'forwardRoutingSlip', plan);
      await desk.pass(step, plan);
    }
    expect(await desk.steps(plan)).toEqual(['numberSubmission']);
    expect(await desk.submitTogether(decision, [])).toBeUndefined();
    expect(carried(await look(decision))).toEqual([decision]);
    expect((await look(decision)).submission?.document.id).toBe(leaves.submission?.document.id);
  });

  it('by a leader’s answer is told on its own sheet only', async () => {
    const pair = await desk.both('viceChairReview');
    const { plan, decision } = pair;
    const back = `input: { kind: RETURNED, text: "Bổ sung kinh phí.", ${only(plan)} }`;
    await desk.act('pct', 'answerAsLeader', decision, back);
    expect(await desk.stepsOf(pair)).toEqual([['consolidate'], ['viceChairReview']]);
    expect((await look(plan)).routingSlip?.answers).toEqual([
      { kind: 'RETURNED', text: 'Bổ sung kinh phí.' },
    ]);
    expect((await look(decision)).routingSlip?.answers).toEqual([]);
    await desk.pass('viceChairReview', decision);
    expect(await desk.stepsOf(pair)).toEqual([['consolidate'], ['chairReview']]);
  });

  it('all of them go back where nothing is said, and may come again together or apart', async () => {
    const pair = await desk.both('officeReview');
    const { plan, decision } = pair;
    await desk.act('cvp', 'reviewRoutingSlip', plan, 'outcome: RETURNED, reason: "Làm rõ kinh phí"');
    expect(await desk.stepsOf(pair)).toEqual([['consolidate'], ['consolidate']]);
    const joint = (await look(plan)).submission?.document.id;
    await desk.handOverTogether(decision, [plan]);
    expect((await look(plan)).submission?.document.id).toBe(joint);
    expect(carried(await look(plan))).toEqual([decision, plan]);

    await desk.act('cv.vanphong', 'returnFromExamination', plan, 'reason: "x"');
    expect(await desk.submitTogether(plan, [])).toBeUndefined();
    await desk.pass('leaderSubmit', plan);
    const [first, second] = [await look(plan), await look(decision)];
    expect([carried(first), carried(second)]).toEqual([[plan], [decision]]);
    expect([slipIds(first), slipIds(second)]).toEqual([[plan], [decision]]);
  });

  it('that is withdrawn before the signature leaves the paper; later the paper stays and the other goes on', async () => {
    const early = await desk.both('signSubmission');
    const documentId = await desk.submissionOf(early.plan);
    await desk.act('cv.vhkhtt', 'withdrawDossier', early.decision, 'reason: "Không còn cần thiết"');
    await desk.until(async () => carried(await look(early.plan))?.join() === early.plan);
    await desk.onDocument('ct', 'signDocument', documentId);
    expect(await desk.steps(early.plan)).toEqual(['numberSubmission']);

    const late = await desk.both('numberSubmission');
    await desk.act('cv.vhkhtt', 'withdrawDossier', late.plan, 'reason: "Không còn cần thiết"');
    await desk.pass('numberSubmission', late.decision);
    await desk.pass('sendSubmission', late.decision);
    expect(await desk.stepsOf(late)).toEqual([[], ['partyOpinion']]);
    expect(carried(await look(late.decision))).toEqual([late.plan, late.decision]);
  });

  it('cannot be signed for while its part still stands in the text', async () => {
    const pair = await desk.both('signSubmission');
    const documentId = await desk.submissionOf(pair.plan);
    // As in the moment between the withdrawal and what follows from it.
    await desk.rows("update dossier set state = 'WITHDRAWN' where id = $1", pair.decision);
    expect(await desk.documentTried('ct', 'signDocument', documentId)).toMatchObject({
      code: 'DOCUMENT_CHANGED',
    });
  });
});

describe('signing, numbering and sending one Tờ trình', () => {
  it('moves both dossiers by one act, one number and one sending', async () => {
    const pair = await desk.both('signSubmission');
    const documentId = await desk.submissionOf(pair.decision);
    const signers = await Promise.all([
      desk.documentTried('ct', 'signDocument', documentId),
      desk.documentTried('pct', 'signDocument', documentId),
    ]);
    expect(signers.filter(Boolean)).toHaveLength(1);
    expect(await desk.stepsOf(pair)).toEqual([['numberSubmission'], ['numberSubmission']]);
    const before = await desk.rows('select 1 from register_entry');
    await desk.pass('numberSubmission', pair.decision);
    expect(await desk.rows('select 1 from register_entry')).toHaveLength(before.length + 1);
    const { submission } = await look(pair.plan);
    expect(submission?.document.numberLine).toMatch(/^Số: \d+\/TTr-UBND$/u);
    await desk.pass('sendSubmission', pair.plan);
    expect(await desk.stepsOf(pair)).toEqual([['partyOpinion'], ['partyOpinion']]);
    const audited = await desk.rows(
      `select subject_id from audit_entry where act = 'sendSubmission' and subject_id = any ($1)`,
      [documentId, pair.plan, pair.decision],
    );
    expect(audited).toHaveLength(2);
  });

  it('is done once, however often it is asked under one command id', async () => {
    const pair = await desk.both('numberSubmission');
    const documentId = await desk.submissionOf(pair.plan);
    const client = await desk.client('vanthu');
    const commandId = newId();
    const [row] = await desk.rows<{ version: number }>(
      'select version from official_document where id = $1',
      documentId,
    );
    const number = () =>
      client.send<{ numberDocument: { numberLine?: string } }>(
        `mutation ($id: ID!, $version: Int!) { numberDocument(documentId: $id, expectedVersion: $version) {
          ... on OfficialDocument { numberLine } ... on Refusal { code } } }`,
        { id: documentId, version: row?.version ?? 1 },
        { commandId },
      );
    const lines = await Promise.all([number(), number(), number()]);
    const said = lines.map(({ data }) => data?.numberDocument.numberLine);
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(/^Số: \d+\/TTr-UBND$/u);
    expect(await desk.stepsOf(pair)).toEqual([['sendSubmission'], ['sendSubmission']]);
  });
});

describe('the Party’s answer to both', () => {
  const PAPER = 'form: CONCLUSION_NOTICE, number: "215-TB/TU", dated: "2025-03-18"';
  const opinion = (id: string, outcome: string, more = '') =>
    `{ dossierId: "${id}", outcome: ${outcome}, text: "Về ${outcome}." ${more} }`;
  const record = (id: string, opinions: readonly string[], paper = PAPER) =>
    desk.tried('vanthu', 'recordPartyOpinion', id, `input: { ${paper}, opinions: [${opinions.join(', ')}] }`);

  it('is recorded once, with an outcome, words and conditions for each', async () => {
    const pair = await desk.both('partyOpinion');
    const { plan, decision } = pair;
    const conditions = ', conditions: ["Bổ sung kinh phí.", "Bổ sung lộ trình."]';
    expect(
      await record(decision, [
        opinion(plan, 'AGREED_WITH_ADDITIONS', conditions),
        opinion(decision, 'RETURNED'),
      ]),
    ).toBeUndefined();
    expect(await desk.stepsOf(pair)).toEqual([['takeIn'], ['consolidate']]);
    const said = (await look(plan)).submission?.opinions ?? [];
    expect(said.map(({ dossierId, outcome, number }) => [dossierId, outcome, number])).toEqual([
      [plan, 'AGREED_WITH_ADDITIONS', '215-TB/TU'],
      [decision, 'RETURNED', '215-TB/TU'],
    ]);
    expect(new Set(said.map(({ answerId }) => answerId)).size).toBe(1);
    expect(said[0]?.conditions).toHaveLength(2);
    expect((await desk.look(decision)).returned).toMatchObject({ reason: 'Về RETURNED.' });
    expect((await desk.look(plan)).returned).toBeNull();

    // Each goes on by itself: the returned one with a new Tờ trình, the other to its second check.
    expect(await desk.submitTogether(decision, [])).toBeUndefined();
    expect(carried(await look(decision))).toEqual([decision]);
    expect(carried(await look(plan))).toEqual([plan, decision]);
    expect((await look(decision)).submission?.document.id).not.toBe(
      (await look(plan)).submission?.document.id,
    );
    expect([slipIds(await look(plan)), slipIds(await look(decision))]).toEqual([[plan], [decision]]);
  });

  it('may speak of one of them; the other goes on waiting', async () => {
    const pair = await desk.both('partyOpinion');
    const { plan, decision } = pair;
    expect(await record(plan, [opinion(plan, 'AGREED')])).toBeUndefined();
    expect(await desk.stepsOf(pair)).toEqual([['takeIn'], ['partyOpinion']]);
    expect(await record(decision, [opinion(decision, 'AGREED'), opinion(plan, 'AGREED')])).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    expect(await record(decision, [opinion(decision, 'TO_STANDING_COMMITTEE')])).toBeUndefined();
    expect(await record(decision, [opinion(decision, 'AGREED')])).toBeUndefined();
    expect(await desk.stepsOf(pair)).toEqual([['takeIn'], ['takeIn']]);
  });

  it('gets its number later for both at once', async () => {
    const { plan, decision } = await desk.both('partyOpinion');
    await record(plan, [opinion(plan, 'AGREED'), opinion(decision, 'AGREED')], 'form: NOTED_COPY');
    const [answer] = (await look(plan)).submission?.opinions ?? [];
    expect(
      await desk.mutate(
        'vanthu',
        'addPartyPaper',
        `partyAnswerId: "${answer?.answerId}", input: { ${PAPER} }, expectedVersion: 1`,
      ),
    ).toBeUndefined();
    for (const id of [plan, decision]) {
      const numbers = (await look(id)).submission?.opinions.map(({ number }) => number);
      expect(numbers).toEqual(['215-TB/TU', '215-TB/TU']);
    }
  });

  it('by two clerks at once is recorded by one', async () => {
    const pair = await desk.both('partyOpinion');
    const { plan, decision } = pair;
    const both = await Promise.all([
      record(plan, [opinion(plan, 'AGREED'), opinion(decision, 'AGREED')]),
      record(decision, [opinion(decision, 'RETURNED'), opinion(plan, 'RETURNED')]),
    ]);
    expect(both.filter(Boolean)).toHaveLength(1);
    const answers = await desk.rows(
      `select a.id from party_answer a join party_opinion p on p.answer_id = a.id where p.dossier_id = $1`,
      plan,
    );
    expect(answers).toHaveLength(1);
    const [first, second] = await desk.stepsOf(pair);
    expect(first).toEqual(second);
  });
});

describe('dossiers that travel together are closed to', () => {
  it('units that were only asked, and another tenant', async () => {
    const { plan } = await desk.both('examine');
    const documentId = await desk.submissionOf(plan);
    const seen =
      'query ($id: ID!, $document: ID!) { dossier(id: $id) { state } officialDocument(id: $document) { dossiers { id } } }';
    const nothing = { dossier: null, officialDocument: null };
    const ward = await desk.client('ct.chilang');
    expect(await ward.ask(seen, { id: plan, document: documentId })).toEqual(nothing);
    const other = await makeTenant(desk.app.urls.owner);
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username('cv.vanphong'));
    expect(await stranger.ask(seen, { id: plan, document: documentId })).toEqual(nothing);
  });
});
