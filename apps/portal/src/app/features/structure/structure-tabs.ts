import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { StructureWords } from './structure-words';

/** The chart and the directory. */
@Component({
  selector: 'ts-structure-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="fl" [attr.aria-label]="t().tabs.label">
      <a
        class="filter"
        routerLink="/co-cau"
        routerLinkActive
        #first="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="first.isActive ? 'page' : null"
        >{{ t().tabs.chart }}</a
      >
      <a
        class="filter"
        routerLink="/co-cau/danh-ba"
        routerLinkActive
        #second="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="second.isActive ? 'page' : null"
        >{{ t().tabs.directory }}</a
      >
      <a
        class="filter"
        routerLink="/co-cau/du-lieu-ca-nhan"
        routerLinkActive
        #third="routerLinkActive"
        [routerLinkActiveOptions]="exact"
        [attr.aria-current]="third.isActive ? 'page' : null"
        >{{ t().tabs.personal }}</a
      >
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
export class StructureTabs {
  protected readonly t = inject(StructureWords).t;
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
