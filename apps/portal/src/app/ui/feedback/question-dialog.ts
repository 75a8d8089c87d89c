import { ChangeDetectionStrategy, Component, type Injector, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Field } from '../form/field';
import { FieldControl } from '../form/field-control';
import { ReadyPhrases } from '../form/ready-phrases';
import { Language } from '../i18n/language';
import type { Answer, Question } from './ask';

@Component({
  selector: 'ts-question-dialog',
  imports: [MatDialogModule, Field, FieldControl, ReadyPhrases],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="dlg" (submit)="answer($event)" novalidate>
      <h2 class="title" mat-dialog-title>{{ question.title }}</h2>
      <mat-dialog-content>
        @if (question.body) {
          <p class="small pre">{{ question.body }}</p>
        }
        @if (question.choice; as asked) {
          <fieldset class="opts">
            <legend>{{ asked.label }}</legend>
            @if (choiceError()) {
              <p class="err">{{ choiceError() }}</p>
            }
            @for (option of asked.options; track option.value) {
              <label class="opt">
                <input
                  type="radio"
                  name="choice"
                  [checked]="choice() === option.value"
                  (change)="choice.set(option.value)"
                />
                <span>{{ option.label }}</span>
              </label>
            }
          </fieldset>
        }
        @if (question.reason; as asked) {
          <ts-field [label]="asked.label" [hint]="asked.hint ?? ''" [error]="error()">
            <textarea
              tsControl
              class="inp area"
              rows="4"
              [attr.maxlength]="asked.optional ? 500 : 2000"
              cdkFocusInitial
              [value]="reason()"
              (input)="reason.set($any($event.target).value)"
            ></textarea>
          </ts-field>
          @if (asked.phrases; as phrases) {
            <ts-ready-phrases
              [label]="phrases.label"
              [phrases]="phrases.texts"
              [text]="reason()"
              (chosen)="reason.set($event)"
            />
          }
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="btn txt" (click)="reference.close()">
          {{ question.cancel ?? t().common.cancel }}
        </button>
        <button type="submit" class="btn" [class.danger]="question.danger">{{ question.confirm }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class QuestionDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly reference = inject<MatDialogRef<QuestionDialog, Answer>>(MatDialogRef);
  protected readonly t = inject(Language).t;
  protected readonly reason = signal('');
  protected readonly choice = signal('');
  private readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.question.reason && !this.question.reason.optional && this.tried() && this.reason().trim() === ''
      ? this.t().common.reasonRequired
      : '',
  );
  protected readonly choiceError = computed(() =>
    this.question.choice && this.tried() && this.choice() === '' ? this.t().common.required : '',
  );

  protected answer(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.error() !== '' || this.choiceError() !== '') return;
    this.reference.close({ reason: this.reason().trim(), choice: this.choice() });
  }
}

/** Opens the dialog; undefined when it is closed without the act. */
export function openQuestion(injector: Injector, question: Question): Promise<Answer | undefined> {
  const dialog = injector.get(MatDialog);
  const opened = dialog.open<QuestionDialog, Question, Answer>(QuestionDialog, {
    data: question,
    width: '480px',
    maxWidth: 'calc(100vw - 32px)',
    autoFocus: question.reason ? 'first-tabbable' : 'dialog',
    restoreFocus: true,
  });
  return firstValueFrom(opened.afterClosed(), { defaultValue: undefined });
}
