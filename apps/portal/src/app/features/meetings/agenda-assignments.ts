import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatFigure } from '@thong-suot/administration';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { stateLook } from '../assignments/assignment-look';
import { PartDue } from '../assignments/part-due';
import type { GivenAssignment } from './meetings.operations';

/** What a point of the agenda gave: folded, so that the agenda stays in sight. */
@Component({
  selector: 'ts-agenda-assignments',
  imports: [MatIcon, RouterLink, Chip, PartDue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (assignments().length > 0) {
      <details [open]="open()">
        <summary>
          <mat-icon class="i s16" svgIcon="list-checks" />{{ heading()
          }}<mat-icon class="i s16 turn" svgIcon="chevron-down" />
        </summary>
        <ul>
          @for (each of assignments(); track each.id) {
            <li>
              <a [routerLink]="['/nhiem-vu', each.id]">{{ each.title }}</a>
              <span class="row wrap">
                <span class="muted tiny">{{ who(each) }}</span>
                @if (each.parts.length === 1) {
                  @let part = each.parts[0]!;
                  <ts-chip [tone]="look(part.state).tone" [icon]="look(part.state).icon" [bare]="true">{{
                    words.of('assignmentState', part.state)
                  }}</ts-chip>
                  <ts-part-due [part]="part" />
                } @else if (each.kind === 'STANDING') {
                  <ts-chip tone="idle" icon="rotate-ccw" [bare]="true">{{
                    words.of('assignmentKind', each.kind)
                  }}</ts-chip>
                }
              </span>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styles: `
    summary {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-height: 32px;
      padding-inline: 0;
      cursor: pointer;
      font: var(--mat-sys-label-large);
      color: var(--mat-sys-on-surface-variant);
    }
    details[open] .turn {
      transform: rotate(180deg);
    }
    li {
      display: flex;
      flex-direction: column;
      gap: 2px;
      padding: 8px 0;
      border-top: 1px solid var(--ts-hairline);
    }
    .row {
      gap: 2px 14px;
    }
    @media (max-width: 760px) {
      summary {
        min-height: 44px;
      }
    }
  `,
})
export class AgendaAssignments {
  readonly assignments = input.required<readonly GivenAssignment[]>();
  readonly open = input(false);
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly look = stateLook;
  protected readonly heading = computed(() =>
    this.t().meetings.given(formatFigure(this.assignments().length)),
  );

  protected who({ parts, addressed, leadWords }: GivenAssignment): string {
    const units = parts.length > 0 ? parts.map(({ unit }) => unit) : addressed;
    return units.length > 0 ? units.map(({ shortName }) => shortName).join(', ') : (leadWords ?? '');
  }
}
