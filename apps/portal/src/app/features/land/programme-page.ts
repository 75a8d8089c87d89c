import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { rate } from '@thong-suot/land-rules';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { percentWords, plainFigure } from './figures';
import { LAND_TABLE, type Table } from './land.operations';
import { PeriodChoice } from './period-choice';

type Subject = Table['subjects'][number];
type Indicator = Table['indicators'][number];
type Figure = Table['figures'][number];

/** The figures of one programme: wards or sections by indicators, with the city's sums; the inventory as a checklist. */
@Component({
  selector: 'ts-programme-page',
  imports: [MatIcon, RouterLink, Crumbs, ErrorState, NotFoundPage, PeriodChoice, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-page.html',
  styleUrl: './programme-page.css',
})
export class ProgrammePage {
  readonly code = input.required<string>();
  readonly ky = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly percent = percentWords;
  protected readonly plain = plainFigure;
  protected readonly query = live(
    LAND_TABLE,
    () => ({ programme: this.code(), periodId: this.ky() ?? null }),
    { hears: 'any' },
  );
  protected readonly table = computed(() => this.query.data()?.landTable);
  protected readonly isChecklist = computed(
    () => this.table()?.indicators.every(({ value }) => value === 'CHECK') ?? false,
  );
  protected readonly hasTarget = computed(() => this.table()?.targetTotal != null);
  /** Numbers alone; words of obstacles stand below the table. */
  protected readonly columns = computed(
    () =>
      this.table()?.indicators.filter((indicator) => indicator.value !== 'TEXT' && this.isTold(indicator)) ??
      [],
  );
  protected readonly remarks = computed(() => {
    const table = this.table();
    return (
      table?.figures.flatMap((figure) => {
        const subject = table.subjects.find(({ id }) => id === figure.subjectId);
        return figure.words && subject ? [{ subject, words: figure.words }] : [];
      }) ?? []
    );
  });
  private readonly byKey = computed(
    () =>
      new Map(
        this.table()?.figures.map((figure) => [`${figure.indicatorId}/${figure.subjectId}`, figure]) ?? [],
      ),
  );
  protected readonly exportLink = computed(() => {
    const id = this.table()?.period.id;
    return id ? `/land/${id}.xlsx` : '';
  });

  constructor() {
    pageHead(() => ({
      title: this.table()?.programme.name ?? this.t().shell.menu.LAND,
      subtitle: this.asOf(),
      back: '/dat-dai',
    }));
  }

  protected figure(indicator: Indicator, subject: Subject): Figure | undefined {
    return this.byKey().get(`${indicator.id}/${subject.id}`);
  }

  protected total(indicator: Indicator) {
    return this.table()?.totals.find(({ indicatorId }) => indicatorId === indicator.id);
  }

  /** Of the year's target, from the parcels signed alone. */
  protected rateOf(subject: Subject): string {
    const signed = this.table()?.indicators.find(({ code }) => code === 'signed');
    const value = signed && this.figure(signed, subject)?.value;
    const share = rate(value ?? null, subject.target ?? null);
    if (share !== null) return percentWords(share);
    return subject.target == null ? this.t().land.noTarget : this.t().land.noData;
  }

  protected stepsDone(subject: Subject): string {
    const indicators = this.table()?.indicators ?? [];
    const done = indicators.filter((indicator) => this.figure(indicator, subject)?.value === '1');
    return this.t().land.programme.stepsDone(String(done.length), String(indicators.length));
  }

  protected lastWords(figure: Figure | undefined): string {
    if (figure?.lastValue == null || figure.lastAsOf == null) return this.t().land.noData;
    const day = formatDate(civilDate(figure.lastAsOf));
    return this.t().land.lastKnown(plainFigure(figure.lastValue), day);
  }

  protected asOf(): string {
    const day = this.table()?.period.asOf;
    return day ? this.t().land.asOf(formatDate(civilDate(day))) : '';
  }

  protected name(subject: Subject): string {
    return subject.projectName ? subject.projectName : subject.ward.shortName;
  }

  /** Details that nobody has told take no column. */
  private isTold(indicator: Indicator): boolean {
    return (
      this.table()?.figures.some(
        ({ indicatorId, value, lastValue }) =>
          indicatorId === indicator.id && (value != null || lastValue != null),
      ) ?? false
    );
  }
}
