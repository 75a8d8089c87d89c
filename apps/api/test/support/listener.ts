import { setTimeout as pause } from 'node:timers/promises';
import type { TestClient } from './graphql-client.js';

/** What a page hears of changes. */
export interface Heard {
  readonly subjectIds: readonly string[];
  readonly inbox: boolean;
  readonly notices: boolean;
  readonly everything: boolean;
}

const CHANGES = 'subscription { changes { subjectIds inbox notices everything } }';

/** An open page: the subscription of one session, read as a browser's EventSource does. */
export class Listener {
  readonly heard: Heard[] = [];
  readonly errors: { readonly extensions?: { readonly code?: string } }[] = [];
  ended = false;

  private constructor(private readonly abort: AbortController) {}

  /** Resolves once the service has taken the subscription. */
  static async open(client: Pick<TestClient, 'baseUrl' | 'headers'>): Promise<Listener> {
    const abort = new AbortController();
    const response = await fetch(`${client.baseUrl}/graphql?query=${encodeURIComponent(CHANGES)}`, {
      headers: { accept: 'text/event-stream', ...client.headers() },
      signal: abort.signal,
    });
    const listener = new Listener(abort);
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) {
      throw new Error(`no events: ${response.status} ${await response.text()}`);
    }
    void listener.#read(response.body);
    return listener;
  }

  /** The ids heard since the page was opened or since `forget`. */
  get subjects(): string[] {
    return [...new Set(this.heard.flatMap(({ subjectIds }) => subjectIds))].sort();
  }

  forget(): void {
    this.heard.length = 0;
  }

  close(): void {
    this.abort.abort();
  }

  /** Waits until the condition holds; throws where it does not come about. */
  async until(condition: (listener: Listener) => boolean): Promise<void> {
    const end = performance.now() + 60_000;
    while (!condition(this)) {
      if (performance.now() > end) throw new Error(`waited in vain; heard ${JSON.stringify(this.heard)}`);
      await pause(10);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) this.#take(event);
      }
    } catch {
      // Closed by the test, or by the end of the service.
    }
    this.ended = true;
  }

  #take(event: string): void {
    const data = /^data: (.+)$/m.exec(event)?.[1];
    if (data === undefined) return;
    const { data: said, errors } = JSON.parse(data) as {
      data?: { changes?: Heard } | null;
      errors?: Listener['errors'];
    };
    if (said?.changes) this.heard.push(said.changes);
    this.errors.push(...(errors ?? []));
  }
}
