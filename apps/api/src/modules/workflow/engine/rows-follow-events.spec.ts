import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { steps } from '@thong-suot/workflow-library';
import fc from 'fast-check';
import { ActWorld, completing } from '../../../../test/support/act-world.js';
import { tellTwice } from '../../../../test/support/replay.js';
import { newId } from '../../../platform/ids.js';

const WARDS = 4;

let world: ActWorld;
beforeAll(async () => {
  world = await ActWorld.open(WARDS);
});
afterAll(() => world.close());

/** Anything that may be asked of an instance at any time; most of it will be refused. */
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('next' as const), choice: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('answer' as const), choice: fc.nat(WARDS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), choice: fc.nat(WARDS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('timer' as const), choice: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('extend' as const), choice: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('giveAway' as const), choice: fc.nat(WARDS) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('roundClosed' as const), choice: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), choice: fc.nat(20) }) },
);
type Move = typeof move extends fc.Arbitrary<infer Value> ? Value : never;

async function make(instanceId: string, { kind, choice }: Move): Promise<void> {
  const { officer, wards } = world.tenant;
  const ask = (steps: Parameters<typeof asked>[1]) => world.runner.run(asked(instanceId, steps));
  switch (kind) {
    case 'next': {
      const [open] = await world.rows<{ element_id: string }>(
        `select element_id from work_item where instance_id = $1 and closed_at is null and element_id <> 'answer'`,
        instanceId,
      );
      if (!open) return;
      const outcomes = outcomesOf(open.element_id);
      const outcome = outcomes[choice % outcomes.length] ?? 'ended';
      await world.runner.run(completing(officer, instanceId, open.element_id, outcome));
      return;
    }
    case 'answer':
      await world.runner.run(
        completing(wards[choice] ?? officer, instanceId, 'answer', 'AGREED', { index: choice }),
      );
      return;
    case 'reopen':
      await ask([{ type: 'reopenParticipant', elementId: 'answer', index: choice }]);
      return;
    case 'timer':
      await ask([{ type: 'timerFired', timerSeq: choice }]);
      return;
    case 'extend':
      await ask([{ type: 'reschedule', variables: { dueAt: `2025-03-2${choice}T10:00:00.000Z` } }]);
      return;
    case 'giveAway': {
      const [open] = await world.rows<{ element_id: string; work_item_key: string }>(
        `select element_id, work_item_key from work_item where instance_id = $1 and closed_at is null
          and element_id <> 'answer'`,
        instanceId,
      );
      if (!open) return;
      const { element_id: elementId, work_item_key: workItemKey } = open;
      const assignee = (wards[choice] ?? officer).personId;
      await ask([{ type: 'reassign', elementId, workItemKey, assignee }]);
      return;
    }
    case 'roundClosed':
      await ask([{ type: 'message', name: 'roundClosed' }]);
      return;
    case 'withdraw':
      if (choice === 0) await ask([{ type: 'message', name: 'withdraw' }]);
      return;
    default:
      kind satisfies never;
  }
}

function outcomesOf(elementId: string): readonly string[] {
  const known: Readonly<Record<string, { readonly outcomes: readonly string[] }>> = {
    ...steps.consultAndPartyOpinion,
    ...steps.commentRound,
  };
  return known[elementId]?.outcomes ?? [];
}

function asked(instanceId: string, commands: readonly object[]) {
  return {
    ...completing(world.tenant.officer, instanceId, '', ''),
    commandId: newId(),
    decide: () => ({
      steps: commands as never,
      audit: { act: 'asked', subjectKind: 'DOSSIER', subjectId: instanceId },
      answer: { elementId: '' },
    }),
  };
}

describe('whatever is asked of an instance', () => {
  it('its rows say the same as its recorded events: a dossier', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
        const { instanceId } = await world.startDossier();
        for (const each of moves) await make(instanceId, each);
        const { rows, events } = await tellTwice(world, instanceId);
        expect(rows).toEqual(events);
      }),
      { numRuns: 25 },
    );
  });

  it('its rows say the same as its recorded events: a round', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 25 }), async (moves) => {
        const { dossierId } = await world.startDossier('startFromSession');
        const { instanceId } = await world.startRound(dossierId, '2025-03-19T10:00:00.000Z');
        for (const each of moves) await make(instanceId, each);
        const { rows, events } = await tellTwice(world, instanceId);
        expect(rows).toEqual(events);
      }),
      { numRuns: 25 },
    );
  });
});
