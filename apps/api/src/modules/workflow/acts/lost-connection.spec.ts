import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, type Replica } from '../../../../test/support/act-world.js';
import { CuttingProxy } from '../../../../test/support/cutting-proxy.js';
import { databaseUrl } from '../../../../test/support/database-urls.js';

let world: ActWorld;
let proxy: CuttingProxy;
let behindProxy: Replica;

beforeAll(async () => {
  world = await ActWorld.open();
  proxy = await CuttingProxy.open(databaseUrl('APP'));
  behindProxy = world.addReplica(proxy.url);
});
afterAll(async () => {
  await world.close();
  await proxy.close();
});
afterEach(() => {
  proxy.cuts = 0;
});

const rowsOf = (instanceId: string) =>
  world.rows<{ element_id: string; closed: boolean }>(
    'select element_id, closed_at is not null as closed from work_item where instance_id = $1 order by id',
    instanceId,
  );

describe('when the connection is lost', () => {
  it('after COMMIT, before its answer: the stored answer is returned and nothing is doubled', async () => {
    const { instanceId } = await world.startDossier();
    proxy.cutNextCommit('after');
    const result = await behindProxy.runner.run(
      completing(world.tenant.officer, instanceId, 'draft', 'submit'),
    );
    expect(proxy.cuts).toBe(1);
    expect(result).toEqual({ answer: { elementId: 'draft' } });
    expect(await rowsOf(instanceId)).toEqual([
      { element_id: 'draft', closed: true },
      { element_id: 'leaderReview', closed: false },
    ]);
  });

  it('for good, while writing: the outcome is said to be unknown, and trying again finds the first answer', async () => {
    const { instanceId } = await world.startDossier();
    const request = completing(world.tenant.officer, instanceId, 'draft', 'submit');
    proxy.cutNextCommit('after');
    proxy.refuseAfterCut = true;
    const result = await behindProxy.runner.run(request);
    proxy.refuseAfterCut = false;
    expect(result).toEqual({ refused: 'OUTCOME_UNKNOWN' });
    expect(await behindProxy.runner.run(request)).toEqual({ answer: { elementId: 'draft' } });
    expect(await rowsOf(instanceId)).toHaveLength(2);
  });

  it('before COMMIT: the act is tried again and happens once', async () => {
    const { instanceId } = await world.startDossier();
    proxy.cutNextCommit('before');
    const result = await behindProxy.runner.run(
      completing(world.tenant.officer, instanceId, 'draft', 'submit'),
    );
    expect(proxy.cuts).toBe(1);
    expect(result).toEqual({ answer: { elementId: 'draft' } });
    const audits = await world.rows(
      "select 1 from audit_entry where act = 'draft' and subject_id = (select subject_id from process_instance where id = $1)",
      instanceId,
    );
    expect(audits).toHaveLength(1);
    expect(await rowsOf(instanceId)).toHaveLength(2);
  });
});
