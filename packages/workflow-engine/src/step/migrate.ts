import type { MigrateCommand } from '../command.js';
import type { JsonObject } from '../json.js';
import { keepsTimer, migrationPlan, migrationProblems, type MigrationPlan } from '../migration.js';
import { dueOf } from './due.js';
import { startListeners } from './listeners.js';
import { elementOf } from '../elements.js';
import { elementOfScope, scopesInsideOut } from './places.js';
import { Refused, type Run } from './run.js';
import { schedule, scopeTimers, timersAt, type TimerEvent } from './schedule.js';

/**
 * Takes the instance to another definition. Open steps, deadlines and timers stay as they are; a timer whose event is gone
 * ends, and one that is new there is set, counted from now.
 */
export function migrate(run: Run, { to, mapping = {} }: MigrateCommand): void {
  const { definition: from, state } = run;
  const problems = migrationProblems(from, to, state, mapping);
  if (problems.length > 0) {
    throw new Refused('MIGRATION_INVALID', { problems: problems as unknown as JsonObject[] });
  }
  const plan = migrationPlan(from, to, mapping);
  for (const timer of state.timers) {
    if (keepsTimer(to, plan, timer, run.token(timer.token)?.at)) continue;
    run.emit({ type: 'TimerCancelled', timerSeq: timer.seq, elementId: timer.at });
  }
  const { elements, flows } = inUse(run, plan);
  run.emit({ type: 'InstanceMigrated', processId: to.processId, elements, flows });
  run.definition = to;
  setNewTimers(run, new Set(Object.values(plan.elements)));
}

/** The ids that change, of what the state names. */
function inUse({ state }: Run, { elements, flows }: MigrationPlan): MigrationPlan {
  const named = [...state.tokens, ...state.timers, ...(state.holding ?? [])].map(({ at }) => at);
  const come = state.tokens.flatMap((token) => ('flow' in token && token.flow ? [token.flow] : []));
  return { elements: changed(elements, named), flows: changed(flows, come) };
}

function changed(plan: Readonly<Record<string, string>>, named: readonly string[]): Record<string, string> {
  const pairs = [...new Set(named)].flatMap((id) => {
    const target = plan[id];
    return target === undefined || target === id ? [] : [[id, target] as const];
  });
  return Object.fromEntries(pairs);
}

function setNewTimers(run: Run, known: ReadonlySet<string>): void {
  const set = (host: number, timers: readonly TimerEvent[]) => {
    for (const { id, rule } of timers.filter((timer) => !known.has(timer.id))) {
      schedule(run, host, id, dueOf(rule, run.variablesAt(run.token(host)), run.context, id));
    }
  };
  for (const token of run.state.tokens) {
    if (token.index === undefined) set(token.id, timersAt(run, elementOf(run.definition, token.at)));
  }
  for (const scope of scopesInsideOut(run.state)) {
    if (startListeners(run.definition, run.state, scope).length === 0) continue;
    set(scope, scopeTimers(run, elementOfScope(run.state, scope)));
  }
}
