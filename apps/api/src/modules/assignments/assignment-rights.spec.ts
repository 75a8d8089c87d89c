import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';
import { TestClient } from '../../../test/support/graphql-client.js';
import { makeTenant, type TestTenant } from '../../../test/support/tenant.js';

let desk: AssignmentDesk;
let other: TestTenant;

beforeAll(async () => {
  desk = await AssignmentDesk.open();
  other = await makeTenant(desk.app.urls.owner);
  await desk.doPart('cv.tamthanh', 'acceptAssignment', ['T30', 'TAMTHANH']);
  const { fileId } = await report('cv.tamthanh');
  await desk.doPart(
    'cv.tamthanh',
    'reportProgress',
    ['T30', 'TAMTHANH'],
    `input: { text: "Bí mật của Tam Thanh.", quantity: 7, fileId: "${fileId}" }`,
  );
});
afterAll(() => desk.close());

/** One white point as PNG. */
const POINT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

const report = async (role: string) => ({
  fileId: await desk.upload(role, 'anh-hien-truong.png', Buffer.from(POINT, 'base64')),
});

const ask = async <Data>(role: string, query: string, variables: Record<string, unknown> = {}) =>
  (await desk.client(role)).ask<Data>(query, variables);

interface Seen {
  readonly parts: readonly { readonly unit: { readonly code: string } }[];
  readonly entries: readonly {
    readonly text: string | null;
    readonly file: { readonly url: string } | null;
  }[];
}

const seen = async (role: string, key: string) =>
  (
    await ask<{ assignment: Seen | null }>(
      role,
      'query ($id: ID!) { assignment(id: $id) { parts { unit { code } } entries { text file { url } } } }',
      { id: desk.idOf(key) },
    )
  ).assignment;

const units = async (role: string, key: string) =>
  (await seen(role, key))?.parts.map(({ unit }) => unit.code) ?? null;

const list = async (role: string, scope: string, shown = 'OPEN') =>
  (
    await ask<{
      assignments: { edges: { node: { assignment: { id: string }; unit: { code: string } } }[] };
    }>(
      role,
      `{ assignments(scope: ${scope}, shown: ${shown}, first: 100) { edges { node { assignment { id } unit { code } } } } }`,
    )
  ).assignments.edges.map(({ node }) => `${keyOf(node.assignment.id)} ${node.unit.code}`);

const keyOf = (id: string) => [...desk.ids].find(([, known]) => known === id)?.[0] ?? id;

describe('who sees which assignment', () => {
  it('a ward sees its own parts and what speaks to all, nothing of other units', async () => {
    expect(await list('cv.tamthanh', 'OURS')).toEqual(['T30 TAMTHANH', 'T28 TAMTHANH', 'T31 TAMTHANH']);
    expect(await units('cv.tamthanh', 'T30')).toEqual(['TAMTHANH']);
    expect(await units('cv.tamthanh', 'T20')).toEqual([]);
    for (const key of ['T04', 'T10', 'T29', 'T34', 'T37']) expect(await seen('cv.tamthanh', key)).toBeNull();
    expect(await list('cv.tamthanh', 'ALL')).toEqual([]);
    expect(await list('cv.tamthanh', 'MONITORED')).toEqual([]);
  });

  it('another ward sees neither what this one reports nor its file; the Office, the leaders and the monitor do', async () => {
    expect(await seen('cv.chilang', 'T30')).toMatchObject({
      parts: [{ unit: { code: 'CHILANG' } }],
      entries: [],
    });
    const [, progress] = (await seen('cv.vanphong', 'T30'))?.entries ?? [];
    expect(progress?.text).toBe('Bí mật của Tam Thanh.');
    const status = async (role: string) =>
      (
        await fetch(`${desk.app.baseUrl}${progress?.file?.url}`, {
          headers: (await desk.client(role)).headers(),
        })
      ).status;
    for (const role of ['ct.tamthanh', 'cv.vanphong', 'ct', 'cv.nnmt'])
      expect([role, await status(role)]).toEqual([role, 200]);
    for (const role of ['cv.chilang', 'cv.tckh', 'cv.ptqd'])
      expect([role, await status(role)]).toEqual([role, 404]);
  });

  it('whoever co-operates sees the lead at work; whoever is named nowhere sees nothing', async () => {
    expect(await list('cv.ptqd', 'COOPERATING')).toEqual(['T06 NNMT']);
    expect(await units('cv.ptqd', 'T06')).toEqual(['NNMT']);
    expect(await units('cv.tckh', 'T06')).toBeNull();
  });

  it('the Office and the leaders follow all; a department monitors what the conclusions give it', async () => {
    const all = await list('cv.vanphong', 'ALL');
    expect(all).toHaveLength(42);
    expect(await list('pct', 'ALL')).toEqual(all);
    expect(await list('cv.nnmt', 'MONITORED')).toHaveLength(24);
    expect((await list('cv.nnmt', 'MONITORED')).every((part) => !part.endsWith('NNMT'))).toBe(true);
  });

  it('lists press: what is due first, then what has a product, then the rest', async () => {
    expect(await list('cv.nnmt', 'OURS')).toEqual([
      'T30 NNMT',
      'T03 NNMT',
      'T04 NNMT',
      'T05 NNMT',
      'T06 NNMT',
      'T08 NNMT',
      'T28 NNMT',
      'T31 NNMT',
    ]);
    expect(await list('cv.ptqd', 'OURS')).toEqual(['T09 TTPTQD', 'T10 TTPTQD', 'T11 TTPTQD']);
  });

  it('another tenant finds nothing: not in lists, not by id, not by acting', async () => {
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username('cv.vanphong'));
    const part = await desk.part('T30', 'TAMTHANH');
    expect(
      await stranger.ask(
        `query ($id: ID!) { assignment(id: $id) { id } assignmentBoard { unit { code } } standingDirections { edges { node { id } } }
          assignmentsWithoutLead { id } assignments(scope: ALL) { edges { node { id } } } }`,
        { id: desk.idOf('T30') },
      ),
    ).toEqual({
      assignment: null,
      assignmentBoard: [],
      standingDirections: { edges: [] },
      assignmentsWithoutLead: [],
      assignments: { edges: [] },
    });
    for (const [act, args] of Object.entries(ACTS(part, desk.idOf('T30'), desk.unit('TAMTHANH')))) {
      const { [act]: payload } = await stranger.ask<Record<string, { code?: string }>>(
        `mutation { ${act}(${args}) { ... on Refusal { code } } }`,
      );
      expect([act, payload?.code]).toEqual([
        act,
        expect.stringMatching(/NOT_FOUND$|^NOTHING_TO_URGE$|^LEAD_NOT_POSSIBLE$/),
      ]);
    }
  });

  it('a clerk of the unit sees and does not act', async () => {
    expect(await list('vt.chilang', 'OURS')).toHaveLength(3);
    expect(await desk.refusedPart('vt.chilang', 'acceptAssignment', ['T30', 'CHILANG'])).toBe(
      'ASSIGNMENT_NOT_YOURS',
    );
  });
});

