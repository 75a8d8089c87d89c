import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'theme';

/** Light, dark, or as the device; kept on this device. The tokens follow `color-scheme`. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly choice = signal<ThemeChoice>(stored());

  constructor() {
    const root = inject(DOCUMENT).documentElement;
    effect(() => {
      const choice = this.choice();
      if (choice === 'system') delete root.dataset['theme'];
      else root.dataset['theme'] = choice;
      localStorage.setItem(KEY, choice);
    });
  }
}

function stored(): ThemeChoice {
  const text = localStorage.getItem(KEY);
  return text === 'light' || text === 'dark' ? text : 'system';
}
