import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone } from '../../../../test/support/act-world.js';
import { connect } from '../../../../test/support/database.js';
import { tellTwice } from '../../../../test/support/replay.js';

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open();
});
afterAll(() => world.close());

it('a state stored in another shape is rebuilt from the events and goes on', async () => {
  const { officer, unitLeader } = world.tenant;
  const { instanceId } = await world.startDossier();
  await expectDone(world.runner.run(completing(officer, instanceId, 'draft', 'submit')));

  const owner = await connect(world.urls.owner);
  await owner.query("select set_config('app.authority', $1, false)", [world.tenant.authorityId]);
  await owner.query(
    `update process_instance set state = '{"shape":"of before"}', state_version = 0 where id = $1`,
    [instanceId],
  );
  await owner.end();

  const restarted = world.addReplica();
  await expectDone(restarted.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'approved')));
  const { rows, events } = await tellTwice(world, instanceId);
  expect(rows).toEqual(events);
  expect(rows.openItems).toEqual([expect.stringMatching(/^sendRound#/)]);
});
