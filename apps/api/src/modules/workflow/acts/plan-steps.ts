import {
  evolve,
  isRefusal,
  step,
  type Command,
  type Definition,
  type Event,
  type Refusal,
  type State,
  type StepContext,
} from '@thong-suot/workflow-engine';

/** The events of several commands one after the other, or the refusal of the first that is refused. */
export function planSteps(
  definition: Definition,
  state: State,
  commands: readonly Command[],
  context: StepContext,
): Event[] | Refusal {
  const all: Event[] = [];
  let current = state;
  for (const command of commands) {
    const events = step(definition, current, command, context);
    if (isRefusal(events)) return events;
    current = events.reduce(evolve, current);
    all.push(...events);
  }
  return all;
}
