import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from './data/session';
import { AwayBar } from './shell/away-bar';
import { DemoBanner } from './shell/demo-banner';
import { StartFailed } from './shell/start-failed';
import { Language } from './ui/i18n/language';
import { Theme } from './ui/theme';

@Component({
  selector: 'ts-root',
  imports: [RouterOutlet, AwayBar, DemoBanner, StartFailed],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="skip" href="#noi-dung" (click)="skip($event)">{{ t().shell.skip }}</a>
    @if (session.service()?.demo) {
      <ts-demo-banner />
    }
    <ts-away-bar />
    @if (failed()) {
      <ts-start-failed (retry)="start()" />
    } @else {
      <router-outlet />
    }
  `,
})
export class App {
  protected readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly failed = signal(false);

  constructor() {
    inject(Theme);
    void this.start();
  }

  protected async start(): Promise<void> {
    try {
      await this.session.load();
      this.failed.set(false);
    } catch {
      this.failed.set(true);
    }
  }

  /** Moves the focus past the frame; the address stays, so that Back keeps its meaning. */
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('noi-dung')?.focus();
  }
}
