import type pg from 'pg';
import { newId } from '../../../src/platform/ids.js';
import { TestClient, type Answer, type CallOptions } from '../../support/graphql-client.js';
import { Walk } from '../../walk/walk.js';
import { WalkSession } from '../../walk/walk-session.js';
import type { WalkWorld } from '../../walk/walk-world.js';

/** How one act went that two sent at the same moment: of each whether it was done, or the code of the refusal. */
export interface Race {
  readonly act: string;
  readonly outcomes: readonly string[];
  /** Commands that the database has of the two. */
  readonly commands: number;
}

export const DONE = 'done';

/** The name of a mutation's root field; undefined for what is none, or concerns the session. */
function actOf(query: string): string | undefined {
  const act = /^\s*mutation\s*(?:\([^)]*\))?\s*\{\s*(\w+)/u.exec(query)?.[1];
  return act === 'signInDemo' ? undefined : act;
}

/** Keeps what two got who acted on the same at the same moment. */
export class RaceLog {
  constructor(
    private readonly owner: pg.Client,
    readonly races: Race[],
  ) {}

  /** Sends an act from two browsers under two command ids; gives the answer of the one that was done. */
  async race<Data>(
    [one, other]: readonly [TestClient, TestClient],
    query: string,
    variables: Record<string, unknown>,
    options: CallOptions = {},
  ): Promise<Answer<Data>> {
    const act = actOf(query);
    if (act === undefined) return one.send<Data>(query, variables, options);
    const ids = [options.commandId ?? newId(), newId()] as const;
    const answers = await Promise.all([
      one.send<Data>(query, variables, { ...options, commandId: ids[0] }),
      other.send<Data>(query, variables, { ...options, commandId: ids[1] }),
    ]);
    const outcomes = answers.map((answer) => outcomeOf(act, answer));
    const { rows } = await this.owner.query<{ commands: number }>(
      'select count(*)::int as commands from command where id = any ($1)',
      [ids],
    );
    this.races.push({ act, outcomes, commands: rows[0]?.commands ?? 0 });
    return outcomes[0] !== DONE && outcomes[1] === DONE ? answers[1] : answers[0];
  }
}

function outcomeOf(act: string, { data, errors }: Answer<unknown>): string {
  if (errors.length > 0)
    return `error ${errors.map(({ extensions, message }) => extensions?.code ?? message)}`;
  const payload = (data as Record<string, { __typename?: string; code?: string } | undefined>)[act];
  // Whoever selects nothing of a refusal gets an empty one.
  const refused = payload?.__typename === 'Refusal' || Object.keys(payload ?? {}).length === 0;
  return payload?.code ?? (refused ? 'refused' : DONE);
}

/** A client whose every act is sent by another browser of the same role too, at the same moment. */
export class RacingClient extends TestClient {
  constructor(
    baseUrl: string,
    private readonly other: TestClient,
    private readonly log: RaceLog,
  ) {
    super(baseUrl);
  }

  override send<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    options: CallOptions = {},
  ): Promise<Answer<Data>> {
    const alone = new Proxy(this, {
      get: (target, name) => (name === 'send' ? super.send.bind(target) : Reflect.get(target, name)),
    });
    return this.log.race<Data>([alone, this.other], query, variables, options);
  }
}

/** Two browsers signed in as a role. */
export async function racingClient(baseUrl: string, username: string, log: RaceLog): Promise<RacingClient> {
  const other = await new TestClient(baseUrl).signInDemo(username);
  return new RacingClient(baseUrl, other, log).signInDemo(username);
}

/** A walk whose every act is done by two at the same moment. */
export class RacingWalk extends Walk {
  readonly #racers = new Map<string, WalkSession>();

  constructor(
    world: WalkWorld,
    id: string,
    private readonly log: RaceLog,
  ) {
    super(world, id);
  }

  override as(role: string): WalkSession {
    const known = this.#racers.get(role) ?? new RacingSession(this.world, role, this.log);
    this.#racers.set(role, known);
    return known;
  }
}

class RacingSession extends WalkSession {
  readonly #racer: Promise<RacingClient>;

  constructor(world: WalkWorld, role: string, log: RaceLog) {
    super(world, role);
    this.#racer = racingClient(world.baseUrl(), world.username(role), log);
  }

  override async act<Data>(
    query: string,
    variables: Record<string, unknown>,
    commandId: string,
  ): Promise<Data> {
    return (await this.#racer).ask<Data>(query, variables, { commandId });
  }
}
