import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Language } from '../../ui/i18n/language';

/** The places of the Office's desk. */
@Component({
  selector: 'ts-office-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="fl" [attr.aria-label]="t().desks.office.tabs.label">
      <a
        class="filter"
        routerLink="/dieu-hanh"
        routerLinkActive
        #first="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="first.isActive ? 'page' : null"
        >{{ t().desks.office.tabs.examinations }}
        @if (count()) {
          <span class="num">{{ count() }}</span>
        }
      </a>
      <a
        class="filter"
        routerLink="/dieu-hanh/tinh-trang"
        routerLinkActive
        #second="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="second.isActive ? 'page' : null"
        >{{ t().desks.office.tabs.standing }}</a
      >
      <a
        class="filter"
        routerLink="/dieu-hanh/nhac-han"
        routerLinkActive
        #third="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="third.isActive ? 'page' : null"
        >{{ t().desks.office.tabs.reminders }}</a
      >
    </nav>
  `,
  styles: `
    .fl {
      display: flex;
      gap: 8px;
      flex-wrap: wrap;
      margin: 12px 0 4px;
    }
  `,
})
export class OfficeTabs {
  readonly count = input(0);
  protected readonly t = inject(Language).t;
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
