import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { ReviewOutcome } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { REVIEW_CONSOLIDATION } from '../dossiers/dossier-acts.operations';
import { subjectAfter } from '../dossiers/subject-after';
import { TABLES_TO_SIGN } from './summary-table.operations';
import { SummaryTable } from './summary-table';
import { TravelNote } from './travel-note';
import { travelling, type DossierRef } from './travelling';

/**
 * The check page before the lead unit's leader signs: the summary table of each dossier that travels, the draft of the
 * Tờ trình, and one signature for all of them; or all back with a reason.
 */
@Component({
  selector: 'ts-sign-tables-page',
  imports: [MatIcon, RouterLink, ErrorState, Skeleton, SummaryTable, TravelNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      @if (query.failed()) {
        <ts-error-state [what]="t().submission.tables.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="5" />
      } @else if (dossier()) {
        <h1 class="title lg">{{ t().submission.tables.title }}</h1>
        @if (together().length > 1) {
          <ts-travel-note [dossiers]="together()" [own]="id()" />
        } @else {
          <p class="muted small">{{ name(dossier()!) }}</p>
        }
        @for (each of tables(); track each.id) {
          <ts-summary-table [dossierId]="each.id" [heading]="name(each)" />
        }
        <footer class="dock">
          <button type="button" class="btn" [disabled]="busy()" (click)="sign()">
            <mat-icon class="i" svgIcon="pen-line" />{{ t().submission.tables.submit(tables().length) }}
          </button>
          <button type="button" class="btn danger-out" [disabled]="busy()" (click)="giveBack()">
            {{ t().dossier.giveBack.confirm }}
          </button>
          <a class="btn txt" [routerLink]="['/du-thao', id(), 'to-trinh']">{{
            t().dossier.buttons.readSubmission
          }}</a>
          <span class="grow"></span>
          <span class="muted tiny measure">{{ t().submission.tables.irreversible }}</span>
        </footer>
      }
    </div>
  `,
})
export class SignTablesPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(TABLES_TO_SIGN, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly together = computed(() => travelling(this.dossier()));
  /** The dossiers whose tables are signed by this act. */
  protected readonly tables = computed(() => {
    const [own, together] = [this.dossier(), this.together()];
    return together.length > 0 ? together : own ? [own] : [];
  });
  protected readonly busy = signal(false);

  constructor() {
    leaveUnless(
      () => this.dossier()?.allowedActs.includes('REVIEW_CONSOLIDATION'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().submission.tables.title, back: ['/du-thao', this.id()] }));
  }

  protected name({ docType, subject }: Pick<DossierRef, 'docType' | 'subject'>): string {
    return subjectAfter(this.words.of('docType', docType), subject);
  }

  protected sign(): Promise<void> {
    return this.review({ outcome: 'APPROVED' }, this.t().submission.tables.done(this.tables().length));
  }

  protected async giveBack(): Promise<void> {
    const { dossier, submission, common } = this.t();
    const count = this.tables().length;
    const answer = await this.ask.confirm({
      title: dossier.giveBack.title,
      ...(count > 1 && { body: submission.tables.allBack(count) }),
      confirm: dossier.giveBack.confirm,
      danger: true,
      reason: { label: common.reason, hint: common.reasonHint },
    });
    if (!answer) return;
    await this.review({ outcome: 'RETURNED', reason: answer.reason }, dossier.giveBack.done);
  }

  private async review(
    said: { readonly outcome: ReviewOutcome; readonly reason?: string },
    done: string,
  ): Promise<void> {
    const dossier = this.dossier();
    if (!dossier) return;
    await whileBusy(this.busy, async () => {
      const target = { dossierId: dossier.id, expectedVersion: dossier.version };
      const outcome = await this.acts.run(REVIEW_CONSOLIDATION, { ...target, ...said });
      if (await this.report.tell(outcome, done))
        await this.router.navigate(['/du-thao', dossier.id], { replaceUrl: true });
    });
  }
}
