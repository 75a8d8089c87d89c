import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { DeadlineField } from '../../ui/form/deadline-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { DOSSIER_HEAD } from '../dossiers/dossier.operations';
import { subjectAfter } from '../dossiers/subject-after';
import { SEND_ROUND } from './round-acts.operations';
import { CHECK_DEADLINE, READY_DOSSIERS, UNITS_TO_ASK } from './rounds.operations';

interface NewRound {
  readonly along: readonly string[];
  /** Undefined until somebody chooses: then every unit is asked. */
  readonly units: readonly string[] | null;
  readonly dueAt: string;
  readonly dueWords: string;
  readonly question: string;
  readonly showOthers: boolean;
}

const EMPTY: NewRound = { along: [], units: null, dueAt: '', dueWords: '', question: '', showOthers: false };

/** Gửi lấy ý kiến: whom, until when, then a check page, since what was sent cannot be taken back. */
@Component({
  selector: 'ts-send-round-page',
  imports: [MatIcon, RouterLink, DeadlineField, ErrorState, ErrorSummary, Field, FieldControl, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './send-round-page.html',
  styleUrl: './send-round-page.css',
})
export class SendRoundPage {
  readonly id = input.required<string>();
  /** "kiem-tra" shows the check page. */
  readonly buoc = input<string>();

  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  private readonly head = live(DOSSIER_HEAD, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.head.data()?.dossier);
  private readonly ready = live(READY_DOSSIERS, () => ({}), { poll: false });
  private readonly unitsQuery = live(UNITS_TO_ASK, () => ({}), { poll: false });
  private readonly queries = [this.head, this.ready, this.unitsQuery];
  protected readonly failed = computed(() => this.queries.some((query) => query.failed()));
  protected readonly loading = computed(() => this.queries.some((query) => query.loading()));
  protected readonly units = computed(() => this.unitsQuery.data()?.unitsToAsk ?? []);

  protected readonly form = signal<NewRound>(EMPTY);
  protected readonly kept = keepDraft(() => `round:${this.id()}`, this.form);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly check = live(
    CHECK_DEADLINE,
    () => (this.form().dueAt ? { dueAt: this.form().dueAt } : undefined),
    {
      poll: false,
    },
  );
  protected readonly deadline = computed(() => this.check.data()?.checkDeadline);

  /** The notice's words of the deadline, and what they mean: one instant, or several to choose from. */
  protected readonly fixedWords = computed(() => this.dossier()?.sessionItem?.dueWords ?? '');
  private readonly meanings = computed(() => this.dossier()?.sessionItem?.suggestedDueAt ?? []);
  protected readonly choices = computed(() => (this.meanings().length > 1 ? this.meanings() : []));
  protected readonly sentence = sentenceTime;
  protected readonly others = computed(() =>
    (this.ready.data()?.dossiers.edges ?? [])
      .map((edge) => edge.node)
      .filter((each) => each.id !== this.id() && each.allowedActs.includes('SEND_ROUND')),
  );
  protected readonly chosenUnits = computed(() => this.form().units ?? this.units().map((unit) => unit.id));
  protected readonly sent = computed(() => {
    const along = this.others().filter((each) => this.form().along.includes(each.id));
    const own = this.dossier();
    return own ? [own, ...along] : [];
  });
  protected readonly sentUnits = computed(() => {
    const chosen = new Set(this.chosenUnits());
    return this.units().filter((unit) => chosen.has(unit.id));
  });
  protected readonly past = computed(() => {
    const { dueAt } = this.form();
    return dueAt !== '' && Date.parse(dueAt) <= Date.parse(this.clock.now());
  });
  private readonly problems = computed<FormError[]>(() => {
    const t = this.t().consultation.send;
    const { dueAt } = this.form();
    return [
      ...(this.chosenUnits().length === 0 ? [{ control: 'units', message: t.unitsRequired }] : []),
      ...(dueAt === '' ? [{ control: 'deadline', message: t.deadlineRequired }] : []),
      ...(this.past() ? [{ control: 'deadline', message: t.past }] : []),
    ];
  });
  private readonly refusal = formRefusal({ unitIds: 'units', dueAt: 'deadline', question: 'question' });
  protected readonly errors = computed(() => [
    ...(this.tries() > 0 ? this.problems() : []),
    ...this.refusal.errors(),
  ]);
  protected readonly checking = computed(() => this.buoc() === 'kiem-tra' && this.problems().length === 0);
  protected readonly dueSentence = computed(() => (this.form().dueAt ? sentenceTime(this.form().dueAt) : ''));

  constructor() {
    pageHead(() => ({
      title: this.checking() ? this.t().consultation.send.checkTitle : this.t().consultation.send.title,
      back: ['/du-thao', this.id()],
    }));
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('SEND_ROUND'),
      () => ['/du-thao', this.id()],
    );
    // The words of the notice: what they mean is put into the form, what is ambiguous is asked.
    effect(() => {
      const [meant, another] = this.meanings();
      if (meant === undefined || another !== undefined) return;
      untracked(() => {
        if (this.form().dueAt === '' && !this.kept.restored()) this.take(meant);
      });
    });
  }

  protected retry(): void {
    for (const query of this.queries) if (query.failed()) query.retry();
  }

  /** Takes a meaning of the notice's words as the deadline. */
  protected take(instant: string): void {
    this.set({ dueAt: instant, dueWords: this.fixedWords() });
  }

  /** Two texts of one instant may differ in their offsets. */
  protected same(one: string, other: string): boolean {
    return Date.parse(one) === Date.parse(other);
  }

  protected after(subject: string): string {
    return subjectAfter('', subject).trim();
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<NewRound>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected toggleUnit(id: string): void {
    const chosen = this.chosenUnits();
    this.set({ units: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  }

  protected toggleAlong(id: string): void {
    const { along } = this.form();
    this.set({ along: along.includes(id) ? along.filter((each) => each !== id) : [...along, id] });
  }

  protected async goToCheck(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.problems().length > 0) return;
    await this.router.navigate([], { queryParams: { buoc: 'kiem-tra' } });
    window.scrollTo({ top: 0 });
  }

  protected async sendRound(): Promise<void> {
    const dossier = this.dossier();
    const form = this.form();
    if (!dossier || this.problems().length > 0) return;
    // The page is left as soon as the step is done: what it says is made before.
    const done = this.t().consultation.send.done(this.sentUnits().length, this.dueSentence());
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(SEND_ROUND, {
        expectedVersion: dossier.version,
        input: {
          dossierIds: this.sent().map((each) => each.id),
          unitIds: this.sentUnits().map((unit) => unit.id),
          dueAt: form.dueAt,
          showOthers: form.showOthers,
          ...(form.dueWords.trim() ? { dueWords: form.dueWords.trim() } : {}),
          ...(form.question.trim() ? { question: form.question.trim() } : {}),
        },
      });
      if (!(await this.refusal.take(outcome, done))) return this.backToForm();
      this.form.set(EMPTY);
      this.kept.clear();
      return void (await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true }));
    });
  }

  /** What was refused is shown where it was typed. */
  private async backToForm(): Promise<void> {
    await this.router.navigate([], { queryParams: {}, replaceUrl: true });
    this.tries.update((tries) => tries + 1);
  }
}
