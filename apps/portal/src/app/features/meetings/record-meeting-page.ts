import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilTimeOf, codesOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { whileBusy } from '../../ui/feedback/report';
import { readClockTime } from '../../ui/form/clock-time';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { Words } from '../../ui/words';
import { UNITS_TO_ASK } from '../consultation/rounds.operations';
import { MEETING_FORM, RECORD_MEETING } from './meeting-acts.operations';
import {
  CONTROLS,
  EMPTY_ITEM,
  EMPTY_RECORD,
  filled,
  hasGoodHour,
  type ItemForm,
  itemControl,
  missingIn,
  MOST_ITEMS,
  recordInput,
  type RecordForm,
} from './record-form';

/** Ghi nhận phiên họp: a session that has concluded, with its agenda; its notice is then to be written. */
@Component({
  selector: 'ts-record-meeting-page',
  imports: [MatIcon, RouterLink, DateField, ErrorSummary, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './record-meeting-page.html',
  styleUrl: './record-meeting-page.css',
})
export class RecordMeetingPage {
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly kinds = codesOf('meetingItemKind');
  protected readonly most = MOST_ITEMS;
  private readonly lastQuery = live(MEETING_FORM, () => ({}), { poll: false });
  private readonly unitsQuery = live(UNITS_TO_ASK, () => ({}), { poll: false });
  /** Who may answer for a point: the units that are asked, and the Office itself. */
  protected readonly units = computed(() => {
    const own = this.session.acting()?.unit;
    return [...(own ? [own] : []), ...(this.unitsQuery.data()?.unitsToAsk ?? [])];
  });
  protected readonly typed = signal<RecordForm>(EMPTY_RECORD);
  protected readonly kept = keepDraft(() => 'record-meeting', this.typed);
  protected readonly form = computed(() => filled(this.typed(), this.lastQuery.data()?.meetingForm));
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);

  private readonly refusal = formRefusal(CONTROLS);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { common } = this.t();
    const missing = missingIn(this.form()).map((control) => ({ control, message: common.required }));
    return hasGoodHour(this.form())
      ? missing
      : [...missing, { control: 'beginsAt', message: common.date.timeInvalid }];
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });

  constructor() {
    pageHead(() => ({ title: this.t().meetings.record.title, back: '/phien-hop' }));
    leaveUnless(
      () => {
        const data = this.lastQuery.data();
        return data && data.meetingForm !== null;
      },
      () => ['/phien-hop'],
    );
  }

  protected controlOf = itemControl;

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<RecordForm>): void {
    this.typed.update((form) => ({ ...form, ...change }));
  }

  protected setHour(text: string): void {
    this.set({ beginsAt: text.trim() === '' ? '' : readClockTime(text) });
  }

  protected setItem(at: number, change: Partial<ItemForm>): void {
    const items = this.typed().items.map((item, index) => (index === at ? { ...item, ...change } : item));
    this.set({ items });
  }

  protected addItem(): void {
    this.set({ items: [...this.typed().items, EMPTY_ITEM] });
    const id = itemControl(this.typed().items.length - 1, 'title');
    setTimeout(() => document.getElementById(id)?.focus());
  }

  protected removeItem(at: number): void {
    this.refusal.clear();
    this.set({ items: this.typed().items.filter((_, index) => index !== at) });
  }

  protected async recordMeeting(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(RECORD_MEETING, { input: recordInput(this.form()) });
      const made = await this.refusal.take(outcome, this.t().meetings.record.done);
      if (!made) return this.tries.update((tries) => tries + 1);
      this.typed.set(EMPTY_RECORD);
      this.kept.clear();
      return void (await this.router.navigate(['/phien-hop', made.id], { replaceUrl: true }));
    });
  }
}
