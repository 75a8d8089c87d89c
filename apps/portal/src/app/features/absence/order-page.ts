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
import { AUTHORISATION_FORM, ORDER_SIGNING } from './absence.operations';
import { AbsenceWords } from './absence-words';

interface OrderForm {
  readonly postId: string;
  readonly docType: string;
  readonly basis: string;
  readonly from: string;
}

/** Giao ký thừa lệnh: a post signs one type of document by the Chairman's standing order. */
@Component({
  selector: 'ts-order-page',
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
  templateUrl: './order-page.html',
  styleUrl: './absence-form.css',
})
export class OrderPage {
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(AbsenceWords).t;
  protected readonly query = live(AUTHORISATION_FORM, () => ({}), { poll: false });
  protected readonly offered = computed(() => this.query.data()?.authorisationForm);
  protected readonly form = signal<OrderForm>(empty(String(civilDateOf(inject(Clock).now()))));
  protected readonly kept = keepDraft(() => 'absence:order', this.form);
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/vang-mat' },
    { label: this.t().order.title },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    postId: 'tl-post',
    docType: 'tl-type',
    basis: 'tl-basis',
    from: 'tl-from',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().form.required;
    const { postId, docType, basis, from } = this.form();
    return [
      ...(postId === '' ? [{ control: 'tl-post', message: t.post }] : []),
      ...(docType === '' ? [{ control: 'tl-type', message: t.docType }] : []),
      ...(basis.trim() === '' ? [{ control: 'tl-basis', message: t.orderBasis }] : []),
      ...(from === '' ? [{ control: 'tl-from', message: t.from }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.t().order.title, back: '/vang-mat' }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<OrderForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ORDER_SIGNING, this.form());
      if (!(await this.refusal.take(outcome, this.t().order.done))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.kept.clear();
      return void (await this.router.navigate(['/vang-mat'], { replaceUrl: true }));
    });
  }
}

function empty(today: string): OrderForm {
  return { postId: '', docType: '', basis: '', from: today };
}
