import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { formatCount } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Chip } from '../../ui/chip';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Language } from '../../ui/i18n/language';
import { dayOf } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { URGE } from './assignment-acts.operations';
import { stateLook } from './assignment-look';
import type { BoardUnit, PartRow } from './assignments.operations';
import { PartDue } from './part-due';

/** Rows of a unit for which something presses; late ones are all shown. */
const SHOWN = 4;

/** The board by unit: late ones on top, counts, and the words to urge with. A unit explains itself in its own words. */
@Component({
  selector: 'ts-assignment-board',
  imports: [MatIcon, RouterLink, Chip, PartDue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './assignment-board.html',
  styleUrl: './assignment-board.css',
})
export class AssignmentBoard {
  readonly units = input.required<readonly BoardUnit[]>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly copying = inject(CopyText);
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly busy = signal(false);
  protected readonly look = stateLook;
  protected readonly count = formatCount;

  /** A unit for which nothing presses is one line; what is paused stands in a view of its own. */
  protected shown({ parts: all }: BoardUnit): readonly PartRow[] {
    const parts = all.filter(({ state }) => state !== 'PAUSED');
    const late = parts.filter(({ timing }) => timing === 'LATE').length;
    return parts.some(presses) ? parts.slice(0, Math.max(SHOWN, late)) : [];
  }

  protected source({ assignment }: PartRow): string {
    const t = this.t().assignments;
    const { notice, point } = assignment;
    return notice ? t.noticePoint(notice.number, point) : t.point(point);
  }

  protected urged(row: PartRow): string {
    return row.urgedAt ? this.t().assignments.urged(row.urgedCount, dayOf(row.urgedAt)) : '';
  }

  /** What is late or near is urged together, after a look at whom it concerns. */
  protected async urge(unit: BoardUnit): Promise<void> {
    const pressing = unit.parts.filter(
      ({ timing, allowedActs }) => ['LATE', 'NEAR'].includes(timing) && allowedActs.includes('URGE'),
    );
    const t = this.t().assignments;
    const given = await this.ask.confirm({
      title: t.ask.urgeTitle,
      body: t.ask.urgeSeveral(unit.unit.name, pressing.length),
      confirm: t.buttons.URGE,
      reason: { label: this.t().consultation.urge.words, optional: true },
    });
    if (!given) return;
    const variables = { partIds: pressing.map(({ id }) => id), words: given.reason || null };
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(URGE, variables);
      await this.report.tell(outcome, this.t().assignments.done.urged(unit.unit.name));
    });
  }

  protected async copy(text: string, letter: boolean): Promise<void> {
    const { copied, copiedLetter } = this.t().assignments.done;
    await this.copying.copy(text, letter ? copiedLetter : copied);
  }
}

/** Late or nearly so, reported, or asking for a decision. */
function presses({ timing, state, allowedActs }: PartRow): boolean {
  const decides = allowedActs.some((act) => act === 'DECIDE_EXTENSION' || act === 'DECIDE_TRANSFER');
  return timing === 'LATE' || timing === 'NEAR' || state === 'AWAITING_CONFIRMATION' || decides;
}
