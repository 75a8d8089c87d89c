import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, civilDateOf, formatDate, isCivilDate } from '@thong-suot/administration';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { telLink } from './chart-tree';
import { ORGANISATION } from './structure.operations';
import { StructureWords } from './structure-words';

/** One unit on a day: what it is, what stands under it, who holds which post; what administrators may do with it. */
@Component({
  selector: 'ts-unit-page',
  imports: [MatIcon, RouterLink, Crumbs, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './unit-page.html',
  styleUrl: './unit-page.css',
})
export class UnitPage {
  readonly id = input.required<string>();
  readonly ngay = input<string>();
  private readonly clock = inject(Clock);
  protected readonly words = inject(Words);
  protected readonly t = inject(StructureWords).t;
  protected readonly tel = telLink;
  protected readonly day = computed(() => {
    const day = this.ngay() ?? '';
    return isCivilDate(day) && day !== String(civilDateOf(this.clock.now())) ? String(day) : '';
  });
  protected readonly query = live(ORGANISATION, () => ({ date: this.day() || null }), { hears: 'any' });
  protected readonly chart = computed(() => this.query.data()?.organisationAt);
  protected readonly unit = computed(() => this.chart()?.units.find(({ id }) => id === this.id()));
  protected readonly parent = computed(() =>
    this.chart()?.units.find(({ id }) => id === this.unit()?.parentId),
  );
  protected readonly below = computed(
    () => this.chart()?.units.filter(({ parentId }) => parentId === this.id()) ?? [],
  );
  protected readonly posts = computed(
    () => this.chart()?.posts.filter(({ unitId }) => unitId === this.id()) ?? [],
  );
  /** Acts are offered on the structure of today. */
  protected readonly changeable = computed(() => this.chart()?.changeable === true && this.day() === '');
  protected readonly params = computed(() => (this.day() ? { ngay: this.day() } : {}));
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/co-cau', ...(this.day() ? { query: { ngay: this.day() } } : {}) },
    { label: this.unit()?.name ?? '' },
  ]);

  constructor() {
    pageHead(() => ({ title: this.unit()?.name ?? this.t().title, back: '/co-cau' }));
  }

  protected date(day: string | null | undefined): string {
    return day ? formatDate(civilDate(day)) : '';
  }
}
