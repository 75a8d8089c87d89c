import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { PartyAnswerForm, PartyOutcome } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
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
import { DOSSIER_HEAD } from '../dossiers/dossier.operations';
import { subjectAfter } from '../dossiers/subject-after';
import { OpinionFields } from './opinion-fields';
import { conditionsOf, EMPTY_OPINION, missingIn, type OpinionForm, opinionControls } from './opinion-form';
import { RECORD_PARTY_OPINION } from './party.operations';
import type { DossierRef } from './travelling';

/** The paper that the Party answered with, and what it says of each dossier. */
interface Recorded {
  readonly form: PartyAnswerForm;
  readonly number: string;
  readonly dated: string;
  readonly opinions: Readonly<Record<string, OpinionForm>>;
}

const EMPTY: Recorded = { form: 'CONCLUSION_NOTICE', number: '', dated: '', opinions: {} };

/** How many dossiers of one Tờ trình a page may show, for the fields that refusals name. */
const MOST = 10;

/**
 * Ghi nhận ý kiến Thường trực Thành ủy: of each dossier on the Tờ trình that waits the outcome, the words and each
 * condition on its own; then the paper, which is one for all.
 */
@Component({
  selector: 'ts-party-opinion-page',
  imports: [MatIcon, RouterLink, DateField, ErrorSummary, Field, FieldControl, FileDrop, OpinionFields],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './party-opinion-page.html',
  styleUrl: './party-opinion-page.css',
})
export class PartyOpinionPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  private readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }), { poll: false });
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  /** The dossiers of the Tờ trình that wait for the Party, this one among them. */
  protected readonly waiting = computed<readonly DossierRef[]>(
    () =>
      this.dossier()?.submission?.document.dossiers.filter(
        ({ id, state }) => id === this.id() || state === 'AWAITING_PARTY',
      ) ?? [],
  );

  protected readonly forms: readonly PartyAnswerForm[] = [
    'CONCLUSION_NOTICE',
    'LETTER',
    'NOTED_COPY',
    'BY_WORD',
  ];
  protected readonly form = signal<Recorded>(EMPTY);
  protected readonly kept = keepDraft(() => `party-answer:${this.id()}`, this.form);
  protected readonly scan = signal<UploadedFile | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  /** What is sent, in the order of the page: dossiers that the paper speaks of. */
  private readonly spoken = computed(() =>
    this.waiting()
      .map((each, at) => ({ at, dossierId: each.id, ...this.opinionOn(each.id) }))
      .filter(({ outcome }) => outcome !== 'NONE'),
  );
  private readonly refusal = formRefusal({
    dated: 'party-dated',
    number: 'party-number',
    form: 'party-form',
    scanFileId: 'party-scan',
    // The service counts the opinions that were sent; the page shows all that wait.
    ...Object.fromEntries(
      Array.from({ length: MOST }, (_, sent) => sent).flatMap((sent) =>
        (['outcome', 'text', 'conditions'] as const).map((field) => [
          `opinions.${sent}.${field}`,
          `sent-${sent}-${field}`,
        ]),
      ),
    ),
  });
  protected readonly errors = computed<FormError[]>(() => [
    ...this.typingErrors(),
    ...this.refusal.errors().map((error) => this.placed(error)),
  ]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const t = this.t().submission.party;
    const messages = { outcome: t.outcomeRequired, text: t.textRequired, conditions: t.conditionRequired };
    return this.spoken().flatMap(({ at, ...opinion }) =>
      missingIn(opinion).map((field) => ({ control: opinionControls(at)[field], message: messages[field] })),
    );
  });

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('RECORD_PARTY_OPINION'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().submission.party.title, back: ['/du-thao', this.id()] }));
  }

  protected name({ docType, subject }: DossierRef): string {
    return subjectAfter(this.words.of('docType', docType), subject);
  }

  protected opinionOn(dossierId: string): OpinionForm {
    return this.form().opinions[dossierId] ?? EMPTY_OPINION;
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected set(change: Partial<Omit<Recorded, 'opinions'>>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected write(dossierId: string, opinion: OpinionForm): void {
    this.form.update((form) => ({ ...form, opinions: { ...form.opinions, [dossierId]: opinion } }));
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const dossier = this.dossier();
    const { form, number, dated } = this.form();
    if (!dossier || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const scanFileId = this.scan()?.id;
      const opinions = this.spoken().map((opinion) => ({
        dossierId: opinion.dossierId,
        outcome: opinion.outcome as PartyOutcome,
        text: opinion.text.trim(),
        conditions: conditionsOf(opinion),
      }));
      const outcome = await this.acts.run(RECORD_PARTY_OPINION, {
        dossierId: dossier.id,
        expectedVersion: dossier.version,
        input: {
          form,
          opinions,
          ...(number.trim() ? { number: number.trim() } : {}),
          ...(dated ? { dated } : {}),
          ...(scanFileId ? { scanFileId } : {}),
        },
      });
      const done = this.t().submission.party.done(
        opinions.reduce((sum, { conditions }) => sum + conditions.length, 0),
      );
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      this.form.set(EMPTY);
      this.kept.clear();
      return void (await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true }));
    });
  }

  /** The refusal at the fields of the opinion that it is about. */
  private placed(error: FormError): FormError {
    const [, sent, field] = /^sent-(\d+)-(\w+)$/u.exec(error.control) ?? [];
    const opinion = this.spoken()[Number(sent)];
    if (opinion === undefined) return error;
    return { ...error, control: opinionControls(opinion.at)[field as 'outcome' | 'text' | 'conditions'] };
  }
}
