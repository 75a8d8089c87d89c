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
import { Router, RouterLink } from '@angular/router';
import { addDays, civilDateOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { OpenWorkNote } from '../handover/open-work-note';
import { END_APPOINTMENT, END_UNIT, ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';

/** Kết thúc hoạt động of a unit, or Thôi giữ chức vụ: what will happen, and from which day on. */
@Component({
  selector: 'ts-end-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    DateField,
    EmptyState,
    ErrorState,
    ErrorSummary,
    OpenWorkNote,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="4" />
      } @else if (!said()) {
        <ts-empty icon="network" [heading]="t().unit.missing" [hint]="t().unit.missingHint" />
      } @else if (!chart()?.changeable) {
        <ts-empty icon="lock" [heading]="t().form.closed" [hint]="t().form.closedHint" />
      } @else {
        <ts-crumbs [trail]="trail()" />
        <h1 class="title lg desk-only">{{ title() }}</h1>
        <form class="form" (submit)="end($event)" novalidate>
          <ts-error-summary [errors]="errors()" [tries]="tries()" />
          <p class="note near">
            <mat-icon class="i" svgIcon="info" /><span>{{ said()?.effect }}</span>
          </p>
          @if (leaving(); as personId) {
            <ts-open-work-note [personId]="personId" />
          }
          <ts-date-field
            [label]="appointmentId() ? t().end.postFrom : t().end.unitFrom"
            [hint]="appointmentId() ? t().end.postHint : ''"
            [error]="errorOf('end-from')"
            controlId="end-from"
            [value]="from()"
            (valueChange)="from.set($event)"
          />
          <div class="row">
            <button type="submit" class="btn" [disabled]="busy()">
              {{ appointmentId() ? t().end.postSubmit : t().end.unitSubmit }}
            </button>
            <a class="btn txt" [routerLink]="['/co-cau/don-vi', id()]">{{ common().common.cancel }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styles: `
    h1 {
      margin-bottom: 12px;
    }
  `,
})
export class EndPage {
  readonly id = input.required<string>();
  /** The appointment that ends; absent: the unit. */
  readonly appointmentId = input<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  private readonly unit = computed(() => this.chart()?.units.find(({ id }) => id === this.id()));
  /** What will happen, and what is said when it is done. */
  protected readonly said = computed(() => {
    const [unit, t] = [this.unit(), this.t().end];
    if (!unit) return undefined;
    if (!this.appointmentId()) return { effect: t.unitEffect(unit.name), done: t.unitDone(unit.name) };
    for (const { title, holders } of this.chart()?.posts ?? []) {
      const holder = holders.find(({ id }) => id === this.appointmentId());
      if (holder) {
        return { effect: t.postEffect(holder.name, title, unit.name), done: t.postDone(holder.name) };
      }
    }
    return undefined;
  });
  /** Who gives up the post. */
  protected readonly leaving = computed(
    () =>
      this.chart()
        ?.posts.flatMap(({ holders }) => holders)
        .find(({ id }) => id === this.appointmentId())?.personId,
  );
  protected readonly title = computed(() =>
    this.appointmentId() ? this.t().end.postTitle : this.t().end.unitTitle,
  );
  /** Tomorrow unless chosen otherwise: who holds a post today holds it to the end of the day. */
  protected readonly from = linkedSignal(() => String(addDays(civilDateOf(this.clock.now()), 1)));
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.unit()?.name ?? '', link: ['/co-cau/don-vi', this.id()] },
    { label: this.title() },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({ from: 'end-from' });
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0 && this.from() === ''
      ? [{ control: 'end-from', message: this.t().form.required.from }]
      : [],
  );
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.title(), back: ['/co-cau/don-vi', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async end(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const [chart, said, appointmentId] = [this.chart(), this.said(), this.appointmentId()];
    if (!chart || !said || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const days = { from: this.from(), expectedVersion: chart.version };
      const outcome = appointmentId
        ? await this.acts.run(END_APPOINTMENT, { appointmentId, ...days })
        : await this.acts.run(END_UNIT, { unitId: this.id(), ...days });
      if (!(await this.refusal.take(outcome, said.done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/co-cau/don-vi', this.id()], { replaceUrl: true }));
    });
  }
}
