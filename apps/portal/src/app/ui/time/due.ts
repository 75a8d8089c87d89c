import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { remaining } from '@thong-suot/administration';
import type { IconName } from '@generated/icons';
import { Clock } from '../../data/clock';
import { Language } from '../i18n/language';
import { capital, momentWords } from './moments';

const LOOK: Record<'late' | 'near' | 'running' | 'none', { tone: string; icon: IconName }> = {
  late: { tone: 'late', icon: 'octagon-alert' },
  near: { tone: 'near', icon: 'triangle-alert' },
  running: { tone: 'run', icon: 'clock' },
  none: { tone: 'idle', icon: 'calendar' },
};

/** A deadline in words, counted from the service's time: "Còn 4 giờ, đến 17:00 hôm nay". */
@Component({
  selector: 'ts-due',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'due', '[class]': 'look().tone' },
  template: `<mat-icon class="i" [svgIcon]="look().icon" /><span>{{ words() }}</span>`,
})
export class Due {
  readonly at = input<string | null | undefined>();
  /** Leaves out "đến …", where the moment stands beside. */
  readonly short = input(false);
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);

  private readonly left = computed(() =>
    remaining(this.clock.now(), this.at() ?? undefined, { language: this.language.code() }),
  );
  protected readonly look = computed(() => LOOK[this.left().kind]);
  protected readonly words = computed(() => {
    const due = this.at();
    const left = this.left();
    const t = this.language.t().common.due;
    if (!due) return t.none;
    if (this.short() || left.kind === 'late') return capital(left.text);
    return `${capital(left.text)}, ${t.until(momentWords(this.clock.now(), due, this.language.code()))}`;
  });
}
