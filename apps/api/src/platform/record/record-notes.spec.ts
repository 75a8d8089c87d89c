import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RoundDesk } from '../../../test/support/round-desk.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

const entries = async (act: string, role: string) =>
  (
    await desk.owner.query<{ detail: Record<string, unknown>; acting_appointment_id: string }>(
      'select detail, acting_appointment_id from audit_entry where act = $1 and actor_id = $2 order by id',
      [act, desk.actor(role).personId],
    )
  ).rows;

async function download(role: string, path: string): Promise<number> {
  const client = await desk.client(role);
  const response = await fetch(`${desk.app.baseUrl}${path}`, { headers: client.headers() });
  await response.arrayBuffer();
  return response.status;
}

describe('what is no act and stands in the record', () => {
  it('a whole list that somebody takes along, with how many rows it had', async () => {
    expect(await download('quantri', '/organisation/2025-03-18.xlsx')).toBe(200);
    const [structure] = await entries('exportList', 'quantri');
    expect(structure?.detail).toMatchObject({ what: 'structure.xlsx' });
    expect(structure?.detail['rows']).toBeGreaterThan(60);
    expect(structure?.acting_appointment_id).toBe(desk.actor('quantri').appointmentId);
    const { registers } = await (
      await desk.client('vanthu')
    ).ask<{ registers: { id: string }[] }>('{ registers { id } }');
    for (const { id } of registers.slice(0, 1)) {
      expect(await download('vanthu', `/registers/${id}/book.docx`)).toBe(200);
    }
    expect((await entries('exportList', 'vanthu')).map(({ detail }) => detail)).toEqual(
      registers.slice(0, 1).map(() => ({ what: 'register.docx', rows: 0 })),
    );
  });

  it('none that was refused', async () => {
    expect(await download('ct', '/organisation/2025-03-18.xlsx')).toBe(404);
    expect(await entries('exportList', 'ct')).toEqual([]);
  });

  it('an act that was refused for lack of right, once a minute for each person and operation', async () => {
    const dossierId = await desk.dossier();
    const { version } = await desk.look(dossierId);
    const on = `dossierId: "${dossierId}", expectedVersion: ${version}`;
    for (let time = 0; time < 20; time += 1) {
      expect((await desk.mutate('cv.yte', 'submitDraft', on))?.code).toMatch(/NOT_FOUND|NOT_YOUR_STEP/);
    }
    const tried = await entries('refuseAct', 'cv.yte');
    expect(tried[0]?.detail).toMatchObject({ operation: 'submitDraft' });
    // The minute may have changed while they were tried.
    expect(tried.length).toBeLessThanOrEqual(2);
    expect(tried.length).toBeGreaterThanOrEqual(1);
    await desk.mutate(
      'cv.yte',
      'endUnit',
      `unitId: "${desk.unit('YT')}", from: "2025-04-01", expectedVersion: 0`,
    );
    expect((await entries('refuseAct', 'cv.yte')).map(({ detail }) => detail['operation'])).toContain(
      'endUnit',
    );
  });

  it('not one that was refused for what was typed', async () => {
    const refused = await desk.mutate(
      'quantri',
      'addPost',
      `unitId: "${desk.unit('YT')}", position: "KING", title: "x", expectedVersion: 0`,
    );
    expect(refused?.code).toBe('STRUCTURE_POSITION');
    expect(await entries('refuseAct', 'quantri')).toEqual([]);
  });
});
