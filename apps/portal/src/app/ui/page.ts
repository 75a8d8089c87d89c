import { Injectable, effect, inject, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Language } from './i18n/language';

export interface PageHead {
  readonly title: string;
  readonly subtitle?: string;
  /** Where the arrow of the phone leads; none on the pages of the menu. */
  readonly back?: string | readonly unknown[];
}

/** The head of the open page: the browser's title, and the bar of the phone. */
@Injectable({ providedIn: 'root' })
export class Page {
  private readonly browser = inject(Title);
  private readonly t = inject(Language).t;
  readonly head = signal<PageHead>({ title: '' });

  constructor() {
    effect(() => {
      const title = this.head().title;
      const product = this.t().common.product;
      this.browser.setTitle(title ? `${title} · ${product}` : product);
    });
  }
}

/** Sets the head while a component is made, and again whenever what it reads changes. */
export function pageHead(head: () => PageHead): void {
  const page = inject(Page);
  effect(() => page.head.set(head()));
}
