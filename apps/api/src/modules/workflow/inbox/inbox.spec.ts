import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { completing, expectDone } from '../../../../test/support/acts.js';
import { bodiesOf, runnerOf } from '../../../../test/support/app-bodies.js';
import type { TestClient } from '../../../../test/support/graphql-client.js';
import { startDossier, startRound, type Bodies } from '../../../../test/support/start-processes.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import type { ActRunner } from '../../../platform/act/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';

const WARDS = ['TAMTHANH', 'MAIPHA'];
const DUE = '2025-03-19T10:00:00.000Z';

let service: TestApp;
let runner: ActRunner;
let bodies: Bodies;
let officer: TestClient;
let leader: TestClient;

beforeAll(async () => {
  service = await testApp();
  runner = runnerOf(service);
  bodies = bodiesOf(service, WARDS);
  officer = await service.signedIn('cv.vhkhtt');
  leader = await service.signedIn('tp.vhkhtt');
});
afterAll(() => service.close());

const NODE = `id stepId actLabel title stage docType dossierId roundId documentId openedAt dueAt remindedAt closedAt
  outcome returned { reason stepLabel by { displayName } at } leadUnit { id name shortName } holder { unit { id name } positionLabel person { id displayName } }`;
const INBOX = `query ($box: InboxBox!, $first: Int, $after: String) {
  inbox(box: $box, first: $first, after: $after) {
    edges { cursor node { ${NODE} } }
    pageInfo { endCursor hasNextPage }
  }
}`;

interface Node {
  readonly id: string;
  readonly stepId: string;
  readonly dossierId: string | null;
  readonly outcome: string | null;
  readonly returned: { readonly reason: string; readonly by: { readonly displayName: string } } | null;
  readonly holder: {
    readonly positionLabel: string;
    readonly person: { readonly displayName: string } | null;
  };
}
interface Page {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function inbox(client: TestClient, box: string, more: object = {}): Promise<Page> {
  return (await client.ask<{ inbox: Page }>(INBOX, { box, ...more })).inbox;
}

const nodes = async (client: TestClient, box: string) =>
  (await inbox(client, box)).edges.map(({ node }) => node);

const giveBack = (role: string, instanceId: string, step: string, reason: string) =>
  expectDone(
    runner.run(
      completing(service.tenant.actor(role), instanceId, step, 'returned', {
        closing: { outcome: 'returned', reason },
      }),
    ),
  );

const act = (role: string, instanceId: string, step: string, outcome: string, index?: number) =>
  expectDone(
    runner.run(
      completing(service.tenant.actor(role), instanceId, step, outcome, index === undefined ? {} : { index }),
    ),
  );

describe('the list of work', () => {
  it('shows a step to those who may act on it, then to those who acted and follow', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    expect(await nodes(officer, 'WAITING')).toMatchObject([{ stepId: 'draft', dossierId }]);
    expect(await nodes(leader, 'WAITING')).toEqual([]);

    await act('cv.vhkhtt', instanceId, 'draft', 'submit');

    expect(await nodes(officer, 'WAITING')).toEqual([]);
    expect(await nodes(leader, 'WAITING')).toMatchObject([
      {
        stepId: 'leaderReview',
        actLabel: 'Duyệt, ký nháy',
        title: 'Về việc thành lập Ban Chỉ đạo',
        holder: { positionLabel: 'Lãnh đạo phòng', person: null },
      },
    ]);
    const [done] = await nodes(officer, 'DONE');
    expect(done).toMatchObject({ stepId: 'draft', dossierId, outcome: 'submit' });
    expect(done?.holder.person?.displayName).toContain('Chuyên viên');
    expect(await nodes(officer, 'FOLLOWING')).toMatchObject([{ stepId: 'leaderReview', dossierId }]);
    expect(await nodes(leader, 'FOLLOWING')).toEqual([]);
  });

  it('shows a unit that is asked its round and not the dossier', async () => {
    const { dossierId } = await startDossier(runner, bodies, 'startFromSession');
    const { roundId, instanceId } = await startRound(runner, bodies, dossierId, DUE);
    const ward = await service.signedIn('cv.tamthanh');
    expect(await nodes(ward, 'WAITING')).toMatchObject([
      { stepId: 'answer', roundId, dossierId: null, dueAt: '2025-03-19T17:00:00+07:00' },
    ]);
    await act('cv.tamthanh', instanceId, 'answer', 'AGREED', 0);
    expect(await nodes(ward, 'WAITING')).toEqual([]);
    expect(await nodes(ward, 'FOLLOWING')).toEqual([]);
  });

  it('counts what is late and due today by business time', async () => {
    const counts = () =>
      officer.ask<{ inboxCounts: object }>('{ inboxCounts { waiting following done late dueToday } }');
    const before = await counts();
    expect(before.inboxCounts).toEqual({ waiting: 2, following: 1, done: 1, late: 0, dueToday: 0 });
    service.clock.set('2025-03-19T17:00:01+07:00');
    expect((await counts()).inboxCounts).toMatchObject({ waiting: 2, late: 0, dueToday: 0 });
    service.clock.set('2025-03-20T16:00:00+07:00');
    expect((await counts()).inboxCounts).toMatchObject({ waiting: 2, late: 0, dueToday: 1 });
    service.clock.set('2025-03-20T17:00:01+07:00');
    expect((await counts()).inboxCounts).toMatchObject({ waiting: 2, late: 1, dueToday: 0 });
    service.clock.set('2025-03-24T08:00:00+07:00');
    expect((await counts()).inboxCounts).toMatchObject({ done: 0 });
    service.clock.set('2025-03-18T14:00:00+07:00');
  });

  it('shows an answer that was taken back and given again as done once', async () => {
    const { dossierId } = await startDossier(runner, bodies, 'startFromSession');
    const { roundId, instanceId } = await startRound(runner, bodies, dossierId, DUE);
    const ward = await service.signedIn('cv.maipha');
    const done = async () => ({
      stances: (await nodes(ward, 'DONE')).map(({ outcome }) => outcome),
      count: (await ward.ask<{ inboxCounts: { done: number } }>('{ inboxCounts { done } }')).inboxCounts.done,
    });
    await act('cv.maipha', instanceId, 'answer', 'AGREED', 1);
    expect(await done()).toEqual({ stances: ['AGREED'], count: 1 });
    await expectDone(
      runner.run<[], object>({
        ...completing(service.tenant.actor('cv.maipha'), instanceId, '', ''),
        decide: () => ({
          steps: [{ type: 'reopenParticipant', elementId: 'answer', index: 1 }],
          audit: { act: 'withdrawOpinion', subjectKind: 'ROUND', subjectId: roundId },
          answer: {},
        }),
      }),
    );
    expect(await done()).toEqual({ stances: [], count: 0 });
    await act('cv.maipha', instanceId, 'answer', 'DISAGREED', 1);
    expect(await done()).toEqual({ stances: ['DISAGREED'], count: 1 });
  });

  it('drops what was followed when its process ends', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    await act('cv.vhkhtt', instanceId, 'draft', 'submit');
    const followed = async () =>
      (await nodes(officer, 'FOLLOWING')).some((node) => node.dossierId === dossierId);
    expect(await followed()).toBe(true);
    await expectDone(
      runner.run<[], object>({
        ...completing(service.tenant.actor('cv.vhkhtt'), instanceId, '', ''),
        decide: () => ({
          steps: [{ type: 'message', name: 'withdraw' }],
          audit: { act: 'withdrawDossier', subjectKind: 'DOSSIER', subjectId: dossierId },
          answer: {},
        }),
      }),
    );
    expect(await followed()).toBe(false);
    const facts = await service.app.get(TenantReader, { strict: false }).rows(bodies.authorityId, {
      text: "select 1 from access_fact where subject_id = $1 and class = 'FOLLOW'",
      values: [dossierId],
    });
    expect(facts).toEqual([]);
  });

