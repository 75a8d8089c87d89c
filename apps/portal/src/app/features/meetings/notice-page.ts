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
import { civilTimeOf, formatFigure, numberOutline } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { ChangedText } from '../../ui/changed-text';
import { Crumbs } from '../../ui/crumbs';
import { Ask } from '../../ui/feedback/ask';
import { whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { ErrorSummary } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import {
  asLines,
  type EditedLine,
  EMPTY_NOTICE,
  formOf,
  inputOf,
  type NoticeForm,
  paragraphsOf,
  sameText,
} from './notice-form';
import { NoticePreview } from './notice-preview';
import { NOTICE_DRAFT, SAVE_NOTICE_DRAFT, SUBMIT_NOTICE } from './notice.operations';
import { OutlineEditor } from './outline-editor';

/** The notice of a session: an officer of the Office writes it while it is at drafting, its circle reads it. */
@Component({
  selector: 'ts-notice-page',
  imports: [
    MatIcon,
    RouterLink,
    ChangedText,
    Crumbs,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    NotFoundPage,
    NoticePreview,
    OutlineEditor,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notice-page.html',
  styleUrl: './notice-page.css',
})
export class NoticePage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  protected readonly t = inject(Language).t;
  protected readonly query = live(NOTICE_DRAFT, () => ({ id: this.id() }), { hears: 'any' });
  protected readonly draft = computed(() => this.query.data()?.noticeDraft);
  protected readonly file = computed(() => this.query.data()?.meeting?.notice?.file);
  protected readonly editable = computed(() => this.draft()?.editable ?? false);
  /** What the service has now. */
  protected readonly stored = computed(() => {
    const draft = this.draft();
    return draft ? formOf(draft) : undefined;
  });

  protected readonly form = signal<NoticeForm>(EMPTY_NOTICE);
  protected readonly kept = keepDraft(() => (this.editable() ? `notice:${this.id()}` : undefined), this.form);
  /** What the form was last filled with. */
  private readonly read = signal<NoticeForm | undefined>(undefined);
  /** Somebody has saved since the text was read, and both have other words now. */
  protected readonly overtaken = computed(() => {
    const [stored, form] = [this.stored(), this.form()];
    return stored && this.read() && this.editable() && stored.base !== form.base && !sameText(stored, form)
      ? { stored: paragraphsOf(stored), typed: paragraphsOf(form) }
      : undefined;
  });
  protected readonly changed = computed(() => {
    const stored = this.stored();
    return stored !== undefined && (stored.base === null || !sameText(stored, this.form()));
  });
  protected readonly renumbered = signal<readonly { typed: string; number: string }[]>([]);
  protected readonly recipients = computed(() =>
    this.t().meetings.editor.recipientsCount(formatFigure(asLines(this.form().recipients).length)),
  );

  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    opening: 'opening',
    lines: 'lines',
    closing: 'closing',
    recipients: 'recipients',
  });
  protected readonly errors = computed(() => [...this.refusal.errors()]);
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });
  protected readonly title = computed(() =>
    this.editable() ? this.t().meetings.editor.title : this.t().meetings.editor.titleRead,
  );
  protected readonly lede = computed(() => {
    const t = this.t().meetings.editor;
    if (!this.editable()) return t.ledeRead;
    return this.draft()?.documentId ? t.lede : t.ledeProposed;
  });

  constructor() {
    pageHead(() => ({
      title: this.title(),
      subtitle: this.draft()?.meetingName ?? '',
      back: ['/phien-hop', this.id()],
    }));
    effect(() => {
      const stored = this.stored();
      if (stored) untracked(() => this.follow(stored));
    });
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected write(change: Partial<NoticeForm>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  /** For ten seconds a removed paragraph can be had back. */
  protected async offerBack(before: readonly EditedLine[]): Promise<void> {
    await this.toast.offerUndo(this.t().meetings.editor.removed, () => this.write({ lines: before }));
  }

  /** Gives up what was typed for what was saved; for ten seconds it can be had back. */
  protected async takeStored(): Promise<void> {
    const stored = this.stored();
    if (!stored) return;
    const typed = this.form();
    this.adopt(stored);
    this.kept.clear();
    await this.toast.offerUndo(this.t().meetings.editor.tookStored, () => this.form.set(typed));
  }

  /** What was typed is to replace what was saved, knowingly. */
  protected keepTyped(): void {
    this.write({ base: this.stored()?.base ?? null });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await whileBusy(this.busy, async () => void (await this.store()));
  }

  /** Saves what is not saved yet, asks, and passes the notice on to whoever signs it. */
  protected async submit(): Promise<void> {
    await whileBusy(this.busy, async () => {
      if (this.changed() && !(await this.store())) return;
      const t = this.t().meetings.editor;
      const { lines, recipients } = inputOf(this.form());
      const sections = numberOutline(lines).filter(({ mark }) => /^\d+\.$/u.test(mark)).length;
      const body = t.submitBody(formatFigure(sections), formatFigure(recipients.length));
      if (!(await this.ask.confirm({ title: t.submitTitle, body, confirm: t.submit }))) return;
      const outcome = await this.acts.run(SUBMIT_NOTICE, {
        meetingId: this.id(),
        expectedVersion: this.form().base ?? 0,
      });
      const dossier = await this.refusal.take(outcome, t.submitted);
      if (!dossier) return this.tries.update((tries) => tries + 1);
      this.kept.clear();
      await this.router.navigate(['/du-thao', dossier.id]);
    });
  }

  /** Whether it is saved now. */
  private async store(): Promise<boolean> {
    this.refusal.clear();
    const form = this.form();
    const outcome = await this.acts.run(SAVE_NOTICE_DRAFT, {
      meetingId: this.id(),
      input: inputOf(form),
      ...(form.base === null ? {} : { expectedVersion: form.base }),
    });
    const saved = await this.refusal.take(outcome, this.t().meetings.editor.saved);
    if (!saved) {
      this.tries.update((tries) => tries + 1);
      return false;
    }
    this.tries.set(0);
    this.renumbered.set([]);
    this.kept.clear();
    const stored = formOf(saved);
    // What was typed while it was being saved stays.
    if (sameText(form, this.form())) this.adopt(stored);
    else this.write({ base: stored.base });
    return true;
  }

  /** Fills the form at first, and whenever somebody has saved while nothing was typed here. */
  private follow(stored: NoticeForm): void {
    const read = this.read();
    if (!read && this.kept.restored()) return this.read.set(stored);
    if (read && !sameText(this.form(), read) && !sameText(this.form(), stored)) return;
    if (read && sameText(this.form(), stored)) return this.write({ base: stored.base });
    this.adopt(stored);
  }

  private adopt(stored: NoticeForm): void {
    this.read.set(stored);
    this.form.set(stored);
  }
}
