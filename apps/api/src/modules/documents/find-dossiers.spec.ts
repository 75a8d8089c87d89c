import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asOwner, DossierDesk, done, dossierInput } from '../../../test/support/dossier-desk.js';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';

/** More than the function looks through one by one. */
const MANY = 2_100;

describe('a search among many dossiers', () => {
  let desk: DossierDesk;

  beforeAll(async () => {
    desk = await DossierDesk.open(1);
    const { tenant } = desk;
    const oldest = await done(
      desk.create.run(tenant.officer, newId(), { ...dossierInput(), subject: 'Đề án chợ Kỳ Lừa' }),
    );
    await asOwner(tenant.authorityId, async (client) => {
      await client.query(
        `insert into dossier (authority_id, id, doc_type, subject, urgency, decision_authority, lead_unit_id, drafter_id,
                              state, stage, instance_id, created_at)
         select d.authority_id, made.id, d.doc_type, 'Kế hoạch số ' || made.number, d.urgency, d.decision_authority,
                d.lead_unit_id, d.drafter_id, d.state, d.stage, d.instance_id, d.created_at
           from dossier d, unnest($2::uuid[]) with ordinality as made (id, number)
          where d.authority_id = $1 and d.id = $3`,
        [tenant.authorityId, Array.from({ length: MANY }, () => newId()).sort(), oldest.id],
      );
      await client.query(
        `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
         select d.authority_id, d.id, f.principal_id, f.class, f.cause, f.subject_kind, f.principal_kind, f.granted_at
           from dossier d join access_fact f on f.authority_id = d.authority_id and f.subject_id = $2
          where d.authority_id = $1 on conflict do nothing`,
        [tenant.authorityId, oldest.id],
      );
    });
  });
  afterAll(() => desk.close());

  const found = async (actor: Actor, text: string, after?: string) => {
    const page = await desk.dossiers.page(actor, { stage: undefined, text, first: 3, after });
    return { ...page, subjects: page.edges.map(({ node }) => node.subject) };
  };

  it('finds what is rare, however old', async () => {
    const { officer } = desk.tenant;
    expect(await found(officer, 'cho ky lua')).toMatchObject({ subjects: ['Đề án chợ Kỳ Lừa'], total: 1 });
    expect(await found(officer, 'ke hoach 2077')).toMatchObject({ subjects: ['Kế hoạch số 2077'], total: 1 });
    expect(await found(officer, 'ke hoach khong co')).toMatchObject({ subjects: [], total: 0 });
  });

  it('gives the newest of what is common, page by page, and counts to two hundred', async () => {
    const { officer } = desk.tenant;
    const first = await found(officer, 'ke hoach');
    expect(first).toMatchObject({
      subjects: ['Kế hoạch số 2100', 'Kế hoạch số 2099', 'Kế hoạch số 2098'],
      total: 201,
    });
    const second = await found(officer, 'ke hoach', first.pageInfo.endCursor ?? undefined);
    expect(second.subjects[0]).toBe('Kế hoạch số 2097');
  });

  it('shows nothing to a unit without a ground, be the words rare or common', async () => {
    const [ward] = desk.tenant.wards;
    for (const words of ['cho ky lua', 'ke hoach']) {
      expect(await found(ward!, words)).toMatchObject({ subjects: [], total: 0 });
    }
  });
});
