import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDateOf, civilTimeOf, codesOf, isCode } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { whenHeadRead, type UploadedHead } from '../../data/uploaded-head';
import { whileBusy } from '../../ui/feedback/report';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { FileDrop } from '../../ui/form/file-drop';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { Words } from '../../ui/words';
import { REGISTER_INCOMING, REGISTRY_DESK } from './registry.operations';

interface NewEntry {
  author: string;
  numberSymbol: string;
  dated: string;
  docType: string;
  subject: string;
  note: string;
}

const EMPTY: NewEntry = {
  author: '',
  numberSymbol: '',
  dated: '',
  docType: '',
  subject: '',
  note: '',
};

/** What the head of a file fills in, in the order in which it is said. */
const READ = ['docType', 'numberSymbol', 'dated', 'author', 'subject'] as const;

/** Vào sổ văn bản đến: a paper from outside, read from its scan as far as that has text, confirmed by the clerk. */
@Component({
  selector: 'ts-register-incoming-page',
  imports: [MatIcon, RouterLink, DateField, ErrorSummary, Field, FieldControl, FileDrop],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './register-incoming-page.html',
  styles:
    '.two{display:grid;grid-template-columns:1fr 1fr;gap:0 20px}@media(max-width:760px){.two{grid-template-columns:1fr;gap:20px}}',
})
export class RegisterIncomingPage {
  private readonly acts = inject(Acts);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly docTypes = codesOf('docType');
  private readonly deskQuery = live(REGISTRY_DESK, () => ({}), { poll: false });
  protected readonly desk = computed(() => this.deskQuery.data()?.registryDesk);
  protected readonly form = signal<NewEntry>(EMPTY);
  protected readonly kept = keepDraft(() => 'incoming', this.form);
  /** Whose register, and the day of arrival: today, unless the clerk says otherwise. */
  protected readonly unitId = linkedSignal(() => this.desk()?.units[0]?.id ?? '');
  protected readonly arrivedOn = linkedSignal(() => String(civilDateOf(this.today())));
  private readonly today = computed(() => this.clock.now(), {
    equal: (one, other) => civilDateOf(one) === civilDateOf(other),
  });
  protected readonly file = signal<UploadedFile | undefined>(undefined);
  protected readonly readNote = signal('');
  protected readonly tries = signal(0);
  protected readonly busy = signal(false);
  /** The paper is in the register already: the clerk may enter it all the same. */
  protected readonly duplicate = signal(false);

  private readonly refusal = formRefusal({
    arrivedOn: 'arrivedOn',
    author: 'author',
    numberSymbol: 'numberSymbol',
    dated: 'dated',
    docType: 'docType',
    subject: 'subject',
    note: 'note',
    fileId: 'incoming-file',
  });
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const { author, subject } = this.form();
    const missing = [
      ...(this.arrivedOn() === '' ? ['arrivedOn'] : []),
      ...(author.trim() === '' ? ['author'] : []),
      ...(subject.trim() === '' ? ['subject'] : []),
    ];
    return missing.map((control) => ({ control, message: this.t().common.required }));
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });

  constructor() {
    pageHead(() => ({ title: this.t().registry.form.title, back: '/van-ban/den' }));
    leaveUnless(
      () => this.desk()?.keeps,
      () => ['/van-ban/den'],
    );
    whenHeadRead(this.file, (head) => this.fillIn(head));
  }

  protected set(key: keyof NewEntry, value: string): void {
    this.duplicate.set(false);
    this.form.update((form) => ({ ...form, [key]: value }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async registerIncoming(event: Event, anotherCopy = false): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const { note, numberSymbol, dated, docType, ...form } = this.form();
      const fileId = this.file()?.id;
      const input = {
        ...form,
        unitId: this.unitId(),
        arrivedOn: this.arrivedOn(),
        anotherCopy,
        ...(numberSymbol.trim() ? { numberSymbol } : {}),
        ...(dated ? { dated } : {}),
        ...(docType ? { docType } : {}),
        ...(note.trim() ? { note } : {}),
        ...(fileId ? { fileId } : {}),
      };
      const outcome = await this.acts.run(REGISTER_INCOMING, { input });
      this.duplicate.set(outcome.kind === 'refused' && outcome.refusal.code === 'INCOMING_DUPLICATE');
      const made = await this.refusal.take(outcome);
      if (!made) return this.tries.update((tries) => tries + 1);
      this.form.set(EMPTY);
      this.kept.clear();
      return void (await this.router.navigate(['/van-ban/den', made.id], {
        queryParams: { moi: 1 },
        replaceUrl: true,
      }));
    });
  }

  /** Fills in what the clerk has not typed. */
  private fillIn(head: UploadedHead): void {
    const t = this.t().registry.form;
    const form = this.form();
    const read = READ.filter((key) => {
      const value = head[key];
      return value !== null && form[key].trim() === '' && (key !== 'docType' || isCode('docType', value));
    });
    for (const key of read) this.set(key, head[key] ?? '');
    if (read.length > 0) this.readNote.set(t.read(read.map((key) => t.fields[key]).join(', ')));
    else this.readNote.set(head.hasText ? t.nothingRead : t.noText);
  }
}
