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
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { whileBusy } from '../../ui/feedback/report';
import { ErrorSummary } from '../../ui/form/error-summary';
import { formRefusal } from '../../ui/form/form-refusal';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { SUBMIT_FOR_EXAMINATION } from '../dossiers/dossier-acts.operations';
import { subjectAfter } from '../dossiers/subject-after';
import { SUBMIT_CHOICE } from './party.operations';
import type { DossierRef } from './travelling';

/** Trình lãnh đạo phòng: the dossier, and which others of the unit go with it on one phiếu trình and one Tờ trình. */
@Component({
  selector: 'ts-submit-page',
  imports: [MatIcon, RouterLink, ErrorState, ErrorSummary, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().submission.submit.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton />
      } @else if (dossier()) {
        <h1 class="title lg">{{ t().submission.submit.title }}</h1>
        <p class="small">{{ name(dossier()!) }}</p>
        <p class="muted tiny">{{ t().submission.submit.lede }}</p>
        <form class="form" (submit)="submit($event)" novalidate>
          <ts-error-summary [errors]="refusal.errors()" [tries]="tries()" />
          <fieldset class="opts" id="together" tabindex="-1">
            <legend>{{ t().submission.submit.together }}</legend>
            <p class="muted tiny">{{ t().submission.submit.togetherHint }}</p>
            @for (other of dossier()!.mayTravelWith; track other.id) {
              <label class="opt">
                <input
                  type="checkbox"
                  [checked]="chosen().has(other.id)"
                  (change)="choose(other.id, $any($event.target).checked)"
                />
                <span>{{ name(other) }}</span>
              </label>
            }
          </fieldset>
          <div class="dock">
            <button type="submit" class="btn" [disabled]="busy()">
              <mat-icon class="i" svgIcon="send" />{{ t().submission.submit.submit(chosen().size + 1) }}
            </button>
            <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
          </div>
        </form>
      }
    </div>
  `,
  styles: '.form{margin-top:16px;max-width:720px}',
})
export class SubmitPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(SUBMIT_CHOICE, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  /** Those that travelled with it before, until they came back together, are chosen beforehand. */
  protected readonly chosen = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.before().join(' '),
    computation: () => new Set(this.before()),
  });
  private readonly before = computed(() => {
    const dossier = this.dossier();
    const document = dossier?.submission?.document;
    const carried = document?.state === 'DRAFT' ? document.dossiers.map(({ id }) => id) : [];
    return (dossier?.mayTravelWith ?? []).map(({ id }) => id).filter((id) => carried.includes(id));
  });
  protected readonly refusal = formRefusal({ together: 'together' });
  protected readonly busy = signal(false);
  protected readonly tries = signal(0);

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('SUBMIT_FOR_EXAMINATION'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().submission.submit.title, back: ['/du-thao', this.id()] }));
  }

  protected name({ docType, subject }: Pick<DossierRef, 'docType' | 'subject'>): string {
    return subjectAfter(this.words.of('docType', docType), subject);
  }

  protected choose(id: string, chosen: boolean): void {
    this.chosen.update((before) => {
      const after = new Set(before);
      if (chosen) after.add(id);
      else after.delete(id);
      return after;
    });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.clear();
    const dossier = this.dossier();
    if (!dossier) return;
    await whileBusy(this.busy, async () => {
      const offered = dossier.mayTravelWith.map(({ id }) => id);
      const outcome = await this.acts.run(SUBMIT_FOR_EXAMINATION, {
        dossierId: dossier.id,
        expectedVersion: dossier.version,
        together: offered.filter((id) => this.chosen().has(id)),
      });
      const done = this.t().dossier.done.submitForExamination;
      if (!(await this.refusal.take(outcome, done))) return this.tries.update((tries) => tries + 1);
      return void (await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true }));
    });
  }
}
