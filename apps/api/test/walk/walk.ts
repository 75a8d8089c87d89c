import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WalkSession } from './walk-session.js';
import type { WalkWorld } from './walk-world.js';

/** A refusal that the walk did not expect. */
export class RefusedError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

type Payload = { readonly code?: string; readonly message?: string };

export interface ActRequest {
  readonly role: string;
  /** Name of the mutation. */
  readonly act: string;
  /** The mutation with one root field; its selection spreads `...Refused`. */
  readonly mutation: string;
  /** Decided once, when the act is first tried: a repetition sends the same content. */
  variables(): Promise<Record<string, unknown>>;
}

/** How often an act is tried anew with a fresh version, because the service itself moved the dossier meanwhile. */
const FRESH_TRIES = 5;

/**
 * The walk of one document by its actors. Every step has a name, and from it a fixed command id: what was lost on the
 * way is sent again and happens once.
 */
export class Walk {
  readonly #sessions = new Map<string, WalkSession>();
  readonly done: string[] = [];

  constructor(
    readonly world: WalkWorld,
    /** Makes the command ids of this walk its own. */
    readonly id: string,
    /** Called before each step: where a drill may strike. */
    private readonly beforeStep: (name: string) => void = () => undefined,
  ) {}

  as(role: string): WalkSession {
    const session = this.#sessions.get(role) ?? new WalkSession(this.world, role);
    this.#sessions.set(role, session);
    return session;
  }

  /** Performs a named step and gives the payload of its mutation; throws RefusedError. */
  async act<Data extends object>(name: string, request: ActRequest): Promise<Data> {
    this.beforeStep(name);
    for (let tries = 1; ; tries++) {
      try {
        const data = await this.send<Data>(name, request);
        this.done.push(name);
        return data;
      } catch (error) {
        const moved = error instanceof RefusedError && error.code.endsWith('_CHANGED');
        if (!moved || tries === FRESH_TRIES) throw error;
      }
    }
  }

  /** Performs a step that must be refused; gives the code and the words. */
  async refused(name: string, request: ActRequest): Promise<RefusedError> {
    try {
      await this.send(name, request);
    } catch (error) {
      if (error instanceof RefusedError) return error;
      throw error;
    }
    throw new Error(`${name} was not refused`);
  }

  /** Waits for what the service does by itself: relay and timers. */
  async until<T>(what: string, look: () => Promise<T | undefined | false | null>): Promise<T> {
    const end = performance.now() + 60_000;
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
      await pause(50);
    }
  }

  private async send<Data extends object>(name: string, request: ActRequest): Promise<Data> {
    const variables = await request.variables();
    const answer = await this.as(request.role).act<Record<string, Payload & Data>>(
      `${request.mutation} fragment Refused on Refusal { code message }`,
      variables,
      commandId(this.id, name),
    );
    const payload = answer[request.act];
    if (payload === undefined) throw new Error(`${name}: no payload ${request.act}`);
    if (payload.code !== undefined && payload.message !== undefined) {
      throw new RefusedError(payload.code, payload.message);
    }
    return payload;
  }
}

/** A UUID that follows from the walk and the name of its step. */
export function commandId(walk: string, step: string): string {
  const hex = createHash('sha256').update(`${walk} ${step}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
