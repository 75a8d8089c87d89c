import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Language } from '../i18n/language';

/** What failed, and the offer to try again. */
@Component({
  selector: 'ts-error-state',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card empty', role: 'alert' },
  template: `
    <span class="ic failed"><mat-icon class="i" svgIcon="triangle-alert" /></span>
    <p class="h2">{{ t().common.failedTitle(what()) }}</p>
    <p class="muted small measure">{{ t().common.failedHint }}</p>
    <button type="button" class="btn out" (click)="retry.emit()">
      <mat-icon class="i" svgIcon="refresh-cw" />{{ t().common.retry }}
    </button>
  `,
})
export class ErrorState {
  /** What could not be loaded, as it follows "Chưa tải được". */
  readonly what = input.required<string>();
  readonly retry = output();
  protected readonly t = inject(Language).t;
}
