import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../support/graphql-client.js';
import { LinkedDesk, type Linked } from './linked-world.js';

const HOUR_MS = 3_600_000;

/** Administrators read no content; on a grant of the Office's leaders one of them does, for hours, and does nothing. */
describe('support access', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  let other: string;
  let support: TestClient;
  let office: TestClient;

  beforeAll(async () => {
    desk = await LinkedDesk.open();
    linked = await desk.fill();
    other = await desk.dossier();
    support = await desk.client('quantri');
    office = await desk.client('cvp');
  }, 120_000);
  afterAll(() => desk.close());

  const later = (hours: number) => new Date(Date.parse(desk.app.clock.now()) + hours * HOUR_MS).toISOString();
  async function grant(
    by: TestClient,
    input: { dossierId?: string; personId?: string; hours?: number; reason?: string } = {},
  ): Promise<string | undefined> {
    const { grantSupport } = await by.ask<{ grantSupport: { code?: string } }>(
      `mutation ($input: GrantSupportInput!) { grantSupport(input: $input) { __typename ... on Refusal { code } } }`,
      {
        input: {
          personId: input.personId ?? desk.actor('quantri').personId,
          dossierId: input.dossierId ?? null,
          reason: input.reason ?? 'Không mở được tệp dự thảo',
          endsAt: later(input.hours ?? 4),
        },
      },
    );
    return grantSupport.code;
  }
  const standing = async (): Promise<{ id: string; readings: { place: string; subjectId: string }[] }> => {
    const { supportPage } = await office.ask<{
      supportPage: {
        grants: { id: string; standing: boolean; readings: { place: string; subjectId: string }[] }[];
      };
    }>('{ supportPage { grants { id standing readings { place subjectId } } } }');
    const found = supportPage.grants.find((each) => each.standing);
    if (found === undefined) throw new Error('no grant stands');
    return found;
  };
  const revoke = async (id: string) =>
    (
      await office.ask<{ revokeSupport: { code?: string } }>(
        'mutation ($id: ID!) { revokeSupport(grantId: $id) { __typename ... on Refusal { code } } }',
        { id },
      )
    ).revokeSupport.code;
  /** Why the account that is supported may not do something. */
  async function refusedBy(act: string): Promise<string | undefined> {
    const { it } = await support.ask<{ it: { code?: string } }>(
      `mutation { it: ${act} { __typename ... on Refusal { code } } }`,
    );
    return it.code;
  }
  async function reads(dossierId: string): Promise<boolean[]> {
    const { dossier, dossiers, why } = await support.ask<{
      dossier: object | null;
      dossiers: { edges: { node: { id: string } }[] };
      why: object | null;
    }>(
      `query ($id: ID!) { dossier(id: $id) { id } why: whyVisible(id: $id) { subjectId }
         dossiers(first: 50) { edges { node { id } } } }`,
      { id: dossierId },
    );
    return [dossier !== null, dossiers.edges.some(({ node }) => node.id === dossierId), why !== null];
  }
  const ALL = [true, true, true];
  const NONE = [false, false, false];

  it('is granted by leaders of the Office alone, to an administrator, for a reason and for hours', async () => {
    expect(await grant(await desk.client('ct'))).toBe('SUPPORT_OFFICE_ONLY');
    expect(await grant(support)).toBe('SUPPORT_OFFICE_ONLY');
    expect(await grant(office, { personId: desk.actor('cvp').personId })).toBe('SUPPORT_SELF');
    expect(await grant(office, { personId: desk.actor('cv.phunu').personId })).toBe('SUPPORT_ACCOUNT');
    expect(await grant(office, { reason: ' ' })).toBe('SUPPORT_REASON');
    expect(await grant(office, { hours: 73 })).toBe('SUPPORT_END');
    expect(await grant(office, { dossierId: desk.unit('UBND') })).toBe('SUPPORT_DOSSIER');
    expect(await desk.rows('select 1 from support_grant')).toEqual([]);
    expect(await (await desk.client('ct')).ask('{ supportPage { hours } }')).toEqual({ supportPage: null });
    expect(await reads(linked.dossier)).toEqual(NONE);
  });

  it('of a dossier opens that one with its papers and files, and no other; it is shown to whoever reads under it', async () => {
    expect(await grant(office, { dossierId: linked.dossier })).toBeUndefined();
    expect(await reads(linked.dossier)).toEqual(ALL);
    expect(await reads(other)).toEqual(NONE);
    const { officialDocument } = await support.ask('query ($id: ID!) { officialDocument(id: $id) { id } }', {
      id: linked.decision,
    });
    expect(officialDocument).not.toBeNull();
    const [file] = await desk.rows<{ file_id: string }>(
      'select file_id from draft where dossier_id = $1 order by number desc limit 1',
      linked.dossier,
    );
    const response = await fetch(`${desk.app.baseUrl}/files/${file?.file_id}`, {
      headers: support.headers(),
    });
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    const { ownSupport } = await support.ask<{ ownSupport: { dossierId: string; reason: string }[] }>(
      '{ ownSupport { dossierId reason grantedBy { displayName } endsAt } }',
    );
    expect(ownSupport).toEqual([
      expect.objectContaining({ dossierId: linked.dossier, reason: 'Không mở được tệp dự thảo' }),
    ]);
  });

  it('records each reading with its grant, once a day for each place and thing', async () => {
    const { id, readings } = await standing();
    const said = readings.map(({ place, subjectId }) => `${place} ${subjectId === id ? '' : subjectId}`);
    expect(said).toEqual(
      expect.arrayContaining([
        `dossier ${linked.dossier}`,
        `officialDocument ${linked.decision}`,
        'dossiers ',
      ]),
    );
    expect(said.some((each) => each.startsWith('/files/:id '))).toBe(true);
    expect(new Set(said).size).toBe(said.length);
    const entries = await desk.rows<{ subject_id: string }>(
      "select subject_id from audit_entry where act = 'readUnderSupport'",
    );
    expect(entries).toHaveLength(readings.length);
    expect(entries.every(({ subject_id }) => subject_id === id)).toBe(true);
  });

  it('lets nothing be done', async () => {
    for (const act of [
      `urgeDossier(dossierId: "${linked.dossier}")`,
      `withdrawDossier(dossierId: "${linked.dossier}", reason: "x", expectedVersion: 1)`,
      `dispatchDocument(documentId: "${linked.decision}", expectedVersion: 1)`,
      'createDossier(input: { docType: "DECISION", subject: "Kiện toàn" })',
    ]) {
      expect([act, await refusedBy(act)]).toEqual([act, 'SUPPORT_READ_ONLY']);
    }
  });

  it('ends at once when it is taken back', async () => {
    const { id } = await standing();
    expect(await revoke(id)).toBeUndefined();
    expect(await reads(linked.dossier)).toEqual(NONE);
    expect(await support.ask('{ ownSupport { id } }')).toEqual({ ownSupport: [] });
    expect(await revoke(id)).toBe('SUPPORT_OVER');
  });

  it('opens what the unit still works on as well', async () => {
    const [draft] = await desk.rows<{ file_id: string }>(
      'select file_id from draft where dossier_id = $1',
      other,
    );
    const opened = async (): Promise<unknown[]> => {
      const { dossier } = await support.ask<{ dossier: { drafts: object[] } | null }>(
        'query ($id: ID!) { dossier(id: $id) { drafts { id } } }',
        { id: other },
      );
      const response = await fetch(`${desk.app.baseUrl}/files/${draft?.file_id}`, {
        headers: support.headers(),
      });
      await response.arrayBuffer();
      return [dossier?.drafts.length, response.status];
    };
    expect(await opened()).toEqual([undefined, 404]);
    expect(await grant(office, { dossierId: other })).toBeUndefined();
    expect(await opened()).toEqual([1, 200]);
    expect(await revoke((await standing()).id)).toBeUndefined();
    expect(await opened()).toEqual([undefined, 404]);
  });

  it('of everything opens every dossier, reads alone, and ends by itself by the clock', async () => {
    expect(await grant(office, { hours: 72 })).toBeUndefined();
    expect(await reads(linked.dossier)).toEqual(ALL);
    expect(await reads(other)).toEqual(ALL);
    expect(await refusedBy(`submitDraft(dossierId: "${other}", expectedVersion: 1)`)).toBe(
      'SUPPORT_READ_ONLY',
    );
    desk.app.clock.set(later(72));
    expect(await reads(linked.dossier)).toEqual(NONE);
    expect(await reads(other)).toEqual(NONE);
    // Nobody else ever read more by it.
    expect(await (await desk.client('cv.phunu')).ask('{ ownSupport { id } }')).toEqual({ ownSupport: [] });
  });
});
