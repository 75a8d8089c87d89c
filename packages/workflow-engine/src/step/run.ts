import type { Definition } from '../definition.js';
import type { EndReason, Event } from '../event.js';
import { evolve } from '../evolve.js';
import type { Json, JsonObject } from '../json.js';
import { limits } from '../limits.js';
import type { StepContext } from '../ports.js';
import { refuse, type RefusalCode, type Refusal } from '../refusal.js';
import type { State, Token } from '../state.js';
import { areVariables } from '../variables.js';

/** One decision in the making: the events so far and the state that they lead to. */
export class Run {
  events: Event[] = [];
  /** Tokens on activities that are done, in order; they go on before anything else happens. */
  private finished: readonly number[] = [];
  /** Conditions that did not hold, by event and token, since variables last changed. */
  readonly unmet = new Set<string>();
  private asked = 0;
  /** The element at which the last token ended. */
  lastEnd: string | undefined;
  /** Code of an error that nothing has caught and that ends the instance. */
  error: string | undefined;

  /** `parks`: whether a step that fails is parked; at the start the whole command is refused instead. */
  constructor(
    public definition: Definition,
    public state: State,
    readonly context: StepContext,
    private readonly parks = true,
  ) {}

  emit(event: Event): void {
    if (this.events.length >= limits.events) throw new Refused('TOO_MANY_MOVES', { limit: limits.events });
    this.events.push(event);
    this.state = evolve(this.state, event);
    if (event.type === 'VariablesSet') this.unmet.clear();
  }

  /** Undoes what `action` has decided when it turns out impossible, and gives the refusal. */
  attempt(action: () => void): Refusal | undefined {
    const { state, lastEnd, error, finished } = this;
    const { length } = this.events;
    try {
      action();
      return undefined;
    } catch (caught) {
      // Only what can be told as a reason is undone; endless moves stop the whole command.
      if (!this.parks || !(caught instanceof Refused) || caught.refusal.refused === 'TOO_MANY_MOVES') {
        throw caught;
      }
      this.events.length = length;
      Object.assign(this, { state, lastEnd, error, finished });
      return caught.refusal;
    }
  }

  /** The activity on which a token stands is done. */
  finish(token: Token): void {
    this.finished = [...this.finished, token.id];
  }

  nextFinished(): Token | undefined {
    const [next, ...others] = this.finished;
    if (next === undefined) return undefined;
    this.finished = others;
    return this.token(next);
  }

  /** Counts what costs most: a definition must not have conditions asked without end. */
  ask(): void {
    this.asked += 1;
    if (this.asked > limits.conditions) throw new Refused('TOO_MANY_MOVES', { limit: limits.conditions });
  }

  token(id: number): Token | undefined {
    return this.state.tokens.find((token) => token.id === id);
  }

  createToken(elementId: string, { flowId, ...place }: NewToken = {}): number {
    if (this.state.tokens.length >= limits.tokens)
      throw new Refused('TOO_MANY_MOVES', { limit: limits.tokens });
    const tokenId = this.state.next;
    this.emit({
      type: 'TokenCreated',
      tokenId,
      elementId,
      ...(flowId === undefined ? {} : { flowId }),
      ...(place.in === undefined ? {} : { in: place.in }),
      ...(place.index === undefined ? {} : { index: place.index }),
      ...(place.locals === undefined ? {} : { locals: place.locals }),
    });
    return tokenId;
  }

  endToken(token: Token, reason: 'ended' | 'joined' | EndReason): void {
    if (reason === 'ended') this.lastEnd = token.at;
    this.emit({ type: 'TokenEnded', tokenId: token.id, elementId: token.at, reason });
  }

  /** What a token sees: the variables of the instance, and nearer ones in front of them. */
  variablesAt(token: Token | undefined): JsonObject {
    const around = token?.in === undefined ? undefined : this.token(token.in);
    const outer = around ? this.variablesAt(around) : this.state.variables;
    if (token?.index === undefined) return token?.locals ? { ...outer, ...token.locals } : outer;
    // BPMN counts the instances of an activity from 1.
    return { ...outer, loopCounter: token.index + 1, ...token.locals };
  }

  /**
   * Sets variables that a command brought or a step gave; nothing happens for none. Each goes to the nearest place around
   * `token` that has one of its name, else to the instance.
   */
  setVariables(variables: JsonObject = {}, token?: Token): void {
    if (!areVariables(variables)) throw new Refused('VARIABLES_INVALID');
    let left = variables;
    for (let place = token; place; place = place.in === undefined ? undefined : this.token(place.in)) {
      const { locals } = place;
      if (!locals) continue;
      const here = Object.entries(left).filter(([name]) => Object.hasOwn(locals, name));
      if (here.length === 0) continue;
      left = Object.fromEntries(Object.entries(left).filter(([name]) => !Object.hasOwn(locals, name)));
      this.emit({ type: 'VariablesSet', variables: Object.fromEntries(here), tokenId: place.id });
    }
    if (Object.keys(left).length > 0) this.emit({ type: 'VariablesSet', variables: left });
    this.checkSize();
  }

  /** Refused VARIABLES_TOO_LARGE when all that the instance keeps of values is. */
  checkSize(): void {
    const { variables, tokens } = this.state;
    const kept = tokens.flatMap((token) => [
      // Places kept for what is not set yet are no values.
      ...Object.entries(token.locals ?? {}).filter(([, value]) => value !== null),
      ...(token.waits === 'instances' ? [token.items ?? [], token.outputs ?? []] : []),
    ]);
    const length = [variables, ...kept].reduce((sum, each) => sum + JSON.stringify(each).length, 0);
    if (length > limits.variablesLength)
      throw new Refused('VARIABLES_TOO_LARGE', { length, limit: limits.variablesLength });
  }
}

export interface NewToken {
  readonly flowId?: string | undefined;
  readonly in?: number | undefined;
  readonly index?: number;
  readonly locals?: JsonObject;
}

/** Unwinds a decision that turns out impossible half-way; `step` hands it out as the value `refusal`. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, params: Record<string, Json> = {}) {
    super(code);
    this.refusal = refuse(code, params);
  }
}
