import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { railFor } from '../../audiences/navigation';
import { SessionStore } from '../../data/session';
import { Settings } from '../../shell/settings';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';

/** "Thêm" of the phone: every place of the menu, and the settings. */
@Component({
  selector: 'ts-more-page',
  imports: [MatIcon, RouterLink, Settings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page narrow">
      <h1 class="title lg">{{ t().common.more }}</h1>
      <p class="h2">{{ session.session()?.person?.displayName }}</p>
      <p class="muted small">{{ session.acting()?.title }}, {{ session.acting()?.unit?.name }}</p>
      <ul class="card links">
        @for (place of places(); track place.key) {
          <li>
            <a [routerLink]="place.path"
              ><mat-icon class="i" [svgIcon]="place.icon" /><span class="grow">{{
                t().shell.menu[place.key]
              }}</span>
              <mat-icon class="i s18" svgIcon="chevron-right"
            /></a>
          </li>
        }
      </ul>
      <ts-settings />
    </div>
  `,
})
export class MorePage {
  protected readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly places = computed(() => railFor(this.session.audience(), this.session.menu()));

  constructor() {
    pageHead(() => ({ title: this.t().common.more }));
  }
}
