import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ActWorld, completing, expectDone, type Replica } from '../../../../test/support/act-world.js';
import { isRefused } from '../../../platform/refusal/index.js';

const WARDS = 24;
const DUE = '2025-03-19T10:00:00.000Z';

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open(WARDS, 2);
});
afterAll(() => world.close());

const answer = (instanceId: string, index: number, outcome = 'AGREED') => {
  const ward = world.tenant.wards[index];
  if (!ward) throw new Error(`no ward ${index}`);
  return completing(ward, instanceId, 'answer', outcome, { index, together: true });
};

interface AnswerRow {
  participant_index: number;
  closed_by: string;
  outcome: string;
}

const answersOf = (instanceId: string) =>
  world.rows<AnswerRow>(
    `select participant_index, closed_by, outcome from work_item
      where instance_id = $1 and element_id = 'answer' and closed_by is not null order by participant_index`,
    instanceId,
  );

const round = async () => {
  const { dossierId } = await world.startDossier('startFromSession');
  return world.startRound(dossierId, DUE);
};

describe('twenty-four units answering at the same moment', () => {
  it('are all recorded, each once, by few transactions', async () => {
    const { instanceId } = await round();
    const results = await Promise.all(
      world.tenant.wards.map((_, index) => world.runner.run(answer(instanceId, index))),
    );
    expect(results.every((result) => !isRefused(result))).toBe(true);
    const answers = await answersOf(instanceId);
    expect(answers.map(({ participant_index }) => participant_index)).toEqual(
      world.tenant.wards.map((_, index) => index),
    );
    expect(answers.map(({ closed_by }) => closed_by)).toEqual(
      world.tenant.wards.map(({ personId }) => personId),
    );
  });

  it('the lead ends the round once, although both of its people try', async () => {
    const { instanceId } = await round();
    const { officer, unitLeader } = world.tenant;
    await Promise.all(world.tenant.wards.map((_, index) => world.runner.run(answer(instanceId, index))));
    const [one, other] = world.replicas as [Replica, Replica];
    const results = await Promise.all([
      one.runner.run(completing(officer, instanceId, 'endRound', 'ended')),
      other.runner.run(completing(unitLeader, instanceId, 'endRound', 'ended')),
    ]);
    expect(results.filter(isRefused)).toEqual([{ refused: 'STEP_NOT_OPEN' }]);
    const ends = await world.rows(
      "select 1 from process_event where instance_id = $1 and type = 'InstanceCompleted'",
      instanceId,
    );
    expect(ends).toHaveLength(1);
  });
});

describe('one act of a batch that cannot be written', () => {
  it('is refused alone; its neighbours are recorded', async () => {
    const { instanceId } = await round();
    const writes = [
      {
        text: 'update draft set note = null where authority_id = $1 and id = $1',
        values: [world.tenant.authorityId],
        mustChange: 'DOSSIER_CHANGED',
      } as const,
    ];
    const results = await Promise.all(
      world.tenant.wards.map((_, index) => {
        const request = answer(instanceId, index);
        return world.runner.run(
          index === 7
            ? { ...request, decide: (context) => ({ ...request.decide(context), writes }) as never }
            : request,
        );
      }),
    );
    expect(results.filter(isRefused)).toEqual([{ refused: 'DOSSIER_CHANGED' }]);
    expect(await answersOf(instanceId)).toHaveLength(WARDS - 1);
  });

  it('because deciding it failed does not take the others with it', async () => {
    const { instanceId } = await round();
    const results = await Promise.allSettled(
      world.tenant.wards.map((_, index) => {
        const request = answer(instanceId, index);
        const broken = () => {
          throw new Error('a fault in a rule');
        };
        return world.runner.run(index === 3 ? { ...request, decide: broken } : request);
      }),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await answersOf(instanceId)).toHaveLength(WARDS - 1);
  });
});

describe('two replicas', () => {
  it('record every answer of one round once between them', async () => {
    const { instanceId } = await round();
    const results = await Promise.all(
      world.tenant.wards.map((_, index) => {
        const { runner } = world.replicas[index % 2] as Replica;
        return runner.run(answer(instanceId, index, index % 3 === 0 ? 'DISAGREED' : 'AGREED'));
      }),
    );
    expect(results.filter(isRefused)).toEqual([]);
    const answers = await answersOf(instanceId);
    expect(answers).toHaveLength(WARDS);
    expect(answers.filter(({ outcome }) => outcome === 'DISAGREED')).toHaveLength(8);
  });

  it('give one command one answer, whichever gets it', async () => {
    const { instanceId } = await world.startDossier();
    const request = completing(world.tenant.officer, instanceId, 'draft', 'submit');
    const results = await Promise.all(world.replicas.map(({ runner }) => runner.run(request)));
    expect(results).toEqual([{ answer: { elementId: 'draft' } }, { answer: { elementId: 'draft' } }]);
  });

  it('see what the other has done', async () => {
    const { instanceId } = await world.startDossier();
    const [one, other] = world.replicas as [Replica, Replica];
    const { officer, unitLeader } = world.tenant;
    await expectDone(one.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    await expectDone(other.runner.run(completing(unitLeader, instanceId, 'leaderReview', 'returned')));
    await expectDone(one.runner.run(completing(officer, instanceId, 'draft', 'submit')));
    const { length } = await world.rows('select 1 from work_item where instance_id = $1', instanceId);
    expect(length).toBe(4);
  });
});
