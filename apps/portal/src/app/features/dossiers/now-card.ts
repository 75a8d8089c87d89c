import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { whileBusy } from '../../ui/feedback/report';
import { Clock } from '../../data/clock';
import { Language } from '../../ui/i18n/language';
import { MoreMenu } from '../../ui/more-menu';
import { type Segment, Segments } from '../../ui/segments';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import type { DossierHead } from './dossier.operations';
import { FieldChoice } from '../submission/field-choice';
import { DossierActs } from './dossier-acts';
import { type DossierButton, buttonsOf } from './dossier-buttons';

/** What now: whose turn, until when in words, who holds it since when and who is next, and the one primary act. */
@Component({
  selector: 'ts-now-card',
  imports: [MatIcon, RouterLink, Due, FieldChoice, MoreMenu, Segments],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './now-card.html',
  styleUrl: './now-card.css',
})
export class NowCard {
  readonly dossier = input.required<DossierHead>();
  private readonly acts = inject(DossierActs);
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  protected readonly busy = signal(false);

  protected readonly now = computed(() => this.dossier().now);
  /** What came of the dossier, once nothing is left to do. */
  protected readonly issued = computed(() => {
    const { decision } = this.dossier();
    return !this.now() && decision?.state === 'DISPATCHED' ? decision : undefined;
  });
  protected readonly openRound = computed(() => {
    const round = this.dossier().rounds.at(-1);
    return round && (round.state === 'OPEN' || round.state === 'LOCKED') ? round : undefined;
  });
  private readonly buttons = computed(() => buttonsOf(this.dossier(), this.clock.now()));
  protected readonly primary = computed(() => this.buttons().primary);
  protected readonly secondary = computed(() => this.buttons().secondary);
  protected readonly others = computed(() => this.buttons().others);
  protected readonly say = computed(() => {
    const t = this.t().dossier.now;
    const { state } = this.dossier();
    const now = this.now();
    const round = this.openRound();
    if (round && round.counts.lateRequested > 0) return t.lateRequests(round.counts.lateRequested);
    if (round?.state === 'LOCKED') return t.lockedAt(sentenceTime(round.dueAt));
    if (round) {
      const { asked, unanswered } = round.counts;
      return unanswered === 0 ? t.allAnswered(String(asked)) : t.answers(String(unanswered), String(asked));
    }
    if (!now) return state === 'WITHDRAWN' ? t.withdrawn : state === 'CANCELLED' ? t.cancelled : t.finished;
    if (now.suspended) return t.suspended;
    if (now.stepId === 'partyOpinion') return t.party;
    return now.mine ? t.mine(now.stepLabel) : t.waiting(this.holder());
  });
  /** The step's name, where the headline names the holder instead. */
  protected readonly under = computed(() => {
    const now = this.now();
    return now && (!now.mine || now.suspended) && !this.openRound() && now.stepId !== 'partyOpinion'
      ? now.stepLabel
      : '';
  });
  /** Where the Office routes the slip: the field by which it goes on to a vice-chair, to be corrected here. */
  protected readonly routes = computed(() => this.dossier().allowedActs.includes('REVIEW_SLIP'));
  protected readonly fieldId = linkedSignal({ source: () => this.dossier().id, computation: () => '' });
  protected readonly due = computed(() => this.now()?.dueAt);
  protected readonly held = computed(() => {
    const now = this.now();
    if (!now) return '';
    const t = this.t().dossier.now;
    const since = timeAndDate(now.since);
    const round = this.openRound();
    // The headline counts those who are asked; the lead stands beside it.
    if (round) return t.askedSince(since);
    return now.stepId === 'partyOpinion' ? t.heldByParty(since) : t.held(this.holder(), since);
  });
  protected readonly next = computed(() => {
    const next = this.now()?.nextLabel;
    return next ? this.t().dossier.now.next(next) : '';
  });
  protected readonly segments = computed<Segment[]>(() => {
    const counts = this.openRound()?.counts;
    if (!counts) return [];
    return [
      { tone: 'done', count: counts.agreed },
      { tone: 'run', count: counts.withComments },
      { tone: 'late', count: counts.disagreed },
      { tone: 'idle', count: counts.notConcerned },
      { tone: 'none', count: counts.unanswered },
    ];
  });
  protected readonly sentence = computed(() => {
    const counts = this.openRound()?.counts;
    if (!counts) return '';
    return this.t().dossier.now.sentence(
      counts.agreed,
      counts.withComments,
      counts.disagreed,
      counts.unanswered,
    );
  });

  protected async press(button: DossierButton): Promise<void> {
    await whileBusy(this.busy, () => this.acts.perform(button.key, this.dossier(), this.fieldId()));
  }

  private holder(): string {
    const holder = this.now()?.holder;
    if (!holder) return '';
    const who = holder.person?.displayName ?? holder.positionLabel;
    return [who, holder.unit.shortName].filter((part) => part !== '').join(', ');
  }
}
