import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { print } from 'graphql';
import { Subject } from 'rxjs';
import { CHANGES } from './changes.operations';
import type { Told } from './hears';
import { SessionStore } from './session';
import { SignedOut } from './signed-out';
import { hashOf } from './stored-operations';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A page that nobody looks at gives its connection back: a browser has six per service. */
const HIDDEN_FOR_MS = 10_000;

/**
 * One stream per open page tells what has changed (server-sent events of the subscription `changes`). It closes while the
 * page is hidden, comes back by itself after a loss, waiting longer each time, and says whether it is heard: without it
 * pages ask from time to time.
 */
@Injectable({ providedIn: 'root' })
export class Changes {
  private readonly apollo = inject(Apollo);
  private readonly session = inject(SessionStore);
  private readonly signedOut = inject(SignedOut);
  private readonly tellings = new Subject<Told>();
  private readonly openings = new Subject<void>();
  private source: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private losses = 0;
  /** Raised with every close: an opening that is still on its way has then been given up. */
  private turn = 0;

  readonly heard = signal(false);
  readonly told = this.tellings.asObservable();
  /** The stream stands: what was asked before may be old, from now on nothing is missed. */
  readonly opened = this.openings.asObservable();

  /** Listens while the component lives that is being made, as the person and in the position of the moment. */
  listenHere(): void {
    effect((onCleanup) => {
      if (this.session.acting()?.id === undefined) return;
      untracked(() => this.open());
      onCleanup(() => this.close());
    });
    const seen = (): void => {
      clearTimeout(this.timer);
      if (document.visibilityState === 'hidden') {
        this.timer = setTimeout(() => this.close(), HIDDEN_FOR_MS);
      } else if (!this.source) this.open();
    };
    document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', seen));
  }

  private open(): void {
    this.close();
    if (document.visibilityState === 'hidden') return;
    const turn = this.turn;
    void this.address().then((address) => {
      if (turn === this.turn) this.listen(new EventSource(address));
    });
  }

  private listen(source: EventSource): void {
    this.source = source;
    source.addEventListener('open', () => {
      this.losses = 0;
      this.heard.set(true);
      this.openings.next();
    });
    source.addEventListener('next', ({ data }: MessageEvent<string>) => this.take(data));
    source.addEventListener('complete', () => this.again());
    source.addEventListener('error', () => this.again());
  }

  private take(text: string): void {
    const { data, errors } = JSON.parse(text) as { data?: { changes: Told } | null; errors?: unknown };
    if (data) this.tellings.next(data.changes);
    else if (this.signedOut.causedBy({ errors })) this.close();
    else this.again();
  }

  /** Comes back after a moment; at random, so that after a restart of the service not all come at once. */
  private again(): void {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.losses, LONGEST_WAIT_MS);
    this.losses += 1;
    this.close();
    this.timer = setTimeout(() => this.open(), wait * (0.5 + Math.random()));
  }

  private close(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
    this.heard.set(false);
  }

  private async address(): Promise<string> {
    const document = this.apollo.client.cache.transformDocument(CHANGES);
    const sha256Hash = await hashOf(document);
    const extensions = sha256Hash && JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
    const parts = new URLSearchParams({ query: print(document), ...(extensions ? { extensions } : {}) });
    return `/graphql?${parts.toString()}`;
  }
}
