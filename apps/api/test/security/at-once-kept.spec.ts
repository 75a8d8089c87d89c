import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundDesk } from '../support/round-desk.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

/** Two send one mutation at the same moment; what each is told, `DONE` first. */
async function both(roles: readonly [string, string], mutation: string): Promise<string[]> {
  const outcomes = await Promise.all(
    roles.map(async (role) => {
      const client = await desk.client(role);
      const data = await client.ask<Record<string, { code?: string }>>(
        `mutation { it: ${mutation} { __typename ... on Refusal { code } } }`,
      );
      return data['it']?.code ?? 'DONE';
    }),
  );
  return outcomes.toSorted((one, other) => Number(other === 'DONE') - Number(one === 'DONE'));
}

describe('two who keep rights and data at the same moment', () => {
  it('restrict a dossier, and lift it: one does, the other is told', async () => {
    const id = await desk.dossier();
    const version = async () => (await desk.look(id)).version;
    const unit = desk.unit('NV');
    expect(
      await both(
        ['cv.vhkhtt', 'tp.vhkhtt'],
        `restrictDossier(input: { dossierId: "${id}", expectedVersion: ${await version()}, personIds: [],
          unitIds: ["${unit}"], reason: "Nhân sự" })`,
      ),
    ).toEqual(['DONE', 'DOSSIER_CHANGED']);
    expect(
      await both(
        ['cv.vhkhtt', 'tp.vhkhtt'],
        `liftRestriction(dossierId: "${id}", expectedVersion: ${await version()}, reason: "Đã công bố")`,
      ),
    ).toEqual(['DONE', 'DOSSIER_CHANGED']);
  });

  it('take back a grant of support: one does, the other is told', async () => {
    const client = await desk.client('cvp');
    await client.ask(
      `mutation { grantSupport(input: { personId: "${desk.actor('quantri').personId}", reason: "Không mở được tệp",
        endsAt: "2025-03-18T16:00:00+07:00" }) { __typename ... on Refusal { code } } }`,
    );
    const [grant] = await desk.rows<{ id: string }>('select id from support_grant order by id desc limit 1');
    expect(await both(['cvp', 'pcvp'], `revokeSupport(grantId: "${grant?.id}")`)).toEqual([
      'DONE',
      'SUPPORT_OVER',
    ]);
  });

  it('make an account for one person: one does, the other is told', async () => {
    const { personId } = desk.actor('vt.yte');
    await desk.rows('delete from account where person_id = $1', personId);
    const [one, other] = await both(
      ['quantri', 'quantri'],
      `createAccount(personId: "${personId}", username: "vt.yte.moi", reason: "Mới bổ nhiệm")`,
    );
    expect([one, other]).toEqual(['DONE', 'ACCOUNT_THERE']);
  });

  it('change how long data is kept: one does, the other is told', async () => {
    expect(await both(['quantri', 'quantri'], 'changeRetention(key: "NOTICES_READ", days: 200)')).toEqual([
      'DONE',
      'RETENTION_CHANGED',
    ]);
  });

  it('empty the data of a person who has left: one does, the other is told', async () => {
    const { personId } = desk.actor('cv.phunu');
    await desk.rows(`update appointment set valid_to = '2025-03-01' where person_id = $1`, personId);
    expect(
      await both(['cvp', 'quantri'], `erasePersonalData(personId: "${personId}", purpose: "Đã nghỉ việc")`),
    ).toEqual(['DONE', 'PERSON_ERASED_ALREADY']);
  });
});
