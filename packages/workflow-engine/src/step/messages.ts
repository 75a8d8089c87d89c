import type { MessageCommand } from '../command.js';
import type { Definition, Element, EventSubProcess, MessageBoundaryEvent } from '../definition.js';
import { elementOf, elementOfType } from '../elements.js';
import type { State, Token } from '../state.js';
import { leave } from './leave.js';
import { withdraw } from './boundary.js';
import { Refused, type Run } from './run.js';

/**
 * Delivers a message to exactly one taker: a waiting catch event (the oldest), else a boundary event of an open step,
 * else an event sub-process. Refused NOT_WAITING when there is none.
 */
export function receiveMessage(run: Run, { name, variables }: MessageCommand): void {
  const taker = findTaker(run, name);
  if (!taker) throw new Refused('NOT_WAITING', { name });
  switch (taker.kind) {
    case 'catch': {
      run.emit({ type: 'MessageReceived', elementId: taker.token.at, name });
      run.setVariables(variables);
      leave(run, taker.token, elementOf(run.definition, taker.token.at).outgoing);
      break;
    }
    case 'boundary': {
      run.emit({ type: 'MessageReceived', elementId: taker.boundary.id, name });
      run.setVariables(variables);
      if (taker.boundary.interrupting) withdraw(run, taker.token, 'interrupted');
      run.createToken(taker.boundary.id);
      break;
    }
    case 'eventSubProcess': {
      const { start } = taker.subProcess;
      run.emit({ type: 'MessageReceived', elementId: start, name });
      run.setVariables(variables);
      for (const token of run.state.tokens) withdraw(run, token, 'interrupted');
      run.createToken(start);
      break;
    }
    default:
      taker satisfies never;
  }
}

type Taker =
  | { readonly kind: 'catch'; readonly token: Token }
  | { readonly kind: 'boundary'; readonly token: Token; readonly boundary: MessageBoundaryEvent }
  | { readonly kind: 'eventSubProcess'; readonly subProcess: EventSubProcess };

/** Names of the messages that would be taken now, in the order in which their takers are asked. */
export function messagesTaken(definition: Definition, state: State): string[] {
  return takers(definition, state).map((taker) => messageOf(definition, taker));
}

function findTaker({ definition, state }: Run, name: string): Taker | undefined {
  return takers(definition, state).find((taker) => messageOf(definition, taker) === name);
}

function takers(definition: Definition, state: State): Taker[] {
  const catching = state.tokens.filter((token) => token.waits === 'message');
  const boundaries = state.tokens.flatMap((token) =>
    boundaryEventsOf(elementOf(definition, token.at)).map((id) => ({
      token,
      boundary: elementOf(definition, id),
    })),
  );
  return [
    ...catching.map((token): Taker => ({ kind: 'catch', token })),
    ...boundaries.flatMap(({ token, boundary }): Taker[] =>
      boundary.type === 'messageBoundaryEvent' ? [{ kind: 'boundary', token, boundary }] : [],
    ),
    ...openSubProcesses(definition, state).map((subProcess): Taker => ({
      kind: 'eventSubProcess',
      subProcess,
    })),
  ];
}

/** Event sub-processes wait as long as the process itself still runs, that is until one of them has interrupted it. */
function openSubProcesses(definition: Definition, state: State): EventSubProcess[] {
  const running = state.tokens.some((token) => elementOf(definition, token.at).scope === undefined);
  if (!running) return [];
  return Object.values(definition.elements).filter((element) => element.type === 'eventSubProcess');
}

function boundaryEventsOf(element: Element): readonly string[] {
  return element.type === 'userTask' || element.type === 'serviceTask' ? element.boundaryEvents : [];
}

function messageOf(definition: Definition, taker: Taker): string {
  switch (taker.kind) {
    case 'catch':
      return elementOfType(definition, taker.token.at, 'messageCatchEvent').message;
    case 'boundary':
      return taker.boundary.message;
    case 'eventSubProcess':
      return elementOfType(definition, taker.subProcess.start, 'startEvent').message ?? '';
    default:
      return taker satisfies never;
  }
}
