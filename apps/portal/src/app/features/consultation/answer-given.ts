import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import type { UploadedFile } from '../../data/upload';
import { Chip } from '../../ui/chip';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { FileDrop } from '../../ui/form/file-drop';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { ATTACH_LETTER, type AskedRequest, NUMBER_LETTER, WITHDRAW_OPINION } from './requests.operations';
import { StanceChip } from './stance-chip';

/** What the unit answered, and the letter that must follow with number and signature. */
@Component({
  selector: 'ts-answer-given',
  imports: [MatIcon, Chip, FileDrop, StanceChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-given.html',
  styleUrl: './answer-given.css',
})
export class AnswerGiven {
  readonly request = input.required<AskedRequest>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);
  protected readonly scan = signal<UploadedFile | undefined>(undefined);

  protected readonly mine = computed(() => this.request().mine);
  protected readonly recorded = computed(() => {
    const at = this.mine().answeredAt ?? this.mine().opinions[0]?.answeredAt;
    return at ? this.t().consultation.answer.givenAt(this.mine().unit.name, sentenceTime(at)) : '';
  });
  protected readonly pending = computed(() => this.mine().state === 'ANSWERED_LETTER_PENDING');

  protected allowed(act: AskedRequest['allowedActs'][number]): boolean {
    return this.request().allowedActs.includes(act);
  }

  protected subjectOf(dossierId: string): string {
    return this.request().dossiers.find((each) => each.dossierId === dossierId)?.subject ?? '';
  }

  protected async withdraw(): Promise<void> {
    const t = this.t().consultation.answer;
    if (!(await this.ask.confirm({ title: t.withdrawTitle, body: t.withdrawBody, confirm: t.withdraw })))
      return;
    await whileBusy(this.busy, async () => {
      await this.report.tell(
        await this.acts.run(WITHDRAW_OPINION, { roundId: this.request().roundId }),
        t.withdrawn,
      );
    });
  }

  protected async numberLetter(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(NUMBER_LETTER, { roundId: this.request().roundId });
      const line = outcome.kind === 'done' ? (outcome.value.mine.letter?.numberLine ?? '') : '';
      await this.report.tell(outcome, this.t().consultation.answer.numbered(line));
    });
  }

  protected async attach(): Promise<void> {
    const file = this.scan();
    if (!file) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ATTACH_LETTER, {
        roundId: this.request().roundId,
        fileId: file.id,
      });
      if (await this.report.tell(outcome, this.t().consultation.answer.attached)) this.scan.set(undefined);
    });
  }
}
