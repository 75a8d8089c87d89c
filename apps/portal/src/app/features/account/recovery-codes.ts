import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { CopyText } from '../../ui/feedback/copy-text';
import { AccountWords } from './account-words';

/** Recovery codes, shown once: to be copied or printed before one goes on. */
@Component({
  selector: 'ts-recovery-codes',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="h2">{{ t().factor.codesTitle }}</h2>
    <p class="small">{{ t().factor.codesHint }}</p>
    <ul class="card codes">
      @for (code of codes(); track code) {
        <li>{{ code }}</li>
      }
    </ul>
    <div class="row wrap">
      <button type="button" class="btn out" (click)="copy()">
        <mat-icon class="i" svgIcon="copy" />{{ t().factor.copy }}
      </button>
      <button type="button" class="btn out" (click)="print()">
        <mat-icon class="i" svgIcon="printer" />{{ t().factor.print }}
      </button>
      <button type="button" class="btn" (click)="kept.emit()">{{ t().factor.kept }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    .codes {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 10px 24px;
      max-width: 400px;
      padding: 16px 20px;
      font-family: ui-monospace, monospace;
      letter-spacing: 0.04em;
    }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  readonly kept = output();

  protected readonly t = inject(AccountWords).t;
  private readonly copying = inject(CopyText);

  protected async copy(): Promise<void> {
    await this.copying.copy(this.codes().join('\n'), this.t().factor.copied);
  }

  protected print(): void {
    window.print();
  }
}
