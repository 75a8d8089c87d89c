import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone, expectRefused } from '../../../../test/support/act-world.js';
import { newId } from '../../../platform/ids.js';

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open();
});
afterAll(() => world.close());

interface DossierRow {
  state: string;
  stage: string;
  version: number;
  returned: { reason: string; stepId: string } | null;
}

const dossier = async (id: string): Promise<DossierRow> => {
  const [row] = await world.rows<DossierRow>(
    'select state, stage, version, returned from dossier where id = $1',
    id,
  );
  return row as DossierRow;
};

const openSteps = async (instanceId: string) =>
  (
    await world.rows<{ element_id: string }>(
      'select element_id from work_item where instance_id = $1 and closed_at is null',
      instanceId,
    )
  ).map(({ element_id }) => element_id);

describe('an act', () => {
  it('moves the instance, its work items and the dossier in one transaction', async () => {
    const { officer } = world.tenant;
    const { dossierId, instanceId } = await world.startDossier();
    expect(await dossier(dossierId)).toMatchObject({ state: 'DRAFTING', stage: 'DRAFT', version: 1 });

    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));

    expect(await dossier(dossierId)).toMatchObject({ state: 'AWAITING_UNIT_LEADER', version: 2 });
    expect(await openSteps(instanceId)).toEqual(['leaderReview']);
    const [audit] = await world.rows<{ act: string; actor_id: string }>(
      "select act, actor_id from audit_entry where subject_id = $1 and act = 'draft'",
      dossierId,
    );
    expect(audit).toEqual({ act: 'draft', actor_id: officer.personId });
  });

  it('changes nothing at all when one of its statements changes nothing', async () => {
    const { dossierId, instanceId } = await world.startDossier();
    const writes = [
      {
        text: 'update dossier set drafter_id = $1 where authority_id = $2 and id = $3',
        values: [newId(), world.tenant.authorityId, dossierId],
      },
      {
        text: 'update draft set note = null where authority_id = $1 and id = $2',
        values: [world.tenant.authorityId, newId()],
        mustChange: 'DOSSIER_CHANGED',
      } as const,
    ];
    const refusal = await expectRefused(
      world.runner.run(completing(world.tenant.officer, instanceId, 'draft', 'submit', { writes })),
    );
    expect(refusal).toEqual({ refused: 'DOSSIER_CHANGED' });
    expect(await dossier(dossierId)).toMatchObject({ state: 'DRAFTING', version: 1 });
    expect(await openSteps(instanceId)).toEqual(['draft']);
    const drafters = await world.rows(
      'select 1 from dossier where id = $1 and drafter_id is not null',
      dossierId,
    );
    expect(drafters).toEqual([]);
  });

  it('keeps why a dossier came back until the next step is done', async () => {
    const { officer, unitLeader } = world.tenant;
    const { dossierId, instanceId } = await world.startDossier();
    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    const closing = { reason: 'Căn cứ pháp lý đã hết hiệu lực' };
    await expectDone(
      world.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'returned', { closing })),
    );
    expect((await dossier(dossierId)).returned).toMatchObject({ stepId: 'leaderReview', ...closing });
    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    expect((await dossier(dossierId)).returned).toBeNull();
  });
});

describe('several steps in one act', () => {
  it('are written at once: what opens and closes in between is never waited for', async () => {
    const { officer } = world.tenant;
    const { dossierId, instanceId } = await world.startDossier();
    await expectDone(
      world.runner.run<[], object>({
        ...completing(officer, instanceId, '', ''),
        decide: () => ({
          steps: [
            { type: 'complete', elementId: 'draft', variables: { outcome: 'submit' } },
            { type: 'complete', elementId: 'leaderReview', variables: { outcome: 'approved' } },
          ],
          audit: { act: 'both', subjectKind: 'DOSSIER', subjectId: dossierId },
          answer: {},
        }),
      }),
    );
    const items = await world.rows(
      `select w.element_id, w.outcome, count(k.*)::int as candidates from work_item w
        left join work_item_candidate k on k.work_item_id = w.id
        where w.instance_id = $1 group by w.id, w.element_id, w.outcome order by w.id`,
      instanceId,
    );
    expect(items).toEqual([
      { element_id: 'draft', outcome: 'submit', candidates: 0 },
      { element_id: 'leaderReview', outcome: 'approved', candidates: 0 },
      { element_id: 'sendRound', outcome: null, candidates: 2 },
    ]);
    expect(await dossier(dossierId)).toMatchObject({ state: 'READY_FOR_COMMENTS', version: 2 });
  });
});

