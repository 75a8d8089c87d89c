import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, RoundDesk } from '../../../test/support/round-desk.js';
import { TestClient } from '../../../test/support/graphql-client.js';
import { makeTenant, type TestTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';

let desk: RoundDesk;
let other: TestTenant;
let dossierId: string;
/** Closed to the units, open between them, and one that the Office is asked in too. */
let closed: string;
let open: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
  other = await makeTenant(desk.app.urls.owner);
  dossierId = await desk.dossier();
  await desk.rows(
    "update draft set note = 'Tiếp thu ý kiến phường Tam Thanh' where dossier_id = $1",
    dossierId,
  );
  closed = await desk.send([dossierId], ['CHILANG', 'TAMTHANH', 'VP']);
  done(
    await desk.answer('ct.tamthanh', closed, [dossierId], 'DISAGREED', [{ text: 'Bí mật của Tam Thanh.' }]),
  );
  const second = await desk.dossier('PLAN');
  open = await desk.send([second], ['CHILANG', 'TAMTHANH'], { showOthers: true });
  done(await desk.answer('ct.tamthanh', open, [second], 'DISAGREED', [{ text: 'Ai cũng thấy.' }]));
});
afterAll(() => desk.close());

const ask = async <Data>(role: string, query: string, variables: Record<string, unknown> = {}) =>
  (await desk.client(role)).ask<Data>(query, variables);

const round = async (role: string, id: string) =>
  (
    await ask<{ round: object | null }>(
      role,
      'query ($id: ID!) { round(id: $id) { id comments { text } } }',
      { id },
    )
  ).round;

interface RequestSeen {
  readonly mine: { readonly unit: { readonly code: string } };
  readonly others: readonly {
    readonly unit: { readonly code: string };
    readonly letter: object | null;
    readonly lateRequest: object | null;
    readonly opinions: readonly { readonly comments: readonly { readonly text: string }[] }[];
  }[];
}

const request = async (role: string, id: string) =>
  (
    await ask<{ commentRequest: RequestSeen | null }>(
      role,
      `query ($id: ID!) { commentRequest(roundId: $id) {
        mine { unit { code } }
        others { unit { code } letter { id } lateRequest { reason } opinions { comments { text } } } } }`,
      { id },
    )
  ).commentRequest;

