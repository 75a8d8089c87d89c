import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { DecisionAuthority, Urgency } from '@generated/gql/graphql';
import { civilTimeOf, codesOf, formatFigure, isCode } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { keepDraft } from '../../data/draft-keeper';
import type { UploadedFile } from '../../data/upload';
import { whenHeadRead, type UploadedHead } from '../../data/uploaded-head';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Words } from '../../ui/words';
import { CREATE_DOSSIER } from './dossier-acts.operations';
import { DOSSIER_PROCESSES } from './dossier.operations';

interface NewDossier {
  docType: string;
  subject: string;
  urgency: Urgency;
  decisionAuthority: DecisionAuthority;
  /** Of a drawn process; empty: comments are collected and the Party is asked. */
  processKey: string;
}

const EMPTY: NewDossier = {
  docType: 'DECISION',
  subject: '',
  urgency: 'NORMAL',
  decisionAuthority: 'COLLECTIVE',
  processKey: '',
};
const SUBJECT_MAX = 500;

/** Tạo dự thảo: a dossier begun from nothing; its file may follow. */
@Component({
  selector: 'ts-create-dossier-page',
  imports: [MatIcon, RouterLink, ErrorSummary, Field, FieldControl, FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-dossier-page.html',
})
export class CreateDossierPage {
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly docTypes = codesOf('docType');
  protected readonly urgencies = codesOf('urgency');
  protected readonly authorities = codesOf('decisionAuthority');
  private readonly processesQuery = live(DOSSIER_PROCESSES, () => ({}), { poll: false });
  protected readonly processes = computed(() => this.processesQuery.data()?.dossierProcesses ?? []);
  protected readonly form = signal<NewDossier>(EMPTY);
  protected readonly kept = keepDraft(() => 'new-dossier', this.form);
  protected readonly file = signal<UploadedFile | undefined>(undefined);
  /** What was read from the file: fills in what the person has not typed, proposes the rest. */
  protected readonly readNote = signal('');
  protected readonly proposed = signal('');
  private readonly typeChosen = signal(false);
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);

  private readonly refusal = formRefusal({
    subject: 'subject',
    docType: 'docType',
    fileId: 'draft-file',
    processKey: 'process',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const length = this.form().subject.trim().length;
    const t = this.t().common;
    if (length === 0) return [{ control: 'subject', message: t.required }];
    return length > SUBJECT_MAX ? [{ control: 'subject', message: t.tooLong(SUBJECT_MAX) }] : [];
  });
  protected readonly used = computed(() =>
    this.t().common.chars(String(this.form().subject.length), formatFigure(SUBJECT_MAX)),
  );
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  constructor() {
    pageHead(() => ({ title: this.t().dossier.create.title, back: '/du-thao' }));
    whenHeadRead(this.file, (head) => this.fillIn(head));
  }

  protected chooseType(docType: string): void {
    this.typeChosen.set(true);
    this.set('docType', docType);
  }

  protected takeProposed(): void {
    this.set('subject', this.proposed());
    this.proposed.set('');
  }

  private fillIn({ hasText, docType, subject }: UploadedHead): void {
    const t = this.t().dossier.create;
    const typed = this.form().subject.trim();
    const type = docType !== null && isCode('docType', docType) && !this.typeChosen() && typed === '';
    if (type) this.set('docType', docType);
    if (subject !== null && typed === '') this.set('subject', subject);
    this.proposed.set(subject !== null && typed !== '' && subject !== typed ? subject : '');
    const read = [...(type ? [t.docType] : []), ...(subject !== null && typed === '' ? [t.subject] : [])];
    if (read.length > 0) this.readNote.set(t.read(read.join(', ').toLocaleLowerCase('vi')));
    else this.readNote.set(subject !== null ? '' : hasText ? t.nothingRead : t.noText);
  }

  protected set<K extends keyof NewDossier>(key: K, value: string): void {
    this.form.update((form) => ({ ...form, [key]: value }));
  }

  protected async createDossier(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const { processKey, ...form } = this.form();
      const fileId = this.file()?.id;
      const input = {
        ...form,
        subject: form.subject.trim(),
        ...(processKey ? { processKey } : {}),
        ...(fileId ? { fileId } : {}),
      };
      const outcome = await this.acts.run(CREATE_DOSSIER, { input });
      const made = await this.refusal.take(outcome, this.t().dossier.create.done);
      if (!made) return this.tries.update((tries) => tries + 1);
      this.form.set(EMPTY);
      this.kept.clear();
      return void (await this.router.navigate(['/du-thao', made.id], { replaceUrl: true }));
    });
  }
}
