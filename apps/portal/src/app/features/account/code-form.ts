import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { AccountWords } from './account-words';

/** Asks for a code of the authenticator app, or a recovery code. */
@Component({
  selector: 'ts-code-form',
  imports: [ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="send($event)" novalidate>
      <ts-error-summary [errors]="errors()" [tries]="tries()" />
      <ts-field
        [label]="label()"
        [hint]="hint()"
        [error]="errors()[0]?.message ?? ''"
        [controlId]="controlId()"
      >
        <input
          tsControl
          class="inp code"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck="false"
          maxlength="20"
          [value]="code()"
          (input)="code.set($any($event.target).value)"
        />
      </ts-field>
      <div class="row wrap">
        <button type="submit" class="btn" [disabled]="busy()">{{ submit() }}</button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    .code {
      max-width: 220px;
      letter-spacing: 0.12em;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class CodeForm {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly submit = input.required<string>();
  readonly busy = input(false);
  /** What the service refused. */
  readonly refused = input<readonly FormError[]>([]);
  readonly controlId = input('code');
  readonly entered = output<string>();

  protected readonly t = inject(AccountWords).t;
  protected readonly code = signal('');
  protected readonly tries = signal(0);
  protected readonly errors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    if (this.code().trim() === '') {
      return [{ control: this.controlId(), message: this.t().factor.codeNeeded }];
    }
    return this.refused().map(({ message }) => ({ control: this.controlId(), message }));
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.tries.update((tries) => tries + 1);
    if (this.code().trim() !== '') this.entered.emit(this.code().trim());
  }
}