describe('who sees what of a round', () => {
  it('the lead sees all; an asked unit sees its request and not the round', async () => {
    expect(await round('cv.vhkhtt', closed)).toMatchObject({ comments: [{ text: 'Bí mật của Tam Thanh.' }] });
    for (const role of ['cv.chilang', 'ct.tamthanh', 'cv.dongkinh', 'cv.tckh']) {
      expect(await round(role, closed)).toBeNull();
    }
    expect(await request('cv.chilang', closed)).toMatchObject({
      mine: { unit: { code: 'CHILANG' } },
      others: [],
    });
    for (const role of ['cv.vhkhtt', 'cv.dongkinh', 'cv.tckh', 'ct']) {
      expect(await request(role, closed)).toBeNull();
    }
  });

  it('units see each other’s answers only where the round says so, and no letters or requests even then', async () => {
    expect((await request('cv.chilang', open))?.others).toEqual([
      {
        unit: { code: 'TAMTHANH' },
        letter: null,
        lateRequest: null,
        opinions: [{ comments: [{ text: 'Ai cũng thấy.' }] }],
      },
    ]);
  });

  it('the Office, asked itself, compares only when the round is over; a leader may follow it', async () => {
    expect(await round('cv.vanphong', closed)).toBeNull();
    const nested = await ask<{ dossier: { rounds: object[] } }>(
      'cv.vanphong',
      'query ($id: ID!) { dossier(id: $id) { rounds { id } } }',
      { id: dossierId },
    );
    expect(nested.dossier.rounds).toEqual([]);
    expect(await round('pct', closed)).not.toBeNull();
  });

  it('the dossier stays closed to the asked units, also by way of nested fields and lists', async () => {
    const { dossier } = await ask<{ dossier: object | null }>(
      'cv.chilang',
      'query ($id: ID!) { dossier(id: $id) { id rounds { id } } }',
      { id: dossierId },
    );
    expect(dossier).toBeNull();
    const { dossiers } = await ask<{ dossiers: { edges: object[] } }>(
      'cv.chilang',
      '{ dossiers { edges { node { id } } } }',
    );
    expect(dossiers.edges).toEqual([]);
    const list = async (role: string) =>
      (
        await ask<{ commentRequests: { edges: { node: { roundId: string } }[] } }>(
          role,
          '{ commentRequests { edges { node { roundId } } } }',
        )
      ).commentRequests.edges.map(({ node }) => node.roundId);
    expect(await list('cv.chilang')).toEqual([open, closed]);
    expect(await list('vt.tamthanh')).toEqual([open, closed]);
    expect(await list('cv2.vanphong')).toEqual([closed]);
    expect(await list('cv.dongkinh')).toEqual([]);
  });

  it('the very draft may be opened by whoever is asked about it', async () => {
    const { commentRequest } = await ask<{
      commentRequest: {
        dossiers: { draft: { note: string | null; places: object[]; file: { url: string } } }[];
      };
    }>(
      'cv.chilang',
      'query ($id: ID!) { commentRequest(roundId: $id) { dossiers { draft { note places { place } file { url } } } } }',
      { id: closed },
    );
    // The note is the lead unit's own: it may speak of what other units said.
    expect(commentRequest.dossiers[0]?.draft.note).toBeNull();
    const { url } = commentRequest.dossiers[0]?.draft.file ?? { url: '' };
    const status = async (role: string) =>
      (await fetch(`${desk.app.baseUrl}${url}`, { headers: (await desk.client(role)).headers() })).status;
    expect(await status('cv.chilang')).toBe(200);
    expect([403, 404]).toContain(await status('cv.dongkinh'));
    expect(commentRequest.dossiers[0]?.draft.places.length).toBeGreaterThan(3);
  });

  it('another tenant sees nothing and does nothing, by whatever id', async () => {
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username('cv.vhkhtt'));
    const seen = await stranger.ask<Record<string, unknown>>(
      `query ($round: ID!, $dossier: ID!) {
        round(id: $round) { id } commentRequest(roundId: $round) { roundId } dossier(id: $dossier) { rounds { id } }
        commentRequests { edges { node { roundId } } } }`,
      { round: closed, dossier: dossierId },
    );
    expect(seen).toEqual({
      round: null,
      commentRequest: null,
      dossier: null,
      commentRequests: { edges: [] },
    });
    for (const [act, args] of Object.entries(ACTS)) {
      const { [act]: payload } = await stranger.ask<Record<string, { code?: string }>>(
        mutation(act, args),
        await values(),
      );
      expect([act, payload?.code]).toEqual([act, expect.stringMatching(/NOT_FOUND$/)]);
    }
  });

  it('a unit that is neither lead nor asked does nothing either', async () => {
    const client = await desk.client('cv.dongkinh');
    for (const [act, args] of Object.entries(ACTS)) {
      const { [act]: payload } = await client.ask<Record<string, { code?: string }>>(
        mutation(act, args),
        await values(),
      );
      expect([act, payload?.code]).toEqual([act, expect.stringMatching(/NOT_FOUND$/)]);
    }
  });

  it('nothing is answered without a session', async () => {
    const nobody = new TestClient(desk.app.baseUrl);
    const { data, errors } = await nobody.send<{ round: object | null }>(
      'query ($id: ID!) { round(id: $id) { id } }',
      { id: closed },
    );
    expect(data?.round ?? null).toBeNull();
    expect(errors[0]?.extensions?.code).toBe('SIGNED_OUT');
  });
});

