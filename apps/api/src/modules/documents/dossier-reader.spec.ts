import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, DossierDesk, done, dossierInput } from '../../../test/support/dossier-desk.js';
import type { Actor } from '../../platform/actor.js';
import { withRequestScope } from '../../platform/http/request-scope.js';
import { newId } from '../../platform/ids.js';
import type { DossierPage } from './dossier-reader.js';

describe('reading dossiers', () => {
  let desk: DossierDesk;
  let stranger: DossierDesk;
  const subjects: string[] = [];

  beforeAll(async () => {
    desk = await DossierDesk.open(1);
    stranger = await DossierDesk.open(1);
    for (let at = 0; at < 7; at += 1) {
      const subject = at === 3 ? 'Kế hoạch Đường Điện Biên Phủ' : `Về việc số ${at}`;
      subjects.push(subject);
      await done(desk.create.run(desk.tenant.officer, newId(), { ...dossierInput(), subject }));
    }
    await done(stranger.create.run(stranger.tenant.officer, newId(), dossierInput()));
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  const page = (actor: Actor, request: Partial<DossierPage> = {}, by = desk) =>
    by.dossiers.page(actor, { stage: undefined, text: undefined, first: 50, after: undefined, ...request });
  const subjectsOf = ({ edges }: Awaited<ReturnType<typeof page>>) => edges.map(({ node }) => node.subject);

  it('lists the newest first, page by page, each once', async () => {
    const { officer } = desk.tenant;
    const first = await page(officer, { first: 3 });
    expect(subjectsOf(first)).toEqual([...subjects].reverse().slice(0, 3));
    expect(first).toMatchObject({ total: 7, pageInfo: { hasNextPage: true } });
    const second = await page(officer, { first: 4, after: first.pageInfo.endCursor ?? undefined });
    expect(subjectsOf(second)).toEqual([...subjects].reverse().slice(3));
    expect(second).toMatchObject({ total: 7, pageInfo: { hasNextPage: false } });
  });

  it('costs one statement, the total and the people included', async () => {
    const scope = { language: 'vi' as const, statements: 0 };
    const list = await withRequestScope(scope, () => page(desk.tenant.unitLeader));
    expect(list.edges).toHaveLength(7);
    expect(list.edges[0]?.node).toMatchObject({
      leadUnit: { name: 'Phòng Văn hoá, Khoa học và Thông tin' },
      drafter: { displayName: 'OFFICER' },
    });
    expect(scope.statements).toBe(1);
  });

  it('finds words without diacritics, in any order', async () => {
    const { officer } = desk.tenant;
    expect(subjectsOf(await page(officer, { text: 'dien bien' }))).toEqual(['Kế hoạch Đường Điện Biên Phủ']);
    expect(subjectsOf(await page(officer, { text: 'PHỦ  kế' }))).toEqual(['Kế hoạch Đường Điện Biên Phủ']);
    expect(await page(officer, { text: 'khong co' })).toMatchObject({ edges: [], total: 0 });
    expect((await page(officer, { text: '  ' })).total).toBe(7);
    expect((await page(officer, { text: '%' })).total).toBe(7);
  });

  it('keeps to a stage', async () => {
    expect((await page(desk.tenant.officer, { stage: 'DRAFT' })).total).toBe(7);
    expect((await page(desk.tenant.officer, { stage: 'ISSUED' })).total).toBe(0);
  });

  it('shows nothing to units without a ground, nor after a ground has ended', async () => {
    const { wards, unitLeader, authorityId, leadUnitId } = desk.tenant;
    expect(await page(wards[0]!)).toMatchObject({ edges: [], total: 0 });
    const endAt = (instant: string | null) =>
      asOwner(authorityId, (client) =>
        client.query('update access_fact set valid_to = $3 where authority_id = $1 and principal_id = $2', [
          authorityId,
          leadUnitId,
          instant,
        ]),
      );
    await endAt(desk.world.now);
    expect(await page(unitLeader)).toMatchObject({ edges: [], total: 0 });
    await endAt(null);
  });

  it('shows nothing of another tenant: not in lists, not in searches, not by id', async () => {
    const { officer } = stranger.tenant;
    expect((await page(officer, {}, stranger)).total).toBe(1);
    const mine = (await page(desk.tenant.officer, { first: 1 })).edges[0]!.node.id;
    expect(await stranger.dossiers.one(officer, mine)).toBeNull();
    // An actor with the principals of the one tenant inside the other: the second wall alone.
    const forged = { ...desk.tenant.officer, authorityId: officer.authorityId };
    expect((await page(forged)).total).toBe(0);
    expect((await page(forged, { text: 've viec' })).total).toBe(0);
  });

  it('leaks nothing through the search function, whatever tenant it is asked about', async () => {
    const { authorityId, officer } = desk.tenant;
    const rows = await stranger.reader.rows(stranger.tenant.authorityId, {
      text: "select * from find_dossiers($1, $2::uuid[], $3, null, 've viec', null, 100)",
      values: [authorityId, officer.principals, desk.world.now],
    });
    expect(rows).toEqual([]);
  });

  it('starts at the beginning for a foreign cursor and answers null for what is no id', async () => {
    expect((await page(desk.tenant.officer, { after: 'x' })).edges).toHaveLength(7);
    expect(await desk.dossiers.one(desk.tenant.officer, "' or 1=1")).toBeNull();
  });
});
