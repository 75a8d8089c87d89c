import { setTimeout as pause } from 'node:timers/promises';
import { TestClient, type Answer } from '../support/graphql-client.js';
import type { WalkWorld } from './walk-world.js';

/** Longer than a service needs to come back. */
const PATIENCE_MS = 60_000;

/** One role's session that lives on when the service is killed and comes back: whatever was lost is sent again. */
export class WalkSession {
  #client: Promise<TestClient> | undefined;

  constructor(
    private readonly world: WalkWorld,
    readonly role: string,
  ) {}

  /** Reads; repeated until it is answered. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    return this.persist(async (client) => dataOf(await client.send<Data>(query, variables)));
  }

  /** Acts under a fixed command id: sent again, with the same content, until its answer has arrived. */
  async act<Data>(query: string, variables: Record<string, unknown>, commandId: string): Promise<Data> {
    return this.persist(async (client) => dataOf(await client.send<Data>(query, variables, { commandId })));
  }

  /** Uploads until an id has arrived; a lost answer leaves an upload that nothing takes. */
  async upload(name: string, bytes: Uint8Array): Promise<string> {
    return this.persist(async (client) => {
      const { status, body } = await client.upload(name, bytes);
      if (body.fileId === undefined) throw new Error(`upload ${status}: ${JSON.stringify(body)}`);
      return body.fileId;
    });
  }

  /** The status and the bytes of a link. */
  async fetch(path: string): Promise<{ status: number; bytes: Uint8Array }> {
    return this.persist(async (client) => {
      const response = await fetch(`${this.world.baseUrl()}${path}`, { headers: client.headers() });
      return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
    });
  }

  private async persist<T>(run: (client: TestClient) => Promise<T>): Promise<T> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await run(await this.client());
      } catch (error) {
        if (!isAway(error) || performance.now() > end) throw error;
        this.#client = undefined;
        await pause(50);
      }
    }
  }

  private client(): Promise<TestClient> {
    this.#client ??= new TestClient(this.world.baseUrl()).signInDemo(this.world.username(this.role));
    return this.#client;
  }
}

function dataOf<Data>({ status, data, errors }: Answer<Data>): Data {
  if (errors.length > 0 || !data) {
    const codes = errors.map(({ message, extensions }) => `${extensions?.code ?? ''} ${message}`);
    throw new UnansweredError(status, codes.join('\n'));
  }
  return data;
}

/** The service answered, but with a fault or that its database is away. */
class UnansweredError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** `fetch` reports a lost connection as TypeError; half an answer is no JSON. */
const LOST: ReadonlySet<string> = new Set(['TypeError', 'SyntaxError', 'AbortError']);

/** Whether the connection was lost, or the service said that it cannot serve for the moment. */
function isAway(error: unknown): boolean {
  if (error instanceof UnansweredError) return /DATABASE_AWAY/.test(error.message) || error.status === 503;
  // By name: what fetch throws comes from outside the sandbox of the tests.
  return LOST.has((error as Error).name);
}
