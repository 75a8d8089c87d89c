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
import { Report, whileBusy } from '../../ui/feedback/report';
import { ErrorSummary, type FormError } from '../../ui/form/error-summary';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { AskReturn } from './ask-return';
import { FieldChoice } from './field-choice';
import {
  FORWARD_ROUTING_SLIP,
  RETURN_FROM_EXAMINATION,
  ROUTING_SLIP,
  SAVE_ROUTING_SLIP,
} from './routing-slip.operations';
import { TravelNote } from './travel-note';
import { travelling } from './travelling';

interface SlipText {
  readonly content: string;
  readonly process: string;
  readonly officeOpinion: string;
}

const EMPTY: SlipText = { content: '', process: '', officeOpinion: '' };
const PARTS = ['content', 'process', 'officeOpinion'] as const;

/** Văn phòng thẩm tra, lập phiếu trình: write the sheet, then on to the Office's leader, or back with a reason. */
@Component({
  selector: 'ts-routing-slip-page',
  imports: [
    MatIcon,
    RouterLink,
    ErrorState,
    ErrorSummary,
    Field,
    FieldChoice,
    FieldControl,
    Skeleton,
    TravelNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './routing-slip-page.html',
  styleUrl: './routing-slip-page.css',
})
export class RoutingSlipPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly askReturn = inject(AskReturn);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly parts = PARTS;

  protected readonly query = live(ROUTING_SLIP, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly slip = computed(() => this.dossier()?.routingSlip);
  protected readonly travelling = computed(() => travelling(this.dossier()));
  protected readonly form = signal<SlipText>(EMPTY);
  protected readonly kept = keepDraft(() => `slip:${this.id()}`, this.form);
  /** The field by which the sheet goes to a vice-chair, where another one was chosen. */
  protected readonly field = signal('');
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  /** The paragraph with live counts: from the slip, or from the last round while there is no slip yet. */
  protected readonly suggested = computed(
    () => this.slip()?.suggestedProcess || this.dossier()?.rounds.at(-1)?.summaryParagraph || '',
  );
  private readonly refusal = formRefusal({
    content: 'content',
    process: 'process',
    officeOpinion: 'officeOpinion',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() =>
    this.tries() > 0
      ? PARTS.filter((part) => this.form()[part].trim() === '').map((control) => ({
          control,
          message: this.t().submission.slip.partRequired(this.t().submission.slip[control]),
        }))
      : [],
  );
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });

  constructor() {
    pageHead(() => ({ title: this.t().submission.slip.title, back: ['/du-thao', this.id()] }));
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('EXAMINE'),
      () => ['/du-thao', this.id()],
    );
    let filled = '';
    effect(() => {
      const dossier = this.dossier();
      const source = dossier?.routingSlip?.id ?? dossier?.id;
      if (!dossier || filled === source) return;
      filled = source ?? '';
      untracked(() => {
        if (this.kept.restored()) return;
        const { routingSlip: slip } = dossier;
        this.form.set(
          slip
            ? { content: slip.content, process: slip.process, officeOpinion: slip.officeOpinion }
            : { content: this.begun(), process: this.suggested(), officeOpinion: '' },
        );
      });
    });
  }

  /** The first sentence of a new sheet: who submits what. */
  private begun(): string {
    const dossier = this.dossier();
    if (!dossier) return '';
    const all = this.travelling();
    const drafts = (all.length > 0 ? all : [dossier]).map(({ docType, subject }) =>
      subjectAfter(this.words.of('docType', docType), subject),
    );
    return this.t().submission.slip.begun(dossier.leadUnit.name, drafts);
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected write(part: (typeof PARTS)[number], text: string): void {
    this.form.update((form) => ({ ...form, [part]: text }));
  }

  protected insertSummary(): void {
    const { process } = this.form();
    this.write(
      'process',
      process.trim() === '' ? this.suggested() : `${process.trimEnd()}\n${this.suggested()}`,
    );
  }

  protected async saveSlip(): Promise<boolean> {
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    if (this.typingErrors().length > 0) return false;
    const slip = this.slip();
    const outcome = await this.acts.run(SAVE_ROUTING_SLIP, {
      dossierId: this.id(),
      input: this.form(),
      ...(slip ? { expectedVersion: slip.version } : {}),
    });
    if (!(await this.refusal.take(outcome))) {
      this.tries.update((tries) => tries + 1);
      return false;
    }
    this.kept.clear();
    return true;
  }

  protected async save(): Promise<void> {
    await whileBusy(this.busy, async () => {
      if (await this.saveSlip())
        await this.report.tell({ kind: 'done', value: true }, this.t().submission.slip.saved);
    });
  }

  protected async forward(event: Event): Promise<void> {
    event.preventDefault();
    await whileBusy(this.busy, async () => {
      if (!(await this.saveSlip())) return;
      const version = this.dossier()?.version;
      if (version === undefined) return;
      const outcome = await this.acts.run(FORWARD_ROUTING_SLIP, {
        dossierId: this.id(),
        ...(this.field() ? { fieldId: this.field() } : {}),
        expectedVersion: version,
      });
      if (await this.report.tell(outcome, this.t().submission.slip.forwarded)) await this.leave();
    });
  }

  protected async giveBack(): Promise<void> {
    const dossier = this.dossier();
    if (!dossier) return;
    const back = await this.askReturn.of(dossier.id, this.travelling());
    if (!back) return;
    await whileBusy(this.busy, async () => {
      const variables = { dossierId: dossier.id, ...back, expectedVersion: dossier.version };
      const outcome = await this.acts.run(RETURN_FROM_EXAMINATION, variables);
      if (await this.report.tell(outcome, this.t().dossier.giveBack.done)) await this.leave();
    });
  }

  private async leave(): Promise<void> {
    this.kept.clear();
    await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true });
  }
}
