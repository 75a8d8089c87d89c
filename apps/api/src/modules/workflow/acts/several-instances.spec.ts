import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone } from '../../../../test/support/act-world.js';
import type { StartedDossier } from '../../../../test/support/start-processes.js';
import type { ActRequest, Statement } from '../../../platform/act/index.js';
import { newId } from '../../../platform/ids.js';
import { isRefused } from '../../../platform/refusal/index.js';

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open(0, 2);
});
afterAll(() => world.close());

/** Two dossiers whose drafts are submitted by one act. */
function submitting(
  first: StartedDossier,
  second: StartedDossier,
  more: { readonly commandId?: string; readonly writes?: readonly Statement[] } = {},
): ActRequest<[], object> {
  const steps = [{ type: 'complete', elementId: 'draft', variables: { outcome: 'submit' } }] as const;
  const audit = (subjectId: string) => ({ act: 'submitBoth', subjectKind: 'DOSSIER', subjectId });
  return {
    commandId: more.commandId ?? newId(),
    kind: 'submitBoth',
    actor: world.tenant.officer,
    content: {},
    instanceId: first.instanceId,
    alsoInstances: [second.instanceId],
    decide: () => ({
      steps,
      also: [
        {
          instanceId: second.instanceId,
          steps,
          closing: { reason: 'Trình chung' },
          audit: audit(second.dossierId),
        },
      ],
      writes: more.writes ?? [],
      audit: audit(first.dossierId),
      answer: {},
    }),
  };
}

const both = async (): Promise<[StartedDossier, StartedDossier]> => [
  await world.startDossier(),
  await world.startDossier(),
];

const standing = async (...dossiers: readonly StartedDossier[]) =>
  world.rows<{ state: string; version: number }>(
    'select state, version from dossier where id = any ($1) order by array_position($1, id)',
    dossiers.map(({ dossierId }) => dossierId),
  );

describe('an act on several instances', () => {
  it('moves all of them, each with its own history and audit', async () => {
    const [first, second] = await both();
    await expectDone(world.runner.run(submitting(first, second)));
    expect(await standing(first, second)).toEqual([
      { state: 'AWAITING_UNIT_LEADER', version: 2 },
      { state: 'AWAITING_UNIT_LEADER', version: 2 },
    ]);
    const closed = await world.rows(
      `select w.subject_id, w.reason, w.closed_by from work_item w
        where w.subject_id = any ($1) and w.closed_at is not null order by array_position($1, w.subject_id)`,
      [first.dossierId, second.dossierId],
    );
    const by = world.tenant.officer.personId;
    expect(closed).toEqual([
      { subject_id: first.dossierId, reason: null, closed_by: by },
      { subject_id: second.dossierId, reason: 'Trình chung', closed_by: by },
    ]);
    const audited = await world.rows("select 1 from audit_entry where act = 'submitBoth'");
    expect(audited).toHaveLength(2);
    // What the act left is known at once: the next act finds the holders of what was opened.
    const { unitLeader } = world.tenant;
    await expectDone(world.runner.run(completing(unitLeader, second.instanceId, 'leaderReview', 'approved')));
  });

  it('changes none where one of its statements changes nothing, or one of them is not at the step', async () => {
    const [first, second] = await both();
    const nothing = {
      text: 'update draft set note = null where authority_id = $1 and id = $2',
      values: [world.tenant.authorityId, newId()],
      mustChange: 'DOCUMENT_CHANGED',
    } as const;
    const refused = world.runner.run(submitting(first, second, { writes: [nothing] }));
    expect(await refused).toEqual({ refused: 'DOCUMENT_CHANGED' });
    await expectDone(
      world.runner.run(completing(world.tenant.officer, second.instanceId, 'draft', 'submit')),
    );
    expect(await world.runner.run(submitting(first, second))).toEqual({ refused: 'STEP_NOT_OPEN' });
    expect(await standing(first, second)).toEqual([
      { state: 'DRAFTING', version: 1 },
      { state: 'AWAITING_UNIT_LEADER', version: 2 },
    ]);
  });

  it('happens once, however often it is asked, and knows no instance of others', async () => {
    const [first, second] = await both();
    const commandId = newId();
    const [once, again] = await Promise.all([
      world.runner.run(submitting(first, second, { commandId })),
      world.replicas[1]?.runner.run(submitting(first, second, { commandId })),
    ]);
    expect([once, again]).toEqual([{ answer: {} }, { answer: {} }]);
    expect((await standing(second))[0]?.version).toBe(2);
    const unknown = { dossierId: newId(), instanceId: newId() };
    expect(await world.runner.run(submitting(first, unknown))).toEqual({ refused: 'NOT_FOUND' });
  });

  it('of two that name them in opposite order one is done and neither waits for ever', async () => {
    for (let time = 0; time < 10; time++) {
      const [first, second] = await both();
      const results = await Promise.all([
        world.runner.run(submitting(first, second)),
        world.replicas[1]?.runner.run(submitting(second, first)),
        world.runner.run(completing(world.tenant.officer, second.instanceId, 'draft', 'submit')),
      ]);
      expect(results.filter((result) => result !== undefined && !isRefused(result)).length).toBeGreaterThan(
        0,
      );
      const states = await standing(first, second);
      const moved = states.map(({ version }) => version);
      // All or one: the single act may have been quicker than both of the others.
      expect([
        [2, 2],
        [1, 2],
      ]).toContainEqual(moved);
    }
  });
});
