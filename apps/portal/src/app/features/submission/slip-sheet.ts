import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Acts } from '../../data/acts';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { CORRECT_LEADER_ANSWER, type Slip } from './routing-slip.operations';

/** The sheet as it is read: content, process, the Office's opinion, signatures, the leaders' answers. */
@Component({
  selector: 'ts-slip-sheet',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './slip-sheet.html',
  styleUrl: './slip-sheet.css',
})
export class SlipSheet {
  readonly slip = input.required<Slip>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly busy = signal(false);
  protected readonly missing = computed(() => this.slip().completeness.filter((item) => !item.present));

  protected signed(by: Slip['specialist']): string {
    return by ? `${by.person.displayName}, ${timeAndDate(by.at)}` : this.t().submission.slip.unsigned;
  }

  protected async correct(answer: Slip['answers'][number]): Promise<void> {
    const t = this.t().submission.slip;
    await whileBusy(this.busy, async () => {
      const given = await this.ask.confirm({
        title: t.correctTitle,
        body: answer.text,
        confirm: t.correct,
        reason: { label: t.correctLabel },
      });
      if (!given) return;
      const variables = { answerId: answer.id, text: given.reason, expectedVersion: answer.version };
      await this.report.tell(await this.acts.run(CORRECT_LEADER_ANSWER, variables), t.corrected);
    });
  }
}
