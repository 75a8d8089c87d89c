import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { wordsMatch } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import type { SignInStep } from '@generated/gql/graphql';
import type { Outcome } from '../../data/outcome';
import { SessionStore } from '../../data/session';
import { SIGN_IN, SIGN_IN_DEMO } from '../../data/session.operations';
import { Report, whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { initials } from '../../ui/initials';
import { Logo } from '../../ui/logo';
import { pageHead } from '../../ui/page';
import { SecondStep, type SignInAnswer } from './second-step';

const STEPS: readonly SignInStep[] = ['SECOND_FACTOR', 'ENROL', 'PASSWORD'];

/** Roles that the phone names at once. */
const FIRST_ROLES = 8;

/** Sign-in; the demonstration also offers its roles. Afterwards the page that was asked for opens. */
@Component({
  selector: 'ts-sign-in-page',
  imports: [MatIcon, ErrorSummary, Field, FieldControl, Logo, SecondStep],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** The address to return to. */
  readonly tiep = input<string>();
  /** "het" when a running session has ended. */
  readonly phien = input<string>();

  /** The step that signing in at the identity provider goes on with. */
  readonly buoc = input<string>();
  /** How signing in at the identity provider failed. */
  readonly loi = input<string>();

  protected readonly store = inject(SessionStore);
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;

  protected readonly username = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly tries = signal(0);
  /** What comes after the password, or after the identity provider. */
  protected readonly step = linkedSignal(() => STEPS.find((step) => step === this.buoc()));
  protected readonly providerProblem = computed(() => {
    const problems: Readonly<Record<string, string>> = this.t().shell.signIn.provider.problems;
    return problems[this.loi() ?? ''] ?? '';
  });
  protected readonly providerPath = computed(
    () => `/dang-nhap/oidc?tiep=${encodeURIComponent(this.tiep() ?? '/viec-can-xu-ly')}`,
  );
  protected readonly sought = signal('');
  protected readonly initials = initials;

  protected readonly errors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const required = this.t().common.required;
    return [
      ...(this.username().trim() === '' ? [{ control: 'username', message: required }] : []),
      ...(this.password() === '' ? [{ control: 'password', message: required }] : []),
    ];
  });
  private readonly found = computed(() => {
    const all = this.store.service()?.demoAccounts ?? [];
    const sought = this.sought().trim();
    return sought === ''
      ? all
      : all.filter((each) => wordsMatch(sought, `${each.title} ${each.unitName} ${each.hint}`));
  });
  /** The first roles walk through the whole demonstration; on the phone the others wait below, so that the form is near. */
  protected readonly accounts = computed(() =>
    this.found().map((account, at) => ({ ...account, later: at >= FIRST_ROLES && !this.whole() })),
  );
  protected readonly more = computed(() => this.accounts().filter(({ later }) => later).length);
  protected readonly whole = signal(false);

  constructor() {
    pageHead(() => ({ title: this.t().shell.signIn.title }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.tries.update((tries) => tries + 1);
    if (this.errors().length > 0) return;
    await whileBusy(this.busy, async () =>
      this.enter(
        await this.acts.run(SIGN_IN, { username: this.username().trim(), password: this.password() }),
      ),
    );
  }

  protected async signInAs(username: string): Promise<void> {
    await whileBusy(this.busy, async () => this.enter(await this.acts.run(SIGN_IN_DEMO, { username })));
  }

  /** Begins anew: what waited for a step is left. */
  protected again(): void {
    this.step.set(undefined);
    this.password.set('');
    this.tries.set(0);
  }

  private async enter(outcome: Outcome<SignInAnswer>): Promise<void> {
    this.problem.set(this.report.words(outcome) ?? '');
    if (outcome.kind === 'done') await this.goOn(outcome.value);
  }

  protected async goOn(answer: SignInAnswer): Promise<void> {
    if ('step' in answer) {
      this.step.set(answer.step);
      return;
    }
    await this.store.take(answer);
    const next = this.tiep();
    await this.router.navigateByUrl(
      next?.startsWith('/') && !next.startsWith('//') ? next : '/viec-can-xu-ly',
    );
  }
}
