import { workingCalendar } from '@thong-suot/administration';
import {
  evolve,
  initialState,
  isRefusal,
  openWork,
  parse,
  step,
  type Command,
  type Definition,
  type Event,
  type JsonObject,
  type State,
} from '@thong-suot/workflow-engine';
import { loadProcess, type ProcessKey } from '../src/index.js';

/** A command as recorded: what was asked, when. */
export interface Given {
  readonly at: string;
  readonly command: Command;
}

/** One instance of a shipped process in the hands of a test, at 14:00 on Tuesday 18/3/2025 to begin with. */
export class Play {
  state: State = initialState();
  readonly given: Given[] = [];
  readonly events: Event[] = [];
  now = '2025-03-18T07:00:00.000Z';
  private requests = 0;

  constructor(readonly definition: Definition) {}

  static async of(key: ProcessKey): Promise<Play> {
    return new Play(await definitionOf(key));
  }

  /** Gives a command that must not be refused. */
  do(command: Command): Event[] {
    const events = this.ask(command);
    if (isRefusal(events)) throw new Error(`${command.type} refused: ${JSON.stringify(events)}`);
    this.given.push({ at: this.now, command });
    this.events.push(...events);
    this.state = events.reduce(evolve, this.state);
    return events;
  }

  refusal(command: Command): string | undefined {
    const result = this.ask(command);
    return isRefusal(result) ? result.refused : undefined;
  }

  start(startElementId: string, variables: JsonObject): void {
    this.do({ type: 'start', startElementId, variables });
  }

  /** Completes the open step, which must be the named one, as an official would: by the key of the row. */
  act(elementId: string, outcome: string): Event[] {
    const open = this.open.find((work) => work.elementId === elementId);
    if (!open)
      throw new Error(`${elementId} is not open; open are ${this.open.map((work) => work.elementId).join()}`);
    return this.do({ type: 'complete', elementId, workItemKey: open.workItemKey, variables: { outcome } });
  }

  answer(index: number, outcome: string): Event[] {
    return this.do({ type: 'complete', elementId: 'answer', index, variables: { outcome } });
  }

  send(name: string): Event[] {
    return this.do({ type: 'message', name });
  }

  /** Lets the boundary timer fire at the instant for which it is set. */
  fire(elementId: string): Event[] {
    const set = this.events.findLast(
      (event) => event.type === 'TimerScheduled' && event.elementId === elementId,
    );
    if (set?.type !== 'TimerScheduled') throw new Error(`${elementId} is not set`);
    this.now = set.dueAt;
    return this.do({ type: 'timerFired', timerSeq: set.timerSeq });
  }

  /** Reports every open service request as done, as the shell would. */
  serve(): string[] {
    const requests = this.state.tokens.flatMap((token) =>
      token.waits === 'service' ? [token.requestId] : [],
    );
    for (const requestId of requests) this.do({ type: 'serviceCompleted', requestId });
    return this.events.flatMap((event) =>
      event.type === 'ServiceRequested' && requests.includes(event.requestId) ? [event.handler] : [],
    );
  }

  get open() {
    return openWork(this.definition, this.state);
  }

  get at(): string[] {
    return this.state.tokens.map((token) => token.at);
  }

  get endedAt(): string | undefined {
    const end = this.events.at(-1);
    return end?.type === 'InstanceCompleted' ? end.endElementId : undefined;
  }

  private ask(command: Command) {
    return step(this.definition, this.state, command, {
      now: this.now,
      calendar: workingCalendar(),
      ids: () => `request-${(this.requests += 1)}`,
    });
  }
}

export async function definitionOf(key: ProcessKey): Promise<Definition> {
  const { definition, problems } = await parse(await loadProcess(key));
  if (!definition) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return definition;
}
