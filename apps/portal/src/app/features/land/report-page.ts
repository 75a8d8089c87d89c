import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { civilDate, formatCount, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { Report as Reporter, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { Words } from '../../ui/words';
import { FigureHistory } from './figure-history';
import { ReportEntry } from './report-entry';
import type { FormField } from './report-form';
import { reportLook } from './report-look';
import { ReportTable } from './report-table';
import { APPROVE_REPORT, CORRECT_REPORT, LAND_REPORT, REVIEW_REPORT } from './reports.operations';

/** The report of a unit in a period: typed by its officers, approved by its leader, taken in by the department, read by others. */
@Component({
  selector: 'ts-report-page',
  imports: [
    MatIcon,
    Chip,
    Crumbs,
    Due,
    ErrorState,
    FigureHistory,
    NotFoundPage,
    ReportEntry,
    ReportTable,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
})
export class ReportPage {
  readonly reportId = input.required<string>();
  /** The part on the screen, kept in the address. */
  readonly phan = input<string>();

  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly router = inject(Router);
  private readonly reporter = inject(Reporter);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = reportLook;

  protected readonly query = live(LAND_REPORT, () => ({ id: this.reportId() }));
  protected readonly report = computed(() => this.query.data()?.landReport);
  protected readonly part = computed(() => Number(this.phan() ?? '1') || 1);
  protected readonly busy = signal(false);
  protected readonly returned = signal<Readonly<Record<string, string>>>({});
  protected readonly shownHistory = signal<FormField | undefined>(undefined);

  protected readonly title = computed(() => {
    const report = this.report();
    const t = this.t().land.report;
    if (!report) return '';
    return report.attempt > 0 ? t.correctionTitle(report.period.name) : t.title(report.period.name);
  });
  protected readonly span = computed(() => {
    const period = this.report()?.period;
    const day = (date: string) => formatDate(civilDate(date));
    return period ? this.t().land.reports.span(day(period.periodFrom), day(period.periodTo)) : '';
  });
  protected readonly marked = computed(() => Object.entries(this.returned()));
  protected readonly reasonsGiven = computed(() => this.marked().every(([, reason]) => reason.trim() !== ''));
  protected readonly reviewLabel = computed(() => {
    const t = this.t().land.report;
    return this.marked().length === 0 ? t.acceptAll : t.returnSome(formatCount(this.marked().length));
  });
  protected readonly correctLabel = computed(() => {
    const t = this.t().land.report;
    return this.report()?.state === 'NO_DATA' ? t.sendLate : t.correct;
  });

  constructor() {
    pageHead(() => ({
      title: this.title() || this.t().shell.menu.REPORTS,
      subtitle: this.report()?.unit.shortName ?? '',
      back: '/bao-cao',
    }));
  }

  protected can(act: string): boolean {
    return this.report()?.allowedActs.some((allowed) => allowed === act) ?? false;
  }

  protected markFigure({ key, reason }: { key: string; reason: string | undefined }): void {
    this.returned.update((returned) => {
      if (reason !== undefined) return { ...returned, [key]: reason };
      return Object.fromEntries(Object.entries(returned).filter(([each]) => each !== key));
    });
  }

  protected async approve(): Promise<void> {
    await this.decide(null, this.t().land.report.approved);
  }

  protected async returnToOfficer(): Promise<void> {
    const t = this.t();
    const answer = await this.ask.confirm({
      title: t.land.report.returnTitle,
      confirm: t.land.report.returnBack,
      reason: { label: t.common.reason, hint: t.common.reasonHint },
    });
    if (answer) await this.decide(answer.reason, t.land.report.returnedDone);
  }

  protected async review(): Promise<void> {
    const report = this.report();
    if (!report || !this.reasonsGiven()) return;
    const t = this.t().land.report;
    const returned = this.marked().map(([key, reason]) => {
      const [indicatorId = '', subjectId = ''] = key.split('/');
      return { indicatorId, subjectId, reason: reason.trim() };
    });
    const done = returned.length === 0 ? t.acceptAllDone : t.returnSomeDone(formatCount(returned.length));
    await whileBusy(this.busy, async () => {
      const variables = { reportId: report.id, returned, expectedVersion: report.version };
      if (await this.reporter.tell(await this.acts.run(REVIEW_REPORT, variables), done))
        this.returned.set({});
    });
  }

  protected async correct(): Promise<void> {
    const report = this.report();
    const t = this.t().land.report;
    const answer = await this.ask.confirm({
      title: t.correctTitle,
      body: t.correctBody,
      confirm: this.correctLabel(),
      reason: { label: t.correctReason },
    });
    if (!report || !answer) return;
    await whileBusy(this.busy, async () => {
      const variables = { reportId: report.id, reason: answer.reason };
      const begun = await this.reporter.tell(await this.acts.run(CORRECT_REPORT, variables));
      if (begun) await this.router.navigate(['/bao-cao', begun.id]);
    });
  }

  private async decide(returnReason: string | null, done: string): Promise<void> {
    const report = this.report();
    if (!report) return;
    await whileBusy(this.busy, async () => {
      const variables = { reportId: report.id, returnReason, expectedVersion: report.version };
      await this.reporter.tell(await this.acts.run(APPROVE_REPORT, variables), done);
    });
  }
}
