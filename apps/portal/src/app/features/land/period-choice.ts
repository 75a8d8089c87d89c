import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Language } from '../../ui/i18n/language';

export interface ChosenPeriod {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
}

/** The period whose figures are shown, kept in the address (`ky`). */
@Component({
  selector: 'ts-period-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="sr" for="ky">{{ t().land.period }}</label>
    <select id="ky" class="inp" [value]="current().id" (change)="choose($any($event.target).value)">
      @for (option of options(); track option.id) {
        <option [value]="option.id" [selected]="option.id === current().id">{{ option.label }}</option>
      }
    </select>
  `,
  styles: `
    select {
      height: 40px;
      font: var(--mat-sys-label-large);
      min-width: 260px;
    }
    @media (max-width: 760px) {
      :host,
      select {
        width: 100%;
      }
    }
  `,
})
export class PeriodChoice {
  readonly periods = input.required<readonly ChosenPeriod[]>();
  readonly current = input.required<ChosenPeriod>();
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  protected readonly options = computed(() =>
    this.periods().map(({ id, name, asOf }) => ({
      id,
      label: `${name}: ${this.t()
        .land.asOf(formatDate(civilDate(asOf)))
        .toLocaleLowerCase('vi')}`,
    })),
  );

  protected choose(id: string): void {
    void this.router.navigate([], { queryParams: { ky: id }, queryParamsHandling: 'merge' });
  }
}
