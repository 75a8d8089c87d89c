import type { Event } from './event.js';
import {
  participantsOf,
  withAnswer,
  withoutAnswer,
  withoutParticipant,
  withParticipant,
} from './participants.js';
import type { Json } from './json.js';
import type { Instances, Participants, Place, State, Token, Waiting } from './state.js';
import { canonical, canonicalObject } from './variables.js';
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
      return event.tokenId === undefined
        ? { ...state, variables: canonicalObject({ ...state.variables, ...event.variables }) }
        : withToken(state, event.tokenId, (token) => ({
            ...token,
            locals: canonicalObject({ ...token.locals, ...event.variables }),
          }));

    case 'TokenCreated': {
      const token: Token = { ...createdAt(event), ...arrivedBy(event.flowId) };
      const { tokens } = withInstance(state, token);
      return { ...used(state, event.tokenId), tokens: [...tokens, token] };
    }
    case 'TokenMoved':
      return ceased(
        withToken(state, event.tokenId, (token) => ({
          ...placeOf(token, event.elementId),
          ...arrivedBy(event.flowId),
        })),
        event.tokenId,
      );
    case 'TokenRelocated':
      return ceased(
        withToken(state, event.tokenId, (token) => ({
          ...placeOf(token, event.elementId),
          waits: 'nothing',
        })),
        event.tokenId,
      );
    case 'TokenEnded':
      return ceased(
        { ...state, tokens: state.tokens.filter((token) => token.id !== event.tokenId) },
        event.tokenId,
      );
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
    case 'WorkItemClaimed':
      return withToken(state, event.tokenId, (token) =>
        token.waits === 'workItem' ? { ...token, holder: event.assignee } : token,
      );
    case 'WorkItemReleased':
      return withToken(state, event.tokenId, (token) => {
        if (token.waits !== 'workItem') return token;
        const { holder: _former, ...rest } = token;
        return rest;
      });
    case 'WorkItemReassigned':
      // Who holds what nobody has claimed is known to the shell alone.
      return withToken(state, event.tokenId, (token) =>
        token.waits === 'workItem' && token.holder !== undefined
          ? { ...token, holder: event.assignee }
          : token,
      );
    case 'WorkItemRescheduled':
      return state;

    case 'ScopeEntered':
      return waiting(state, event.tokenId, { waits: 'scope' });
    case 'ScopeCompleted':
    case 'InstancesEnded':
      return waiting(state, event.tokenId, { waits: 'nothing' });
    case 'InstancesStarted': {
      const item = itemNumber(event.workItemKey);
      const participants = participantsOf(event.count);
      const items = event.items === undefined ? {} : { items: event.items.map(canonical) };
      return waiting(used(state, item), event.tokenId, { waits: 'instances', item, participants, ...items });
    }
    case 'InstanceAdded':
      return withInstances(state, event.tokenId, (before) => ({
        ...before,
        participants: withParticipant(before.participants, event.index),
        ...(event.item === undefined ? {} : { items: [...(before.items ?? []), canonical(event.item)] }),
      }));
    case 'InstanceRemoved':
      return withInstances(state, event.tokenId, (before) => ({
        ...before,
        participants: withoutParticipant(before.participants, event.index),
      }));
    case 'InstanceDone':
      return withInstances(state, event.tokenId, (before) => ({
        ...before,
        participants: withAnswer(before.participants, event.index, event.outcome),
        ...(event.output === undefined
          ? {}
          : { outputs: withOutput(before.outputs ?? [], event.index, canonical(event.output)) }),
      }));

    case 'TimerScheduled': {
      const { timerSeq: seq, elementId: at, tokenId: token, dueAt: due, cycle } = event;
      const timer = { seq, at, token, ...(cycle ? { cycle: { ...cycle, due } } : {}) };
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

    case 'ChildRequested':
      return waiting(state, event.tokenId, { waits: 'child', requestId: event.requestId });
    case 'ChildCompleted':
    case 'ChildCancelled':
      return waiting(state, event.tokenId, { waits: 'nothing' });

    case 'IncidentRaised': {
      const { code, flowId, done } = event;
      const flow = flowId === undefined ? {} : { flow: flowId };
      return waiting(state, event.tokenId, { waits: 'incident', code, ...flow, ...(done ? { done } : {}) });
    }
    case 'IncidentRetried':
    case 'IncidentSkipped':
      return withToken(state, event.tokenId, (token) => ({
        ...placeOf(token),
        ...arrivedBy(token.waits === 'incident' ? token.flow : undefined),
      }));

    case 'ConditionMet': {
      if (!event.holds) return state;
      const condition = { at: event.elementId, token: event.tokenId };
      return { ...state, holding: [...(state.holding ?? []), condition] };
    }
    case 'ConditionCeased':
      return ceased(state, event.tokenId, event.elementId);

    case 'EventAwaited':
      return waiting(state, event.tokenId, { waits: 'event' });
    case 'MessageAwaited':
      return waiting(state, event.tokenId, { waits: 'message' });
    case 'MessageReceived':
    case 'SignalReceived':
    case 'MessageThrown':
    case 'SignalThrown':
    case 'ErrorThrown':
    case 'EscalationThrown':
      return state;
    case 'InstanceMigrated':
      return migrated(state, event);
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

function createdAt({ tokenId, elementId, in: inside, index, locals }: Created): Place {
  return {
    id: tokenId,
    at: elementId,
    ...(inside === undefined ? {} : { in: inside }),
    ...(index === undefined ? {} : { index }),
    ...(locals === undefined ? {} : { locals: canonicalObject(locals) }),
  };
}

type Created = Extract<Event, { type: 'TokenCreated' }>;

/** A token without what it waits for. */
function placeOf({ id, at, in: inside, index, locals }: Place, to: string = at): Place {
  return {
    id,
    at: to,
    ...(inside === undefined ? {} : { in: inside }),
    ...(index === undefined ? {} : { index }),
    ...(locals === undefined ? {} : { locals }),
  };
}

function waiting(state: State, tokenId: number, waits: Waiting): State {
  return withToken(state, tokenId, (token) => ({ ...placeOf(token), ...waits }));
}

/** A loop counts its instances as they begin. */
function withInstance(state: State, { in: inside, index }: Place): State {
  if (inside === undefined || index === undefined) return state;
  return withInstances(state, inside, (before) => ({
    ...before,
    participants: withParticipant(before.participants, index),
  }));
}

function withInstances(state: State, tokenId: number, change: (before: Instances) => Instances): State {
  return withToken(state, tokenId, (token) =>
    token.waits === 'instances' ? { ...token, ...change(token) } : token,
  );
}

function withOutput(before: NonNullable<Instances['outputs']>, index: number, output: Json) {
  return [...before, [index, output] as const].sort(([a], [b]) => a - b);
}

/** What held for a token is forgotten when it goes, or for one event when its condition ceases to hold. */
function ceased(state: State, tokenId: number, elementId?: string): State {
  if (!state.holding) return state;
  const { holding, ...rest } = state;
  const left = holding.filter(
    ({ token, at }) => token !== tokenId || (elementId !== undefined && at !== elementId),
  );
  return left.length === 0 ? rest : { ...rest, holding: left };
}

function migrated(state: State, { elements, flows }: Extract<Event, { type: 'InstanceMigrated' }>): State {
  const element = (id: string) => (Object.hasOwn(elements, id) ? (elements[id] ?? id) : id);
  const flow = (id: string) => (Object.hasOwn(flows, id) ? (flows[id] ?? id) : id);
  return {
    ...state,
    tokens: state.tokens.map((token) => ({
      ...token,
      at: element(token.at),
      ...('flow' in token && token.flow !== undefined ? { flow: flow(token.flow) } : {}),
    })),
    timers: state.timers.map((timer) => ({ ...timer, at: element(timer.at) })),
    ...(state.holding ? { holding: state.holding.map((each) => ({ ...each, at: element(each.at) })) } : {}),
  };
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
