import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { REPORT_RESULT } from './assignment-acts.operations';
import { ASSIGNMENT } from './assignment.operations';

/** Báo cáo hoàn thành: the product, as a document by number and date or as a file. */
@Component({
  selector: 'ts-result-page',
  imports: [RouterLink, DateField, ErrorSummary, Field, FieldControl, FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ t().assignments.forms.result }}</h1>
      <p class="muted small">{{ assignment()?.title }}</p>
      @if (assignment()?.product; as product) {
        <p class="small">{{ t().assignments.page.product }}: {{ product }}</p>
      }
      <form class="form" (submit)="send($event)" novalidate>
        <ts-error-summary [errors]="errors()" [tries]="tries()" />
        <p class="small muted">{{ t().assignments.forms.resultHint }}</p>
        <ts-field
          [label]="t().assignments.forms.documentNumber"
          [hint]="t().assignments.forms.documentNumberHint"
          [error]="errorOf('number')"
          [optional]="true"
          controlId="number"
        >
          <input
            tsControl
            class="inp"
            maxlength="100"
            autocomplete="off"
            [value]="typed().number"
            (input)="put({ number: $any($event.target).value })"
          />
        </ts-field>
        <ts-date-field
          [label]="t().assignments.forms.documentDate"
          [error]="errorOf('date')"
          controlId="date"
          [value]="typed().date"
          (valueChange)="put({ date: $event })"
        />
        <ts-file-drop
          [label]="t().assignments.forms.file"
          accept=".docx,.pdf,image/*,.xlsx"
          kinds=".docx, .pdf, .xlsx, ảnh"
          [camera]="true"
          [(file)]="file"
          [error]="errorOf('file')"
          controlId="file"
        />
        <ts-field
          [label]="t().assignments.forms.resultText"
          [error]="errorOf('text')"
          [optional]="true"
          controlId="text"
        >
          <textarea
            tsControl
            class="inp area"
            rows="4"
            maxlength="4000"
            [value]="typed().text"
            (input)="put({ text: $any($event.target).value })"
          ></textarea>
        </ts-field>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">
            {{ t().assignments.buttons.REPORT_RESULT }}
          </button>
          <a class="btn txt" [routerLink]="['/nhiem-vu', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class ResultPage {
  readonly id = input.required<string>();
  readonly partId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(ASSIGNMENT, () => ({ id: this.id() }), { poll: false });
  protected readonly assignment = computed(() => this.query.data()?.assignment);
  private readonly part = computed(() => this.assignment()?.parts.find(({ id }) => id === this.partId()));
  protected readonly typed = signal({ number: '', date: '', text: '' });
  private readonly kept = keepDraft(() => `result:${this.partId()}`, this.typed);
  protected readonly file = signal<UploadedFile | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    documentNumber: 'number',
    documentDate: 'date',
    fileId: 'file',
    text: 'text',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().assignments.forms;
    const number = this.typed().number.trim() !== '';
    const date = this.typed().date !== '';
    if (number && !date) return [{ control: 'date', message: t.needsDate }];
    if (!number && date) return [{ control: 'number', message: t.needsNumber }];
    return number || this.file() ? [] : [{ control: 'number', message: t.needsProduct }];
  });

  constructor() {
    leaveUnless(
      () => (this.assignment() ? this.part()?.allowedActs.includes('REPORT_RESULT') : undefined),
      () => ['/nhiem-vu', this.id()],
    );
    pageHead(() => ({ title: this.t().assignments.forms.result, back: ['/nhiem-vu', this.id()] }));
  }

  protected put(change: Partial<{ number: string; date: string; text: string }>): void {
    this.typed.update((typed) => ({ ...typed, ...change }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const part = this.part();
    if (!part || this.typingErrors().length > 0) return;
    const { number, date, text } = this.typed();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(REPORT_RESULT, {
        partId: part.id,
        expectedVersion: part.version,
        input: {
          ...(text.trim() ? { text: text.trim() } : {}),
          ...(number.trim() ? { documentNumber: number.trim(), documentDate: date } : {}),
          ...(this.file() ? { fileId: this.file()?.id } : {}),
        },
      });
      if (!(await this.refusal.take(outcome, this.t().assignments.done.result))) {
        return this.tries.update((tries) => tries + 1);
      }
      this.kept.clear();
      return void (await this.router.navigate(['/nhiem-vu', this.id()], {
        queryParams: { phan: part.id },
        replaceUrl: true,
      }));
    });
  }
}
