import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { CHANGE_PHONE, OFFICIALS, ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';

/** Điện thoại công vụ of a person, as the directory shows it. */
@Component({
  selector: 'ts-phone-page',
  imports: [RouterLink, Crumbs, EmptyState, ErrorState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (people.failed() || query.failed()) {
        <ts-error-state [what]="t().directory.what" (retry)="people.retry()" />
      } @else if (people.loading() || query.loading()) {
        <ts-skeleton [rows]="3" />
      } @else if (!chart()?.changeable) {
        <ts-empty icon="lock" [heading]="t().form.closed" [hint]="t().form.closedHint" />
      } @else if (person(); as it) {
        <ts-crumbs [trail]="trail()" />
        <h1 class="title lg desk-only">{{ t().phone.title }}</h1>
        <p class="lede">{{ it.name }}</p>
        @if (it.phone) {
          <p class="muted small num">{{ t().phone.now(it.phone) }}</p>
        }
        <form class="form" (submit)="save($event)" novalidate>
          <ts-error-summary [errors]="errors()" [tries]="tries()" />
          <ts-field
            [label]="t().appoint.phone"
            [hint]="t().phone.hint"
            [error]="errors()[0]?.message ?? ''"
            controlId="phone"
          >
            <input
              tsControl
              class="inp num"
              type="tel"
              maxlength="60"
              autocomplete="off"
              [value]="phone()"
              (input)="phone.set($any($event.target).value)"
            />
          </ts-field>
          <div class="row">
            <button type="submit" class="btn" [disabled]="busy()">{{ t().phone.submit }}</button>
            @if (it.phone) {
              <button type="button" class="btn out" [disabled]="busy()" (click)="keep(null)">
                {{ t().phone.remove }}
              </button>
            }
            <a class="btn txt" [routerLink]="back()">{{ common().common.cancel }}</a>
          </div>
        </form>
      } @else {
        <ts-empty icon="phone" [heading]="t().directory.empty" [hint]="t().form.closedHint" />
      }
    </div>
  `,
})
export class PhonePage {
  /** The unit from which one came. */
  readonly id = input.required<string>();
  readonly personId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  protected readonly people = live(OFFICIALS, () => ({}), { poll: false });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  protected readonly person = computed(() =>
    this.people.data()?.officials?.find(({ id }) => id === this.personId()),
  );
  /** A new number: the present one is masked here, as for everybody outside the unit. */
  protected readonly phone = signal('');
  protected readonly back = computed(() => ['/co-cau/don-vi', this.id()]);
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.chart()?.units.find(({ id }) => id === this.id())?.name ?? '', link: this.back() },
    { label: this.t().phone.title },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  protected readonly refusal = formRefusal({ phone: 'phone' });
  protected readonly errors = computed<readonly FormError[]>(() =>
    this.tries() > 0 && this.phone().trim() === ''
      ? [{ control: 'phone', message: this.t().phone.missing }]
      : this.refusal.errors(),
  );

  constructor() {
    pageHead(() => ({ title: this.t().phone.title, back: this.back() }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tries.update((tries) => tries + 1);
    if (this.phone().trim() !== '') await this.keep(this.phone().trim());
  }

  protected async keep(phone: string | null): Promise<void> {
    this.refusal.clear();
    const [chart, person] = [this.chart(), this.person()];
    if (!chart || !person) return;
    // The present number is masked: left as it stands, nothing is changed.
    if (this.phone() === person.phone)
      return void (await this.router.navigate(this.back(), { replaceUrl: true }));
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CHANGE_PHONE, {
        personId: person.id,
        phone,
        expectedVersion: chart.version,
      });
      if (!(await this.refusal.take(outcome, this.t().phone.done(person.name)))) {
        return this.tries.update((tries) => tries + 1);
      }
      return void (await this.router.navigate(this.back(), { replaceUrl: true }));
    });
  }
}
