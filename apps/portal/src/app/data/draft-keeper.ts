import {
  DestroyRef,
  type Signal,
  type WritableSignal,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Clock } from './clock';
import { SessionStore } from './session';

/** What was typed into one form, kept on this device until it is sent. */
export interface KeptDraft {
  /** ISO instant of the service's time, undefined while nothing is kept. */
  readonly savedAt: Signal<string | undefined>;
  /** True when the form was filled from an earlier visit. */
  readonly restored: Signal<boolean>;
  clear(): void;
}

interface Kept<T> {
  readonly at: string;
  readonly value: T;
}

const SAVE_AFTER_MS = 1000;

/**
 * Keeps a form's content one second after typing stops, and fills the form with it when it opens again: after a
 * crash, a lost connection or a sign-in. The key holds the person, so that nobody sees another's words.
 */
export function keepDraft<T>(form: () => string | undefined, model: WritableSignal<T>): KeptDraft {
  const session = inject(SessionStore);
  const clock = inject(Clock);
  const savedAt = signal<string | undefined>(undefined);
  const restored = signal(false);
  let key: string | undefined;
  let pristine = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = (value: T): void => {
    if (key === undefined) return;
    const kept: Kept<T> = { at: clock.now(), value };
    localStorage.setItem(key, JSON.stringify(kept));
    savedAt.set(kept.at);
  };

  const flush = (): void => {
    if (JSON.stringify(model()) !== pristine && timer !== undefined) write(model());
  };

  effect(() => {
    const name = form();
    const person = session.session()?.person.id;
    const next = name && person ? `draft:${person}:${name}` : undefined;
    if (next === key) return;
    // The session may end in the middle of a word: what was typed last belongs to whoever was signed in.
    untracked(flush);
    key = next;
    if (key === undefined) return;
    const kept = read<T>(key);
    if (kept) {
      pristine = JSON.stringify(kept.value);
      model.set(kept.value);
      savedAt.set(kept.at);
      restored.set(true);
    } else {
      pristine = JSON.stringify(model());
    }
  });

  effect(() => {
    const value = model();
    if (JSON.stringify(value) === pristine) return;
    clearTimeout(timer);
    timer = setTimeout(() => write(value), SAVE_AFTER_MS);
  });

  window.addEventListener('pagehide', flush);
  inject(DestroyRef).onDestroy(() => {
    window.removeEventListener('pagehide', flush);
    if (timer !== undefined) clearTimeout(timer);
    flush();
  });

  return {
    savedAt: savedAt.asReadonly(),
    restored: restored.asReadonly(),
    clear: () => {
      clearTimeout(timer);
      timer = undefined;
      pristine = JSON.stringify(model());
      if (key !== undefined) localStorage.removeItem(key);
      savedAt.set(undefined);
      restored.set(false);
    },
  };
}

function read<T>(key: string): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept<T>);
  } catch {
    return undefined;
  }
}
