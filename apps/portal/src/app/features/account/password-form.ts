import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Acts } from '../../data/acts';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { CHANGE_PASSWORD } from './account.operations';
import { AccountWords } from './account-words';
import { PasswordField } from './password-field';

/** Changes the password of the person who is signed in. */
@Component({
  selector: 'ts-password-form',
  imports: [ErrorSummary, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form" (submit)="change($event)" novalidate>
      <ts-error-summary [errors]="errors()" [tries]="tries()" />
      <ts-password-field
        [label]="t().password.current"
        controlId="current"
        [error]="errorOf('current')"
        [(value)]="current"
      />
      <ts-password-field
        [label]="t().password.next"
        [hint]="t().password.nextHint"
        controlId="next"
        [fresh]="true"
        [error]="errorOf('next')"
        [(value)]="next"
      />
      <div class="row">
        <button type="submit" class="btn" [disabled]="busy()">{{ t().password.submit }}</button>
      </div>
    </form>
  `,
})
export class PasswordForm {
  protected readonly t = inject(AccountWords).t;
  private readonly common = inject(Language).t;
  private readonly acts = inject(Acts);
  private readonly refusal = formRefusal();
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly empty = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const message = this.common().common.required;
    return [
      ...(this.current() === '' ? [{ control: 'current', message }] : []),
      ...(this.next() === '' ? [{ control: 'next', message }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.empty(), ...this.refusal.errors()]);

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.empty().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CHANGE_PASSWORD, { current: this.current(), next: this.next() });
      const done = await this.refusal.take(outcome, this.t().password.done);
      this.tries.update((tries) => (done ? 0 : tries + 1));
      if (!done) return;
      this.current.set('');
      this.next.set('');
    });
  }
}
