import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Acts } from '../data/acts';
import { Clock } from '../data/clock';
import { SessionStore } from '../data/session';
import { ADVANCE_CLOCK } from '../data/session.operations';
import { Report, whileBusy } from '../ui/feedback/report';
import { Language } from '../ui/i18n/language';
import { clockWords, timeAndDay } from '../ui/time/moments';

/** Only in the demonstration: the business time, and the two steps by which it moves forward. */
@Component({
  selector: 'ts-demo-banner',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'demo', role: 'region', '[attr.aria-label]': 't().shell.demo.title' },
  template: `
    <mat-icon class="i s16 desk-only" svgIcon="clock" />
    <b class="nw">{{ t().shell.demo.title }}</b>
    <span class="sep desk-only" aria-hidden="true"></span>
    <span class="grow desk-only">{{ t().shell.demo.clock(long()) }}</span>
    <span class="grow phone-only">{{ short() }}</span>
    @if (session.session()) {
      <button type="button" [disabled]="busy()" (click)="advance('NEXT_DEADLINE')">
        {{ t().shell.demo.nextDeadline }}<mat-icon class="i s16 desk-only" svgIcon="chevron-right" />
      </button>
      <button type="button" [disabled]="busy()" (click)="advance('ONE_DAY')">
        {{ t().shell.demo.oneDay }}<mat-icon class="i s16 desk-only" svgIcon="chevron-right" />
      </button>
    }
  `,
})
export class DemoBanner {
  protected readonly session = inject(SessionStore);
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly busy = signal(false);
  protected readonly long = computed(() => clockWords(this.clock.now(), this.language.code()));
  protected readonly short = computed(() => timeAndDay(this.clock.now()));

  protected async advance(step: 'NEXT_DEADLINE' | 'ONE_DAY'): Promise<void> {
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ADVANCE_CLOCK, { step });
      if (outcome.kind === 'done') this.session.takeService(outcome.value);
      await this.report.tell(
        outcome,
        outcome.kind === 'done' ? this.t().shell.demo.moved(this.long()) : undefined,
      );
    });
  }
}
