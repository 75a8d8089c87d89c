import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, done, refused } from '../../../test/support/dossier-desk.js';
import { IssuanceDesk, on } from '../../../test/support/issuance-desk.js';
import { withRequestScope } from '../../platform/http/request-scope.js';
import type { TenantReader } from '../../platform/database/tenant-reader.js';
import { newId } from '../../platform/ids.js';
import { OpenReceivedDocument } from './open-received-document.js';

describe('issuing', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open();
    stranger = await IssuanceDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  it('numbers, seals and dispatches in one act that the history shows as three steps', async () => {
    const { clerk } = desk.tenant;
    const { dossier, decision } = await desk.atNumbering();
    const issued = await done(desk.issue.run(clerk, newId(), on(decision)));
    expect(issued).toMatchObject({
      state: 'DISPATCHED',
      number: 1,
      version: decision.version + 3,
      allowedActs: [],
    });
    expect(await desk.again(dossier)).toMatchObject({ state: 'ISSUED' });
    const steps = await desk.world.rows<{ element_id: string; closed_by: string; outcome: string }>(
      `select element_id, closed_by, outcome from work_item
        where dossier_id = $1 and element_id in ('numberDecision', 'sealDecision', 'dispatchDecision') order by id`,
      dossier.id,
    );
    expect(steps).toEqual([
      { element_id: 'numberDecision', closed_by: clerk.personId, outcome: 'numbered' },
      { element_id: 'sealDecision', closed_by: clerk.personId, outcome: 'sealed' },
      { element_id: 'dispatchDecision', closed_by: clerk.personId, outcome: 'dispatched' },
    ]);
  });

  it('goes step by step as well, each in its turn', async () => {
    const { clerk, chair } = desk.tenant;
    const { decision } = await desk.atNumbering();
    expect(await refused(desk.seal.run(clerk, newId(), on(decision)))).toBe('NOT_NUMBERED_YET');
    expect(await refused(desk.dispatch.run(clerk, newId(), on(decision)))).toBe('NOT_SEALED_YET');
    const numbered = await done(desk.number.run(clerk, newId(), { ...on(decision), dated: undefined }));
    expect(await refused(desk.dispatch.run(clerk, newId(), on(numbered)))).toBe('NOT_SEALED_YET');
    expect(await refused(desk.seal.run(chair, newId(), on(numbered)))).toBe('NOT_YOUR_STEP');
    const sealed = await done(desk.seal.run(clerk, newId(), on(numbered)));
    expect(sealed).toMatchObject({ state: 'SEALED', allowedActs: ['DISPATCH'] });
    const sent = await done(desk.dispatch.run(clerk, newId(), on(sealed)));
    expect(sent.state).toBe('DISPATCHED');
    expect(await refused(desk.dispatch.run(clerk, newId(), on(sent)))).toBe('NOT_YOUR_STEP');
    expect(await refused(desk.issue.run(clerk, newId(), on(sent)))).toBe('NOT_YOUR_STEP');
  });

  it('finishes what was begun', async () => {
    const { clerk } = desk.tenant;
    const { decision } = await desk.atNumbering();
    const numbered = await done(desk.number.run(clerk, newId(), { ...on(decision), dated: undefined }));
    const issued = await done(desk.issue.run(clerk, newId(), on(numbered)));
    expect(issued).toMatchObject({ state: 'DISPATCHED', number: numbered.number });
  });

  it('wants a signature, recipients and the clerk', async () => {
    const { clerk, chair, authorityId, wards } = desk.tenant;
    const unsigned = await desk.atSigning();
    expect(await refused(desk.issue.run(clerk, newId(), on(unsigned.decision)))).toBe('NOT_SIGNED_YET');
    const { decision } = await desk.atNumbering();
    expect(await refused(desk.issue.run(chair, newId(), on(decision)))).toBe('NOT_YOUR_STEP');
    expect(await refused(desk.issue.run(wards[0]!, newId(), on(decision)))).toBe('DOCUMENT_NOT_FOUND');
    expect(await refused(desk.issue.run(stranger.tenant.clerk, newId(), on(decision)))).toBe(
      'DOCUMENT_NOT_FOUND',
    );
    expect(await refused(desk.issue.run(clerk, newId(), { ...on(decision), expectedVersion: 99 }))).toBe(
      'DOCUMENT_CHANGED',
    );
    await asOwner(authorityId, (client) =>
      client.query('delete from document_recipient where authority_id = $1 and document_id = $2', [
        authorityId,
        decision.id,
      ]),
    );
    expect(await refused(desk.issue.run(clerk, newId(), on(decision)))).toBe('NO_RECIPIENTS');
    expect((await desk.seen(decision)).number).toBeNull();
  });

  it('closes at the lead unit, which archives the dossier', async () => {
    const { clerk, officer } = desk.tenant;
    const { dossier, decision } = await desk.atNumbering();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const { version } = await desk.again(dossier);
    const archived = await done(
      desk.archive.run(officer, newId(), { dossierId: dossier.id, expectedVersion: version }),
    );
    expect(archived.state).toBe('ARCHIVED');
  });
});

