import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completing, expectDone } from '../../../../test/support/acts.js';
import { bodiesOf, runnerOf } from '../../../../test/support/app-bodies.js';
import type { TestClient } from '../../../../test/support/graphql-client.js';
import { startDossier, startRound, type Bodies } from '../../../../test/support/start-processes.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import type { ActRunner, Closing } from '../../../platform/act/index.js';

const DUE = '2025-03-19T10:00:00.000Z';

let service: TestApp;
let runner: ActRunner;
let bodies: Bodies;
let officer: TestClient;

beforeAll(async () => {
  service = await testApp();
  runner = runnerOf(service);
  bodies = bodiesOf(service, ['TAMTHANH', 'MAIPHA']);
  officer = await service.signedIn('cv.vhkhtt');
});
afterAll(() => service.close());

const WORK = `now { stepId stepLabel since dueAt dueWords nextLabel mine holder { unit { name } positionLabel } }
  stages { stage label state startedAt endedAt dueAt }
  allowedActs`;

interface Work {
  readonly state: string;
  readonly now: { readonly stepId: string; readonly mine: boolean } | null;
  readonly stages: readonly { readonly stage: string; readonly state: string; readonly label: string }[];
  readonly allowedActs: readonly string[];
  readonly history: { readonly edges: readonly { readonly node: Record<string, unknown> }[] };
  readonly flow: {
    readonly xml: string;
    readonly elements: readonly {
      readonly elementId: string;
      readonly state: string;
      readonly done: number | null;
      readonly total: number | null;
    }[];
  };
}

async function work(client: TestClient, id: string): Promise<Work> {
  const { dossier } = await client.ask<{ dossier: Work }>(
    `query ($id: ID!) { dossier(id: $id) { state ${WORK}
      history { edges { node {
        stepId stepLabel receivedAt actedAt actedBy { displayName } onBehalfNote outcomeLabel reason
        holder { unit { name } positionLabel } } } }
      flow { name definitionVersion xml elements { elementId state done total } } } }`,
    { id },
  );
  return dossier;
}

const act = (role: string, instanceId: string, step: string, outcome: string, closing?: Closing) =>
  expectDone(
    runner.run(completing(service.tenant.actor(role), instanceId, step, outcome, closing ? { closing } : {})),
  );

const answer = (role: string, instanceId: string, index: number) =>
  expectDone(runner.run(completing(service.tenant.actor(role), instanceId, 'answer', 'AGREED', { index })));

