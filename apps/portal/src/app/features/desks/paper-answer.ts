import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { LeaderAnswerKind } from '@generated/gql/graphql';
import { codesOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { ReadyPhrases } from '../../ui/form/ready-phrases';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { NEEDS_WORDS, PUTS_RIGHT, type GivenAnswer } from '../submission/leader-answers';
import { returnPhrases } from '../submission/return-phrases';
import { ANSWER_AS_LEADER } from '../submission/routing-slip.operations';
import type { LeaderPaper } from './leader-desk.operations';

/** The seven answers on the desk itself: one is chosen, words are added where it needs them, and it is given. */
@Component({
  selector: 'ts-paper-answer',
  imports: [MatIcon, ErrorSummary, Field, FieldControl, ReadyPhrases],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './paper-answer.html',
  styleUrl: './paper-answer.css',
})
export class PaperAnswer {
  readonly paper = input.required<LeaderPaper>();
  readonly answered = output();
  private readonly acts = inject(Acts);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  private readonly first = computed(() => this.paper().dossiers[0]);
  /** The chair is the last to answer: "trình Chủ tịch" is for the deputy. */
  protected readonly kinds = computed(() =>
    codesOf('leaderAnswer').filter(
      (kind) => kind !== 'AGREED_FORWARD' || this.paper().stepId !== 'chairReview',
    ),
  );
  protected readonly form = signal<GivenAnswer>({ kind: null, text: '', back: null });
  /** The same words as on the page of the answer: what was begun there goes on here. */
  private readonly kept = keepDraft(() => `leader-answer:${this.first()?.id ?? ''}`, this.form);
  protected readonly asksWhich = computed(
    () => this.form().kind === 'RETURNED' && this.paper().dossiers.length > 1,
  );
  protected readonly phrases = returnPhrases();
  protected readonly phrased = computed(() => {
    const { kind } = this.form();
    return kind !== null && PUTS_RIGHT.includes(kind);
  });
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    text: this.id('text'),
    kind: this.id('kind'),
    only: this.id('back'),
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { submission, common } = this.t();
    const { kind, text, back } = this.form();
    return [
      ...(kind === null ? [{ control: this.id('kind'), message: submission.leader.kindRequired }] : []),
      ...(this.asksWhich() && back === null ? [{ control: this.id('back'), message: common.required }] : []),
      ...(kind !== null && NEEDS_WORDS.includes(kind) && text.trim() === ''
        ? [{ control: this.id('text'), message: submission.leader.textRequired }]
        : []),
    ];
  });

  protected id(control: string): string {
    return `desk-${control}`;
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === this.id(control))?.message ?? '';
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
    const dossier = this.first();
    const { kind, text, back } = this.form();
    if (!dossier || kind === null || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(ANSWER_AS_LEADER, {
        dossierId: dossier.id,
        expectedVersion: dossier.version,
        input: {
          kind,
          text: text.trim(),
          ...(this.asksWhich() && back === 'own' ? { only: [dossier.id] } : {}),
        },
      });
      const done = this.t().submission.leader.done(this.words.of('leaderAnswer', kind));
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      return this.answered.emit();
    });
  }
}
