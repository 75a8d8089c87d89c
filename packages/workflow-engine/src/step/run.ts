import type { Definition } from '../definition.js';
import type { Event } from '../event.js';
import { evolve } from '../evolve.js';
import type { Json, JsonObject } from '../json.js';
import { limits } from '../limits.js';
import type { StepContext } from '../ports.js';
import { refuse, type RefusalCode, type Refusal } from '../refusal.js';
import type { State, Token } from '../state.js';
import { areVariables } from '../variables.js';

/** One decision in the making: the events so far and the state that they lead to. */
export class Run {
  readonly events: Event[] = [];
  /** The element at which the last token ended. */
  lastEnd: string | undefined;

  constructor(
    readonly definition: Definition,
    public state: State,
    readonly context: StepContext,
  ) {}

  emit(event: Event): void {
    if (this.events.length >= limits.events) throw new Refused('TOO_MANY_MOVES', { limit: limits.events });
    this.events.push(event);
    this.state = evolve(this.state, event);
  }

  token(id: number): Token | undefined {
    return this.state.tokens.find((token) => token.id === id);
  }

  createToken(elementId: string, flowId?: string): void {
    if (this.state.tokens.length >= limits.tokens)
      throw new Refused('TOO_MANY_MOVES', { limit: limits.tokens });
    const tokenId = this.state.next;
    this.emit({ type: 'TokenCreated', tokenId, elementId, ...(flowId === undefined ? {} : { flowId }) });
  }

  endToken(token: Token, reason: 'ended' | 'joined' | 'interrupted' | 'terminated' | 'cancelled'): void {
    if (reason === 'ended') this.lastEnd = token.at;
    this.emit({ type: 'TokenEnded', tokenId: token.id, elementId: token.at, reason });
  }

  /** Sets variables that a command brought; nothing happens for none. */
  setVariables(variables: JsonObject = {}): void {
    if (!areVariables(variables)) throw new Refused('VARIABLES_INVALID');
    if (Object.keys(variables).length === 0) return;
    const length = JSON.stringify({ ...this.state.variables, ...variables }).length;
    if (length > limits.variablesLength) {
      throw new Refused('VARIABLES_TOO_LARGE', { length, limit: limits.variablesLength });
    }
    this.emit({ type: 'VariablesSet', variables });
  }
}

/** Unwinds a decision that turns out impossible half-way; `step` hands it out as the value `refusal`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Record<string, Json> = {}) {
    super(code);
    this.refusal = refuse(code, params);
  }
}
