import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

export interface Tab {
  readonly key: string;
  readonly label: string;
  readonly count?: number | undefined;
}

/** Tabs of a page as links that set one query parameter, so that the address restores the chosen one. */
@Component({
  selector: 'ts-tabs',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="tabs" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.key) {
        <a
          [routerLink]="[]"
          [queryParams]="{ the: tab.key }"
          queryParamsHandling="merge"
          [replaceUrl]="true"
          [attr.aria-current]="tab.key === current() ? 'page' : null"
          >{{ tab.label }}
          @if (tab.count) {
            <span class="num">{{ tab.count }}</span>
          }
        </a>
      }
      <ng-content />
    </nav>
  `,
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly current = input.required<string>();
  readonly label = input.required<string>();
}