describe('what the lists cost', () => {
  it.each([
    [
      '{ assignments(scope: ALL) { edges { node { unit { name } monitor { name } reminderText urgingText assignment { title notice { number } } allowedActs } } } }',
      1,
    ],
    [
      '{ assignments { edges { node { unit { name } assignment { title } } } } assignmentCounts { open late } }',
      2,
    ],
    [
      '{ assignmentBoard { unit { name } counts { open late } parts { assignment { title } state } reminderText } }',
      1,
    ],
    [
      '{ standingDirections { edges { node { title quote acknowledged addressed { name } cooperating { name } } } } }',
      1,
    ],
    ['{ assignmentsWithoutLead { title suggestedUnit { name } sameAs { title } } }', 1],
  ])('%s', async (query, statements) => {
    const answer = await (await desk.client('cv.vanphong')).send(query);
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(statements);
  });

  it('a page of one assignment is two statements, however long its history', async () => {
    const { statements } = await (
      await desk.client('cv.vanphong')
    ).send(
      'query ($id: ID!) { assignment(id: $id) { title parts { state unit { name } } entries { label text } } }',
      {
        id: desk.idOf('T30'),
      },
    );
    expect(statements).toBe(2);
  });

  it('pages follow each other without a gap', async () => {
    const page = (after: string | null) =>
      ask<{
        assignments: {
          edges: { node: { id: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        'cv.vanphong',
        `query ($after: String) { assignments(scope: ALL, first: 10, after: $after) {
          edges { node { id } } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { assignments } = await page(after);
      ids.push(...assignments.edges.map(({ node }) => node.id));
      more = assignments.pageInfo.hasNextPage;
      after = assignments.pageInfo.endCursor;
    }
    expect(ids).toHaveLength(42);
    expect(new Set(ids).size).toBe(42);
  });
});

const ACTS = (part: { id: string; version: number }, assignmentId: string, unitId: string) => {
  const onPart = `partId: "${part.id}", expectedVersion: ${part.version}`;
  return {
    acceptAssignment: onPart,
    reportProgress: `${onPart}, input: { text: "x" }`,
    reportResult: `${onPart}, input: { text: "x" }`,
    reviewResult: `${onPart}, outcome: CONFIRMED`,
    requestExtension: `${onPart}, dueOn: "2026-01-05", reason: "x"`,
    decideExtension: `${onPart}, granted: true`,
    requestTransfer: `${onPart}, reason: "x"`,
    decideTransfer: `${onPart}, reason: "x"`,
    setAssignmentDeadline: `${onPart}, dueAt: "2026-01-05T17:00:00+07:00"`,
    setAssignmentDeadlines: `partIds: ["${part.id}"], dueAt: "2026-01-05T17:00:00+07:00"`,
    pauseAssignment: `${onPart}, reason: "x"`,
    resumeAssignment: onPart,
    setAssignmentLead: `assignmentId: "${assignmentId}", unitId: "${unitId}", expectedVersion: 1`,
    urgeAssignments: `partIds: ["${part.id}"]`,
    acknowledgeDirection: `assignmentId: "${assignmentId}"`,
    reportOnDirection: `assignmentId: "${assignmentId}", text: "x"`,
  };
};
