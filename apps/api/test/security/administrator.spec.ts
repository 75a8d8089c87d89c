import { connect } from '../support/database.js';
import { testApp, type TestApp } from '../support/test-app.js';

describe('an administrator of a unit', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp();
  });
  afterAll(() => service.close());

  it('sees none of the dossiers of the unit: not in lists, not by id, not by acting on them', async () => {
    const officer = await service.signedIn('cv.vhkhtt');
    const { createDossier } = await officer.ask<{ createDossier: { id: string } }>(
      'mutation { createDossier(input: { docType: "DECISION", subject: "Kiện toàn Ban Chỉ đạo" }) { ... on Dossier { id } } }',
    );
    const dossiers = '{ dossiers { total edges { node { id } } } }';
    expect(await officer.ask(dossiers)).toMatchObject({ dossiers: { total: 1 } });

    const administrator = await service.signedIn('tp.vhkhtt');
    await administrator.ask('mutation ($id: ID!) { actAs(appointmentId: $id) { __typename } }', {
      id: await appointAdministrator(service),
    });
    expect(await administrator.ask('{ session { acting { position unit { code } } } }')).toEqual({
      session: { acting: { position: 'ADMIN', unit: { code: 'VHKHTT' } } },
    });
    expect(await administrator.ask(dossiers)).toEqual({ dossiers: { total: 0, edges: [] } });
    expect(
      await administrator.ask('query ($id: ID!) { dossier(id: $id) { id } }', { id: createDossier.id }),
    ).toEqual({ dossier: null });
    expect(
      await administrator.ask(
        'mutation ($id: ID!) { submitDraft(dossierId: $id, expectedVersion: 1) { ... on Refusal { code } } }',
        { id: createDossier.id },
      ),
    ).toEqual({ submitDraft: { code: 'DOSSIER_NOT_FOUND' } });
  });
});

/** Appoints the leader of the lead unit as its administrator as well; returns the appointment. */
async function appointAdministrator(service: TestApp): Promise<string> {
  const { authorityId, personId, unitId } = service.tenant.actor('tp.vhkhtt');
  const [post, appointment] = [crypto.randomUUID(), crypto.randomUUID()];
  const owner = await connect(service.urls.owner);
  try {
    await owner.query('begin');
    await owner.query("select set_config('app.authority', $1, true)", [authorityId]);
    await owner.query(
      "insert into post (authority_id, id, unit_id, position, title) values ($1, $2, $3, 'ADMIN', 'Quản trị hệ thống')",
      [authorityId, post, unitId],
    );
    await owner.query(
      `insert into appointment (authority_id, id, person_id, post_id, valid_from) values ($1, $2, $3, $4, '2025-01-01')`,
      [authorityId, appointment, personId, post],
    );
    await owner.query('commit');
  } finally {
    await owner.end();
  }
  return appointment;
}
