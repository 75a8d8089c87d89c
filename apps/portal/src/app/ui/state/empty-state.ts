import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from '@generated/icons';

/** What will appear here, and what to do. */
@Component({
  selector: 'ts-empty',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card empty' },
  template: `
    <span class="ic"><mat-icon class="i" [svgIcon]="icon()" /></span>
    <p class="h2">{{ heading() }}</p>
    <p class="muted small measure">{{ hint() }}</p>
    <ng-content />
  `,
})
export class EmptyState {
  readonly icon = input<IconName>('inbox');
  readonly heading = input.required<string>();
  readonly hint = input('');
}
