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
import type { OperationBatchAct, ProcessInstanceFieldsFragment } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { dateOf, timeAndDate } from '../../ui/time/moments';
import { BATCHES, RUNNING, START_BATCH } from './operations.operations';
import { ProcessWords } from './process-words';

const PAGE = 50;

/** What runs by a process, or every process with an incident: where it stands, and the same done to many. */
@Component({
  selector: 'ts-running-list',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './running-list.html',
  styleUrl: './running-list.css',
})
export class RunningList {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().run);
  /** Absent: of all processes. */
  readonly processKey = input<string>();
  readonly versions = input<readonly { readonly id: string; readonly version: number }[]>([]);
  protected readonly versionId = signal('');
  protected readonly status = signal<'' | 'RUNNING' | 'SUSPENDED'>('');
  protected readonly incidentsOnly = linkedSignal(() => this.processKey() === undefined);
  protected readonly wanted = signal(PAGE);
  protected readonly list = live(
    RUNNING,
    () => ({
      processKey: this.processKey() ?? null,
      versionId: this.versionId() || null,
      status: this.status() || null,
      incidentsOnly: this.incidentsOnly(),
      first: this.wanted(),
    }),
    { hears: 'any' },
  );
  protected readonly rows = computed(
    () => this.list.data()?.runningProcesses.edges.map(({ node }) => node) ?? [],
  );
  protected readonly more = computed(
    () => this.list.data()?.runningProcesses.pageInfo.hasNextPage === true && this.wanted() < 200,
  );
  private readonly batchesQuery = live(BATCHES, () => {
    const processKey = this.processKey();
    return processKey === undefined ? undefined : { processKey };
  });
  protected readonly batches = computed(() => this.batchesQuery.data()?.operationBatches ?? []);
  private readonly picked = signal<readonly string[]>([]);
  /** Those that are picked and still shown. */
  protected readonly chosen = computed(() => {
    const shown = new Set(this.rows().map(({ id }) => id));
    return this.picked().filter((id) => shown.has(id));
  });
  protected readonly busy = signal(false);
  protected readonly date = dateOf;
  protected readonly time = timeAndDate;

  protected pick(id: string, picked: boolean): void {
    this.picked.update((ids) => (picked ? [...ids, id] : ids.filter((each) => each !== id)));
  }

  protected pickAll(all: boolean): void {
    this.picked.set(all ? this.rows().map(({ id }) => id) : []);
  }

  protected isPicked(id: string): boolean {
    return this.chosen().includes(id);
  }

  protected steps(row: ProcessInstanceFieldsFragment): string {
    const labels = row.openSteps.map(({ label, count }) => (count > 1 ? `${label} (${count})` : label));
    return labels.join('; ') || this.t().noStep;
  }

  protected since(row: ProcessInstanceFieldsFragment): string {
    const [first] = row.openSteps.map(({ since }) => since).sort();
    return first ? this.time(first) : '';
  }

  protected async batch(act: OperationBatchAct): Promise<void> {
    const processKey = this.processKey();
    const ids = this.chosen();
    if (processKey === undefined || ids.length === 0) return;
    const t = this.t();
    const answer = await this.ask.confirm({
      title: t.batch.title[act](ids.length),
      body: t.batch.body[act],
      confirm: t.batch.confirm[act],
      danger: act === 'CANCEL',
      reason: { label: t.reason, hint: t.reasonHint },
    });
    if (!answer) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(START_BATCH, {
        act,
        processKey,
        instanceIds: [...ids],
        reason: answer.reason,
      });
      const made = await this.report.tell(outcome);
      if (!made) return;
      this.picked.set([]);
      await this.router.navigate(['/quy-trinh', 'dot', made.id]);
    });
  }
}
