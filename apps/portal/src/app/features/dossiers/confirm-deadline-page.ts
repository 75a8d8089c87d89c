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
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
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
import { timeAndDate } from '../../ui/time/moments';
import { CHECK_DEADLINE } from '../consultation/rounds.operations';
import { DOSSIER_HEAD } from './dossier.operations';
import { CONFIRM_DEADLINE } from './dossier-acts.operations';

/** Xác nhận thời hạn: the date that the reporting regime gives, or another one, with what it stands on. */
@Component({
  selector: 'ts-confirm-deadline-page',
  imports: [MatIcon, RouterLink, DeadlineField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './confirm-deadline-page.html',
  styles:
    '.form{margin-top:16px} .why{margin-top:10px;max-width:80ch} .note{margin-top:14px;max-width:720px}',
})
export class ConfirmDeadlinePage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  protected readonly timeAndDate = timeAndDate;
  private readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly regime = computed(() => this.dossier()?.sessionItem?.regime);
  protected readonly dueAt = linkedSignal(
    () => this.dossier()?.deadline?.dueAt ?? this.regime()?.suggestedDueAt ?? '',
  );
  protected readonly basis = linkedSignal(
    () => this.dossier()?.deadline?.basis ?? this.regime()?.basis ?? '',
  );
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly check = live(CHECK_DEADLINE, () => (this.dueAt() ? { dueAt: this.dueAt() } : undefined), {
    poll: false,
  });
  protected readonly warnings = computed(() => this.check.data()?.checkDeadline.warnings ?? []);
  protected readonly title = computed(() => {
    const t = this.t().dossier.deadline;
    return this.dossier()?.deadline ? t.titleAgain : t.title;
  });
  private readonly refusal = formRefusal({ dueAt: 'deadline', basis: 'basis' });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t();
    return [
      ...(this.dueAt() === '' ? [{ control: 'deadline', message: t.dossier.deadline.required }] : []),
      ...(this.check.data()?.checkDeadline.past
        ? [{ control: 'deadline', message: t.consultation.send.past }]
        : []),
      ...(this.basis().trim() === ''
        ? [{ control: 'basis', message: t.dossier.deadline.basisRequired }]
        : []),
    ];
  });

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('CONFIRM_DEADLINE'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const dossier = this.dossier();
    if (!dossier || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(CONFIRM_DEADLINE, {
        dossierId: dossier.id,
        dueAt: this.dueAt(),
        basis: this.basis().trim(),
        expectedVersion: dossier.version,
      });
      const done = this.t().dossier.deadline.done(sentenceTime(this.dueAt()));
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
