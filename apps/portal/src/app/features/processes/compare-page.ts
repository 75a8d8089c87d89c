import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Crumbs } from '../../ui/crumbs';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { dueOf, listOf } from './attribute-forms';
import { FlowView } from './flow-view';
import type { ElementMark } from './process-drawing';
import { ProcessWords } from './process-words';
import { PROCESS_VERSION } from './processes.operations';
import { type Difference, versionDiff } from './version-diff';

const LOOKS = {
  added: { tone: 'done', icon: 'plus' },
  removed: { tone: 'late', icon: 'minus' },
  changed: { tone: 'near', icon: 'pen-line' },
} as const;

/** Two versions side by side: what was added, removed and changed, in colour, in words and as a list. */
@Component({
  selector: 'ts-compare-page',
  imports: [Chip, Crumbs, EmptyState, ErrorState, FlowView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './compare-page.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 460px), 1fr));
      gap: 14px;
      margin: 12px 0 18px;
    }
    .table td {
      padding-block: 8px;
      vertical-align: top;
    }
    .change {
      overflow-wrap: anywhere;
    }
    h2 {
      margin-bottom: 8px;
    }
  `,
})
export class ComparePage {
  readonly key = input.required<string>();
  /** Ids of the older and of the newer version. */
  readonly cu = input<string>();
  readonly moi = input<string>();
  private readonly words = inject(Words);
  protected readonly t = inject(ProcessWords).t;
  protected readonly older = live(PROCESS_VERSION, () => idOf(this.cu()), { poll: false });
  protected readonly newer = live(PROCESS_VERSION, () => idOf(this.moi()), { poll: false });
  protected readonly looks = LOOKS;
  protected readonly differences = signal<readonly Difference[] | undefined>(undefined);
  protected readonly sheets = computed(() => {
    const [older, newer] = [this.older.data()?.processVersion, this.newer.data()?.processVersion];
    return older && newer ? { older, newer } : undefined;
  });
  /** One of the two does not exist, or not for this person. */
  protected readonly missing = computed(() => {
    if (!this.cu() || !this.moi()) return true;
    return this.older.data()?.processVersion === null || this.newer.data()?.processVersion === null;
  });
  protected readonly title = computed(() => {
    const sheets = this.sheets();
    return sheets
      ? this.t().diff.title(sheets.older.version.version, sheets.newer.version.version)
      : this.t().title;
  });
  protected readonly olderMarks = computed(() => this.marks('added'));
  protected readonly newerMarks = computed(() => this.marks('removed'));

  constructor() {
    pageHead(() => ({ title: this.title(), back: ['/quy-trinh', this.key()] }));
    effect(() => {
      const sheets = this.sheets();
      this.differences.set(undefined);
      if (sheets) void this.compare(sheets.older.xml, sheets.newer.xml);
    });
  }

  /** A value in the office's words; "–" for none. */
  protected said(attribute: string, value: string): string {
    if (value === '') return '–';
    const t = this.t();
    const due = attribute === 'due' ? dueOf(value) : undefined;
    if (due?.kind === 'days') return t.diff.workingDays(due.days);
    if (attribute === 'stage') return this.words.of('stage', value);
    const units: Record<string, string | undefined> = t.draw.units;
    if (attribute === 'candidateUnit') return units[value] ?? value;
    return attribute === 'candidatePositions'
      ? listOf(value)
          .map((position) => this.words.of('position', position))
          .join(', ')
      : value;
  }

  /** The marks of one side, on which what the other alone has does not stand. */
  private marks(without: Difference['kind']): ElementMark[] {
    return (this.differences() ?? [])
      .filter(({ kind }) => kind !== without)
      .map(({ elementId, kind }) => ({ elementId, look: `diff-${kind}`, words: this.t().diff[kind] }));
  }

  private async compare(older: string, newer: string): Promise<void> {
    const { parse } = await import('@thong-suot/workflow-engine');
    const [before, after] = await Promise.all([parse(older), parse(newer)]);
    if (before.definition && after.definition) {
      this.differences.set(versionDiff(before.definition, after.definition));
    }
  }
}

function idOf(id: string | undefined): { id: string } | undefined {
  return id ? { id } : undefined;
}
