import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { ActingPosition } from '../data/acting-position';
import { SessionStore } from '../data/session';
import { whileBusy } from '../ui/feedback/report';
import { Language } from '../ui/i18n/language';

/** Above every page while the person does the work of somebody else: whose, until when, and the way back. */
@Component({
  selector: 'ts-stand-in-bar',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (standsIn(); as it) {
      <div class="bar" role="status">
        <mat-icon class="i" svgIcon="users" />
        <span class="grow">
          {{ it.kind === 'AUTHORISATION' ? t().shell.standIn.barAuthorised : t().shell.standIn.bar }}
          <b>{{ it.absent.title }}</b>, {{ t().shell.standIn.until(lastDay()) }}.
          @if (only(); as acts) {
            <span class="desk-only">{{ t().shell.standIn.only(acts) }}</span>
          }
        </span>
        <button type="button" class="btn out sm nw" [disabled]="busy()" (click)="back()">
          <span class="desk-only">{{ t().shell.standIn.back }}</span>
          <span class="phone-only">{{ t().shell.standIn.backShort }}</span>
        </button>
      </div>
    }
  `,
  styles: `
    .bar {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 8px 20px;
      background: var(--ts-near-bg);
      color: var(--ts-near);
      border-bottom: 1px solid var(--ts-hairline);
    }
  `,
})
export class StandInBar {
  private readonly session = inject(SessionStore);
  private readonly acting = inject(ActingPosition);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);
  protected readonly standsIn = computed(() => this.session.session()?.standsIn);
  protected readonly lastDay = computed(() => {
    const day = this.standsIn()?.lastDay;
    return day ? formatDate(civilDate(day)) : '';
  });
  protected readonly only = computed(() => {
    const it = this.standsIn();
    return it?.kind === 'SUBSTITUTION' ? (it.acts ?? []).map(({ label }) => label).join('; ') : '';
  });

  protected async back(): Promise<void> {
    const own = this.standsIn()?.substitute.appointmentId;
    if (!own) return;
    await whileBusy(this.busy, async () => {
      if (await this.acting.actAs(own)) await this.router.navigateByUrl('/viec-can-xu-ly');
    });
  }
}
