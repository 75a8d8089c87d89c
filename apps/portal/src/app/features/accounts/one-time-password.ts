import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { CopyText } from '../../ui/feedback/copy-text';
import { AccountsWords } from './accounts-words';

/** A one-time password, shown once: to be handed over before one goes on. */
@Component({
  selector: 'ts-one-time-password',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card box" aria-live="polite">
      <h2 class="h2">{{ t().password.heading }}</h2>
      @if (password(); as it) {
        <p class="secret" translate="no">{{ it }}</p>
        <p class="small">{{ t().password.hint }}</p>
        <div class="row wrap">
          <button type="button" class="btn out" (click)="copy(it)">
            <mat-icon class="i" svgIcon="copy" />{{ t().password.copy }}
          </button>
          <button type="button" class="btn" (click)="kept.emit()">{{ t().password.kept }}</button>
        </div>
      } @else {
        <p class="small">{{ t().password.before }}</p>
      }
    </section>
  `,
  styles: `
    .box {
      display: grid;
      gap: 12px;
      padding: 16px 20px;
      margin: 16px 0;
      border-left: 4px solid var(--mat-sys-primary);
    }
    .secret {
      margin: 0;
      font:
        600 22px/1.5 ui-monospace,
        monospace;
      letter-spacing: 0.06em;
      overflow-wrap: anywhere;
    }
    p {
      margin: 0;
    }
  `,
})
export class OneTimePassword {
  /** Null: it was shown before. */
  readonly password = input.required<string | null>();
  readonly kept = output();

  protected readonly t = inject(AccountsWords).t;
  private readonly copying = inject(CopyText);

  protected async copy(password: string): Promise<void> {
    await this.copying.copy(password, this.t().password.copied);
  }
}
