import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore } from '../../data/session';

const KEPT = 6;

/** The last searches of the person on this device; nobody else sees them. Only the words, never what was found. */
@Injectable({ providedIn: 'root' })
export class RecentSearches {
  private readonly session = inject(SessionStore);
  private readonly changed = signal(0);

  readonly all = computed<readonly string[]>(() => {
    this.changed();
    return this.read();
  });

  add(text: string): void {
    const words = text.trim();
    if (words === '') return;
    const others = this.read().filter((each) => each.toLowerCase() !== words.toLowerCase());
    this.write([words, ...others].slice(0, KEPT));
  }

  clear(): void {
    this.write([]);
  }

  private key(): string | undefined {
    const person = this.session.session()?.person.id;
    return person && `searches:${person}`;
  }

  private read(): string[] {
    const key = this.key();
    try {
      const kept: unknown = JSON.parse((key && localStorage.getItem(key)) ?? '[]');
      return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
    } catch {
      return [];
    }
  }

  private write(all: readonly string[]): void {
    const key = this.key();
    if (key) localStorage.setItem(key, JSON.stringify(all));
    this.changed.update((count) => count + 1);
  }
}
