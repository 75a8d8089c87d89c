import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { databaseUrl } from '../../../test/support/database-urls.js';
import { asOwner, done } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on } from '../../../test/support/issuance-desk.js';
import { newId } from '../../platform/ids.js';

describe('the register of decisions', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;
  let registerId: string;

  beforeAll(async () => {
    desk = await IssuanceDesk.open(1);
    stranger = await IssuanceDesk.open(1);
    for (let at = 0; at < 3; at += 1) {
      const { decision } = await desk.atNumbering();
      await done(desk.issue.run(desk.tenant.clerk, newId(), on(decision)));
    }
    registerId = (await desk.registers.all(desk.tenant.clerk))[0]!.id;
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  it('shows what the printed one shows, the highest number first, page by page', async () => {
    const { clerk } = desk.tenant;
    const first = await desk.registers.page(clerk, registerId, 2, undefined);
    expect(first.edges.map(({ node }) => node.numberLine)).toEqual(['Số: 03/QĐ-UBND', 'Số: 02/QĐ-UBND']);
    expect(first.edges[0]?.node).toMatchObject({
      dated: '2025-03-18',
      signerLabel: 'Chủ tịch',
      recipientsSummary: 'Phòng Văn hoá, Khoa học và Thông tin; Văn phòng HĐND-UBND và 6 nơi nhận khác',
      void: false,
    });
    const rest = await desk.registers.page(clerk, registerId, 2, first.pageInfo.endCursor ?? undefined);
    expect(rest.edges.map(({ node }) => node.number)).toEqual([1]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('keeps a void number as a row that says why', async () => {
    const { authorityId, clerk } = desk.tenant;
    await asOwner(authorityId, async (client) => {
      await client.query('update register set last_number = 4 where authority_id = $1 and id = $2', [
        authorityId,
        registerId,
      ]);
      await client.query(
        `insert into register_entry (authority_id, register_id, number, dated, void_reason)
         values ($1, $2, 4, '2025-03-18', 'ghi nhầm sổ')`,
        [authorityId, registerId],
      );
    });
    const { edges } = await desk.registers.page(clerk, registerId, 1, undefined);
    expect(edges[0]?.node).toMatchObject({
      number: 4,
      numberLine: 'Số: 04/QĐ-UBND',
      subject: 'Số hủy: ghi nhầm sổ',
      void: true,
      documentId: null,
    });
    expect((await desk.atNumbering()).decision.forecastNumber).toBe(5);
  });

  it('is open to clerks and leaders of the Committee and its Office only', async () => {
    const { clerk, chair, viceChair, chiefOfOffice, officer, unitLeader, specialist, wards } = desk.tenant;
    for (const actor of [clerk, chair, viceChair, chiefOfOffice]) {
      expect(await desk.registers.all(actor)).toHaveLength(1);
    }
    for (const actor of [officer, unitLeader, specialist, wards[0]!, stranger.tenant.clerk]) {
      expect(await desk.registers.all(actor)).toEqual([]);
      expect((await desk.registers.page(actor, registerId, 50, undefined)).edges).toEqual([]);
    }
    const forged = { ...clerk, authorityId: stranger.tenant.authorityId };
    expect((await desk.registers.page(forged, registerId, 50, undefined)).edges).toEqual([]);
  });

  it('cannot be changed or emptied by the service', async () => {
    const client = new pg.Client({ connectionString: databaseUrl('APP') });
    await client.connect();
    try {
      await client.query("select set_config('app.authority', $1, false)", [desk.tenant.authorityId]);
      expect((await client.query('select 1 from register_entry')).rowCount).toBeGreaterThan(0);
      for (const text of [
        'delete from register_entry',
        'update register_entry set number = 9',
        'delete from register',
      ]) {
        await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });
});
