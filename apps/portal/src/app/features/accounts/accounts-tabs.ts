import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { AccountsWords } from './accounts-words';

/** The list, who has no account, and the rule on second factors. */
@Component({
  selector: 'ts-accounts-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="fl" [attr.aria-label]="t().tabs.label">
      @for (tab of tabs; track tab.path) {
        <a
          class="filter"
          [routerLink]="tab.path"
          routerLinkActive
          #here="routerLinkActive"
          [routerLinkActiveOptions]="exact"
          [attr.aria-current]="here.isActive ? 'page' : null"
          >{{ t().tabs[tab.key] }}</a
        >
      }
    </nav>
  `,
  styles: `
    .fl {
      display: flex;
      gap: 8px;
      flex-wrap: wrap;
      margin: 4px 0 16px;
    }
  `,
})
export class AccountsTabs {
  protected readonly t = inject(AccountsWords).t;
  protected readonly tabs = [
    { path: '/tai-khoan', key: 'list' },
    { path: '/tai-khoan/moi', key: 'fresh' },
    { path: '/tai-khoan/quy-dinh', key: 'rules' },
  ] as const;
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
