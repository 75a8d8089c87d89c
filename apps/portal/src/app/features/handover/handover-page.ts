import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, formatDate, formatFigure } from '@thong-suot/administration';
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
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { HAND_OVER_WORK, OPEN_WORK, type OpenWorkGroup } from './handover.operations';
import { HandoverWords } from './handover-words';
import { nextDue, proposed, takingAll } from './receivers';

/** Numbers stop here: the service counts one further. */
const COUNTED = 1_000;

/** Bàn giao việc đang mở: what a leaving person alone holds, to whom it goes, what stays; one act for all of it. */
@Component({
  selector: 'ts-handover-page',
  imports: [MatIcon, Crumbs, EmptyState, ErrorState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './handover-page.html',
  styleUrl: './handover-page.css',
})
export class HandoverPage {
  readonly personId = input.required<string>();
  private readonly acts = inject(Acts);
  protected readonly t = inject(HandoverWords).t;
  protected readonly time = timeAndDate;
  protected readonly nextDue = nextDue;
  protected readonly query = live(OPEN_WORK, () => ({ personId: this.personId() }), { poll: false });
  protected readonly work = computed(() => this.query.data()?.openWork);
  protected readonly groups = computed(() => this.work()?.groups ?? []);
  private readonly chosen = signal<Readonly<Record<string, string>>>({});
  protected readonly receivers = computed(() => proposed(this.groups(), this.chosen()));
  protected readonly forAll = computed(() => (this.groups().length > 1 ? takingAll(this.groups()) : []));
  protected readonly reason = signal('');
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({ reason: 'handover-reason' });
  protected readonly errors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const missing = this.groups()
      .filter(({ id }) => this.receivers()[id] === '')
      .map((group) => ({
        control: this.controlOf(group),
        message: this.t().receiverMissing(this.nameOf(group)),
      }));
    const reason =
      this.reason().trim() === '' ? [{ control: 'handover-reason', message: this.t().reasonMissing }] : [];
    return [...missing, ...reason, ...this.refusal.errors()];
  });
  protected readonly trail = computed(() => [
    { label: this.work()?.person ?? '' },
    { label: this.t().title },
  ]);

  constructor() {
    pageHead(() => ({ title: this.t().title, back: '/co-cau' }));
  }

  protected figure(count: number): string {
    return count > COUNTED ? `${formatFigure(COUNTED)}+` : formatFigure(count);
  }

  protected date(day: string): string {
    return formatDate(civilDate(day));
  }

  protected nameOf({ kind, label }: OpenWorkGroup): string {
    return `${this.t().kinds[kind]}: ${label}`;
  }

  protected controlOf(group: OpenWorkGroup): string {
    return `receiver-${this.groups().indexOf(group)}`;
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected choose(group: OpenWorkGroup, personId: string): void {
    this.chosen.update((chosen) => ({ ...chosen, [group.id]: personId }));
  }

  protected chooseAll(personId: string): void {
    if (personId) this.chosen.set(Object.fromEntries(this.groups().map(({ id }) => [id, personId])));
  }

  protected async handOver(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const work = this.work();
    if (!work || this.errors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(HAND_OVER_WORK, {
        personId: work.personId,
        receivers: Object.entries(this.receivers()).map(([groupKey, toPersonId]) => ({
          groupKey,
          toPersonId,
        })),
        token: work.token,
        reason: this.reason(),
      });
      if (!(await this.refusal.take(outcome, this.t().done(work.count)))) return;
      this.tries.set(0);
      this.reason.set('');
    });
  }
}
