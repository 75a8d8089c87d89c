import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilTimeOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { ChangedText } from '../../ui/changed-text';
import { Crumbs } from '../../ui/crumbs';
import { whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { SAVE_SUBMISSION_DRAFT, SUBMISSION_DRAFT } from './submission-draft.operations';
import {
  EMPTY_FORM,
  type OpenPlace,
  type SubmissionForm,
  asLines,
  formOf,
  insertParagraph,
  openPlaces,
  paragraphsOf,
  pointsControl,
  sameWords,
} from './submission-form';
import { SubmissionPreview } from './submission-preview';

/**
 * The Tờ trình before it is signed: the lead unit writes it while it consolidates, the Office corrects it while it
 * examines, everybody else in the circle of the dossier reads it.
 */
@Component({
  selector: 'ts-submission-draft-page',
  imports: [
    MatIcon,
    RouterLink,
    ChangedText,
    Crumbs,
    EmptyState,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    NotFoundPage,
    Skeleton,
    SubmissionPreview,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './submission-draft-page.html',
  styleUrl: './submission-draft-page.css',
})
export class SubmissionDraftPage {
  readonly id = input.required<string>();
  /** "tong-hop" puts the paragraph of figures in, where it is not there yet. */
  readonly chen = input<string>();

  private readonly acts = inject(Acts);
  private readonly toast = inject(Toast);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(SUBMISSION_DRAFT, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly draft = computed(() => this.query.data()?.submissionDraft);
  protected readonly editable = computed(() => this.draft()?.editable ?? false);
  /** The Tờ trình once it is signed: it is read as a document then. */
  protected readonly signed = computed(() => {
    const document = this.dossier()?.submission?.document;
    return document && document.state !== 'DRAFT' ? document : undefined;
  });
  /** What the service has now. */
  protected readonly stored = computed<SubmissionForm | undefined>(() => {
    const draft = this.draft();
    const dossier = this.dossier();
    if (!draft || !dossier) return undefined;
    return formOf(
      draft,
      dossier.id,
      subjectAfter(this.words.of('docType', dossier.docType), dossier.subject),
    );
  });

  protected readonly form = signal<SubmissionForm>(EMPTY_FORM);
  protected readonly kept = keepDraft(
    () => (this.editable() ? `submission:${this.id()}` : undefined),
    this.form,
  );
  /** What the form was last filled with. */
  private readonly read = signal<SubmissionForm | undefined>(undefined);
  /** Somebody has saved since the text was read, and both have other words now. */
  protected readonly overtaken = computed(() => {
    const stored = this.stored();
    const form = this.form();
    return stored && this.read() && this.editable() && stored.base !== form.base && !sameWords(stored, form)
      ? { stored: paragraphsOf(stored), typed: paragraphsOf(form) }
      : undefined;
  });
  protected readonly changed = computed(() => {
    const stored = this.stored();
    return stored !== undefined && (stored.base === null || !sameWords(stored, this.form()));
  });
  /** As the document will be: the round is never passed over in silence. */
  protected readonly shown = computed(() => {
    const form = this.form();
    return form.process.trim() === '' ? { ...form, process: this.draft()?.figures ?? '' } : form;
  });
  protected readonly open = computed(() => openPlaces(this.form()));
  protected readonly counted = computed(() => {
    const figures = this.draft()?.figures ?? '';
    return asLines(this.form().process).includes(figures);
  });

  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    grounds: 'grounds',
    process: 'process',
    openPoints: 'open-points',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const message = this.t().common.required;
    const { grounds, drafts } = this.form();
    return [
      ...(asLines(grounds).length === 0 ? [{ control: 'grounds', message }] : []),
      ...drafts
        .filter(({ points }) => asLines(points).length === 0)
        .map(({ dossierId }) => ({ control: pointsControl(dossierId), message })),
    ];
  });
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });
  protected readonly title = computed(() =>
    this.editable() ? this.t().submission.draft.title : this.t().submission.draft.titleRead,
  );
  protected readonly pointsOf = pointsControl;

  constructor() {
    pageHead(() => ({ title: this.title(), back: ['/du-thao', this.id()] }));
    effect(() => {
      const stored = this.stored();
      if (stored) untracked(() => this.follow(stored));
    });
    // The figures of the round stay those of now while the page is open.
    let figures: string | undefined;
    effect(() => {
      const now = this.draft()?.figures;
      const before = figures;
      figures = now;
      if (now === undefined || before === undefined || before === now) return;
      untracked(() => this.write({ process: this.form().process.replace(before, now) }));
    });
    effect(() => {
      const signed = this.signed();
      if (signed && this.draft() === null)
        void this.router.navigate(['/van-ban', signed.id], { replaceUrl: true });
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected write(change: Partial<SubmissionForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected writePoints(dossierId: string, points: string): void {
    this.write({
      drafts: this.form().drafts.map((draft) =>
        draft.dossierId === dossierId ? { ...draft, points } : draft,
      ),
    });
  }

  /** Chèn đoạn tổng hợp: at the caret, else below what is written. */
  protected insertFigures(): void {
    const figures = this.draft()?.figures;
    if (!figures || this.counted()) return;
    const field = document.getElementById('process') as HTMLTextAreaElement | null;
    const { process } = this.form();
    const caret = field && field === document.activeElement ? field.selectionStart : process.length;
    this.write({ process: insertParagraph(process, figures, caret) });
  }

  /** Leads to a place left open and selects it, so that typing fills it. */
  protected goTo(place: OpenPlace): void {
    const field = document.getElementById(place.control) as HTMLTextAreaElement | null;
    field?.focus();
    field?.setSelectionRange(place.from, place.to);
  }

  protected partName(control: string): string {
    const { parts } = this.t().submission.draft;
    if (control === 'grounds') return parts.grounds;
    if (control === 'process') return parts.process;
    return control === 'open-points' ? parts.openPoints : parts.points;
  }

  /** Gives up what was typed for what was saved; for ten seconds it can be had back. */
  protected async takeStored(): Promise<void> {
    const stored = this.stored();
    if (!stored) return;
    const typed = this.form();
    this.adopt(stored);
    this.kept.clear();
    await this.toast.offerUndo(this.t().submission.draft.tookStored, () => this.form.set(typed));
  }

  /** What was typed is to replace what was saved, knowingly. */
  protected keepTyped(): void {
    this.write({ base: this.stored()?.base ?? null });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const form = this.form();
      const outcome = await this.acts.run(SAVE_SUBMISSION_DRAFT, {
        dossierId: this.id(),
        input: {
          grounds: asLines(form.grounds),
          process: asLines(form.process),
          mainPoints: form.drafts.flatMap(({ points }) => asLines(points)),
          openPoints: asLines(form.openPoints),
        },
        ...(form.base === null ? {} : { expectedVersion: form.base }),
      });
      if (!(await this.refusal.take(outcome, this.t().submission.draft.saved)))
        return this.tries.update((tries) => tries + 1);
      this.tries.set(0);
      this.kept.clear();
      const stored = this.stored();
      return stored && sameWords(stored, form) ? this.adopt(stored) : undefined;
    });
  }

  /** Fills the form at first, and whenever somebody has saved while nothing was typed here. */
  private follow(stored: SubmissionForm): void {
    const read = this.read();
    if (!read && this.kept.restored()) return this.read.set(stored);
    if (read && !sameWords(this.form(), read) && !sameWords(this.form(), stored)) return;
    this.adopt(stored);
    if (!read && this.chen() === 'tong-hop' && this.editable()) this.insertFigures();
  }

  private adopt(stored: SubmissionForm): void {
    this.read.set(stored);
    this.form.set(stored);
  }
}
