import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { vi, type Messages } from './vi';

export type LanguageCode = 'vi' | 'en';

const KEY = 'language';

/** The reader's language. Vietnamese is in the first load; English is fetched when somebody asks for it. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<{ code: LanguageCode; messages: Messages }>({ code: 'vi', messages: vi });

  readonly code = computed(() => this.chosen().code);
  /** The words of the portal, for templates: `t().inbox.title`. */
  readonly t = computed(() => this.chosen().messages);

  constructor() {
    effect(() => {
      this.document.documentElement.lang = this.code();
    });
    if (localStorage.getItem(KEY) === 'en') void this.choose('en');
  }

  async choose(code: LanguageCode): Promise<void> {
    const messages = code === 'vi' ? vi : (await import('./en')).en;
    this.chosen.set({ code, messages });
    localStorage.setItem(KEY, code);
  }
}