  it('marks what was sent back, by whom and why, until it is handed in again', async () => {
    const { dossierId, instanceId } = await startDossier(runner, bodies, 'startFromNothing');
    const mine = async (box: string) =>
      (await nodes(officer, box)).find((node) => node.dossierId === dossierId)?.returned;
    await act('cv.vhkhtt', instanceId, 'draft', 'submit');
    expect(await mine('FOLLOWING')).toBeNull();
    await giveBack('tp.vhkhtt', instanceId, 'leaderReview', 'Căn cứ đã hết hiệu lực.');

    expect(await mine('WAITING')).toMatchObject({
      reason: 'Căn cứ đã hết hiệu lực.',
      stepLabel: 'Lãnh đạo phòng duyệt, ký nháy',
      by: { displayName: expect.stringContaining('Trưởng phòng') },
    });
    expect(await mine('DONE')).toBeNull();
    await act('cv.vhkhtt', instanceId, 'draft', 'submit');
    expect(await mine('FOLLOWING')).toBeNull();
    await act('tp.vhkhtt', instanceId, 'leaderReview', 'approved');
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    for (let each = 0; each < 7; each++) await startDossier(runner, bodies, 'startFromNothing');
    const all = await nodes(officer, 'WAITING');
    const paged: Node[] = [];
    let after: string | null = null;
    do {
      const page: Page = await inbox(officer, 'WAITING', { first: 3, after });
      paged.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(all.length).toBeGreaterThan(7);
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('costs one statement with its units and people, however long it is', async () => {
    for (let each = 0; each < 45; each++) await startDossier(runner, bodies, 'startFromNothing');
    for (const box of ['WAITING', 'FOLLOWING', 'DONE']) {
      const { statements, errors } = await officer.send(INBOX, { box });
      expect(errors).toEqual([]);
      expect(statements).toBe(1);
    }
    const { edges } = await inbox(officer, 'WAITING');
    expect(edges).toHaveLength(50);
  });
});
