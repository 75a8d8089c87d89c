import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { PartyAnswerForm } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
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
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { DOSSIER_HEAD } from '../dossiers/dossier.operations';
import { ADD_PARTY_PAPER } from './party.operations';

/** Bổ sung số, ngày: the paper of the Party has come, after a scan, a noted copy or a word had to do. */
@Component({
  selector: 'ts-party-paper-page',
  imports: [
    MatIcon,
    RouterLink,
    DateField,
    ErrorState,
    ErrorSummary,
    Field,
    FieldControl,
    FileDrop,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().submission.paper.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton />
      } @else if (opinion()) {
        <h1 class="title lg">{{ t().submission.paper.title }}</h1>
        <p class="small">{{ dossier()?.subject }}</p>
        <p class="muted tiny">{{ t().submission.paper.lede }}</p>
        <form class="form" (submit)="add($event)" novalidate>
          <ts-error-summary [errors]="errors()" [tries]="tries()" />
          <ts-field
            [label]="t().submission.party.form"
            [error]="errorOf('paper-form')"
            controlId="paper-form"
          >
            <select tsControl class="inp" [value]="form()" (change)="form.set($any($event.target).value)">
              @for (code of forms; track code) {
                <option [value]="code" [selected]="code === form()">
                  {{ words.of('partyAnswerForm', code) }}
                </option>
              }
            </select>
          </ts-field>
          <div class="pair">
            <ts-field
              [label]="t().submission.party.number"
              [error]="errorOf('paper-number')"
              controlId="paper-number"
            >
              <input
                tsControl
                class="inp"
                maxlength="60"
                [value]="number()"
                (input)="number.set($any($event.target).value)"
              />
            </ts-field>
            <ts-date-field
              [label]="t().submission.party.dated"
              [error]="errorOf('paper-dated')"
              controlId="paper-dated"
              [(value)]="dated"
            />
          </div>
          <ts-file-drop
            [label]="t().submission.party.scan"
            accept=".pdf,.jpg,.jpeg,.png"
            kinds=".pdf, .jpg, .png"
            [camera]="true"
            [(file)]="scan"
            [error]="errorOf('paper-scan')"
            controlId="paper-scan"
          />
          <div class="dock">
            <button type="submit" class="btn" [disabled]="busy()">
              <mat-icon class="i" svgIcon="landmark" />{{ t().submission.paper.submit }}
            </button>
            <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styleUrl: './party-opinion-page.css',
})
export class PartyPaperPage {
  readonly id = input.required<string>();
  readonly answerId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly opinion = computed(() =>
    this.dossier()?.submission?.opinions.find((each) => each.answerId === this.answerId()),
  );
  /** What can follow on paper; a word alone cannot. */
  protected readonly forms: readonly PartyAnswerForm[] = ['CONCLUSION_NOTICE', 'LETTER', 'NOTED_COPY'];
  protected readonly form = linkedSignal<PartyAnswerForm>(() => {
    const recorded = this.opinion()?.form;
    return recorded === undefined || recorded === 'BY_WORD' ? 'CONCLUSION_NOTICE' : recorded;
  });
  protected readonly number = linkedSignal(() => this.opinion()?.number ?? '');
  protected readonly dated = linkedSignal(() => this.opinion()?.dated ?? '');
  protected readonly scan = signal<UploadedFile | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);
  private readonly refusal = formRefusal({
    form: 'paper-form',
    number: 'paper-number',
    dated: 'paper-dated',
    scanFileId: 'paper-scan',
  });
  protected readonly errors = computed<FormError[]>(() => [...this.typingErrors(), ...this.refusal.errors()]);
  private readonly typingErrors = computed<FormError[]>(() => {
    if (this.tries() === 0) return [];
    const message = this.t().common.required;
    return [
      ...(this.number().trim() === '' ? [{ control: 'paper-number', message }] : []),
      ...(this.dated() === '' ? [{ control: 'paper-dated', message }] : []),
    ];
  });

  constructor() {
    leaveUnless(
      () => (this.dossier() ? this.opinion()?.paperFollows === true : undefined),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().submission.paper.title, back: ['/du-thao', this.id()] }));
  }

  protected errorOf(control: string): string {
    return this.errors().find((error) => error.control === control)?.message ?? '';
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    this.tries.update((tries) => tries + 1);
    const opinion = this.opinion();
    if (!opinion || this.typingErrors().length > 0) return;
    await whileBusy(this.busy, async () => {
      const scanFileId = this.scan()?.id;
      const outcome = await this.acts.run(ADD_PARTY_PAPER, {
        partyAnswerId: opinion.answerId,
        expectedVersion: opinion.answerVersion,
        input: {
          form: this.form(),
          number: this.number().trim(),
          dated: this.dated(),
          ...(scanFileId ? { scanFileId } : {}),
        },
      });
      if (!(await this.refusal.take(outcome, this.t().submission.paper.done)))
        return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true }));
    });
  }
}
