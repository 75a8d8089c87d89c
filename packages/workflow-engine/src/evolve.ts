import type { Event } from './event.js';
import {
  participantsOf,
  withAnswer,
  withoutAnswer,
  withoutParticipant,
  withParticipant,
} from './participants.js';
import type { Participants, State, Token, Waiting } from './state.js';
import { canonicalObject } from './variables.js';
import { itemNumber } from './work-item-key.js';

/** The state after an event. Needs no definition and evaluates nothing: replay is a fold over recorded events. */
export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'InstanceStarted':
    case 'InstanceResumed':
      return { ...state, status: 'RUNNING' };
    case 'InstanceSuspended':
      return { ...state, status: 'SUSPENDED' };
    case 'InstanceCompleted':
      return { ...state, status: 'COMPLETED' };
    case 'InstanceCancelled':
      return { ...state, status: 'CANCELLED' };
    case 'VariablesSet':
      return { ...state, variables: canonicalObject({ ...state.variables, ...event.variables }) };

    case 'TokenCreated': {
      const token: Token = { id: event.tokenId, at: event.elementId, ...arrivedBy(event.flowId) };
      return { ...used(state, event.tokenId), tokens: [...state.tokens, token] };
    }
    case 'TokenMoved':
      return withToken(state, event.tokenId, () => ({
        id: event.tokenId,
        at: event.elementId,
        ...arrivedBy(event.flowId),
      }));
    case 'TokenEnded':
      return { ...state, tokens: state.tokens.filter((token) => token.id !== event.tokenId) };
    case 'JoinAwaited':
      return waiting(state, event.tokenId, { waits: 'join', flow: event.flowId });

    case 'WorkItemOpened': {
      const item = itemNumber(event.workItemKey);
      return waiting(used(state, item), event.tokenId, { waits: 'workItem', item });
    }
    case 'WorkItemCompleted': {
      const { index, outcome } = event;
      if (index === undefined) return waiting(state, event.tokenId, { waits: 'nothing' });
      return withParticipants(state, event.tokenId, (before) => withAnswer(before, index, outcome));
    }
    case 'MultiInstanceStarted': {
      const item = itemNumber(event.workItemKey);
      const participants = participantsOf(event.count);
      return waiting(used(state, item), event.tokenId, { waits: 'participants', item, participants });
    }
    case 'ParticipantAdded':
      return withParticipants(state, event.tokenId, (before) => withParticipant(before, event.index));
    case 'ParticipantRemoved':
      return withParticipants(state, event.tokenId, (before) => withoutParticipant(before, event.index));
    case 'ParticipantReopened':
      return withParticipants(state, event.tokenId, (before) => withoutAnswer(before, event.index));
    case 'WorkItemCancelled':
    case 'MultiInstanceEnded':
      return waiting(state, event.tokenId, { waits: 'nothing' });
    case 'WorkItemReassigned':
    case 'WorkItemRescheduled':
      return state;

    case 'TimerScheduled': {
      const timer = { seq: event.timerSeq, at: event.elementId, token: event.tokenId };
      return { ...used(state, event.timerSeq), timers: [...state.timers, timer] };
    }
    case 'TimerDeferred':
      return {
        ...state,
        timers: state.timers.map((timer) =>
          timer.seq === event.timerSeq ? { ...timer, deferred: true } : timer,
        ),
      };
    case 'TimerFired':
    case 'TimerCancelled':
      return { ...state, timers: state.timers.filter((timer) => timer.seq !== event.timerSeq) };

    case 'ServiceRequested':
      return waiting(state, event.tokenId, { waits: 'service', requestId: event.requestId });
    case 'ServiceCompleted':
    case 'ServiceCancelled':
      return waiting(state, event.tokenId, { waits: 'nothing' });

    case 'MessageAwaited':
      return waiting(state, event.tokenId, { waits: 'message' });
    case 'MessageReceived':
      return state;
    default:
      return event satisfies never;
  }
}

/** A number that an event brought is never given out again. */
function used(state: State, number: number): State {
  return { ...state, next: Math.max(state.next, number + 1) };
}

function arrivedBy(flow: string | undefined): Waiting {
  return flow === undefined ? { waits: 'nothing' } : { waits: 'nothing', flow };
}

function waiting(state: State, tokenId: number, waits: Waiting): State {
  return withToken(state, tokenId, (token) => ({ id: token.id, at: token.at, ...waits }));
}

function withParticipants(
  state: State,
  tokenId: number,
  change: (before: Participants) => Participants,
): State {
  return withToken(state, tokenId, (token) =>
    token.waits === 'participants' ? { ...token, participants: change(token.participants) } : token,
  );
}

function withToken(state: State, tokenId: number, change: (token: Token) => Token): State {
  return { ...state, tokens: state.tokens.map((token) => (token.id === tokenId ? change(token) : token)) };
}
