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
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { Skeleton } from '../../ui/state/skeleton';
import { PREVIEW, START_BATCH } from './operations.operations';
import { ProcessWords } from './process-words';
import { PROCESS } from './processes.operations';

/** Chuyển việc đang chạy sang phiên bản khác: which becomes which, what could follow and what not, then all of them. */
@Component({
  selector: 'ts-migrate-page',
  imports: [MatIcon, RouterLink, Crumbs, EmptyState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './migrate-page.html',
  styleUrl: './migrate-page.css',
})
export class MigratePage {
  readonly key = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(ProcessWords);
  protected readonly t = computed(() => this.words.t().migrate);
  private readonly process = live(PROCESS, () => ({ key: this.key() }), { poll: false });
  protected readonly versions = computed(() => this.process.data()?.process?.versions ?? []);
  /** The oldest one that still has work is moved first. */
  protected readonly from = linkedSignal(
    () =>
      this.versions().findLast(({ running }, at) => at > 0 && running > 0)?.id ??
      this.versions()[1]?.id ??
      '',
  );
  protected readonly to = linkedSignal(() => this.versions()[0]?.id ?? '');
  protected readonly mapping = linkedSignal<string, Readonly<Record<string, string>>>({
    source: () => `${this.from()} ${this.to()}`,
    computation: () => ({}),
  });
  private readonly mapped = computed(() =>
    Object.entries(this.mapping()).map(([from, to]) => ({ from, to })),
  );
  protected readonly query = live(PREVIEW, () => {
    const [fromVersionId, toVersionId] = [this.from(), this.to()];
    if (fromVersionId === '' || toVersionId === '' || fromVersionId === toVersionId) return undefined;
    return { fromVersionId, toVersionId, mapping: this.mapped() };
  });
  protected readonly preview = computed(() => {
    const preview = this.query.data()?.migrationPreview;
    return preview?.__typename === 'MigrationPreview' ? preview : undefined;
  });
  protected readonly same = computed(() => this.from() !== '' && this.from() === this.to());
  protected readonly movable = computed(
    () => this.preview()?.verdicts.filter(({ problems }) => problems.length === 0) ?? [],
  );
  protected readonly stuck = computed(
    () => this.preview()?.verdicts.filter(({ problems }) => problems.length > 0) ?? [],
  );
  protected readonly reason = signal('');
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({ reason: 'reason' });
  protected readonly errors = computed<FormError[]>(() => [
    ...(this.tries() > 0 && this.reason().trim() === ''
      ? [{ control: 'reason', message: this.t().reasonRequired }]
      : []),
    ...this.refusal.errors(),
  ]);

  constructor() {
    pageHead(() => ({ title: this.t().title, back: ['/quy-trinh', this.key()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  /** The place that a step takes there; empty: by the same name, if there is one. */
  protected map(elementId: string, to: string): void {
    this.mapping.update(({ [elementId]: _, ...others }) =>
      to === '' ? others : { ...others, [elementId]: to },
    );
  }

  protected async migrate(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.reason().trim() === '' || this.movable().length === 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(START_BATCH, {
        act: 'MIGRATE',
        processKey: this.key(),
        instanceIds: this.movable().map(({ instance }) => instance.id),
        reason: this.reason().trim(),
        toVersionId: this.to(),
        mapping: this.mapped(),
      });
      const made = await this.refusal.take(outcome, this.t().started);
      if (made)
        return void (await this.router.navigate(['/quy-trinh', 'dot', made.id], { replaceUrl: true }));
    });
  }
}
