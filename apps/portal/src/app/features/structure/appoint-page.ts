import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
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
import { type AppointForm, appointInput, emptyAppointment, matching } from './appoint-form';
import { APPOINT, OFFICIALS, ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';

/** Officials that the search offers at once. */
const OFFERED = 8;

/** Bổ nhiệm: who holds a post, from when, until when. */
@Component({
  selector: 'ts-appoint-page',
  imports: [
    MatIcon,
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
  templateUrl: './appoint-page.html',
  styleUrl: './appoint-page.css',
})
export class AppointPage {
  readonly postId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  private readonly officialsQuery = live(OFFICIALS, () => ({}), { poll: false });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  protected readonly post = computed(() => this.chart()?.posts.find(({ id }) => id === this.postId()));
  protected readonly unit = computed(() => this.chart()?.units.find(({ id }) => id === this.post()?.unitId));
  protected readonly holders = computed(() =>
    (this.post()?.holders ?? []).map(({ name }) => name).join('; '),
  );
  protected readonly form = signal<AppointForm>(emptyAppointment(''));
  private readonly filled = signal(false);
  protected readonly kept = keepDraft(
    () => (this.filled() ? `appoint:${this.postId()}` : undefined),
    this.form,
  );
  protected readonly words = signal('');
  private readonly officials = computed(() => this.officialsQuery.data()?.officials ?? []);
  /** Whom the words find; whoever is chosen stays in sight. */
  protected readonly offered = computed(() => {
    const chosen = this.officials().filter(({ id }) => id === this.form().personId);
    const found = this.words().trim() === '' ? [] : matching(this.officials(), this.words(), OFFERED);
    return [...chosen, ...found.filter(({ id }) => id !== this.form().personId)];
  });
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau' },
    { label: this.unit()?.name ?? '', link: ['/co-cau/don-vi', this.unit()?.id] },
    { label: this.t().appoint.title },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    personId: 'appoint-search',
    personName: 'appoint-name',
    personCode: 'appoint-code',
    personPhone: 'appoint-phone',
    from: 'appoint-from',
    to: 'appoint-to',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().appoint;
    const { fresh, personId, name, from } = this.form();
    return [
      ...(!fresh && personId === '' ? [{ control: 'appoint-search', message: t.personMissing }] : []),
      ...(fresh && name.trim() === '' ? [{ control: 'appoint-name', message: t.nameMissing }] : []),
      ...(from === '' ? [{ control: 'appoint-from', message: t.fromMissing }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({
      title: this.t().appoint.title,
      back: this.unit() ? ['/co-cau/don-vi', this.unit()?.id] : '/co-cau',
    }));
    effect(() => {
      if (!this.chart()) return;
      untracked(() => {
        if (this.filled()) return;
        this.form.set(emptyAppointment(String(civilDateOf(this.clock.now()))));
        this.filled.set(true);
      });
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<AppointForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected async appoint(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const [chart, unit] = [this.chart(), this.unit()];
    if (!chart || !unit || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(APPOINT, {
        input: appointInput(this.postId(), this.form()),
        expectedVersion: chart.version,
      });
      if (!(await this.refusal.take(outcome, this.t().appoint.done))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.kept.clear();
      return void (await this.router.navigate(['/co-cau/don-vi', unit.id], { replaceUrl: true }));
    });
  }
}
