import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Language } from '../../ui/i18n/language';
import { REGISTRY_DESK } from './registry.operations';

/** The places of the clerk's desk, with what waits at each; nothing for positions that keep no registers. */
@Component({
  selector: 'ts-registry-tabs',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (places().length > 0) {
      <nav class="fl" [attr.aria-label]="t().registry.tabs.label">
        @for (place of places(); track place.path) {
          <a
            class="filter"
            [class.desk-only]="place.inBar && clerk()"
            [routerLink]="place.path"
            routerLinkActive
            #here="routerLinkActive"
            [routerLinkActiveOptions]="exact"
            [attr.aria-current]="here.isActive ? 'page' : null"
            >{{ place.label }}
            @if (place.count) {
              <span class="num">{{ place.count }}</span>
            }
          </a>
        }
      </nav>
    }
  `,
  styles: `
    .fl {
      display: flex;
      gap: 8px;
      flex-wrap: wrap;
      margin: 12px 0 4px;
    }
    @media (max-width: 760px) {
      .fl {
        flex-wrap: nowrap;
        overflow-x: auto;
        margin: 0 -16px;
        padding: 2px 16px;
      }
    }
  `,
})
export class RegistryTabs {
  protected readonly t = inject(Language).t;
  private readonly session = inject(SessionStore);
  /** On the phone the bar of a clerk leads to the first three already. */
  protected readonly clerk = computed(() => this.session.audience() === 'CLERK');
  private readonly query = live(REGISTRY_DESK, () => ({}), { hears: 'any' });
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    fragment: 'ignored',
    matrixParams: 'ignored',
  } as const;
  protected readonly places = computed(() => {
    const desk = this.query.data()?.registryDesk;
    if (!desk || desk.units.length === 0) return [];
    const t = this.t().registry.tabs;
    return [
      { path: '/van-ban/cho-cap-so', label: t.toNumber, count: capped(desk.toNumber), inBar: true },
      { path: '/van-ban/cho-phat-hanh', label: t.toDispatch, count: capped(desk.toDispatch), inBar: true },
      { path: '/van-ban/den', label: t.incoming, count: capped(desk.toRegister), inBar: true },
      { path: '/van-ban/di', label: t.outgoing, count: '', inBar: false },
      { path: '/van-ban/so', label: t.registers, count: '', inBar: false },
    ];
  });
}

/** Counts above a thousand are not counted out; nothing waiting is not said. */
function capped(count: number): string {
  if (count === 0) return '';
  return count > 1000 ? '1.000+' : String(count);
}
