import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { OPEN_WORK } from './handover.operations';
import { HandoverWords } from './handover-words';

/** Says how much open work a person alone holds, and leads to handing it over; nothing where one may not see it. */
@Component({
  selector: 'ts-open-work-note',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (work(); as it) {
      @if (it.count > 0) {
        <p class="note near">
          <mat-icon class="i" svgIcon="triangle-alert" /><span class="grow"
            >{{ t().open(it.count) }}
            <a class="b" [routerLink]="['/ban-giao', it.personId]">{{ t().link }}</a></span
          >
        </p>
      } @else {
        <p class="note">
          <mat-icon class="i" svgIcon="info" /><span>{{ t().openNone }}</span>
        </p>
      }
    }
  `,
})
export class OpenWorkNote {
  readonly personId = input.required<string>();
  protected readonly t = inject(HandoverWords).t;
  private readonly query = live(
    OPEN_WORK,
    () => (this.personId() ? { personId: this.personId() } : undefined),
    {
      poll: false,
    },
  );
  protected readonly work = computed(() => this.query.data()?.openWork);
}
