import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, formatDate, type Exact } from '@thong-suot/administration';
import { Language } from '../../ui/i18n/language';
import { timeAndDay } from '../../ui/time/moments';
import { changeOf, figureWords, percentWords } from './figures';
import { takePrevious, typeInto, type FormField, type SaidFinding, type TypedFigure } from './report-form';

/** One figure of a report: last time's beside it, the difference worked out, and what the checks ask. */
@Component({
  selector: 'ts-figure-field',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field' },
  templateUrl: './figure-field.html',
  styleUrl: './figure-field.css',
})
export class FigureField {
  readonly form = input.required<FormField>();
  /** Somebody else changed it meanwhile: their figure stands at the service. */
  readonly conflict = input(false);
  readonly typed = output<TypedFigure>();
  /** The service's figure stands: what is typed here is let go. */
  readonly letGo = output();

  private readonly language = inject(Language);
  protected readonly t = this.language.t;

  protected readonly id = computed(() => `so-${this.form().key.replace('/', '-')}`);
  protected readonly hintId = computed(() => `${this.id()}-ky-truoc`);
  protected readonly indicator = computed(() => this.form().indicator);
  protected readonly open = computed(() => this.form().findings.filter(({ settled }) => !settled));
  protected readonly blocked = computed(() => this.open().some(({ finding }) => finding.weight === 'BLOCK'));
  protected readonly asksReason = computed(() =>
    this.form().findings.some(({ finding }) => finding.weight === 'REASON'),
  );
  protected readonly asksDocument = computed(() =>
    this.form().findings.some(({ finding }) => finding.code === 'SCOPE_CHANGED'),
  );
  protected readonly hasPrevious = computed(() => {
    const { field, indicator } = this.form();
    return indicator.value === 'TEXT' ? field.previousWords != null : field.previous != null;
  });
  protected readonly previous = computed(() => {
    const { field, indicator } = this.form();
    const t = this.t().land.report;
    if (field.previous == null || field.previousAsOf == null) return t.noPrevious;
    return t.previous(figureWords(field.previous, indicator), formatDate(civilDate(field.previousAsOf)));
  });
  private readonly difference = computed(() => {
    const { value, field, indicator } = this.form();
    return indicator.kind === 'IN_PERIOD' ? undefined : changeOf(value, field.previous ?? null);
  });
  protected readonly fell = computed(() => this.difference()?.direction === 'DOWN');
  protected readonly change = computed(() => {
    const { indicator } = this.form();
    const t = this.t().land.report;
    const change = this.difference();
    if (!change) return '';
    if (change.direction === 'SAME') return t.same;
    const by = figureWords(change.by, indicator);
    return change.direction === 'UP' ? t.up(by) : t.down(by);
  });
  protected readonly share = computed(() => {
    const { share, field } = this.form();
    if (!share) return '';
    const t = this.t().land.report;
    const whole = figureWords(share.whole, share);
    const rate = percentWords(share.rate);
    return field.target ? t.ofTarget(rate, whole) : t.share(rate, whole);
  });
  protected readonly theirs = computed(() => {
    const { field, indicator } = this.form();
    const t = this.t();
    const figure = field.value == null ? t.land.noData : figureWords(field.value, indicator);
    const time = field.enteredAt ? timeAndDay(field.enteredAt) : '';
    return t.land.report.conflict(field.enteredBy ?? '', figure, time);
  });
  protected readonly counted = computed(() => {
    const { field, indicator } = this.form();
    return field.counted == null ? '' : this.t().land.report.counted(figureWords(field.counted, indicator));
  });

  protected setText(text: string): void {
    this.typed.emit(typeInto(this.form(), { text }));
  }

  protected setReason(reason: string): void {
    this.typed.emit(typeInto(this.form(), { reason }));
  }

  protected keepAsBefore(): void {
    this.typed.emit(takePrevious(this.form()));
  }

  protected keepFigure({ finding }: SaidFinding): void {
    const { typed, field } = this.form();
    const confirmed = typed ? typed.confirmed : field.confirmed;
    this.typed.emit(typeInto(this.form(), { confirmed: [...confirmed, finding.code] }));
  }

  protected useInstead(instead: Exact): void {
    this.setText(instead.replace('.', ','));
  }

  protected insteadWords(finding: SaidFinding['finding']): string {
    return finding.instead === undefined
      ? ''
      : this.t().land.report.useInstead(figureWords(finding.instead, this.indicator()));
  }

  /** Seen and meant: it is written over what the colleague wrote. */
  protected takeMine(): void {
    const { typed, field } = this.form();
    if (typed) this.typed.emit({ ...typed, seen: field.version });
  }
}
