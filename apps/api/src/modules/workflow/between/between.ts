import type { Event, State } from '@thong-suot/workflow-engine';
import type { OutboxMessage } from '../../../platform/act/index.js';
import { derivedId } from '../../../platform/outbox/index.js';

/** Of an instance that another one called: whom it reports to, under which request. */
export interface CalledBy {
  readonly instanceId: string;
  readonly requestId: string;
  /** How many processes stand above it, each called by the one before. */
  readonly depth: number;
}

/** What an instance says to others, by the number of the event; the event itself holds the rest. */
export interface Said {
  readonly instanceId: string;
  readonly seq: number;
}

export const TOPIC = {
  childRequested: 'process.child.requested',
  childCancelled: 'process.child.cancelled',
  childEnded: 'process.child.ended',
  childEscalated: 'process.child.escalated',
  messageThrown: 'process.message.thrown',
  signalThrown: 'process.signal.thrown',
} as const;

/** The instance that a request of its caller started, always the same. */
export function childId(requestId: string): string {
  return derivedId('called process', requestId);
}

/** What follows outside from one event of an instance; undefined: nothing does. */
export function outgoing(
  event: Event,
  said: Said,
  calledBy: CalledBy | undefined,
): OutboxMessage | undefined {
  switch (event.type) {
    case 'ChildRequested':
      return { topic: TOPIC.childRequested, payload: said };
    case 'ChildCancelled':
      return { topic: TOPIC.childCancelled, payload: { ...said, requestId: event.requestId } };
    case 'MessageThrown':
      return { topic: TOPIC.messageThrown, payload: said };
    case 'SignalThrown':
      return event.scope === 'everywhere' ? { topic: TOPIC.signalThrown, payload: said } : undefined;
    case 'EscalationThrown':
      return calledBy && event.caughtBy === undefined
        ? { topic: TOPIC.childEscalated, payload: said }
        : undefined;
    case 'InstanceCompleted':
    case 'InstanceCancelled':
      return calledBy ? childEnded(calledBy.requestId) : undefined;
    default:
      return undefined;
  }
}

/** Whoever called it is told how it ended; sent again where he could not take it. */
export function childEnded(requestId: string): OutboxMessage {
  return { topic: TOPIC.childEnded, payload: { requestId } };
}

/** Whether the instance still waits for what it called. */
export function waitsForChild({ tokens }: State, requestId: string): boolean {
  return tokens.some((token) => token.waits === 'child' && token.requestId === requestId);
}
