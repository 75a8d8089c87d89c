import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { dateOf, dayOf } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { stateLook } from './assignment-look';
import type { PartRow } from './assignments.operations';
import { PartDue } from './part-due';

/** Parts in the order in which they press; on the phone a card with the three facts that matter. */
@Component({
  selector: 'ts-part-table',
  imports: [RouterLink, Chip, ListKeys, PartDue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './part-table.html',
  styleUrl: './part-table.css',
})
export class PartTable {
  readonly rows = input.required<readonly PartRow[]>();
  /** Names the unit of each row, where the list holds several. */
  readonly named = input(false);
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly look = stateLook;
  protected readonly date = dateOf;

  protected readonly anyUrged = computed(() => this.rows().some(({ urgedCount }) => urgedCount > 0));

  protected source({ assignment }: PartRow): string {
    const t = this.t().assignments;
    const { notice, point } = assignment;
    return notice ? t.noticePoint(notice.number, point) : t.point(point);
  }

  protected urged(row: PartRow): string {
    return row.urgedAt ? this.t().assignments.urged(row.urgedCount, dayOf(row.urgedAt)) : '';
  }
}
