import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundDesk } from '../../../../test/support/round-desk.js';

const RECORD = `query ($matterId: ID, $first: Int!, $after: String) {
  record(matterId: $matterId, first: $first, after: $after) {
    matter unsealed lastSealNumber
    entries {
      edges { node { id act actor actorTitle actorUnit subjectKind matterId matter sealNumber detail } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface RecordPage {
  record: {
    matter: string | null;
    unsealed: number;
    entries: {
      edges: { node: { id: string; act: string; actor: string | null; matterId: string | null } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  } | null;
}

describe('the record of a matter', () => {
  let desk: RoundDesk;
  let dossierId: string;
  let other: string;
  beforeAll(async () => {
    desk = await RoundDesk.open();
    dossierId = await desk.dossier();
    other = await desk.dossier('PLAN');
  });
  afterAll(() => desk.close());

  const inspector = () => desk.app.signedIn('ld.thanhtra');

  it('is the inspectorate’s alone: who did what, in which position', async () => {
    const client = await inspector();
    const { data, statements } = await client.send<RecordPage>(RECORD, { matterId: dossierId, first: 50 });
    expect(statements).toBe(2);
    const nodes = data?.record?.entries.edges.map(({ node }) => node) ?? [];
    expect(nodes.find(({ act }) => act === 'takeFromSession')).toMatchObject({
      act: 'takeFromSession',
      actor: expect.stringContaining('Chuyên viên'),
      actorTitle: 'Chuyên viên',
      actorUnit: expect.stringContaining('Phòng Văn hoá'),
      matterId: dossierId,
      sealNumber: null,
    });
    expect(new Set(nodes.map(({ matterId }) => matterId))).toEqual(new Set([dossierId]));
    for (const role of [
      'cv.vhkhtt',
      'tp.vhkhtt',
      'cvp',
      'ct',
      'vanthu',
      'cv.thanhtra',
      'quantri',
      'cv.tamthanh',
    ]) {
      const stranger = await desk.app.signedIn(role);
      expect([role, await stranger.ask(RECORD, { matterId: dossierId, first: 50 })]).toEqual([
        role,
        { record: null },
      ]);
      const { session } = await stranger.ask<{ session: { menu: string[] } }>('{ session { menu } }');
      expect(session.menu).not.toContain('RECORD');
    }
    const { session } = await client.ask<{ session: { menu: string[] } }>('{ session { menu } }');
    expect(session.menu).toContain('RECORD');
  });

  it('holds each reading of it', async () => {
    const client = await inspector();
    const { record } = await client.ask<RecordPage>(RECORD, { matterId: dossierId, first: 50 });
    expect(record?.entries.edges[0]?.node).toMatchObject({ act: 'readRecord', matterId: dossierId });
  });

  it('is read page by page, whatever is added meanwhile, and as a whole', async () => {
    const client = await inspector();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { record }: RecordPage = await client.ask<RecordPage>(RECORD, { first: 3, after });
      seen.push(...(record?.entries.edges.map(({ node }) => node.id) ?? []));
      after = record?.entries.pageInfo.hasNextPage === true ? record.entries.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    const { rows } = await desk.owner.query<{ id: string }>(
      `select id from audit_entry where act <> 'readRecord' order by id desc`,
    );
    expect(seen).toEqual(expect.arrayContaining(rows.map(({ id }) => id)));
    const { record } = await client.ask<RecordPage>(RECORD, { first: 100 });
    expect(new Set(record?.entries.edges.map(({ node }) => node.matterId))).toEqual(
      new Set([null, dossierId, other]),
    );
  });

  it('answers nothing to what is no dossier, no page and no id', async () => {
    const client = await inspector();
    for (const variables of [
      { matterId: 'x', first: 5 },
      { matterId: '01890000-0000-7000-8000-000000000000', first: 5 },
      { first: 5, after: 'x' },
      { first: 5, after: Buffer.from('["x"]').toString('base64url') },
    ]) {
      expect(await client.ask(RECORD, variables)).toEqual({ record: null });
    }
  });
});
