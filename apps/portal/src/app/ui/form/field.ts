import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Language } from '../i18n/language';

let made = 0;

/** Label above, hint below, error beside: the frame of one input marked `tsControl`. */
@Component({
  selector: 'ts-field',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'field' },
  template: `
    <label [for]="controlId()"
      >{{ label() }}
      @if (optional()) {
        <span class="optional">{{ t().common.optional }}</span>
      }
    </label>
    <ng-content />
    @if (error()) {
      <div class="err" [id]="errorId()">
        <mat-icon class="i s16" svgIcon="circle-alert" /><span>{{ error() }}</span>
      </div>
    }
    @if (hint()) {
      <div class="hint" [id]="hintId()">{{ hint() }}</div>
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | undefined>('');
  readonly optional = input(false);
  /** The id of the control, so that the list of errors can lead to it. */
  readonly controlId = input(`field-${++made}`);

  protected readonly t = inject(Language).t;
  readonly errorId = computed(() => `${this.controlId()}-error`);
  readonly hintId = computed(() => `${this.controlId()}-hint`);
  /** The texts that a screen reader adds to the control's name. */
  readonly describedBy = computed(() => {
    const ids = [this.error() ? this.errorId() : '', this.hint() ? this.hintId() : ''].filter(
      (id) => id !== '',
    );
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
