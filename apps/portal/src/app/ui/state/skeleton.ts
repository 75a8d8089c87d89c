import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../i18n/language';

/** Grey rows in the shape of what is coming; they appear after 200 ms, so that quick answers do not flash. */
@Component({
  selector: 'ts-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card sk', 'aria-busy': 'true', role: 'status', '[attr.aria-label]': 't().common.loading' },
  template: `
    @for (width of widths(); track $index) {
      <div>
        <span class="skel square"></span>
        <span><span class="skel" [style.width.%]="width"></span><span class="skel thin"></span></span>
        <span class="skel end"></span>
      </div>
    }
  `,
})
export class Skeleton {
  readonly rows = input(4);
  protected readonly t = inject(Language).t;
  protected readonly widths = computed(() =>
    Array.from({ length: this.rows() }, (_, row) => [70, 84, 58, 76][row % 4]),
  );
}
