import { openWork, type State } from '@thong-suot/workflow-engine';
import { replay } from '../../src/modules/workflow/engine/restore-instance.js';
import type { ActWorld } from './act-world.js';

/** What the rows of an instance say, and what its recorded events say by themselves. */
export interface TwoTellings {
  readonly rows: Telling;
  readonly events: Telling;
}

interface Telling {
  readonly state: State;
  readonly openItems: readonly string[];
  readonly timers: readonly number[];
  readonly status: string;
}

/** Reads both tellings; they must be equal at any time. */
export async function tellTwice(world: ActWorld, instanceId: string): Promise<TwoTellings> {
  const [instance] = await world.rows<{ state: State; status: string; definition_id: string }>(
    'select state, status, definition_id from process_instance where id = $1',
    instanceId,
  );
  if (!instance) throw new Error(`no instance ${instanceId}`);
  const items = await world.rows<{ work_item_key: string }>(
    'select work_item_key from work_item where instance_id = $1 and closed_at is null',
    instanceId,
  );
  const timers = await world.rows<{ timer_seq: number }>(
    'select timer_seq from timer where instance_id = $1',
    instanceId,
  );
  const events = await world.rows<{ type: string; data: Record<string, unknown> }>(
    'select type, data from process_event where instance_id = $1 order by seq',
    instanceId,
  );
  const state = replay(events);
  const { definition } = await world.definitions.byId(world.tenant.authorityId, instance.definition_id);
  return {
    rows: {
      state: instance.state,
      openItems: items.map(({ work_item_key }) => work_item_key).sort(),
      timers: timers.map(({ timer_seq }) => timer_seq).sort((a, b) => a - b),
      status: instance.status,
    },
    events: {
      state,
      openItems: openWork(definition, state)
        .flatMap(({ workItemKey, participants }) =>
          participants
            ? openIndexesOf(state, workItemKey).map((index) => `${workItemKey}.${index}`)
            : [workItemKey],
        )
        .sort(),
      timers: state.timers
        .filter(({ deferred }) => !deferred)
        .map(({ seq }) => seq)
        .sort((a, b) => a - b),
      status: state.status,
    },
  };
}

/** Indexes that have neither answered nor been removed, read from the bitmaps of the state. */
function openIndexesOf(state: State, workItemKey: string): number[] {
  const item = Number(workItemKey.slice(workItemKey.lastIndexOf('#') + 1));
  const token = state.tokens.find((each) => each.waits === 'participants' && each.item === item);
  if (token?.waits !== 'participants') return [];
  const { count, removed, outcomes } = token.participants;
  const gone = [removed, ...Object.values(outcomes)].reduce(
    (all, bits) => all | BigInt(`0x${bits || '0'}`),
    0n,
  );
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => ((gone >> BigInt(index)) & 1n) === 0n,
  );
}
