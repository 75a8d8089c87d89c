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
import { Router, RouterLink } from '@angular/router';
import { civilDateOf, codesOf } from '@thong-suot/administration';
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
import { Words } from '../../ui/words';
import { ADD_UNIT, CHANGE_UNIT, ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';
import { emptyUnit, formOf, unitInput, type UnitForm } from './unit-form';

/** Thêm đơn vị, or Sửa thông tin: one form for both. */
@Component({
  selector: 'ts-unit-form-page',
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
  templateUrl: './unit-form-page.html',
  styles: `
    h1 {
      margin-bottom: 12px;
    }
  `,
})
export class UnitFormPage {
  /** The unit to be changed; absent: a new one. */
  readonly id = input<string>();
  /** The unit under which a new one stands. */
  readonly duoi = input<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly words = inject(Words);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(StructureWords).t;
  protected readonly kinds = codesOf('unitKind');
  protected readonly query = live(ORGANISATION, () => ({ date: null }), { poll: false });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  protected readonly unit = computed(() => this.chart()?.units.find(({ id }) => id === this.id()));
  protected readonly missing = computed(() => this.id() !== undefined && !!this.chart() && !this.unit());
  protected readonly parents = computed(() =>
    (this.chart()?.units ?? []).filter(({ id, validTo }) => id !== this.id() && !validTo),
  );
  protected readonly form = signal<UnitForm>(emptyUnit('', ''));
  private readonly filled = signal(false);
  protected readonly kept = keepDraft(
    () => (this.filled() ? `unit:${this.id() ?? `new:${this.duoi() ?? ''}`}` : undefined),
    this.form,
  );
  protected readonly title = computed(() => (this.id() ? this.t().form.changeTitle : this.t().form.addTitle));
  protected readonly trail = computed(() => {
    const unit = this.unit();
    return [
      { label: this.t().title, link: '/co-cau' },
      ...(unit ? [{ label: unit.name, link: ['/co-cau/don-vi', unit.id] as readonly unknown[] }] : []),
      { label: this.title() },
    ];
  });
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    code: 'unit-code',
    name: 'unit-name',
    shortName: 'unit-short',
    kind: 'unit-kind',
    parentId: 'unit-parent',
    symbol: 'unit-symbol',
    phone: 'unit-phone',
    from: 'unit-from',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { required } = this.t().form;
    const { code, name, from } = this.form();
    return [
      ...(this.id() === undefined && code.trim() === ''
        ? [{ control: 'unit-code', message: required.code }]
        : []),
      ...(name.trim() === '' ? [{ control: 'unit-name', message: required.name }] : []),
      ...(from === '' ? [{ control: 'unit-from', message: required.from }] : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({
      title: this.title(),
      back: this.id() ? ['/co-cau/don-vi', this.id()] : '/co-cau',
    }));
    effect(() => {
      const [chart, unit] = [this.chart(), this.unit()];
      if (!chart || (this.id() && !unit)) return;
      untracked(() => {
        if (this.filled()) return;
        const today = String(civilDateOf(this.clock.now()));
        const root = chart.units.find(({ kind }) => kind === 'PEOPLES_COMMITTEE')?.id ?? '';
        this.form.set(unit ? formOf(unit, today) : emptyUnit(this.duoi() ?? root, today));
        this.filled.set(true);
      });
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<UnitForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const [chart, form, id] = [this.chart(), this.form(), this.id()];
    if (!chart || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const [input, expectedVersion] = [unitInput(form), chart.version];
      const outcome = id
        ? await this.acts.run(CHANGE_UNIT, { unitId: id, input, expectedVersion })
        : await this.acts.run(ADD_UNIT, {
            code: form.code.trim(),
            asked: form.asked,
            input,
            expectedVersion,
          });
      const { added, changed } = this.t().form;
      const done = await this.refusal.take(outcome, id ? changed(input.name) : added(input.name));
      if (!done) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      const target = id ?? done.units.find(({ code }) => code === form.code.trim())?.id;
      const place = target ? ['/co-cau/don-vi', target] : ['/co-cau'];
      return void (await this.router.navigate(place, { replaceUrl: true }));
    });
  }
}