describe('a dossier shows of its process', () => {
  it('whose turn it is, until when, and what the reader may do', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    const mine = await work(officer, dossierId);
    expect(mine.now).toMatchObject({
      stepId: 'draft',
      stepLabel: 'Đang soạn thảo',
      mine: true,
      nextLabel: 'Lãnh đạo phòng duyệt, ký nháy',
      holder: { positionLabel: 'Chuyên viên' },
    });
    expect(mine.allowedActs).toEqual(['SUBMIT_DRAFT', 'ADD_DRAFT', 'WITHDRAW']);

    await act('cv.vhkhtt', instanceId, 'draft', 'submit');
    const theirs = await work(officer, dossierId);
    expect(theirs.now).toMatchObject({ stepId: 'leaderReview', mine: false });
    expect(theirs.allowedActs).toEqual(['WITHDRAW']);
    const leader = await service.signedIn('tp.vhkhtt');
    expect((await work(leader, dossierId)).allowedActs).toEqual(['REVIEW_DRAFT', 'WITHDRAW']);
    const office = await service.signedIn('cv.vanphong');
    expect((await work(office, dossierId)).allowedActs).toEqual(['URGE']);
  });

  it('the collection of comments with the words of its deadline and how many have answered', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromSession');
    const round = await startRound(runner, bodies, dossierId, DUE);
    await act('cv.vhkhtt', instanceId, 'sendRound', 'sent');
    await answer('cv.maipha', round.instanceId, 1);
    const seen = await work(officer, dossierId);
    expect(seen).toMatchObject({
      state: 'COMMENTING',
      now: {
        stepId: 'roundClosed',
        stepLabel: 'Đang lấy ý kiến',
        dueAt: '2025-03-19T17:00:00+07:00',
        dueWords: 'trong ngày 19/3/2025',
        nextLabel: 'Tổng hợp, tiếp thu, giải trình',
        mine: true,
      },
      stages: [
        { stage: 'DRAFT', state: 'DONE' },
        { stage: 'COMMENTING', state: 'RUNNING', dueAt: '2025-03-19T17:00:00+07:00' },
        { stage: 'SUBMITTED', state: 'TODO', label: 'Trình Thường trực Thành ủy' },
        { stage: 'ISSUED', state: 'TODO' },
      ],
    });
    expect(seen.allowedActs).toEqual(['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS', 'WITHDRAW']);
    const elements = new Map(seen.flow.elements.map((element) => [element.elementId, element]));
    expect(elements.get('sendRound')).toMatchObject({ state: 'DONE' });
    expect(elements.get('roundClosed')).toMatchObject({ state: 'RUNNING', done: 1, total: 2 });
    expect(elements.get('examine')).toMatchObject({ state: 'TODO' });
    expect(seen.flow.xml).toContain('bpmn:definitions');
  });

  it('the day that the units were given, also when their hour is past and the lead has yet to end the round', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromSession');
    await startRound(runner, bodies, dossierId, DUE);
    await act('cv.vhkhtt', instanceId, 'sendRound', 'sent');
    const before = service.clock.now();
    service.clock.set('2025-03-19T17:00:01+07:00');
    const late = await work(officer, dossierId);
    service.clock.set(before);
    expect(late.stages[1]).toMatchObject({ state: 'RUNNING', dueAt: '2025-03-19T17:00:00+07:00' });
  });

  it('its history: who received, who acted, what came of it and why', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    await act('cv.vhkhtt', instanceId, 'draft', 'submit');
    await act('tp.vhkhtt', instanceId, 'leaderReview', 'returned', { reason: 'Thiếu căn cứ pháp lý' });
    const { history, state } = await work(officer, dossierId);
    expect(state).toBe('DRAFTING');
    expect(history.edges.map(({ node }) => node)).toMatchObject([
      { stepId: 'draft', outcomeLabel: 'Đã trình', reason: null },
      {
        stepId: 'leaderReview',
        outcomeLabel: 'Trả lại để hoàn thiện',
        reason: 'Thiếu căn cứ pháp lý',
        actedBy: { displayName: 'Trưởng phòng Văn hoá, Khoa học và Thông tin' },
      },
      { stepId: 'draft', actedAt: null, actedBy: null },
    ]);
  });

  it('nothing more to do once it is withdrawn', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    await expectDone(
      runner.run<[], object>({
        ...completing(service.tenant.actor('cv.vhkhtt'), instanceId, '', ''),
        decide: () => ({
          steps: [{ type: 'message', name: 'withdraw' }],
          closing: { reason: 'Chưa đủ căn cứ' },
          audit: { act: 'withdrawDossier', subjectKind: 'DOSSIER', subjectId: dossierId },
          answer: {},
        }),
      }),
    );
    const seen = await work(officer, dossierId);
    expect(seen).toMatchObject({ state: 'WITHDRAWN', now: null, allowedActs: [] });
    expect(seen.history.edges[0]?.node).toMatchObject({ outcomeLabel: 'Đã rút', reason: 'Chưa đủ căn cứ' });
  });

  it('in a list of fifty, all of it by two statements', async () => {
    for (let each = 0; each < 50; each++) await startDossier(runner, bodies, 'startFromNothing');
    const { statements, data, errors } = await officer.send<{ dossiers: { edges: unknown[] } }>(
      `{ dossiers(first: 50) { edges { node { id subject leadUnit { name } drafter { displayName } ${WORK} } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data?.dossiers.edges).toHaveLength(50);
    expect(statements).toBeLessThanOrEqual(2);
  });
});
