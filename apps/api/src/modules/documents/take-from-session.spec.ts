import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, DossierDesk, dossierInput, refused } from '../../../test/support/dossier-desk.js';
import { newId } from '../../platform/ids.js';

describe('a dossier that a session left ready', () => {
  let desk: DossierDesk;

  beforeAll(async () => {
    desk = await DossierDesk.open(1);
  });
  afterAll(() => desk.close());

  const request = async () => ({
    ...dossierInput(),
    fileId: await desk.uploadDecision(),
    sessionItem: { number: 7, sessionName: 'Phiên họp tháng 3', quote: 'Góp ý trong ngày 19/3/2025.' },
    continuesAt: 'COMMENTS' as const,
    isSample: true,
  });

  it('waits to be sent out, with draft 1 and the sentence that it follows', async () => {
    const { officer } = desk.tenant;
    const { dossierId } = await done(desk.takeFromSession.run(officer, newId(), await request()));
    expect(await desk.dossiers.one(desk.tenant.chair, dossierId)).toMatchObject({
      state: 'READY_FOR_COMMENTS',
      stage: 'COMMENTING',
      sample: true,
      sessionItem: { number: 7, quote: 'Góp ý trong ngày 19/3/2025.' },
    });
    expect(await desk.world.rows('select 1 from draft where dossier_id = $1', dossierId)).toHaveLength(1);
  });

  it('carries the deadline that the session fixed to whoever sends it out, where its words leave no choice', async () => {
    const begin = async (suggestedDueAt: string[]) => {
      const asked = await request();
      const sessionItem = { ...asked.sessionItem, dueWords: 'trong ngày 19/3/2025', suggestedDueAt };
      const { dossierId } = await done(
        desk.takeFromSession.run(desk.tenant.officer, newId(), { ...asked, sessionItem }),
      );
      const [item] = await desk.world.rows<{ due_at: string | null }>(
        "select due_at from work_item where dossier_id = $1 and element_id = 'sendRound'",
        dossierId,
      );
      return item?.due_at;
    };
    const [thatDay, nextDay] = ['2125-03-18T10:00:00.000Z', '2125-03-19T10:00:00.000Z'];
    expect(await begin([nextDay])).toEqual(nextDay);
    expect(await begin([thatDay, nextDay])).toBeNull();
    expect(await begin([])).toBeNull();
    // Past when the dossier begins: nothing to keep any more.
    expect(await begin(['2020-03-19T10:00:00.000Z'])).toBeNull();
  });

  it('is begun once for a repeated command, and only by a unit that drafts', async () => {
    const { officer, wards } = desk.tenant;
    const [commandId, asked] = [newId(), await request()];
    const first = await done(desk.takeFromSession.run(officer, commandId, asked));
    expect(await done(desk.takeFromSession.run(officer, commandId, asked))).toEqual(first);
    const fileId = await desk.uploadDecision(wards[0]);
    expect(await refused(desk.takeFromSession.run(wards[0]!, newId(), { ...asked, fileId }))).toBe(
      'NOT_A_DRAFTING_POST',
    );
  });
});
