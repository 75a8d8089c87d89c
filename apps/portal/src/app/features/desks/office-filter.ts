import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

export interface OfficeFilterOption {
  readonly id: string;
  readonly name: string;
}

/** One filter of a list of the Office's desk: all, or one of several. */
@Component({
  selector: 'ts-office-filter',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="inp" [attr.aria-label]="label()" (change)="chosen.emit($any($event.target).value)">
      <option value="">{{ all() }}</option>
      @for (option of options(); track option.id) {
        <option [value]="option.id" [selected]="option.id === value()">{{ option.name }}</option>
      }
    </select>
  `,
  styles: `
    .inp {
      width: auto;
      max-width: 340px;
      height: 40px;
      font-size: 15px;
      background-position:
        calc(100% - 18px) 17px,
        calc(100% - 13px) 17px;
    }
    @media (max-width: 760px) {
      :host {
        flex: 1 1 100%;
      }
      .inp {
        height: 44px;
        background-position-y: 19px;
        width: 100%;
        min-width: 0;
        max-width: none;
      }
    }
  `,
})
export class OfficeFilter {
  readonly label = input.required<string>();
  readonly all = input.required<string>();
  readonly options = input.required<readonly OfficeFilterOption[]>();
  readonly value = input<string>();
  readonly chosen = output<string>();
}