describe('lists of requests', () => {
  it('cost one statement, and the same number with drafts and letters however long they are', async () => {
    const client = await desk.client('cv.chilang');
    const light =
      '{ commentRequests { edges { node { roundId leadUnit { name } mine { state opinions { stance answeredBy { displayName } } } dossiers { subject } } } } }';
    expect((await client.send(light)).statements).toBe(1);
    const full =
      '{ commentRequests { edges { node { letter { numberLine } mine { letter { numberLine } } dossiers { draft { number file { url } } } } } } }';
    const before = (await client.send(full)).statements;
    await desk.send([await desk.dossier()], ['CHILANG']);
    expect((await client.send(full)).statements).toBe(before);
    expect(before).toBeLessThanOrEqual(3);
  });

  it('page by page, newest first, answered ones apart', async () => {
    const client = await desk.client('ct.tamthanh');
    const page = (after: string | null, answered: boolean | null = null) =>
      client.ask<{
        commentRequests: {
          edges: { node: { roundId: string } }[];
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      }>(
        `query ($after: String, $answered: Boolean) { commentRequests(first: 1, after: $after, answered: $answered) {
          edges { node { roundId } } pageInfo { endCursor hasNextPage } } }`,
        { after, answered },
      );
    const { commentRequests: first } = await page(null);
    expect(first).toMatchObject({ edges: [{ node: { roundId: open } }], pageInfo: { hasNextPage: true } });
    const { commentRequests: next } = await page(first.pageInfo.endCursor);
    expect(next).toMatchObject({ edges: [{ node: { roundId: closed } }], pageInfo: { hasNextPage: false } });
    expect((await page(null, false)).commentRequests.edges).toEqual([]);
  });
});

describe('when the round is over', () => {
  it('the Office sees the answers with the dossier', async () => {
    desk.app.clock.set(AFTER_THE_HOUR);
    done(await desk.end(closed));
    expect(await round('cv.vanphong', closed)).toMatchObject({
      comments: [{ text: 'Bí mật của Tam Thanh.' }],
    });
    expect(await round('cv.chilang', closed)).toBeNull();
  });
});

/** Every act on rounds and requests: name → arguments. */
const ACTS: Readonly<Record<string, string>> = {
  extendRound: 'roundId: $round, dueAt: $dueAt, reason: "x", expectedVersion: 1',
  endRound: 'roundId: $round, expectedVersion: 1',
  decideLateRequest: 'roundId: $round, unitId: $unit, granted: true',
  markRequestSeen: 'roundId: $round',
  submitOpinion: 'input: { roundId: $round, opinions: [{ dossierId: $dossier, stance: AGREED }] }',
  withdrawOpinion: 'roundId: $round',
  requestLateAnswer: 'roundId: $round, reason: "x"',
  numberOpinionLetter: 'roundId: $round',
  attachSignedLetter: 'roundId: $round, fileId: $file',
  replyToComment: 'commentId: $comment, kind: ACCEPTED, text: "x", expectedVersion: 1',
  startSecondRound: 'dossierId: $dossier, expectedVersion: 1',
  sendRound: 'input: { dossierIds: [$dossier], unitIds: [$unit], dueAt: $dueAt }, expectedVersion: 1',
};

const TYPES: Readonly<Record<string, string>> = {
  round: 'ID!',
  dossier: 'ID!',
  unit: 'ID!',
  file: 'ID!',
  comment: 'ID!',
  dueAt: 'Instant!',
};

function mutation(act: string, args: string): string {
  const used = Object.entries(TYPES).filter(([name]) => args.includes(`$${name}`));
  return `mutation (${used.map(([name, type]) => `$${name}: ${type}`).join(', ')}) {
    ${act}(${args}) { ... on Refusal { code } } }`;
}

async function values(): Promise<Record<string, unknown>> {
  return {
    round: closed,
    dossier: dossierId,
    unit: desk.unit('TAMTHANH'),
    file: newId(),
    comment: (await desk.round(closed)).comments[0]?.id,
    dueAt: '2025-03-25T10:00:00+07:00',
  };
}
