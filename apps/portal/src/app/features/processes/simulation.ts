import { workingCalendar } from '@thong-suot/administration';
import {
  activeElementIds,
  awaitedMessages,
  evolve,
  initialState,
  isRefusal,
  openParticipants,
  openWork,
  parkedSteps,
  type Command,
  type Definition,
  type Event,
  type JsonObject,
  type State,
  step,
} from '@thong-suot/workflow-engine';

/** One thing that can be done now in the trial. */
export type Choice =
  | { readonly kind: 'start'; readonly elementId: string; readonly label: string }
  | {
      readonly kind: 'complete';
      readonly elementId: string;
      readonly label: string;
      readonly outcome: string;
    }
  | { readonly kind: 'message'; readonly name: string; readonly label: string }
  | { readonly kind: 'timer'; readonly elementId: string; readonly label: string; readonly seq: number }
  | { readonly kind: 'signal'; readonly name: string; readonly label: string }
  /** A step that could not go on, with the reason; tried again with the data as they are now. */
  | { readonly kind: 'retry'; readonly tokenId: number; readonly label: string; readonly code: string };

/** A trial run of a definition by the real engine; nothing of it leaves the browser. */
export interface Trial {
  readonly state: State;
  /** The business time in the trial. */
  readonly now: string;
  readonly requests: number;
  /** Elements where a token has been. */
  readonly reached: readonly string[];
}

/** A trial that has not begun. */
export function newTrial(now: string): Trial {
  return { state: initialState(), now, requests: 0, reached: [] };
}

/** Where tokens stand, and where they have been. */
export function standing({ state, reached }: Trial): {
  active: readonly string[];
  reached: readonly string[];
} {
  return { active: activeElementIds(state), reached };
}

/** Everything that can be done now: starting, completing a step with each of its outcomes, messages, timers. */
export function choices(definition: Definition, { state }: Trial): Choice[] {
  const named = (id: string): string => definition.elements[id]?.name ?? id;
  if (state.status === 'NOT_STARTED') {
    return Object.values(definition.elements).flatMap((element) =>
      element.type === 'startEvent' && element.scope === undefined
        ? [{ kind: 'start', elementId: element.id, label: named(element.id) } as const]
        : [],
    );
  }
  if (state.status !== 'RUNNING') return [];
  const work = openWork(definition, state).flatMap(({ elementId }) => {
    const element = definition.elements[elementId];
    const offered = element?.type === 'userTask' ? element.outcomes : [];
    return (offered.length > 0 ? offered : ['']).map(
      (outcome) => ({ kind: 'complete', elementId, label: named(elementId), outcome }) as const,
    );
  });
  const messages = awaitedMessages(definition, state).map(
    (name) => ({ kind: 'message', name, label: name }) as const,
  );
  const timers = state.timers.map(
    ({ seq, at }) => ({ kind: 'timer', elementId: at, label: named(at), seq }) as const,
  );
  const signals = signalsHeard(definition).map((name) => ({ kind: 'signal', name, label: name }) as const);
  const parked = parkedSteps(definition, state).map(
    ({ tokenId, elementId, code }) => ({ kind: 'retry', tokenId, label: named(elementId), code }) as const,
  );
  return [...parked, ...work, ...messages, ...timers, ...signals];
}

/** Names of the signals that anything in the process listens for. */
function signalsHeard({ elements }: Definition): string[] {
  const names = Object.values(elements).flatMap((element) => {
    const trigger = 'trigger' in element ? element.trigger : undefined;
    return trigger?.on === 'signal' ? [trigger.name] : [];
  });
  return [...new Set(names)];
}

/** Does one thing; the services that it asks for succeed at once. Gives the code of the refusal where there is one. */
export function act(
  definition: Definition,
  trial: Trial,
  choice: Choice,
  variables: JsonObject = brought(trial.now),
): Trial | { readonly refused: string } {
  const done = apply(definition, trial, commandOf(trial, choice, variables));
  if ('refused' in done) return done;
  let { next } = done;
  let waiting = requestsIn(done.events);
  for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
    const answered = apply(definition, next, request);
    if ('refused' in answered) break;
    next = answered.next;
    waiting = [...waiting, ...requestsIn(answered.events)];
  }
  return next;
}

function commandOf({ state }: Trial, choice: Choice, variables: JsonObject): Command {
  switch (choice.kind) {
    case 'start':
      return { type: 'start', startElementId: choice.elementId, variables };
    case 'signal':
      return { type: 'signal', name: choice.name };
    case 'retry':
      return { type: 'retryIncident', tokenId: choice.tokenId, variables };
    case 'complete': {
      const [index] = openParticipants(state, choice.elementId);
      return {
        type: 'complete',
        elementId: choice.elementId,
        ...(index === undefined ? {} : { index }),
        ...(choice.outcome === '' ? {} : { variables: { outcome: choice.outcome } }),
      };
    }
    case 'message':
      return { type: 'message', name: choice.name };
    case 'timer':
      return { type: 'timerFired', timerSeq: choice.seq };
    default: {
      const never: never = choice;
      return never;
    }
  }
}

/** What work of the office brings with it: its units, and deadlines ten days ahead. */
export function brought(now: string): JsonObject {
  const due = new Date(Date.parse(now) + 10 * 86_400_000).toISOString();
  const units = [
    'leadUnitId',
    'officeUnitId',
    'authorityUnitId',
    'unitId',
    'monitorUnitId',
    'reporterUnitId',
  ];
  return {
    ...Object.fromEntries(units.map((name) => [name, name])),
    ...Object.fromEntries(['dueAt', 'endDueAt', 'remindAt'].map((name) => [name, due])),
    decisionAuthority: 'COLLECTIVE',
    participants: 3,
  };
}

function apply(
  definition: Definition,
  trial: Trial,
  command: Command,
): { readonly next: Trial; readonly events: readonly Event[] } | { readonly refused: string } {
  let { requests } = trial;
  const events = step(definition, trial.state, command, {
    now: trial.now,
    calendar: workingCalendar(),
    ids: () => `request-${++requests}`,
  });
  if (isRefusal(events)) return { refused: events.refused };
  const state = events.reduce(evolve, trial.state);
  const reached = [...new Set([...trial.reached, ...activeElementIds(state), ...elementsIn(events)])];
  return { next: { ...trial, state, requests, reached }, events };
}

/** Services and called processes are done at once, whatever they would do. */
function requestsIn(events: readonly Event[]): Command[] {
  return events.flatMap((event): Command[] => {
    if (event.type === 'ServiceRequested') return [{ type: 'serviceCompleted', requestId: event.requestId }];
    return event.type === 'ChildRequested' ? [{ type: 'childCompleted', requestId: event.requestId }] : [];
  });
}

function elementsIn(events: readonly Event[]): string[] {
  return events.flatMap((event) => ('elementId' in event && event.elementId ? [event.elementId] : []));
}
