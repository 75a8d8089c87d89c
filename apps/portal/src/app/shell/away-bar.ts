import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilTimeOf } from '@thong-suot/administration';
import { Connection } from '../data/connection';
import { SessionStore } from '../data/session';
import { Language } from '../ui/i18n/language';

/** Says quietly that the service does not answer; nothing is disabled and what is typed stays. */
@Component({
  selector: 'ts-away-bar',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (since(); as time) {
      <div class="away" role="status">
        <mat-icon class="i" svgIcon="cloud-off" />
        <span class="grow">{{ t().shell.away(time) }}</span>
        <button type="button" class="btn txt sm" (click)="reconnect()">{{ t().shell.reconnect }}</button>
      </div>
    }
  `,
})
export class AwayBar {
  private readonly connection = inject(Connection);
  private readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly since = computed(() => {
    const lost = this.connection.lostSince();
    return lost === undefined ? undefined : civilTimeOf(new Date(lost).toISOString());
  });

  protected async reconnect(): Promise<void> {
    await this.session.refreshService().catch(() => undefined);
  }
}
