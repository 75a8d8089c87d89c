import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import type { SignInStep } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import type { Outcome } from '../../data/outcome';
import type { SessionData } from '../../data/session';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import type { FormError } from '../../ui/form/error-summary';
import { ENTER_SECOND_FACTOR, SET_OWN_PASSWORD } from '../account/account.operations';
import { AccountWords } from '../account/account-words';
import { CodeForm } from '../account/code-form';
import { FactorSetup } from '../account/factor-setup';
import { PasswordField } from '../account/password-field';

/** What signing in carries on with. */
export type SignInAnswer = SessionData | { readonly __typename: 'SignInWaits'; readonly step: SignInStep };

/** The steps of signing in after the password: a code, a password of one's own, a second factor to be set up. */
@Component({
  selector: 'ts-second-step',
  imports: [CodeForm, FactorSetup, PasswordField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (step()) {
      @case ('SECOND_FACTOR') {
        <h2 class="title">{{ t().factor.enterTitle }}</h2>
        <ts-code-form
          [label]="t().factor.code"
          [hint]="t().factor.codeHint"
          [submit]="t().factor.enter"
          [busy]="busy()"
          [refused]="refused()"
          (entered)="enter($event)"
        />
        <p class="muted small">{{ t().factor.lost }}</p>
      }
      @case ('PASSWORD') {
        <h2 class="title">{{ t().password.own }}</h2>
        <p class="small">{{ t().password.ownHint }}</p>
        <form class="form" (submit)="setPassword($event)" novalidate>
          <ts-password-field
            [label]="t().password.next"
            [hint]="t().password.nextHint"
            controlId="own-password"
            [fresh]="true"
            [error]="refused()[0]?.message ?? ''"
            [(value)]="password"
          />
          <button type="submit" class="btn lg" [disabled]="busy()">{{ t().password.ownSubmit }}</button>
        </form>
      }
      @case ('ENROL') {
        <h2 class="title">{{ t().factor.enrolTitle }}</h2>
        <p class="small">{{ t().factor.enrolHint }}</p>
        <ts-factor-setup (done)="$event ? answered.emit($event) : again.emit()" />
      }
    }
    <p>
      <button type="button" class="btn txt" (click)="again.emit()">{{ t().again }}</button>
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
      margin-top: 28px;
      max-width: 440px;
    }
  `,
})
export class SecondStep {
  readonly step = input.required<SignInStep>();
  readonly answered = output<SignInAnswer>();
  readonly again = output();

  protected readonly t = inject(AccountWords).t;
  private readonly common = inject(Language).t;
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  protected readonly busy = signal(false);
  protected readonly refused = signal<readonly FormError[]>([]);
  protected readonly password = signal('');

  protected async enter(code: string): Promise<void> {
    await whileBusy(this.busy, async () => this.take(await this.acts.run(ENTER_SECOND_FACTOR, { code })));
  }

  protected async setPassword(event: Event): Promise<void> {
    event.preventDefault();
    if (this.password() === '') {
      this.refused.set([{ control: 'own-password', message: this.common().common.required }]);
      return;
    }
    const password = this.password();
    await whileBusy(this.busy, async () => this.take(await this.acts.run(SET_OWN_PASSWORD, { password })));
  }

  private take(outcome: Outcome<SignInAnswer>): void {
    const words = this.report.words(outcome);
    this.refused.set(words ? [{ control: 'code', message: words }] : []);
    if (outcome.kind === 'done') this.answered.emit(outcome.value);
  }
}
