import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { formatFigure } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
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
import { OfficeTabs } from './office-tabs';
import { CHANGE_REMINDER_RULE, REMINDER_RULE, type ReminderRule } from './reminder-rule.operations';
import { BOUNDS, type NumberField, ruleForm, type RuleForm, ruleInput, wrongIn } from './rule-form';

/** Quy tắc nhắc hạn: when people are reminded of deadlines, who set it, and how it is changed. */
@Component({
  selector: 'ts-reminder-rule-page',
  imports: [MatIcon, EmptyState, ErrorState, ErrorSummary, Field, FieldControl, OfficeTabs, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reminder-rule-page.html',
  styleUrl: './reminder-rule-page.css',
})
export class ReminderRulePage {
  private readonly acts = inject(Acts);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly query = live(REMINDER_RULE, () => ({}), { hears: 'any' });
  protected readonly rule = computed(() => this.query.data()?.reminderRule);
  /** What is typed, and on which version; it stays when somebody else sets another rule meanwhile. */
  private readonly typed = signal<{ readonly form: RuleForm; readonly version: number } | undefined>(
    undefined,
  );
  protected readonly form = computed(() => {
    const rule = this.rule();
    return this.typed()?.form ?? (rule && ruleForm(rule));
  });
  protected readonly changed = computed(() => {
    const rule = this.rule();
    return (
      rule !== null && rule !== undefined && JSON.stringify(this.form()) !== JSON.stringify(ruleForm(rule))
    );
  });
  /** The rule that somebody else has set since one began to type. */
  protected readonly overtaken = computed(() => {
    const [rule, typed] = [this.rule(), this.typed()];
    return rule && typed && rule.version !== typed.version
      ? this.t().desks.office.reminders.now(this.said(rule))
      : '';
  });
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  private readonly refusal = formRefusal({
    workingDays: 'workingDays',
    sameDayMinutes: 'sameDayMinutes',
    workingDaysAfter: 'workingDaysAfter',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    const form = this.form();
    if (this.tries() === 0 || !form) return [];
    return wrongIn(form).map((control) => ({ control, message: this.bounds(control) }));
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);

  constructor() {
    pageHead(() => ({ title: this.t().desks.office.reminders.title, back: '/dieu-hanh' }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<RuleForm>): void {
    const [rule, form] = [this.rule(), this.form()];
    if (rule && form) {
      this.typed.update((typed) => ({
        form: { ...form, ...change },
        version: typed?.version ?? rule.version,
      }));
    }
  }

  /** Goes on with what is typed, after the rule that somebody else has set. */
  protected keepTyped(): void {
    this.refusal.clear();
    const rule = this.rule();
    if (rule) this.typed.update((typed) => typed && { ...typed, version: rule.version });
  }

  protected takeStored(): void {
    this.refusal.clear();
    this.typed.set(undefined);
  }

  /** A rule in one line, as the list of changes says it. */
  protected said(rule: ReminderRule | ReminderRule['changes'][number]): string {
    const t = this.t().desks.office.reminders;
    return [
      t.saidBefore(formatFigure(rule.workingDays), formatFigure(rule.sameDayMinutes)),
      rule.atDeadline ? t.saidAt : t.saidNotAt,
      rule.workingDaysAfter === 0 ? t.saidNotAfter : t.saidAfter(formatFigure(rule.workingDaysAfter)),
    ].join('; ');
  }

  protected async changeReminderRule(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const [rule, form] = [this.rule(), this.form()];
    if (!rule || !form || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CHANGE_REMINDER_RULE, {
        input: ruleInput(form),
        expectedVersion: this.typed()?.version ?? rule.version,
      });
      const done = await this.refusal.take(outcome, this.t().desks.office.reminders.done);
      if (done) this.typed.set(undefined);
      this.tries.update((tries) => (done ? 0 : tries + 1));
    });
  }

  private bounds(field: NumberField): string {
    const { from, to } = BOUNDS[field];
    return this.t().desks.office.reminders.bounds[field](String(from), String(to));
  }
}
