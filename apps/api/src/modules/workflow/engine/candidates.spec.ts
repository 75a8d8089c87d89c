import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone } from '../../../../test/support/act-world.js';
import { databaseUrl } from '../../../../test/support/database-urls.js';
import { appoint } from '../../../../test/support/small-tenant.js';
import type { Actor } from '../../../platform/actor.js';

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open();
});
afterAll(() => world.close());

/** A dossier at "Lãnh đạo Văn phòng xem xét", examined by the given person. */
async function examinedBy(person: Actor): Promise<string> {
  const { officer, unitLeader } = world.tenant;
  const { instanceId } = await world.startDossier();
  await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
  await expectDone(world.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'approved')));
  await expectDone(world.runner.run(completing(officer, instanceId, 'sendRound', 'sent')));
  await expectDone(
    world.runner.run<[], object>({
      ...completing(officer, instanceId, 'roundClosed', ''),
      decide: () => ({
        steps: [{ type: 'message', name: 'roundClosed' }],
        audit: { act: 'roundClosed', subjectKind: 'DOSSIER', subjectId: instanceId },
        answer: {},
      }),
    }),
  );
  await expectDone(world.runner.run(completing(officer, instanceId, 'consolidate', 'submit')));
  await expectDone(world.runner.run(completing(unitLeader, instanceId, 'leaderSubmit', 'approved')));
  await expectDone(world.runner.run(completing(person, instanceId, 'examine', 'forward')));
  return instanceId;
}

async function reviewOf(
  instanceId: string,
): Promise<{ candidates: string[]; same_person_as: string | null }> {
  const [row] = await world.rows<{ candidates: string[]; same_person_as: string | null }>(
    `select w.same_person_as, array(select principal_id from work_item_candidate k where k.work_item_id = w.id)
        as candidates
      from work_item w where w.instance_id = $1 and w.element_id = 'officeReview'`,
    instanceId,
  );
  if (!row) throw new Error('no review is open');
  return row;
}

describe('the candidates of a step', () => {
  it('are the posts with its positions, so that a successor inherits the step', async () => {
    const { specialist, chiefOfOffice } = world.tenant;
    const review = await reviewOf(await examinedBy(specialist));
    expect(review).toEqual({ candidates: [chiefOfOffice.postId], same_person_as: null });
  });

  it('leave the person out who did the step that another person has to check', async () => {
    const { specialist, officeUnitId, authorityId, chiefOfOffice } = world.tenant;
    const asDeputy = await appoint(
      databaseUrl('OWNER'),
      authorityId,
      officeUnitId,
      'DEPUTY_CHIEF_OF_OFFICE',
      specialist.personId,
    );
    const alone = await reviewOf(await examinedBy(specialist));
    expect(alone.candidates).toEqual([chiefOfOffice.postId]);

    const colleague = await appoint(
      databaseUrl('OWNER'),
      authorityId,
      officeUnitId,
      'DEPUTY_CHIEF_OF_OFFICE',
    );
    const shared = await reviewOf(await examinedBy(specialist));
    expect(new Set(shared.candidates)).toEqual(new Set([chiefOfOffice.postId, colleague.personId]));
    expect(shared.candidates).not.toContain(asDeputy.postId);
  });

  it('are merged, and say so, where nobody else holds the position', async () => {
    const small = await ActWorld.open();
    const before = world;
    world = small;
    try {
      const { chiefOfOffice, authorityId, officeUnitId } = small.tenant;
      const asOfficer = await appoint(
        databaseUrl('OWNER'),
        authorityId,
        officeUnitId,
        'OFFICER',
        chiefOfOffice.personId,
      );
      const review = await reviewOf(await examinedBy(asOfficer));
      expect(review).toEqual({ candidates: [chiefOfOffice.postId], same_person_as: 'examine' });
    } finally {
      world = before;
      await small.close();
    }
  });

  it('are the unit itself where a unit is asked as a body', async () => {
    const { dossierId } = await world.startDossier('startFromSession');
    const { instanceId } = await world.startRound(dossierId, '2025-03-19T10:00:00.000Z');
    const rows = await world.rows<{ principal_id: string }>(
      `select k.principal_id from work_item w join work_item_candidate k on k.work_item_id = w.id
        where w.instance_id = $1 and w.element_id = 'answer' order by w.participant_index`,
      instanceId,
    );
    expect(rows.map(({ principal_id }) => principal_id)).toEqual(world.tenant.wardIds);
  });
});
