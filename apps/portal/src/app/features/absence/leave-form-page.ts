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
import { Router, RouterLink } from '@angular/router';
import { civilDateOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import {
  ABSENCE_FORM,
  GRANT_SUBSTITUTION,
  RECORD_LEAVE,
  UNSEEN_WORK,
  type PositionHolder,
} from './absence.operations';
import { AbsenceWords } from './absence-words';
import { emptyLeave, peopleOf, substitutesFor, substitutesInput, type LeaveForm } from './leave-form';

/** Đăng ký vắng mặt with those who stand in; or, without a leave, Cử người làm thay. */
@Component({
  selector: 'ts-leave-form-page',
  imports: [
    RouterLink,
    Crumbs,
    DateField,
    EmptyState,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leave-form-page.html',
  styleUrl: './absence-form.css',
})
export class LeaveFormPage {
  /** Of the route: a leave, or a substitution alone. */
  readonly leave = input<boolean>(true);
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly session = inject(SessionStore);
  protected readonly common = inject(Language).t;
  protected readonly t = inject(AbsenceWords).t;
  protected readonly time = timeAndDate;
  protected readonly query = live(ABSENCE_FORM, () => ({}), { poll: false });
  protected readonly offered = computed(() => this.query.data()?.absenceForm);
  protected readonly isLeave = computed(() => this.leave());
  protected readonly form = signal<LeaveForm>(emptyLeave('', '', ''));
  private readonly filled = signal(false);
  protected readonly kept = keepDraft(
    () => (this.filled() ? `absence:${this.isLeave() ? 'leave' : 'substitution'}` : undefined),
    this.form,
  );
  protected readonly people = computed(() => peopleOf(this.offered()?.absentees ?? []));
  protected readonly positions = computed(() =>
    (this.offered()?.absentees ?? []).filter(({ person }) => person.id === this.form().personId),
  );
  private readonly work = live(
    UNSEEN_WORK,
    () => {
      const { personId, from, lastDay } = this.form();
      const asked = this.isLeave() && personId && from && lastDay && from <= lastDay;
      return asked ? { personId, from, lastDay } : undefined;
    },
    { poll: false },
  );
  private readonly unseen = computed(() => this.work.data()?.unseenWork ?? []);
  protected readonly unseenTotal = computed(() => this.unseen().reduce((sum, { total }) => sum + total, 0));
  protected readonly unseenItems = computed(() => this.unseen().flatMap(({ items }) => items));
  /** What is left of it by the positions for which nobody is named. */
  protected readonly uncovered = computed(() =>
    this.unseen()
      .filter(({ appointmentId }) => !this.form().substitutes[appointmentId])
      .reduce((sum, { total }) => sum + total, 0),
  );
  protected readonly anySubstitute = computed(() =>
    this.positions().some(({ appointmentId }) => this.form().substitutes[appointmentId]),
  );
  protected readonly title = computed(() =>
    this.isLeave() ? this.t().form.leaveTitle : this.t().form.substitutionTitle,
  );
  protected readonly trail = computed(() => [
    { label: this.t().title, link: '/vang-mat' },
    { label: this.title() },
  ]);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    from: 'leave-from',
    lastDay: 'leave-last',
    reason: 'leave-reason',
    substituteId: 'leave-substitute',
    personId: 'leave-person',
    acts: 'leave-kinds',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().form.required;
    const { from, lastDay, reason, named, acts } = this.form();
    return [
      ...(from === '' ? [{ control: 'leave-from', message: t.from }] : []),
      ...(lastDay === '' ? [{ control: 'leave-last', message: t.lastDay }] : []),
      ...(reason.trim() === '' ? [{ control: 'leave-reason', message: t.reason }] : []),
      ...(!this.isLeave() && !this.anySubstitute()
        ? [{ control: 'leave-substitute', message: t.substitute }]
        : []),
      ...(this.anySubstitute() && named && acts.length === 0
        ? [{ control: 'leave-kinds', message: t.kinds }]
        : []),
    ];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.title(), back: '/vang-mat' }));
    effect(() => {
      const offered = this.offered();
      if (!offered) return;
      untracked(() => {
        if (this.filled()) return;
        const own = this.session.session()?.person.id;
        const first = offered.absentees.find(({ person }) => person.id === own) ?? offered.absentees[0];
        const today = String(civilDateOf(this.clock.now()));
        this.form.set(emptyLeave(first?.person.id ?? '', first?.appointmentId ?? '', today));
        this.filled.set(true);
      });
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected capped(count: number): string {
    return count > 200 ? '200+' : String(count);
  }

  protected candidates(holder: PositionHolder): PositionHolder[] {
    return substitutesFor(holder, this.offered()?.substitutes ?? []);
  }

  protected set(change: Partial<LeaveForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected choosePerson(personId: string): void {
    this.set({ personId, substitutes: {}, withoutSubstitute: false });
  }

  protected chooseSubstitute(appointmentId: string, substituteId: string): void {
    this.set({ substitutes: { ...this.form().substitutes, [appointmentId]: substituteId } });
  }

  protected toggle(code: string, on: boolean): void {
    const { acts } = this.form();
    this.set({ acts: on ? [...acts, code] : acts.filter((act) => act !== code) });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      if (!(await this.send())) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      return void (await this.router.navigate(['/vang-mat'], { replaceUrl: true }));
    });
  }

  private async send(): Promise<boolean> {
    const { personId, from, lastDay, reason, withoutSubstitute } = this.form();
    const substitutes = substitutesInput(this.form(), this.positions());
    const t = this.t().form;
    if (this.isLeave()) {
      const outcome = await this.acts.run(RECORD_LEAVE, {
        personId,
        from,
        lastDay,
        reason,
        substitutes,
        withoutSubstitute,
      });
      return (await this.refusal.take(outcome, t.doneLeave)) !== undefined;
    }
    for (const substitute of substitutes) {
      const outcome = await this.acts.run(GRANT_SUBSTITUTION, { substitute, from, lastDay, reason });
      if (!(await this.refusal.take(outcome, t.doneSubstitution))) return false;
    }
    return true;
  }
}
