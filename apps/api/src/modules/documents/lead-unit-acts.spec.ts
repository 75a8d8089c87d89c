import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DossierDesk, done, refused } from '../../../test/support/dossier-desk.js';
import { appoint } from '../../../test/support/small-tenant.js';
import { databaseUrl } from '../../../test/support/database-urls.js';
import { newId } from '../../platform/ids.js';

describe('the lead unit and its dossier', () => {
  let desk: DossierDesk;
  let stranger: DossierDesk;

  beforeAll(async () => {
    desk = await DossierDesk.open(1);
    stranger = await DossierDesk.open(1);
  });
  afterAll(async () => {
    await desk.close();
    await stranger.close();
  });

  const at = (dossier: { id: string; version: number }) => ({
    dossierId: dossier.id,
    expectedVersion: dossier.version,
  });

  it('submits a draft, and its leader approves it', async () => {
    const { officer, unitLeader } = desk.tenant;
    const dossier = await desk.begin();
    const submitted = await done(desk.submitDraft.run(officer, newId(), at(dossier)));
    expect(submitted).toMatchObject({ state: 'AWAITING_UNIT_LEADER', version: dossier.version + 1 });
    const approved = await done(
      desk.reviewDraft.run(unitLeader, newId(), { ...at(submitted), outcome: 'APPROVED', reason: undefined }),
    );
    expect(approved.state).toBe('READY_FOR_COMMENTS');
  });

  it('does not submit without a draft', async () => {
    const dossier = await desk.begin(false);
    expect(await refused(desk.submitDraft.run(desk.tenant.officer, newId(), at(dossier)))).toBe(
      'NO_DRAFT_TO_SUBMIT',
    );
  });

  it('returns a draft with a reason only, and the drafter sees who and why', async () => {
    const { officer, unitLeader } = desk.tenant;
    const dossier = await done(desk.submitDraft.run(officer, newId(), at(await desk.begin())));
    const review = (reason: string | undefined) =>
      desk.reviewDraft.run(unitLeader, newId(), { ...at(dossier), outcome: 'RETURNED', reason });
    expect(await refused(review(undefined))).toBe('REASON_REQUIRED');
    expect(await refused(review(' \n'))).toBe('REASON_REQUIRED');
    expect(await refused(review('x'.repeat(2001)))).toBe('REASON_TOO_LONG');
    const returned = await done(review('Bổ sung căn cứ pháp lý.'));
    expect(returned).toMatchObject({
      state: 'DRAFTING',
      returned: {
        reason: 'Bổ sung căn cứ pháp lý.',
        stepLabel: 'Lãnh đạo phòng duyệt, ký nháy',
        by: { id: unitLeader.personId },
      },
    });
    const again = await done(desk.submitDraft.run(officer, newId(), at(returned)));
    expect(again.returned).toBeNull();
  });

  it('puts in the next draft while drafting, not while its leader reads', async () => {
    const { officer, unitLeader } = desk.tenant;
    const dossier = await desk.begin();
    const add = async (current: { id: string; version: number }, actor = officer) =>
      desk.addDraft.run(actor, newId(), {
        ...at(current),
        fileId: await desk.uploadDecision(actor),
        note: ' Lần 2 ',
      });
    const second = await done(add(dossier));
    const drafts = await desk.world.rows<{ number: number; note: string | null }>(
      'select number, note from draft where dossier_id = $1 order by number',
      dossier.id,
    );
    expect(drafts).toEqual([
      { number: 1, note: null },
      { number: 2, note: 'Lần 2' },
    ]);
    expect(await refused(add(second, unitLeader))).toBe('DRAFT_NOT_CHANGEABLE');
    const submitted = await done(desk.submitDraft.run(officer, newId(), at(second)));
    expect(await refused(add(submitted))).toBe('DRAFT_NOT_CHANGEABLE');
  });

  it('does not act on a page that is out of date, and not twice', async () => {
    const { officer, unitLeader } = desk.tenant;
    const dossier = await desk.begin();
    const commandId = newId();
    const submitted = await done(desk.submitDraft.run(officer, commandId, at(dossier)));
    const repeated = await done(desk.submitDraft.run(officer, commandId, at(dossier)));
    expect(repeated.version).toBe(submitted.version);
    expect(await refused(desk.submitDraft.run(officer, newId(), at(dossier)))).toMatch(
      /DOSSIER_CHANGED|NOT_YOUR_STEP/,
    );
    expect(
      await refused(
        desk.reviewDraft.run(unitLeader, newId(), { ...at(dossier), outcome: 'APPROVED', reason: undefined }),
      ),
    ).toBe('DOSSIER_CHANGED');
  });

  it('lets one of two leaders who approve at once do it', async () => {
    const { officer, unitLeader, authorityId, leadUnitId } = desk.tenant;
    const second = await appoint(databaseUrl('OWNER'), authorityId, leadUnitId, 'UNIT_LEADER');
    const dossier = await done(desk.submitDraft.run(officer, newId(), at(await desk.begin())));
    const review = (actor: typeof officer) =>
      desk.reviewDraft.run(actor, newId(), { ...at(dossier), outcome: 'APPROVED', reason: undefined });
    const results = await Promise.all([review(unitLeader), review(second)]);
    const refusals = results.flatMap((result) => ('refused' in result ? [result.refused] : []));
    expect(refusals).toEqual([expect.stringMatching(/DOSSIER_CHANGED|NOT_YOUR_STEP/)]);
    const items = await desk.world.rows(
      "select 1 from work_item where dossier_id = $1 and element_id = 'leaderReview' and closed_at is not null",
      dossier.id,
    );
    expect(items).toHaveLength(1);
  });

  it('is left alone by other units and other tenants', async () => {
    const { specialist, wards, clerk, officer } = desk.tenant;
    const dossier = await desk.begin();
    expect(await refused(desk.submitDraft.run(specialist, newId(), at(dossier)))).toBe('DOSSIER_NOT_FOUND');
    expect(await refused(desk.submitDraft.run(clerk, newId(), at(dossier)))).toBe('DOSSIER_NOT_FOUND');
    expect(await refused(desk.submitDraft.run(wards[0]!, newId(), at(dossier)))).toBe('DOSSIER_NOT_FOUND');
    const other = stranger.tenant.officer;
    expect(await refused(desk.submitDraft.run(other, newId(), at(dossier)))).toBe('DOSSIER_NOT_FOUND');
    expect(
      await refused(desk.withdraw.run(other, newId(), { ...at(dossier), reason: 'Không còn cần thiết.' })),
    ).toBe('DOSSIER_NOT_FOUND');
    expect(
      await refused(desk.addDraft.run(other, newId(), { ...at(dossier), fileId: newId(), note: undefined })),
    ).toBe('DRAFT_FILE_NOT_FOUND');
    expect(await refused(desk.archive.run(officer, newId(), at(dossier)))).toBe('NOT_YOUR_STEP');
    expect((await desk.again(dossier)).version).toBe(dossier.version);
  });

  it('withdraws with a reason, whoever holds the dossier, and tells the rounds on it', async () => {
    const { officer, unitLeader, specialist } = desk.tenant;
    const dossier = await done(desk.submitDraft.run(officer, newId(), at(await desk.begin())));
    const withdraw = (actor: typeof officer, reason: string) =>
      desk.withdraw.run(actor, newId(), { ...at(dossier), reason });
    expect(await refused(withdraw(specialist, 'Không cần nữa.'))).toBe('DOSSIER_NOT_FOUND');
    expect(await refused(withdraw(officer, ''))).toBe('REASON_REQUIRED');
    const withdrawn = await done(withdraw(unitLeader, 'Gộp vào văn bản khác.'));
    expect(withdrawn.state).toBe('WITHDRAWN');
    expect(
      await desk.world.rows(
        "select 1 from outbox where topic = 'dossier.withdrawn' and payload ->> 'dossierId' = $1",
        dossier.id,
      ),
    ).toHaveLength(1);
    expect(await refused(desk.withdraw.run(officer, newId(), { ...at(withdrawn), reason: 'Lần nữa.' }))).toBe(
      'WITHDRAWAL_TOO_LATE',
    );
  });
});
