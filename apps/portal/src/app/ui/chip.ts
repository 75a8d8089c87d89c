import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from '@generated/icons';

export type Tone = 'late' | 'near' | 'run' | 'done' | 'idle' | 'line';

/** A state in colour, icon and word; never by colour alone. */
@Component({
  selector: 'ts-chip',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'chip', '[class]': 'tone()', '[class.bare]': 'bare()' },
  template: `<mat-icon class="i" [svgIcon]="icon()" /><ng-content />`,
})
export class Chip {
  readonly tone = input.required<Tone>();
  readonly icon = input.required<IconName>();
  readonly bare = input(false);
}
