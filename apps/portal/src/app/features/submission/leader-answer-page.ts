import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { LeaderAnswerKind } from '@generated/gql/graphql';
import { codesOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { formRefusal } from '../../ui/form/form-refusal';
import { ReadyPhrases } from '../../ui/form/ready-phrases';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { Words } from '../../ui/words';
import { NEEDS_WORDS, PUTS_RIGHT, type GivenAnswer } from './leader-answers';
import { returnPhrases } from './return-phrases';
import { ANSWER_AS_LEADER, ROUTING_SLIP } from './routing-slip.operations';
import { SlipSheet } from './slip-sheet';
import { TravelNote } from './travel-note';
import { travelling } from './travelling';

/** A leader's written answer on the slip, or the Office entering it with a scan. */
@Component({
  selector: 'ts-leader-answer-page',
  imports: [
    MatIcon,
    RouterLink,
    Due,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    FileDrop,
    ReadyPhrases,
    Skeleton,
    SlipSheet,
    TravelNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './leader-answer-page.html',
  styleUrl: './leader-answer-page.css',
})
export class LeaderAnswerPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  protected readonly query = live(ROUTING_SLIP, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly slip = computed(() => this.dossier()?.routingSlip);
  /** The Office enters what the leader wrote on paper. */
  protected readonly onBehalf = computed(() => {
    const acts = this.dossier()?.allowedActs ?? [];
    return acts.includes('ENTER_LEADER_ANSWER') && !acts.includes('ANSWER_AS_LEADER');
  });
  /** The chair is the last to answer: "trình Chủ tịch" is for the deputy. */
  protected readonly kinds = computed(() =>
    codesOf('leaderAnswer').filter(
      (kind) => kind !== 'AGREED_FORWARD' || this.dossier()?.now?.stepId !== 'chairReview',
    ),
  );
  protected readonly travelling = computed(() => travelling(this.dossier()));
  protected readonly form = signal<GivenAnswer>({ kind: null, text: '', back: null });
  /** A leader who returns one of several says which. */
  protected readonly asksWhich = computed(
    () => this.form().kind === 'RETURNED' && this.travelling().length > 1,
  );
  private readonly kept = keepDraft(() => `leader-answer:${this.id()}`, this.form);
  protected readonly scan = signal<UploadedFile | undefined>(undefined);
  protected readonly phrases = returnPhrases();
  protected readonly phrased = computed(() => {
    const { kind } = this.form();
    return kind !== null && PUTS_RIGHT.includes(kind);
  });
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  private readonly refusal = formRefusal({
    text: 'answer-text',
    scanFileId: 'answer-scan',
    kind: 'answer-kind',
    only: 'answer-back',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t();
    const { kind, text } = this.form();
    return [
      ...(kind === null ? [{ control: 'answer-kind', message: t.submission.leader.kindRequired }] : []),
      ...(this.asksWhich() && this.form().back === null
        ? [{ control: 'answer-back', message: t.common.required }]
        : []),
      ...(kind !== null && NEEDS_WORDS.includes(kind) && text.trim() === ''
        ? [{ control: 'answer-text', message: t.submission.leader.textRequired }]
        : []),
      ...(this.onBehalf() && !this.scan()
        ? [{ control: 'answer-scan', message: t.common.file.required }]
        : []),
    ];
  });
  protected readonly title = computed(() =>
    this.onBehalf() ? this.t().submission.leader.titleOnBehalf : this.t().submission.leader.title,
  );

  constructor() {
    leaveUnless(
      () =>
        this.dossier()?.allowedActs.some(
          (act) => act === 'ANSWER_AS_LEADER' || act === 'ENTER_LEADER_ANSWER',
        ),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected choose(kind: LeaderAnswerKind): void {
    this.form.update((form) => ({ ...form, kind }));
  }

  protected chooseBack(back: 'all' | 'own'): void {
    this.form.update((form) => ({ ...form, back }));
  }

  protected write(text: string): void {
    this.form.update((form) => ({ ...form, text }));
  }

  protected async answer(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const dossier = this.dossier();
    const { kind, text, back } = this.form();
    if (!dossier || kind === null || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const scanFileId = this.onBehalf() ? this.scan()?.id : undefined;
      const outcome = await this.acts.run(ANSWER_AS_LEADER, {
        dossierId: dossier.id,
        expectedVersion: dossier.version,
        input: {
          kind,
          text: text.trim(),
          ...(scanFileId ? { scanFileId } : {}),
          ...(this.asksWhich() && back === 'own' ? { only: [dossier.id] } : {}),
        },
      });
      const done = this.t().submission.leader.done(this.words.of('leaderAnswer', kind));
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      return void (await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true }));
    });
  }
}
