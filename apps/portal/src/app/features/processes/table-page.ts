import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { POSITIONS } from '@thong-suot/administration';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Deployer } from './deployer';
import { FlowView } from './flow-view';
import { ProblemList, type Shown } from './problem-list';
import { ProcessWords } from './process-words';
import { PROCESS, PROCESS_VERSION } from './processes.operations';
import { readTable, twoSteps, writeTable, type StepRow, type StepTable } from './step-table';
import { versionDiff } from './version-diff';

const UNITS = ['LEAD', 'OFFICE', 'LEADERSHIP'] as const;

/** The steps of a process as a table, for those who do not draw; it writes the same file, and shows the drawing of it. */
@Component({
  selector: 'ts-table-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    EmptyState,
    ErrorState,
    Field,
    FieldControl,
    FlowView,
    ProblemList,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './table-page.html',
  styleUrl: './table-page.css',
})
export class TablePage {
  private readonly deployer = inject(Deployer);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  /** Absent: a new process, from the two-step template. */
  readonly key = input<string>();
  protected readonly t = inject(ProcessWords).t;
  protected readonly units = UNITS;
  protected readonly positions = computed(() =>
    Object.entries(POSITIONS)
      .filter(([code]) => code !== 'ADMIN')
      .map(([code, words]) => ({ code, label: words[this.language.code()] })),
  );
  protected readonly process = live(
    PROCESS,
    () => {
      const key = this.key();
      return key === undefined ? undefined : { key };
    },
    { poll: false },
  );
  private readonly newest = computed(() => this.process.data()?.process?.versions[0]);
  private readonly sheet = live(
    PROCESS_VERSION,
    () => {
      const id = this.newest()?.id;
      return id ? { id } : undefined;
    },
    { poll: false },
  );
  protected readonly failed = computed(() => this.process.failed() || this.sheet.failed());
  protected readonly missing = computed(() => this.process.data()?.process === null);
  /** The process does more than a table can say: it is changed in the drawing. */
  protected readonly onlyDrawn = signal(false);
  protected readonly table = signal<StepTable | undefined>(undefined);
  protected readonly kept = keepDraft(
    () => (this.key() === undefined ? 'process-table:' : undefined),
    this.table,
  );
  protected readonly xml = computed(() => {
    const table = this.table();
    return table ? writeTable(table) : undefined;
  });
  protected readonly problems = signal<readonly Shown[] | undefined>([]);
  protected readonly busy = signal(false);
  protected readonly title = computed(() => {
    const name = this.newest()?.name;
    return name === undefined ? this.t().table.titleNew : this.t().draw.title(name);
  });

  constructor() {
    pageHead(() => ({ title: this.title(), back: this.key() ? ['/quy-trinh', this.key()] : '/quy-trinh' }));
    effect(() => {
      const [key, xml] = [this.key(), this.sheet.data()?.processVersion?.xml];
      if (this.table() !== undefined) return;
      if (key === undefined) this.table.set(this.template());
      else if (xml !== undefined) void this.read(xml);
    });
  }

  protected setKey(key: string): void {
    this.change((table) => ({ ...table, key }));
  }

  protected setName(name: string): void {
    this.change((table) => ({ ...table, name }));
  }

  protected set(at: number, change: Partial<StepRow>): void {
    this.change((table) => ({
      ...table,
      rows: table.rows.map((row, index) => (index === at ? { ...row, ...change } : row)),
    }));
  }

  protected toggle(at: number, position: string, held: boolean): void {
    const others = this.table()?.rows[at]?.positions.filter((code) => code !== position) ?? [];
    this.set(at, { positions: held ? [...others, position] : others });
  }

  protected add(): void {
    this.change((table) => {
      const numbers = table.rows.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
      const id = `step${Math.max(0, ...numbers) + 1}`;
      const row = { unit: 'LEAD', positions: ['OFFICER'], days: 1, skipWhen: '', mayReturn: false };
      return { ...table, rows: [...table.rows, { ...row, id, name: this.t().draw.names['userTask'] ?? '' }] };
    });
  }

  protected remove(at: number): void {
    this.change((table) => ({ ...table, rows: table.rows.filter((_, index) => index !== at) }));
  }

  protected moveUp(at: number): void {
    this.change((table) => {
      const rows = [...table.rows];
      rows.splice(at - 1, 0, ...rows.splice(at, 1));
      return { ...table, rows };
    });
  }

  protected async deploy(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const xml = this.xml();
      if (xml === undefined) return;
      const done = await this.deployer.deploy({
        key: this.key(),
        xml,
        expectedVersion: this.newest()?.version ?? 0,
      });
      if (done === undefined) return;
      if ('problems' in done) {
        this.problems.set(done.problems);
        return;
      }
      this.kept.clear();
      await this.router.navigate(['/quy-trinh', done.key]);
    });
  }

  protected names(): Record<string, string> {
    return Object.fromEntries((this.table()?.rows ?? []).map(({ id, name }) => [id, name]));
  }

  private change(by: (table: StepTable) => StepTable): void {
    this.table.update((table) => table && by(table));
    this.problems.set([]);
  }

  private template(): StepTable {
    const { newName, write, decide } = this.t().table;
    const { begin, end } = this.t().draw;
    return twoSteps('newProcess', { name: newName, begin, write, decide, end });
  }

  private async read(xml: string): Promise<void> {
    const { parse } = await import('@thong-suot/workflow-engine');
    const { definition } = await parse(xml);
    const table = definition && readTable(definition);
    const again = table && (await parse(writeTable(table))).definition;
    if (!again || versionDiff(definition, again).length > 0) this.onlyDrawn.set(true);
    else this.table.set(table);
  }
}
