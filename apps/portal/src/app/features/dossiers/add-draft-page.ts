import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { DOSSIER_HEAD } from './dossier.operations';
import { ADD_DRAFT } from './dossier-acts.operations';

/** Tải lên bản dự thảo, or the next version of it. */
@Component({
  selector: 'ts-add-draft-page',
  imports: [RouterLink, Field, FieldControl, FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg">{{ title() }}</h1>
      <p class="muted small">{{ dossier()?.subject }}</p>
      <form class="form" (submit)="addDraft($event)" novalidate>
        <ts-file-drop
          [label]="t().dossier.draft.page.file"
          [(file)]="file"
          [error]="fileError()"
          controlId="draft-file"
        />
        <ts-field [label]="t().dossier.draft.page.note" [optional]="true" controlId="draft-note">
          <textarea
            tsControl
            class="inp area"
            rows="3"
            maxlength="1000"
            [value]="note()"
            (input)="note.set($any($event.target).value)"
          ></textarea>
        </ts-field>
        <div class="row">
          <button type="submit" class="btn" [disabled]="busy()">{{ t().dossier.draft.page.submit }}</button>
          <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
        </div>
      </form>
    </div>
  `,
  styles: '.form{margin-top:20px}',
})
export class AddDraftPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  private readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly file = signal<UploadedFile | undefined>(undefined);
  protected readonly note = signal('');
  private readonly kept = keepDraft(() => `draft-note:${this.id()}`, this.note);
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly fileError = computed(() =>
    this.tried() && !this.file() ? this.t().common.file.required : '',
  );
  private readonly number = computed(() => (this.dossier()?.currentDraft?.number ?? 0) + 1);
  protected readonly title = computed(() => {
    const t = this.t().dossier.draft.page;
    return this.number() > 1 ? t.titleNext(this.number()) : t.title;
  });

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('ADD_DRAFT'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.title(), back: ['/du-thao', this.id()] }));
  }

  protected async addDraft(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const file = this.file();
    const dossier = this.dossier();
    if (!file || !dossier) return;
    await whileBusy(this.busy, async () => {
      const number = this.number();
      const note = this.note().trim();
      const outcome = await this.acts.run(ADD_DRAFT, {
        dossierId: dossier.id,
        fileId: file.id,
        expectedVersion: dossier.version,
        ...(note ? { note } : {}),
      });
      if (!(await this.report.tell(outcome, this.t().dossier.draft.page.done(number)))) return;
      this.kept.clear();
      await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true });
    });
  }
}
