import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatFigure } from '@thong-suot/administration';
import type { IconName } from '@generated/icons';
import { Chip, type Tone } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import type { Notice } from './meetings.operations';

type Line = Notice['distribution'][number];

/** The lines under "Nơi nhận" of an issued notice, each with its receipt. */
@Component({
  selector: 'ts-distribution-list',
  imports: [MatIcon, RouterLink, Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2 class="hd h2">
        {{ t().meetings.notice.receipts }}
        <span class="small sum" [class.muted]="!whole()">
          @if (whole()) {
            <mat-icon class="i s16 ok" svgIcon="circle-check" />
          }
          {{ summary() }}</span
        >
        <span class="grow"></span>
        <a class="small" [routerLink]="['/van-ban', notice().id]">{{ t().meetings.notice.open }}</a>
      </h2>
      <ol class="bd">
        @for (line of notice().distribution; track line.number) {
          <li>
            <span class="no num muted">{{ line.number }}</span>
            <span class="to">{{ line.text }}</span>
            <ts-chip [tone]="look(line).tone" [icon]="look(line).icon" [bare]="true">{{
              state(line)
            }}</ts-chip>
          </li>
        }
      </ol>
    </section>
  `,
  styles: `
    .hd {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: baseline;
    }
    .ok {
      color: var(--ts-done);
    }
    .sum {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    ol {
      columns: 2;
      column-gap: 40px;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 8px;
      align-items: baseline;
      padding: 6px 0;
      break-inside: avoid;
    }
    @media (max-width: 1200px) {
      ol {
        columns: 1;
      }
    }
    @media (max-width: 760px) {
      li {
        grid-template-columns: 24px minmax(0, 1fr);
      }
      ts-chip {
        grid-column: 2;
        justify-self: start;
      }
    }
  `,
})
export class DistributionList {
  readonly notice = input.required<Notice>();
  protected readonly t = inject(Language).t;
  private readonly complete = computed(
    () => this.notice().distribution.filter(({ complete }) => complete).length,
  );
  protected readonly whole = computed(() => this.complete() === this.notice().distribution.length);
  protected readonly summary = computed(() =>
    this.t().meetings.notice.receiptsOf(
      formatFigure(this.complete()),
      formatFigure(this.notice().distribution.length),
    ),
  );

  protected look({ archive, complete, sent }: Line): { tone: Tone; icon: IconName } {
    if (complete) return { tone: 'done', icon: archive ? 'archive' : 'circle-check' };
    return sent > 0 ? { tone: 'run', icon: 'send' } : { tone: 'near', icon: 'hourglass' };
  }

  protected state(line: Line): string {
    const t = this.t().meetings.notice.line;
    const { archive, total, byHand, sent, received, complete } = line;
    if (archive) return t.archive;
    if (total === 0) return t.above;
    if (total > 1) return t.byUnits(formatFigure(received), formatFigure(total));
    if (byHand > 0) return complete ? t.recorded : t.byHand;
    if (complete) return t.received;
    return sent > 0 ? t.sent : t.waiting;
  }
}