describe('receiving', () => {
  let desk: IssuanceDesk;
  let stranger: IssuanceDesk;

  beforeAll(async () => {
    desk = await IssuanceDesk.open();
    stranger = await IssuanceDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  it('begins with the dispatch: before, a recipient sees nothing', async () => {
    const { clerk, wards } = desk.tenant;
    const ward = wards[0]!;
    const { decision } = await desk.atNumbering();
    expect((await desk.received.page(ward, 50, undefined)).edges).toEqual([]);
    expect(await desk.documents.one(ward, decision.id)).toBeNull();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const { edges } = await desk.received.page(ward, 50, undefined);
    expect(edges.map(({ node }) => node.document.id)).toEqual([decision.id]);
    expect(edges[0]?.node).toMatchObject({ openedAt: null, sentAt: desk.world.now });
  });

  it('is recorded once, at the first opening, and the sender sees by whom', async () => {
    const { clerk, wards } = desk.tenant;
    const ward = wards[1]!;
    const { decision } = await desk.atNumbering();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const [mine] = (await desk.received.page(ward, 50, undefined)).edges;
    const recipientId = mine!.node.recipientId;
    desk.world.now = '2025-03-18T09:00:00.000Z';
    const opened = await done(desk.openReceived.run(ward, newId(), recipientId));
    expect(opened.openedAt).toBe('2025-03-18T09:00:00.000Z');
    desk.world.now = '2025-03-18T10:00:00.000Z';
    expect((await done(desk.openReceived.run(ward, newId(), recipientId))).openedAt).toBe(
      '2025-03-18T09:00:00.000Z',
    );
    const receipt = (await desk.seen(decision)).recipients.find(({ id }) => id === recipientId);
    expect(receipt).toMatchObject({ state: 'RECEIVED', openedBy: { id: ward.personId } });
    expect(
      await desk.world.rows(
        "select 1 from audit_entry where act = 'openReceivedDocument' and subject_id = $1",
        decision.id,
      ),
    ).toHaveLength(1);
  });

  it('is recorded once, though two of the unit open it at the same moment', async () => {
    const { clerk, wards } = desk.tenant;
    const ward = wards[1]!;
    const { decision } = await desk.atNumbering();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const [mine] = (await desk.received.page(ward, 50, undefined)).edges;
    const recipientId = mine!.node.recipientId;
    const opening = new OpenReceivedDocument(desk.world.runner, readTogether(desk.reader, 2), desk.documents);
    const opened = await Promise.all([1, 2].map(() => done(opening.run(ward, newId(), recipientId))));
    expect(opened.map(({ openedAt }) => openedAt)).toEqual([desk.world.now, desk.world.now]);
    expect(
      await desk.world.rows(
        "select 1 from audit_entry where act = 'openReceivedDocument' and subject_id = $1",
        decision.id,
      ),
    ).toHaveLength(1);
  });

  it('tells a recipient who else gets the document, but not who has opened it', async () => {
    const { clerk, wards } = desk.tenant;
    const { decision } = await desk.atNumbering();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const [first] = (await desk.received.page(wards[0]!, 1, undefined)).edges;
    await done(desk.openReceived.run(wards[0]!, newId(), first!.node.recipientId));
    const seen = await desk.seen(decision, wards[1]!);
    expect(seen.recipients).toHaveLength(decision.recipients.length);
    expect(seen.recipients.every(({ openedAt, openedBy }) => openedAt === null && openedBy === null)).toBe(
      true,
    );
    expect(seen.dossierIds).toEqual([]);
    const own = await desk.seen(decision, wards[0]!);
    expect(own.recipients.filter(({ state }) => state === 'RECEIVED').map(({ id }) => id)).toEqual([
      first!.node.recipientId,
    ]);
  });

  it('is each unit\u2019s own: nobody opens for another', async () => {
    const { clerk, wards, officer } = desk.tenant;
    const { decision } = await desk.atNumbering();
    await done(desk.issue.run(clerk, newId(), on(decision)));
    const [mine] = (await desk.received.page(wards[0]!, 1, undefined)).edges;
    const recipientId = mine!.node.recipientId;
    for (const actor of [wards[1]!, officer, stranger.tenant.wards[0]!]) {
      expect(await refused(desk.openReceived.run(actor, newId(), recipientId))).toBe('RECEIPT_NOT_FOUND');
    }
    expect(await refused(desk.openReceived.run(wards[0]!, newId(), 'x'))).toBe('RECEIPT_NOT_FOUND');
  });

  it('lists page by page, the latest first, by one statement', async () => {
    const { wards } = desk.tenant;
    const scope = { language: 'vi' as const, statements: 0 };
    const all = await withRequestScope(scope, () => desk.received.page(wards[2]!, 50, undefined));
    expect(scope.statements).toBe(1);
    expect(all.edges.length).toBeGreaterThanOrEqual(4);
    const ids = all.edges.map(({ node }) => node.recipientId);
    const first = await desk.received.page(wards[2]!, 2, undefined);
    const rest = await desk.received.page(wards[2]!, 50, first.pageInfo.endCursor ?? undefined);
    expect([...first.edges, ...rest.edges].map(({ node }) => node.recipientId)).toEqual(ids);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

/** A reader whose first callers all read before any of them goes on. */
function readTogether(reader: TenantReader, callers: number): TenantReader {
  const { promise: everybody, resolve: go } = Promise.withResolvers<void>();
  let reading = 0;
  return {
    one: async (...query: Parameters<TenantReader['one']>) => {
      const row = await reader.one(...query);
      reading += 1;
      if (reading === callers) go();
      await everybody;
      return row;
    },
  } as unknown as TenantReader;
}
