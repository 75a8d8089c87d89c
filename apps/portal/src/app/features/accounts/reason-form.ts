import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { AccountsWords } from './accounts-words';

/** Why an administrator does it: what will happen, the reason, and the one button that does it. */
@Component({
  selector: 'ts-reason-form',
  imports: [MatIcon, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="send($event)" novalidate>
      <ts-error-summary [errors]="errors()" [tries]="tries()" />
      <p class="note near">
        <mat-icon class="i" svgIcon="info" /><span>{{ effect() }}</span>
      </p>
      <ng-content />
      <ts-field
        [label]="t().page.reason"
        [hint]="t().page.reasonHint"
        [error]="errorOf('reason')"
        controlId="reason"
      >
        <textarea
          tsControl
          class="inp"
          rows="2"
          maxlength="500"
          [value]="reason()"
          (input)="reason.set($any($event.target).value)"
        ></textarea>
      </ts-field>
      <div class="row wrap">
        <button type="submit" class="btn" [disabled]="busy()">{{ submit() }}</button>
        <button type="button" class="btn txt" (click)="cancelled.emit()">{{ common().common.cancel }}</button>
      </div>
    </form>
  `,
})
export class ReasonForm {
  readonly effect = input.required<string>();
  readonly submit = input.required<string>();
  readonly busy = input(false);
  /** What the service refused, or what is missing of the fields inside. */
  readonly refused = input<readonly FormError[]>([]);
  readonly reasoned = output<string>();
  readonly cancelled = output();

  protected readonly t = inject(AccountsWords).t;
  protected readonly common = inject(Language).t;
  protected readonly reason = signal('');
  protected readonly tries = signal(0);
  protected readonly errors = computed<FormError[]>(() =>
    this.tries() > 0 && this.reason().trim() === ''
      ? [{ control: 'reason', message: this.t().page.reasonMissing }, ...this.refused()]
      : [...this.refused()],
  );

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tries.update((tries) => tries + 1);
    if (this.reason().trim() !== '') this.reasoned.emit(this.reason());
  }
}
