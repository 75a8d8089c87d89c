import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatCount } from '@thong-suot/administration';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import type { Direction } from './assignments.operations';

/** Standing directions, folded into one line: they have no deadline, and nobody is late with them. */
@Component({
  selector: 'ts-direction-list',
  imports: [MatIcon, RouterLink, Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details class="card">
      <summary>
        <mat-icon class="i" svgIcon="rotate-ccw" />
        <span class="grow">{{ t().assignments.directions(count(directions().length)) }}</span>
        <mat-icon class="i s18 turn" svgIcon="chevron-down" />
      </summary>
      <ul>
        @for (each of directions(); track each.id) {
          <li>
            <a [routerLink]="['/nhiem-vu', each.id]">{{ each.title }}</a>
            <span class="muted tiny">
              {{ t().assignments.point(each.point) }} · {{ to(each) }}
              @if (each.acknowledgedCount > 0) {
                · {{ t().assignments.acknowledgedBy(count(each.acknowledgedCount)) }}
              }
            </span>
            @if (each.acknowledged) {
              <ts-chip tone="done" icon="circle-check" [bare]="true">{{
                t().assignments.acknowledged
              }}</ts-chip>
            }
          </li>
        }
      </ul>
    </details>
  `,
  styleUrl: './direction-list.css',
})
export class DirectionList {
  readonly directions = input.required<readonly Direction[]>();
  protected readonly t = inject(Language).t;
  protected readonly count = formatCount;

  protected to({ addressedToAll, leadWords, addressed }: Direction): string {
    const { all } = this.t().assignments.page;
    if (addressedToAll) return leadWords ?? all;
    return addressed.map(({ shortName }) => shortName).join(', ');
  }
}
