import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChildren,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { civilDate, civilTimeOf, formatDate, sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Paper } from '../../ui/paper/paper';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { plainNumber } from '../issuance/document-name';
import { AnswerDossier } from './answer-dossier';
import {
  type Answers,
  type DraftAnswer,
  answerOf,
  commentsOf,
  isTooLong,
  isTouched,
  QUESTION_ANSWER_MAX,
  lacksReason,
  opinionInput,
  stanceOf,
} from './answer-model';
import { AnswerGiven } from './answer-given';
import * as act from './requests.operations';

interface Typed {
  readonly answers: Answers;
  readonly deputy: boolean;
  /** To the round's question; says nothing about agreeing. */
  readonly questionAnswer: string;
}

/** Góp ý dự thảo: agree with one tap, or comment by place; afterwards what was sent and its letter. */
@Component({
  selector: 'ts-answer-page',
  imports: [
    MatIcon,
    AnswerDossier,
    AnswerGiven,
    Due,
    ErrorState,
    Field,
    FieldControl,
    NotFoundPage,
    Paper,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-page.html',
  styleUrl: './answer-page.css',
})
export class AnswerPage {
  readonly roundId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly toast = inject(Toast);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  protected readonly query = live(act.COMMENT_REQUEST, () => ({ roundId: this.roundId() }));
  protected readonly request = computed(() => this.query.data()?.commentRequest);
  protected readonly typed = signal<Typed>({ answers: {}, deputy: false, questionAnswer: '' });
  protected readonly kept = keepDraft(() => `opinion:${this.roundId()}`, this.typed);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  /** The last urging, while the unit has not answered. */
  protected readonly urged = computed(() => {
    const request = this.request();
    return request?.mine.opinions.length === 0 && this.mayAnswer() ? request.urges.at(-1) : undefined;
  });
  protected readonly time = timeAndDate;

  private readonly mayAnswer = computed(() => this.request()?.allowedActs.includes('ANSWER') ?? false);
  /** Answers were taken when the page was opened or since. */
  private readonly wasOpen = signal(false);
  private readonly refused = signal(false);
  /**
   * The form is open. Where the hour comes while somebody types it stays, so that nothing vanishes under his hands: he
   * sends, and reads why it is too late and what to do instead.
   */
  protected readonly canAnswer = computed(
    () =>
      this.mayAnswer() ||
      (this.wasOpen() && !this.refused() && this.touched() && this.request()?.mine.opinions.length === 0),
  );
  protected readonly canAskLate = computed(
    () => this.request()?.allowedActs.includes('REQUEST_LATE') ?? false,
  );
  protected readonly questionError = computed(() =>
    this.typed().questionAnswer.length > QUESTION_ANSWER_MAX
      ? this.t().consultation.answer.questionAnswerTooLong
      : '',
  );
  /** The draft that stands beside the form at the desk; of several the one that was chosen last. */
  protected readonly read = signal('');
  protected readonly reading = computed(() => {
    const dossiers = this.request()?.dossiers ?? [];
    const chosen = dossiers.find(({ dossierId }) => dossierId === this.read()) ?? dossiers[0];
    return chosen && chosen.draft.paragraphs.length > 0 ? chosen : undefined;
  });
  /** The places that have words already. */
  protected readonly marks = computed(() => {
    const draft = this.reading();
    if (!draft) return [];
    return commentsOf(this.answerOf(draft.dossierId), placesOf(draft)).flatMap(({ place }, at) =>
      place ? [{ place, label: `${at + 1}`, words: this.t().consultation.answer.opinionOn(place) }] : [],
    );
  });
  private readonly drafts = viewChildren(AnswerDossier);
  protected readonly touched = computed(() => isTouched(this.typed().answers));
  protected readonly letterName = computed(() => {
    const letter = this.request()?.letter;
    if (!letter) return '';
    if (letter.number === null) return this.t().dossier.opinions.ownUnnumbered;
    const date = letter.dated ? formatDate(civilDate(letter.dated)) : '';
    return this.t().dossier.opinions.ownLetter(plainNumber(letter.numberLine), date);
  });
  protected readonly late = computed(() => {
    const request = this.request();
    return request ? this.t().consultation.answer.late(sentenceTime(request.dueAt)) : '';
  });
  protected readonly problem = computed(() => {
    if (!this.tried()) return '';
    if (this.questionError()) return this.questionError();
    const t = this.t().consultation.answer;
    const answers = Object.values(this.typed().answers);
    if (answers.some(isTooLong)) return t.tooLong;
    return answers.some(lacksReason) ? t.disagreeNeeds : '';
  });
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });
  /** The button spells out what will be sent. */
  protected readonly submitLabel = computed(() => {
    const t = this.t().consultation.answer;
    const dossiers = this.request()?.dossiers ?? [];
    return dossiers.length > 1 ? t.submitMany(dossiers.length) : t.submit(this.sentWords());
  });

  constructor() {
    pageHead(() => ({
      title: this.t().consultation.answer.title,
      subtitle: this.request()?.mine.unit.shortName ?? '',
      back: '/lay-y-kien',
    }));
    effect(() => {
      if (this.mayAnswer()) this.wasOpen.set(true);
    });
    let marked = '';
    effect(() => {
      const request = this.request();
      if (!request || request.mine.state !== 'NOT_SEEN' || marked === request.roundId) return;
      marked = request.roundId;
      void this.acts.run(act.MARK_SEEN, { roundId: request.roundId });
    });
  }

  protected answerOf(dossierId: string): DraftAnswer {
    return answerOf(this.typed().answers, dossierId);
  }

  protected setAnswer(dossierId: string, answer: DraftAnswer): void {
    this.typed.update((typed) => ({ ...typed, answers: { ...typed.answers, [dossierId]: answer } }));
  }

  /** From a mark in the draft to what was typed about that place. */
  protected showField(place: string): void {
    const id = this.reading()?.dossierId;
    this.drafts()
      .find((draft) => draft.dossier().dossierId === id)
      ?.show(place);
  }

  protected setDeputy(deputy: boolean): void {
    this.typed.update((typed) => ({ ...typed, deputy }));
  }

  protected setQuestionAnswer(questionAnswer: string): void {
    this.typed.update((typed) => ({ ...typed, questionAnswer }));
  }

  /** One tap: agreement with every draft of the letter; the answer to the question goes with it. */
  protected async agreeToAll(): Promise<void> {
    this.typed.update((typed) => ({ ...typed, answers: {} }));
    await this.submitOpinion();
  }

  protected async submitOpinion(): Promise<void> {
    const request = this.request();
    this.tried.set(true);
    if (!request || this.problem() !== '') return;
    const { answers, deputy, questionAnswer } = this.typed();
    const words = this.sentWords();
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(act.SUBMIT_OPINION, {
        input: {
          roundId: request.roundId,
          signedByDeputy: deputy,
          ...(request.question && questionAnswer.trim() ? { questionAnswer: questionAnswer.trim() } : {}),
          opinions: request.dossiers.map((each) => opinionInput(answers, each.dossierId, placesOf(each))),
        },
      });
      this.refused.set(outcome.kind === 'refused');
      if (!(await this.report.tell(outcome))) return;
      this.kept.clear();
      this.tried.set(false);
      await this.toast.offerUndo(
        this.t().consultation.answer.sent(words),
        () => void this.undo({ answers, deputy, questionAnswer }),
      );
    });
  }

  protected async askLate(): Promise<void> {
    const t = this.t().consultation.answer;
    const given = await this.ask.confirm({
      title: t.requestLateTitle,
      confirm: t.requestLate,
      reason: { label: this.t().common.reason, hint: t.requestLateHint },
    });
    if (!given) return;
    await whileBusy(this.busy, async () => {
      const variables = { roundId: this.roundId(), reason: given.reason };
      await this.report.tell(await this.acts.run(act.REQUEST_LATE, variables));
    });
  }

  /** Takes the answer back and puts what was typed into the form again. */
  private async undo(typed: Typed): Promise<void> {
    const outcome = await this.acts.run(act.WITHDRAW_OPINION, { roundId: this.roundId() });
    if (await this.report.tell(outcome, this.t().consultation.answer.undone)) this.typed.set(typed);
  }

  private sentWords(): string {
    const t = this.t().consultation.answer.words;
    const dossiers = this.request()?.dossiers ?? [];
    const parts = dossiers.map((each) => {
      const answer = this.answerOf(each.dossierId);
      const count = commentsOf(answer, placesOf(each)).length;
      switch (stanceOf(answer)) {
        case 'AGREED':
          return t.agree;
        case 'AGREED_WITH_COMMENTS':
          return t.agreeWith(count);
        case 'DISAGREED':
          return t.disagree(count);
        case 'NOT_CONCERNED':
          return t.notConcerned;
      }
    });
    return [...new Set(parts)].join('; ');
  }
}

function placesOf(dossier: act.AskedDossier): string[] {
  return dossier.draft.places.map((place) => place.place);
}
