import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatCount, formatDate, sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Chip } from '../../ui/chip';
import { Ask } from '../../ui/feedback/ask';
import { Report as Reporter, whileBusy } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { dateOf, timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { reportLook } from './report-look';
import {
  LAND_REPORTING,
  LOCK_PERIOD,
  OPEN_PERIOD,
  type Reporting,
  type ReportSummary,
} from './reports.operations';

const PAGE = 12;
const UNSENT = new Set(['NOT_SENT', 'ENTERING', 'AWAITING_LEADER', 'RETURNED']);

/** Báo cáo định kỳ: the periods, and where the reports of each stand. */
@Component({
  selector: 'ts-reports-page',
  imports: [MatIcon, RouterLink, Chip, Due, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.css',
})
export class ReportsPage {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly reporter = inject(Reporter);
  private readonly copying = inject(CopyText);
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = reportLook;
  protected readonly time = timeAndDate;
  protected readonly day = dateOf;
  protected readonly wanted = signal(PAGE);
  protected readonly busy = signal(false);

  protected readonly query = live(LAND_REPORTING, () => ({ first: this.wanted() }), { hears: 'any' });
  protected readonly periods = computed(
    () => this.query.data()?.landReporting.edges.map(({ node }) => node) ?? [],
  );
  protected readonly more = computed(() => this.query.data()?.landReporting.pageInfo.hasNextPage ?? false);
  protected readonly next = computed(() => this.query.data()?.landNextPeriod);
  private readonly ownUnit = computed(() => this.session.acting()?.unit.id);
  /** The oldest open period in which something presses, for whoever follows all units. */
  protected readonly now = computed(() =>
    this.periods()
      .filter(({ period, reports }) => period.lockedAt === null && reports.length > 1)
      .map((running) => ({
        running,
        waiting: running.reports.filter(({ state }) => state === 'SENT'),
        late: running.reports.filter(
          ({ state, late, attempt }) => attempt === 0 && late && UNSENT.has(state),
        ),
      }))
      .findLast(({ running, waiting, late }) => running.mayLock || waiting.length > 0 || late.length > 0),
  );

  constructor() {
    pageHead(() => ({ title: this.t().shell.menu.REPORTS }));
  }

  protected span({ period }: Reporting): string {
    const date = (text: string) => formatDate(civilDate(text));
    return this.t().land.reports.span(date(period.periodFrom), date(period.periodTo));
  }

  /** The reports of one's own unit first: what a ward opens this page for. In a locked period they stand with the others. */
  protected ownApart(reporting: Reporting): ReportSummary[] {
    const own = this.own(reporting);
    const alone = own.length === reporting.reports.length;
    return alone || reporting.period.lockedAt === null ? own : [];
  }

  protected others(reporting: Reporting): ReportSummary[] {
    return reporting.reports.length > this.own(reporting).length ? [...reporting.reports] : [];
  }

  private own({ reports }: Reporting): ReportSummary[] {
    return reports.filter(({ unit }) => unit.id === this.ownUnit());
  }

  protected sentCount({ reports }: Reporting): string {
    const first = reports.filter(({ attempt }) => attempt === 0);
    const sent = first.filter(({ state }) => !UNSENT.has(state) && state !== 'NO_DATA');
    return this.t().land.reports.sentCount(String(sent.length), String(first.length));
  }

  protected name(report: ReportSummary): string {
    const t = this.t().land.reports;
    return report.attempt === 0 ? report.unit.name : `${report.unit.name} – ${t.correction(report.attempt)}`;
  }

  protected nowWords(): string {
    const now = this.now();
    if (!now) return '';
    const t = this.t().land.reports.now;
    const { name } = now.running.period;
    if (now.waiting.length > 0) return t.review(formatCount(now.waiting.length));
    if (now.late.length === 1)
      return t.missingOne(now.late[0]?.unit.name ?? '', name.toLocaleLowerCase('vi'));
    if (now.late.length > 1) return t.missingMany(formatCount(now.late.length), name.toLocaleLowerCase('vi'));
    return t.lock(name.toLocaleLowerCase('vi'));
  }

  protected nextHint(): string {
    const next = this.next();
    if (!next) return '';
    const date = (text: string) => formatDate(civilDate(text));
    return this.t().land.reports.openNextHint(
      date(next.periodFrom),
      date(next.periodTo),
      sentenceTime(next.dueAt),
    );
  }

  /** A reminder to paste elsewhere: it names no figure and carries no link. */
  protected async copyReminder(report: ReportSummary, { period }: Reporting): Promise<void> {
    const t = this.t().land.reports.now;
    const words = t.reminder(
      report.unit.name,
      period.name.toLocaleLowerCase('vi'),
      sentenceTime(period.dueAt),
    );
    await this.copying.copy(words, t.reminded);
  }

  protected async openNext(): Promise<void> {
    await whileBusy(this.busy, async () => {
      await this.reporter.tell(await this.acts.run(OPEN_PERIOD, {}), this.t().land.reports.opened);
    });
  }

  protected async lock({ period, reports }: Reporting): Promise<void> {
    const t = this.t().land.reports;
    const first = reports.filter(({ attempt }) => attempt === 0);
    const missing = first.filter(({ state }) => UNSENT.has(state)).map(({ unit }) => unit.shortName);
    const accepted = first.filter(({ state }) => state === 'ACCEPTED').length;
    const answer = await this.ask.confirm({
      title: t.lockTitle(period.name.toLocaleLowerCase('vi')),
      body: t.lockBody(formatCount(accepted), missing.join(', ')),
      confirm: t.lock,
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const variables = { periodId: period.id, expectedVersion: period.version };
      await this.reporter.tell(await this.acts.run(LOCK_PERIOD, variables), t.lockedDone);
    });
  }
}
