import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { civilDateOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { AUTHORISATION_FORM, AUTHORISE_SIGNING } from './absence.operations';
import { AbsenceWords } from './absence-words';

interface AuthorisationForm {
  readonly substituteId: string;
  readonly docTypes: readonly string[];
  readonly basis: string;
  readonly from: string;
  readonly lastDay: string;
  readonly reason: string;
}

/** Ghi ủy quyền ký: the Chairman authorises the head of a unit to sign for him. */
@Component({
  selector: 'ts-authorise-page',
  imports: [
    RouterLink,
    Crumbs,
    DateField,
    EmptyState,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './authorise-page.html',
  styleUrl: './absence-form.css',
})
export class AuthorisePage {
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(AbsenceWords).t;
  protected readonly query = live(AUTHORISATION_FORM, () => ({}), { poll: false });
  protected readonly offered = computed(() => this.query.data()?.authorisationForm);
  protected readonly form = signal<AuthorisationForm>(empty(String(civilDateOf(inject(Clock).now()))));
  protected readonly kept = keepDraft(() => 'absence:authorisation', this.form);
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/vang-mat' },
    { label: this.t().authorise.title },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    from: 'uq-from',
    lastDay: 'uq-last',
    reason: 'uq-reason',
    basis: 'uq-basis',
    docTypes: 'uq-types',
    substituteId: 'uq-head',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().form.required;
    const { substituteId, docTypes, basis, from, lastDay, reason } = this.form();
    return [
      ...(substituteId === '' ? [{ control: 'uq-head', message: t.head }] : []),
      ...(docTypes.length === 0 ? [{ control: 'uq-types', message: t.docTypes }] : []),
      ...(basis.trim() === '' ? [{ control: 'uq-basis', message: t.basis }] : []),
      ...(from === '' ? [{ control: 'uq-from', message: t.from }] : []),
      ...(lastDay === '' ? [{ control: 'uq-last', message: t.lastDay }] : []),
      ...(reason.trim() === '' ? [{ control: 'uq-reason', message: t.reason }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.t().authorise.title, back: '/vang-mat' }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<AuthorisationForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected toggle(code: string, on: boolean): void {
    const { docTypes } = this.form();
    this.set({ docTypes: on ? [...docTypes, code] : docTypes.filter((type) => type !== code) });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const authoriser = this.offered()?.authorisers[0];
    if (!authoriser || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(AUTHORISE_SIGNING, {
        ...this.form(),
        docTypes: [...this.form().docTypes],
        appointmentId: authoriser.appointmentId,
      });
      if (!(await this.refusal.take(outcome, this.t().authorise.done))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.kept.clear();
      return void (await this.router.navigate(['/vang-mat'], { replaceUrl: true }));
    });
  }
}

function empty(today: string): AuthorisationForm {
  return { substituteId: '', docTypes: [], basis: '', from: today, lastDay: today, reason: '' };
}
