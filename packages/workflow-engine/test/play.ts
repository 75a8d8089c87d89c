import {
  evolve,
  initialState,
  isRefusal,
  step,
  type Command,
  type Definition,
  type Event,
  type JsonObject,
  type Refusal,
  type State,
  type StepContext,
} from '../src/index.js';

/** One instance in the hands of a test: gives commands, keeps events and state. */
export class Play {
  state: State = initialState();
  readonly events: Event[] = [];
  now = '2025-03-18T07:00:00.000Z';
  decide: StepContext['decide'];
  private given = 0;

  constructor(readonly definition: Definition) {}

  /** The same instance in other hands, from where it stands now; numbers of requests are not given out twice. */
  static from(other: Play): Play {
    const play = new Play(other.definition);
    play.state = other.state;
    play.given = other.given;
    return play;
  }

  try(command: Command): Event[] | Refusal {
    const result = step(this.definition, this.state, command, {
      now: this.now,
      calendar,
      ids: () => `request-${(this.given += 1)}`,
      ...(this.decide ? { decide: this.decide } : {}),
    });
    if (!isRefusal(result)) {
      this.events.push(...result);
      this.state = result.reduce(evolve, this.state);
    }
    return result;
  }

  /** Gives a command that must not be refused. */
  do(command: Command): Event[] {
    const result = this.try(command);
    if (isRefusal(result)) throw new Error(`${command.type} refused: ${JSON.stringify(result)}`);
    return result;
  }

  refusal(command: Command): string | undefined {
    const result = this.try(command);
    return isRefusal(result) ? result.refused : undefined;
  }

  start(variables: JsonObject = {}): this {
    this.do({ type: 'start', variables });
    return this;
  }

  complete(elementId: string, outcome?: string): Event[] {
    return this.do({ type: 'complete', elementId, variables: outcomeOf(outcome) });
  }

  answer(elementId: string, index: number, outcome?: string): Event[] {
    return this.do({ type: 'complete', elementId, index, variables: outcomeOf(outcome) });
  }

  fire(elementId: string): Event[] {
    const timer = this.state.timers.find((other) => other.at === elementId);
    return this.do({ type: 'timerFired', timerSeq: timer?.seq ?? -1 });
  }

  /** Ids of the elements where tokens stand. */
  get at(): string[] {
    return this.state.tokens.map((token) => token.at);
  }

  last<T extends Event['type']>(type: T): Extract<Event, { type: T }> | undefined {
    const ofType = this.events.filter((event): event is Extract<Event, { type: T }> => event.type === type);
    return ofType.at(-1);
  }

  get endedAt(): string | undefined {
    return this.last('InstanceCompleted')?.endElementId;
  }
}

/** Every day is a working day that ends at 17:00 (+07:00). */
export const calendar = {
  addWorkingDays(from: string, days: number): string {
    const day = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    return `${day}T17:00:00+07:00`;
  },
};

function outcomeOf(outcome: string | undefined): JsonObject {
  return outcome === undefined ? {} : { outcome };
}
