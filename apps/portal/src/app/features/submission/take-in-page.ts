import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { DOSSIER_HEAD } from '../dossiers/dossier.operations';
import { type Condition, ConditionResult } from './condition-result';
import { RECORD_CONDITION_RESULT, SUBMIT_TAKEN_IN } from './party.operations';

/** Tiếp thu ý kiến: the result of each condition, the completed draft, then back to the Office. */
@Component({
  selector: 'ts-take-in-page',
  imports: [MatIcon, RouterLink, ConditionResult, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './take-in-page.html',
  styleUrl: './take-in-page.css',
})
export class TakeInPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  /** The opinion to take in: the last one recorded for this dossier. */
  protected readonly opinion = computed(() =>
    this.dossier()
      ?.submission?.opinions.filter((each) => each.dossierId === this.id())
      .toSorted((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt))
      .at(-1),
  );
  /** The Party's paper: form, number and date. */
  protected readonly source = computed(() => {
    const opinion = this.opinion();
    if (!opinion) return '';
    const date = opinion.dated ? formatDate(civilDate(opinion.dated)) : '';
    return [this.words.of('partyAnswerForm', opinion.form), opinion.number, date].filter(Boolean).join(' ');
  });
  protected readonly conditions = computed(() => this.opinion()?.conditions ?? []);
  protected readonly open = computed(() => this.conditions().filter((each) => !each.result).length);
  protected readonly canAddDraft = computed(() => this.dossier()?.allowedActs.includes('ADD_DRAFT') ?? false);
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  private readonly kept = keepDraft(() => `take-in:${this.id()}`, this.typed);
  protected readonly busy = signal(false);

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('TAKE_IN_CONDITIONS'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().submission.takeIn.title, back: ['/du-thao', this.id()] }));
  }

  protected write(condition: Condition, text: string): void {
    this.typed.update((typed) => ({ ...typed, [condition.id]: text }));
  }

  protected async record(condition: Condition, result: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      const variables = { conditionId: condition.id, result, expectedVersion: condition.version };
      const outcome = await this.acts.run(RECORD_CONDITION_RESULT, variables);
      if (!(await this.report.tell(outcome, this.t().submission.takeIn.saved))) return;
      this.typed.update(({ [condition.id]: _sent, ...rest }) => rest);
    });
  }

  protected async submitTakenIn(): Promise<void> {
    const dossier = this.dossier();
    if (!dossier) return;
    await whileBusy(this.busy, async () => {
      const variables = { dossierId: dossier.id, expectedVersion: dossier.version };
      const outcome = await this.acts.run(SUBMIT_TAKEN_IN, variables);
      if (!(await this.report.tell(outcome, this.t().submission.takeIn.done))) return;
      this.kept.clear();
      await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true });
    });
  }
}
