import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDate, codesOf, formatDate, numberOutline } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Crumbs } from '../../ui/crumbs';
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
import { UNITS_TO_ASK } from '../consultation/rounds.operations';
import { deadlineIn, meaningsOf } from './deadline-in';
import { ALL_WARDS, EMPTY_GIVE, giveInput, type GiveForm, leadsOf, wardsOf } from './give-form';
import { CONCLUSIONS, GIVE_ASSIGNMENT } from './meeting-acts.operations';

/** Giao nhiệm vụ: one assignment out of one paragraph of the issued conclusions, with the words that stand there. */
@Component({
  selector: 'ts-give-assignment-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    DeadlineField,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './give-assignment-page.html',
  styleUrl: './give-assignment-page.css',
})
export class GiveAssignmentPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly kinds = codesOf('assignmentKind');
  protected readonly natures = codesOf('assignmentNature');
  protected readonly allWards = ALL_WARDS;
  protected readonly query = live(CONCLUSIONS, () => ({ id: this.id() }), { hears: 'any' });
  private readonly unitsQuery = live(UNITS_TO_ASK, () => ({}), { poll: false });
  protected readonly meeting = computed(() => this.query.data()?.meeting);
  protected readonly lines = computed(() => numberOutline(this.query.data()?.noticeDraft?.lines ?? []));
  protected readonly units = computed(() => {
    const own = this.session.acting()?.unit;
    return [...(this.unitsQuery.data()?.unitsToAsk ?? []), ...(own ? [own] : [])];
  });
  protected readonly wards = computed(() => wardsOf(this.units()));
  protected readonly form = signal<GiveForm>(EMPTY_GIVE);
  protected readonly kept = keepDraft(() => `give:${this.id()}`, this.form);
  protected readonly quote = computed(() => this.lines()[this.form().line]?.text ?? '');
  /** Who has been given something out of the chosen paragraph before. */
  protected readonly before = computed(() => {
    const quote = this.quote();
    const given = (this.meeting()?.assignments ?? []).filter((each) => quote !== '' && each.quote === quote);
    return given.map(({ id, title, parts, addressed }) => {
      const units = parts.length > 0 ? parts.map(({ unit }) => unit) : addressed;
      return { id, title, units: units.map(({ shortName }) => shortName).join(', ') };
    });
  });
  /** What the words of the deadline mean, unless that is the chosen moment already. */
  protected readonly meanings = computed(() => {
    const meeting = this.meeting();
    const { deadlineWords, dueAt } = this.form();
    const found = meeting ? meaningsOf(deadlineWords, civilDate(meeting.heldOn)) : [];
    const same = (instant: string) => dueAt !== '' && Date.parse(instant) === Date.parse(dueAt);
    return found.some(({ instant }) => same(instant)) ? [] : found;
  });
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);

  private readonly refusal = formRefusal({
    line: 'give-line',
    title: 'give-title',
    leadUnitIds: 'give-lead',
    cooperatingUnitIds: 'give-cooperates',
    deadlineWords: 'give-words',
    dueAt: 'give-due',
    product: 'give-product',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { give } = this.t().meetings;
    const { line, title } = this.form();
    return [
      ...(line < 0 ? [{ control: 'give-line', message: give.lineRequired }] : []),
      ...(title.trim() === '' ? [{ control: 'give-title', message: give.titleRequired }] : []),
      ...(leadsOf(this.form(), this.units()).length === 0
        ? [{ control: 'give-lead', message: give.leadRequired }]
        : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  protected readonly source = computed(() => {
    const { noticeNumber, noticeDated } = this.meeting() ?? {};
    return noticeNumber && noticeDated
      ? this.t().meetings.give.source(noticeNumber, formatDate(civilDate(noticeDated)))
      : '';
  });

  constructor() {
    pageHead(() => ({ title: this.t().meetings.give.title, back: ['/phien-hop', this.id()] }));
    leaveUnless(
      () => {
        const data = this.query.data();
        return data && (data.meeting?.givable ?? false);
      },
      () => ['/phien-hop', this.id()],
    );
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<GiveForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  /** The paragraph proposes what nobody has typed otherwise: what is to be done, and the words of its deadline. */
  protected choose(line: number): void {
    const [before, quote] = [this.quote(), this.lines()[line]?.text ?? ''];
    const { title, deadlineWords } = this.form();
    this.set({
      line,
      ...(title.trim() === '' || title === before ? { title: quote } : {}),
      ...(deadlineWords === '' || deadlineWords === deadlineIn(before)
        ? { deadlineWords: deadlineIn(quote) }
        : {}),
    });
  }

  protected toggle(id: string): void {
    const { cooperates } = this.form();
    this.set({
      cooperates: cooperates.includes(id) ? cooperates.filter((each) => each !== id) : [...cooperates, id],
    });
  }

  protected async giveAssignment(event: Event, another = false): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const meeting = this.meeting();
    if (this.typingErrors().length > 0 || !meeting) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(GIVE_ASSIGNMENT, {
        meetingId: this.id(),
        input: giveInput(this.form(), this.units()),
        expectedVersion: meeting.version,
      });
      const given = await this.refusal.take(outcome, this.t().meetings.give.done);
      if (!given) return this.tries.update((tries) => tries + 1);
      this.form.set(EMPTY_GIVE);
      this.kept.clear();
      this.tries.set(0);
      if (another) return void document.getElementById('give-line')?.focus();
      return void (await this.router.navigate(['/phien-hop', this.id()], { replaceUrl: true }));
    });
  }
}
