import type { Event, State } from '../src/index.js';

/**
 * A second book, kept from the events alone: what was opened and not yet closed. It throws where something is opened or
 * closed twice, and must agree with the state at any time.
 */
export class Ledger {
  private readonly open = {
    token: new Set<string>(),
    work: new Set<string>(),
    timer: new Set<string>(),
    service: new Set<string>(),
  };
  private readonly seen = new Set<string>();
  /** Participants of the running multi-instances: how many indexes were given out. */
  private readonly indexes = new Map<string, number>();
  readonly done = new Map<string, number>();

  record(event: Event): void {
    switch (event.type) {
      case 'TokenCreated':
        return this.opened('token', String(event.tokenId));
      case 'TokenEnded':
        return this.closed('token', String(event.tokenId));
      case 'WorkItemOpened':
        return this.opened('work', event.workItemKey);
      case 'WorkItemCancelled':
        return this.closed('work', event.workItemKey);
      case 'WorkItemCompleted':
        this.count(event.elementId);
        return this.closed('work', event.workItemKey);
      case 'WorkItemReassigned':
        // Given to somebody else: the same piece of work, still to be done once.
        this.closed('work', event.workItemKey);
        this.seen.delete(`work ${event.workItemKey}`);
        return this.opened('work', event.workItemKey);
      case 'MultiInstanceStarted':
        this.indexes.set(event.workItemKey, event.count);
        for (let index = 0; index < event.count; index += 1)
          this.opened('work', `${event.workItemKey}.${index}`);
        return;
      case 'MultiInstanceEnded':
        for (const key of [...this.open.work]) {
          if (key.startsWith(`${event.workItemKey}.`)) this.closed('work', key);
        }
        return;
      case 'ParticipantAdded':
        return this.opened('work', event.workItemKey);
      case 'ParticipantRemoved':
        return this.closed('work', event.workItemKey);
      case 'ParticipantReopened':
        this.count(event.elementId, -1);
        this.seen.delete(`work ${event.workItemKey}`);
        return this.opened('work', event.workItemKey);
      case 'TimerScheduled':
        return this.opened('timer', String(event.timerSeq));
      case 'TimerFired':
      case 'TimerCancelled':
        return this.closed('timer', String(event.timerSeq));
      case 'ServiceRequested':
        return this.opened('service', event.requestId);
      case 'ServiceCompleted':
        this.count(event.elementId);
        return this.closed('service', event.requestId);
      case 'ServiceCancelled':
      case 'ChildCancelled':
        return this.closed('service', event.requestId);
      case 'ChildRequested':
        return this.opened('service', event.requestId);
      case 'ChildCompleted':
        this.count(event.elementId);
        return this.closed('service', event.requestId);
      default:
        return;
    }
  }

  /** What the ledger holds open, in the form of `openOf`. */
  get openItems(): Record<string, string[]> {
    return Object.fromEntries(Object.entries(this.open).map(([kind, keys]) => [kind, [...keys].sort()]));
  }

  private opened(kind: keyof Ledger['open'], key: string): void {
    if (this.seen.has(`${kind} ${key}`)) throw new Error(`${kind} ${key} was opened twice`);
    this.seen.add(`${kind} ${key}`);
    this.open[kind].add(key);
  }

  private closed(kind: keyof Ledger['open'], key: string): void {
    if (!this.open[kind].delete(key)) throw new Error(`${kind} ${key} was closed without being open`);
  }

  private count(elementId: string, by = 1): void {
    this.done.set(elementId, (this.done.get(elementId) ?? 0) + by);
  }
}

/** What a state holds open, worked out from its tokens. */
export function openOf(state: State): Record<string, string[]> {
  const work = state.tokens.flatMap((token) => {
    if (token.waits === 'workItem') return [`${token.at}#${token.item}`];
    if (token.waits !== 'participants') return [];
    const { count, removed, outcomes } = token.participants;
    const closed = [removed, ...Object.values(outcomes)].reduce((bits, hex) => bits | BigInt(`0x${hex}`), 0n);
    const indexes = Array.from({ length: count }, (_, index) => index);
    return indexes
      .filter((index) => ((closed >> BigInt(index)) & 1n) === 0n)
      .map((index) => `${token.at}#${token.item}.${index}`);
  });
  return {
    token: state.tokens.map((token) => String(token.id)).sort(),
    work: work.sort(),
    timer: state.timers.map((timer) => String(timer.seq)).sort(),
    service: state.tokens
      .flatMap((token) => (token.waits === 'service' || token.waits === 'child' ? [token.requestId] : []))
      .sort(),
  };
}

/** What is wrong in how the tokens and timers of a state belong together; nothing, if all is well. */
export function disorderOf(state: State): string[] {
  const byId = new Map(state.tokens.map((token) => [token.id, token]));
  const occupied = new Set(state.tokens.map((token) => token.in));
  const tokens = state.tokens.flatMap((token) => {
    const around = token.in === undefined ? undefined : byId.get(token.in);
    if (token.in !== undefined && !around) return [`${token.id} runs inside nothing`];
    if (around && around.waits !== (token.index === undefined ? 'scope' : 'instances')) {
      return [`${token.id} runs inside ${around.id}, which waits for ${around.waits}`];
    }
    const holds = token.waits === 'scope' || token.waits === 'instances';
    if (holds && !occupied.has(token.id)) return [`nothing runs inside ${token.id}`];
    return token.waits === 'nothing' ? [`${token.id} waits for nothing`] : [];
  });
  const timers = state.timers.flatMap(({ seq, token }) =>
    token === 0 || byId.has(token) ? [] : [`timer ${seq} belongs to nothing`],
  );
  return [...tokens, ...timers];
}
