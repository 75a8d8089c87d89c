import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Chip } from '../../ui/chip';
import { Report, whileBusy } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Language } from '../../ui/i18n/language';
import { dateOf, timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import type { OpinionParticipant, OpinionRound } from '../dossiers/dossier-tabs.operations';
import { plainNumber } from '../issuance/document-name';
import { participantLook } from './participant-look';
import { DECIDE_LATE_REQUEST } from './round-acts.operations';
import { StanceChip } from './stance-chip';
import { UrgeList } from './urge-list';

/** One round: counts, who has answered what, late requests to decide, the ready paragraph and the reminder. */
@Component({
  selector: 'ts-round-card',
  imports: [MatIcon, RouterLink, Chip, StanceChip, UrgeList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './round-card.html',
  styleUrl: './round-card.css',
})
export class RoundCard {
  readonly round = input.required<OpinionRound>();
  readonly dossierId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly copying = inject(CopyText);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);
  protected readonly look = participantLook;
  protected readonly time = timeAndDate;

  protected readonly head = computed(() => {
    const t = this.t().dossier.opinions;
    const round = this.round();
    return [
      t.sent(timeAndDate(round.sentAt), timeAndDate(round.dueAt)),
      round.dueAt === round.originalDueAt ? '' : t.extended(dateOf(round.originalDueAt)),
      round.endedAt ? t.ended(timeAndDate(round.endedAt)) : '',
    ].join(' ');
  });
  protected readonly counts = computed(() => {
    const c = this.round().counts;
    return this.t().dossier.opinions.counts(
      c.answered,
      c.asked,
      c.agreed,
      c.withComments,
      c.disagreed,
      c.unanswered,
    );
  });
  protected readonly lateRequests = computed(() =>
    this.round().allowedActs.includes('DECIDE_LATE_REQUEST')
      ? this.round().participants.filter((each) => each.lateRequest && each.lateRequest.granted === null)
      : [],
  );
  /** Those who have answered first, in the order of their answers; the others in the order in which they were asked. */
  protected readonly participants = computed(() =>
    this.round().participants.toSorted((a, b) => answerTime(a) - answerTime(b) || a.index - b.index),
  );
  /** Who has answered the round's question, in the order in which they were asked. */
  protected readonly questionAnswers = computed(() =>
    this.round().participants.flatMap(({ index, unit, questionAnswer }) =>
      questionAnswer ? [{ index, unit: unit.name, text: questionAnswer }] : [],
    ),
  );
  protected readonly canUrge = computed(() => this.round().allowedActs.includes('URGE'));
  protected readonly canReply = computed(() => this.round().allowedActs.includes('REPLY_TO_COMMENTS'));

  /** "Công văn số 01/VHKHTT ngày 18/3/2025": the letter by which the round was sent. */
  protected readonly ownLetter = computed(() => {
    const letter = this.round().letter;
    if (!letter) return '';
    if (letter.number === null) return this.t().dossier.opinions.ownUnnumbered;
    const date = letter.dated ? formatDate(civilDate(letter.dated)) : '';
    return this.t().dossier.opinions.ownLetter(plainNumber(letter.numberLine), date);
  });

  protected letterName(letter: NonNullable<OpinionParticipant['letter']>): string {
    return letter.number ? plainNumber(letter.numberLine) : this.t().dossier.opinions.unnumberedLetter;
  }

  protected opinionOf(participant: OpinionParticipant): OpinionParticipant['opinions'][number] | undefined {
    return participant.opinions.find((opinion) => opinion.dossierId === this.dossierId());
  }

  protected async decide(unitId: string, granted: boolean): Promise<void> {
    const t = this.t().dossier.opinions;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(DECIDE_LATE_REQUEST, { roundId: this.round().id, unitId, granted });
      await this.report.tell(outcome, granted ? t.granted : t.notGranted);
    });
  }

  protected async copy(text: string): Promise<void> {
    await this.copying.copy(text, this.t().dossier.opinions.copied);
  }
}

function answerTime(participant: OpinionParticipant): number {
  return participant.answeredAt ? Date.parse(participant.answeredAt) : Number.MAX_SAFE_INTEGER;
}
