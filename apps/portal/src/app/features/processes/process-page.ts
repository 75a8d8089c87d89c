import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Tabs } from '../../ui/tabs';
import { FlowView } from './flow-view';
import { type HeatBy, heatMarks } from './heat';
import { ProcessWords } from './process-words';
import { RunningList } from './running-list';
import { PROCESS, PROCESS_VERSION } from './processes.operations';
import { TimesTable } from './times-table';
import { TrialPanel } from './trial-panel';
import { VersionList } from './version-list';

/** One process: a version's drawing, how long its steps take, and all its versions. */
@Component({
  selector: 'ts-process-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    EmptyState,
    ErrorState,
    FlowView,
    RunningList,
    Skeleton,
    Tabs,
    TimesTable,
    TrialPanel,
    VersionList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './process-page.html',
  styleUrl: './process-page.css',
})
export class ProcessPage {
  private readonly words = inject(ProcessWords);
  private readonly router = inject(Router);
  readonly key = input.required<string>();
  /** Id of the version shown; the newest unless told. */
  readonly ban = input<string>();
  readonly the = input<string>();
  readonly mau = input<string>();
  protected readonly t = this.words.t;
  protected readonly process = live(PROCESS, () => ({ key: this.key() }), { hears: 'any' });
  protected readonly versions = computed(() => this.process.data()?.process?.versions ?? []);
  /** That which new work follows, unless another one is asked for. */
  protected readonly shown = computed(
    () =>
      this.versions().find(({ id }) => id === this.ban()) ??
      this.versions().find(({ inUse }) => inUse) ??
      this.versions()[0],
  );
  /** One that came with the platform and waits to be taken into use. */
  protected readonly offered = computed(() => {
    const [newest] = this.versions();
    return newest && !newest.inUse && newest.deployedAt === null ? newest : undefined;
  });
  protected readonly sheet = live(PROCESS_VERSION, () => {
    const id = this.shown()?.id;
    return id ? { id } : undefined;
  });
  protected readonly tab = computed(() => {
    const [asked] = [this.the()].filter(
      (key) => key !== undefined && ['dang-chay', 'thoi-gian', 'chay-thu', 'phien-ban'].includes(key),
    );
    return asked ?? 'luu-do';
  });
  protected readonly tabs = computed(() => [
    { key: 'luu-do', label: this.t().tabs.drawing },
    { key: 'dang-chay', label: this.t().tabs.running },
    { key: 'thoi-gian', label: this.t().tabs.times },
    { key: 'chay-thu', label: this.t().tabs.trial },
    { key: 'phien-ban', label: this.t().tabs.versions, count: this.versions().length },
  ]);
  protected readonly by = computed<HeatBy>(() => (this.mau() === 'tre' ? 'late' : 'median'));
  protected readonly marks = computed(() => {
    const steps = this.sheet.data()?.processVersion?.steps ?? [];
    if (this.tab() !== 'thoi-gian') return [];
    const by = this.by();
    return heatMarks(steps, by, ({ medianSeconds, lateShare }) =>
      by === 'median' ? this.words.duration(medianSeconds ?? 0) : `${Math.round((lateShare ?? 0) * 100)} %`,
    );
  });
  protected readonly legend = computed(() => {
    const { legend, legendLate } = this.t().times;
    return this.by() === 'median' ? legend : legendLate;
  });

  constructor() {
    pageHead(() => ({ title: this.shown()?.name ?? this.t().title, back: '/quy-trinh' }));
  }

  protected choose(change: Record<string, string>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
