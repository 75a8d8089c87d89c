import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Acts } from '../../data/acts';
import { Report, whileBusy } from '../../ui/feedback/report';
import { timeAndDate } from '../../ui/time/moments';
import { END_SESSIONS, type OwnSession } from './account.operations';
import { AccountWords } from './account-words';
import { deviceName } from './device-name';

/** Where the account is signed in; each can be ended. */
@Component({
  selector: 'ts-session-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="card">
      @for (row of rows(); track row.id) {
        <li>
          <span class="grow">
            <span class="b">{{ row.device }}</span><br />
            <span class="muted small">
              {{ t().sessions.opened }} {{ time(row.createdAt) }}, {{ t().sessions.by(row.way) }};
              {{ t().sessions.address }} {{ row.address }}
            </span>
            <br /><span class="muted small">{{ t().sessions.used }}: {{ time(row.usedAt) }}</span>
          </span>
          @if (row.current) {
            <span class="chip done">{{ t().sessions.here }}</span>
          } @else {
            <button
              type="button"
              class="btn out sm"
              [disabled]="busy()"
              [attr.aria-label]="t().sessions.endOne(row.device)"
              (click)="end(row.id)"
            >
              {{ t().sessions.end }}
            </button>
          }
        </li>
      }
    </ul>
    @if (sessions().length > 1) {
      <p>
        <button type="button" class="btn out" [disabled]="busy()" (click)="end(null)">
          {{ t().sessions.endOthers }}
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 12px 18px;
    }
    li + li {
      border-top: 1px solid var(--ts-hairline);
    }
  `,
})
export class SessionList {
  readonly sessions = input.required<readonly OwnSession[]>();

  protected readonly t = inject(AccountWords).t;
  protected readonly time = timeAndDate;
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  protected readonly busy = signal(false);
  protected readonly rows = computed(() =>
    this.sessions().map((session) => {
      const name = deviceName(session.userAgent);
      return {
        ...session,
        device: name ? this.t().sessions.on(name.browser, name.system) : this.t().sessions.unknown,
        way:
          this.t().sessions.methods[
            session.method as keyof ReturnType<typeof this.t>['sessions']['methods']
          ] ?? session.method,
      };
    }),
  );

  protected async end(ownSessionId: string | null): Promise<void> {
    await whileBusy(this.busy, async () => {
      const words = ownSessionId === null ? this.t().sessions.endedOthers : this.t().sessions.ended;
      await this.report.tell(await this.acts.run(END_SESSIONS, { ownSessionId }), words);
    });
  }
}
