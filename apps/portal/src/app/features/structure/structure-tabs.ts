import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { SessionStore } from '../../data/session';
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
      @if (grantsSupport()) {
        <a
          class="filter"
          routerLink="/co-cau/quyen-ho-tro"
          routerLinkActive
          #fourth="routerLinkActive"
          [routerLinkActiveOptions]="exact"
          [attr.aria-current]="fourth.isActive ? 'page' : null"
          >{{ t().tabs.support }}</a
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
export class StructureTabs {
  private readonly session = inject(SessionStore);
  protected readonly t = inject(StructureWords).t;
  /** The leaders of the Office; the service decides. */
  protected readonly grantsSupport = computed(() => {
    const acting = this.session.acting();
    return (
      acting?.unit.kind === 'OFFICE' &&
      (acting.position === 'CHIEF_OF_OFFICE' || acting.position === 'DEPUTY_CHIEF_OF_OFFICE')
    );
  });
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
}
