import { ChangeDetectionStrategy, Component, inject, input, model, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { AccountWords } from './account-words';

/** A password that can be looked at while it is typed. */
@Component({
  selector: 'ts-password-field',
  imports: [MatIcon, Field, FieldControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ts-field [label]="label()" [hint]="hint()" [error]="error()" [controlId]="controlId()">
      <span class="inp-wrap">
        <input
          tsControl
          class="inp"
          maxlength="256"
          [autocomplete]="fresh() ? 'new-password' : 'current-password'"
          [type]="shown() ? 'text' : 'password'"
          [value]="value()"
          (input)="value.set($any($event.target).value)"
        />
        <button
          type="button"
          class="iconbtn"
          [attr.aria-label]="shown() ? t().password.hide : t().password.show"
          (click)="shown.set(!shown())"
        >
          <mat-icon class="i" [svgIcon]="shown() ? 'eye-off' : 'eye'" />
        </button>
      </span>
    </ts-field>
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly controlId = input.required<string>();
  /** Whether it is a new one: browsers then offer to make it. */
  readonly fresh = input(false);
  readonly value = model('');

  protected readonly t = inject(AccountWords).t;
  protected readonly shown = signal(false);
}
