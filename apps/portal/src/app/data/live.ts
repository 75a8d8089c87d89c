import { DestroyRef, type Signal, computed, effect, inject, signal, untracked } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import { Apollo, type QueryRef, type TypedDocumentNode } from 'apollo-angular';
import { Changes } from './changes';
import { type Hears, type Told, concerns } from './hears';
import { SignedOut } from './signed-out';

/** How often an open, visible page asks again while it hears of no changes, and while it hears of them. */
const ALONE_MS = 10_000;
const HEARING_MS = 60_000;
/** Changes come in bunches: the first is waited for this long, and a query rests this long between two. */
const GATHER_MS = 150;
const REST_MS = 1_500;

/** A query that a page shows: what is known now, and whether it is loading or failed with nothing to show. */
export interface Live<T> {
  readonly data: Signal<T | undefined>;
  readonly loading: Signal<boolean>;
  readonly failed: Signal<boolean>;
  retry(): void;
}

/**
 * Asks when `variables` gives a value, asks again when it changes, and whenever the service tells of a change that
 * concerns it (`hears`) while the page is visible. What was shown stays while asking again, so that a list never jumps.
 * With `poll: false` it asks once. To be called while a component is made.
 */
export function live<T, V extends OperationVariables>(
  query: TypedDocumentNode<T, V>,
  variables: () => V | undefined,
  options: { poll?: boolean; hears?: Hears } = {},
): Live<T> {
  const apollo = inject(Apollo);
  const signedOut = inject(SignedOut);
  const data = signal<T | undefined>(undefined);
  const failed = signal(false);
  let running: QueryRef<T, V> | undefined;
  let askedAt = -Infinity;

  const ask = (): void => {
    askedAt = performance.now();
    void running?.refetch().catch(() => undefined);
  };

  effect((onCleanup) => {
    const asked = variables();
    untracked(() => failed.set(false));
    running = undefined;
    if (asked === undefined) return;
    askedAt = performance.now();
    const reference = apollo.watchQuery<T, V>({ query, variables: asked } as Apollo.WatchQueryOptions<T, V>);
    running = reference;
    const subscription = reference.valueChanges.subscribe((result) => {
      if (result.error) {
        if (!signedOut.causedBy(result.error)) failed.set(data() === undefined);
      } else if (result.dataState === 'complete') {
        failed.set(false);
        data.set(result.data as T);
      }
    });
    onCleanup(() => {
      subscription.unsubscribe();
      data.set(undefined);
    });
  });

  if (options.poll !== false) {
    keepFresh({
      ask,
      askedAt: () => askedAt,
      concerned: (told) => concerns(told, options.hears ?? 'own', untracked(variables) ?? {}),
    });
  }

  return {
    data: data.asReadonly(),
    failed: failed.asReadonly(),
    loading: computed(() => data() === undefined && !failed()),
    retry: () => {
      failed.set(false);
      void running?.refetch().catch(() => failed.set(data() === undefined));
    },
  };
}

/** Asks again on changes that concern the query, and from time to time; only while the page is visible. */
function keepFresh(query: { ask(): void; askedAt(): number; concerned(told: Told): boolean }): void {
  const changes = inject(Changes);
  let planned: ReturnType<typeof setTimeout> | undefined;
  /** Asked for while nobody looked. */
  let stale = false;

  const ask = (): void => {
    planned = undefined;
    stale = document.visibilityState === 'hidden';
    if (!stale) query.ask();
  };
  const plan = (): void => {
    const rest = query.askedAt() + REST_MS - performance.now();
    planned ??= setTimeout(ask, Math.max(GATHER_MS, rest));
  };
  const look = (): void => {
    const every = changes.heard() ? HEARING_MS : ALONE_MS;
    if (performance.now() - query.askedAt() >= every) ask();
  };
  const seen = (): void => {
    if (stale) ask();
  };

  const heard = changes.told.subscribe((told) => query.concerned(told) && plan());
  heard.add(changes.opened.subscribe(plan));
  const timer = setInterval(look, ALONE_MS);
  document.addEventListener('visibilitychange', seen);
  inject(DestroyRef).onDestroy(() => {
    heard.unsubscribe();
    clearInterval(timer);
    clearTimeout(planned);
    document.removeEventListener('visibilitychange', seen);
  });
}
