import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Language } from '../ui/i18n/language';

/** The service did not answer when the portal opened. */
@Component({
  selector: 'ts-start-failed',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main class="lone" id="noi-dung" tabindex="-1">
      <div class="empty">
        <span class="ic"><mat-icon class="i" svgIcon="cloud-off" /></span>
        <h1 class="title">{{ t().shell.startFailedTitle }}</h1>
        <p class="muted measure">{{ t().shell.startFailedHint }}</p>
        <button type="button" class="btn" (click)="retry.emit()">
          <mat-icon class="i" svgIcon="refresh-cw" />{{ t().common.retry }}
        </button>
      </div>
    </main>
  `,
})
export class StartFailed {
  readonly retry = output();
  protected readonly t = inject(Language).t;
}