it('a step that nobody could act on is not opened: the act is refused', async () => {
  const empty = await ActWorld.open(0, 1);
  try {
    const { dossierId, instanceId } = await empty.startDossier();
    const { authorityId, leadUnitId } = empty.tenant;
    const removed = empty.runner.run<[], object>({
      ...completing(empty.tenant.officer, instanceId, '', ''),
      decide: () => ({
        writes: [
          {
            text: "update post set position = 'CLERK' where authority_id = $1 and unit_id = $2 and position = 'UNIT_LEADER'",
            values: [authorityId, leadUnitId],
          },
        ],
        audit: { act: 'none', subjectKind: 'DOSSIER', subjectId: dossierId },
        answer: {},
      }),
    });
    await expectDone(removed);
    const request = completing(empty.tenant.officer, instanceId, 'draft', 'submit');
    expect(await empty.runner.run(request)).toEqual({ refused: 'STEP_HAS_NO_HOLDER' });
  } finally {
    await empty.close();
  }
});

describe('a repeated command', () => {
  it('gets the first answer, also when both arrive at once', async () => {
    const { instanceId } = await world.startDossier();
    const request = completing(world.tenant.officer, instanceId, 'draft', 'submit');
    const [first, second] = await Promise.all([world.runner.run(request), world.runner.run(request)]);
    const third = await world.runner.run(request);
    expect(first).toEqual({ answer: { elementId: 'draft' } });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await openSteps(instanceId)).toEqual(['leaderReview']);
  });

  it('is refused with another content, or from another person', async () => {
    const { officer, unitLeader } = world.tenant;
    const { instanceId } = await world.startDossier();
    const commandId = newId();
    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit', { commandId })));
    const other = completing(officer, instanceId, 'draft', 'submit', { commandId, content: { other: true } });
    expect(await world.runner.run(other)).toEqual({ refused: 'COMMAND_REUSED' });
    const stranger = completing(unitLeader, instanceId, 'draft', 'submit', { commandId });
    expect(await world.runner.run(stranger)).toEqual({ refused: 'COMMAND_REUSED' });
  });

  it('may be tried again after a refusal', async () => {
    const { officer, unitLeader } = world.tenant;
    const { instanceId } = await world.startDossier();
    const request = completing(unitLeader, instanceId, 'leaderReview', 'approved');
    expect(await world.runner.run(request)).toEqual({ refused: 'STEP_NOT_OPEN' });
    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    await expectDone(world.runner.run(request));
  });
});

describe('two people at once on one step', () => {
  it('one wins, the other is told that the step is done', async () => {
    const { officer, unitLeader } = world.tenant;
    const { instanceId } = await world.startDossier();
    await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    const results = await Promise.all([
      world.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'approved')),
      world.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'returned')),
    ]);
    expect(results).toContainEqual({ answer: { elementId: 'leaderReview' } });
    expect(results).toContainEqual({ refused: 'STEP_NOT_OPEN' });
  });

  it('a page that shows an older version is refused', async () => {
    const { officer } = world.tenant;
    const { instanceId } = await world.startDossier();
    const request = { ...completing(officer, instanceId, 'draft', 'submit'), expectedVersion: 7 };
    expect(await world.runner.run(request)).toEqual({ refused: 'DOSSIER_CHANGED' });
  });
});

it('an instance of another tenant does not exist', async () => {
  const stranger = await ActWorld.open(1);
  try {
    const { instanceId } = await stranger.startDossier();
    const request = completing(world.tenant.officer, instanceId, 'draft', 'submit');
    expect(await world.runner.run(request)).toEqual({ refused: 'NOT_FOUND' });
  } finally {
    await stranger.close();
  }
});
