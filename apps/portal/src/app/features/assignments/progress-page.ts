import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { parseFigure } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { REPORT_ON_DIRECTION, REPORT_PROGRESS } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** Cập nhật tiến độ of a part, or the report on a standing direction: a text, a quantity where one is counted, a file. */
@Component({
  selector: 'ts-progress-page',
  imports: [RouterLink, ErrorSummary, Field, FieldControl, FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ title() }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <ts-field
          [label]="t().assignments.forms.progressText"
          [hint]="late() ? t().assignments.forms.lateHint : ''"
          [error]="errorOf('text')"
          controlId="text"
        >
          <textarea
            tsControl
            class="inp area"
            rows="5"
            maxlength="4000"
            [value]="typed().text"
            (input)="put({ text: $any($event.target).value })"
          ></textarea>
        </ts-field>
        @if (unit(); as counted) {
          <ts-field
            [label]="t().assignments.forms.quantity(counted)"
            [hint]="t().assignments.forms.quantityHint"
            [error]="errorOf('quantity')"
            [optional]="true"
            controlId="quantity"
          >
            <input
              tsControl
              class="inp num"
              inputmode="numeric"
              autocomplete="off"
              [value]="typed().quantity"
              (input)="put({ quantity: $any($event.target).value })"
            />
          </ts-field>
        }
        <ts-file-drop
          [label]="t().assignments.forms.file"
          accept=".docx,.pdf,image/*,.xlsx"
          kinds=".docx, .pdf, .xlsx, ảnh"
          [camera]="true"
          [(file)]="file"
          [error]="errorOf('file')"
          controlId="file"
        />
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">{{ t().assignments.forms.send }}</button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class ProgressPage {
  readonly id = input.required<string>();
  /** Absent for a standing direction. */
  readonly partId = input<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly typed = signal({ text: '', quantity: '' });
  private readonly kept = keepDraft(() => `progress:${this.id()}`, this.typed);
  protected readonly file = signal<UploadedFile | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  protected readonly title = computed(() => {
    const { direction, progress } = this.t().assignments.forms;
    return this.partId() ? progress : direction;
  });
  protected readonly unit = computed(() => (this.partId() ? this.assignment()?.quantityUnit : null));
  protected readonly late = computed(() => this.part()?.timing === 'LATE');
  private readonly quantity = computed(() => {
    const text = this.typed().quantity.trim();
    return text === '' ? null : parseFigure(text);
  });
  private readonly refusal = formRefusal({ text: 'text', quantity: 'quantity', fileId: 'file' });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t();
    const quantity = this.quantity();
    const whole =
      quantity === null || (quantity !== undefined && Number.isInteger(quantity) && quantity >= 0);
    return [
      ...(this.typed().text.trim() === '' ? [{ control: 'text', message: t.common.required }] : []),
      ...(whole ? [] : [{ control: 'quantity', message: t.assignments.forms.quantityInvalid }]),
    ];
  });

  constructor() {
    leaveUnless(
      () => this.allowed(),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/nhiem-vu', this.id()] }));
  }

  protected put(change: Partial<{ text: string; quantity: string }>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const assignment = this.assignment();
    if (!assignment || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      if (!(await this.report())) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      return void (await this.router.navigate(['/nhiem-vu', assignment.id], {
        queryParams: this.partId() ? { phan: this.partId() } : {},
        replaceUrl: true,
      }));
    });
  }

  private async report(): Promise<object | undefined> {
    const { done } = this.t().assignments;
    const text = this.typed().text.trim();
    const file = this.file() ? { fileId: this.file()?.id } : {};
    const part = this.part();
    if (!part) {
      const variables = { assignmentId: this.id(), text, ...file };
      return this.refusal.take(await this.acts.run(REPORT_ON_DIRECTION, variables), done.directionReport);
    }
    const quantity = this.quantity();
    const counted = typeof quantity === 'number' && this.unit() ? { quantity } : {};
    const outcome = await this.acts.run(REPORT_PROGRESS, {
      partId: part.id,
      expectedVersion: part.version,
      input: { text, ...counted, ...file },
    });
    return this.refusal.take(outcome, done.progress);
  }

  private allowed(): boolean | undefined {
    const assignment = this.assignment();
    if (!assignment) return undefined;
    return this.partId()
      ? this.part()?.allowedActs.includes('REPORT_PROGRESS')
      : assignment.allowedActs.includes('REPORT_ON_DIRECTION');
  }
}
