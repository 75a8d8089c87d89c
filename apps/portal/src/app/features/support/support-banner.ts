import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { OWN_SUPPORT } from './support.operations';

/** While support is granted to whoever is signed in: until when, why, by whom; that he reads only, and is recorded. */
@Component({
  selector: 'ts-support-banner',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (grant of grants(); track grant.id) {
      <div class="note near" role="status">
        <mat-icon class="i" svgIcon="eye" />
        <span class="grow">
          <b class="b">{{ t().shell.support.title(time(grant.endsAt)) }}</b>
          <span class="line small">{{
            t().shell.support.body(grant.grantedBy.displayName, grant.reason)
          }}</span>
          @if (grant.dossierId; as dossier) {
            <a [routerLink]="['/du-thao', dossier]">{{ t().shell.support.dossier }}</a>
          } @else {
            <a routerLink="/du-thao">{{ t().shell.support.dossiers }}</a>
          }
        </span>
      </div>
    }
  `,
  styles: `
    .note {
      margin: 8px 16px;
    }
    .line {
      display: block;
    }
  `,
})
export class SupportBanner {
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  private readonly query = live(OWN_SUPPORT, () => ({}));
  protected readonly grants = computed(() => this.query.data()?.ownSupport ?? []);
}
