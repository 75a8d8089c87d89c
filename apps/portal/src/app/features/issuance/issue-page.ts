import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Toast } from '../../ui/feedback/toast';
import { type Crumb, Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Paper } from '../../ui/paper/paper';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { ISSUE_DOCUMENT, NUMBER_DOCUMENT, OFFICIAL_DOCUMENT } from './documents.operations';
import { plainNumber } from './document-name';
import { subjectAfter } from '../dossiers/subject-after';
import { TravelNote } from '../submission/travel-note';
import { several } from '../submission/travelling';
import { DocumentFacts } from './document-facts';
import { RecipientList } from './recipient-list';

/** The clerk's check page: number alone for a Tờ trình; number, seal and dispatch in one go for a decision. */
@Component({
  selector: 'ts-issue-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    DocumentFacts,
    ErrorState,
    Paper,
    RecipientList,
    Skeleton,
    TravelNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './issue-page.html',
})
export class IssuePage {
  readonly id = input.required<string>();
  /** "number" from the route: assigns the number and stops. */
  readonly only = input<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly toast = inject(Toast);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(OFFICIAL_DOCUMENT, () => ({ id: this.id() }));
  protected readonly document = computed(() => this.query.data()?.officialDocument);
  protected readonly carried = computed(() => several(this.document()?.dossiers ?? []));
  protected readonly numberOnly = computed(() => this.only() === 'number');
  protected readonly mayIssue = computed(() => {
    const acts = this.document()?.allowedActs ?? [];
    return this.numberOnly() ? acts.includes('NUMBER') : acts.some((act) => act !== 'SIGN');
  });
  protected readonly title = computed(() =>
    this.numberOnly() ? this.t().issuance.issue.titleNumber : this.t().issuance.issue.title,
  );
  protected readonly busy = signal(false);

  protected readonly after = subjectAfter;

  constructor() {
    pageHead(() => ({ title: this.title(), back: this.origin() }));
  }

  protected trail(): Crumb[] {
    const t = this.t();
    return this.document()?.dossierIds.length
      ? [
          { label: t.dossier.list.title, link: '/du-thao' },
          { label: t.dossier.one, link: this.origin() },
        ]
      : [{ label: t.issuance.title, link: '/van-ban' }];
  }

  protected origin(): string[] {
    const [dossierId] = this.document()?.dossierIds ?? [];
    return dossierId ? ['/du-thao', dossierId] : ['/van-ban', this.id()];
  }

  protected async issue(): Promise<void> {
    const document = this.document();
    if (!document) return;
    const t = this.t().issuance.issue;
    await whileBusy(this.busy, async () => {
      const act = this.numberOnly() ? NUMBER_DOCUMENT : (ISSUE_DOCUMENT as unknown as typeof NUMBER_DOCUMENT);
      const variables = { documentId: document.id, expectedVersion: document.version };
      const outcome = await this.acts.run(act, variables);
      const issued = await this.report.tell(outcome);
      if (!issued) return;
      const forecast = document.forecastNumber;
      const docType = this.words.of('docType', document.docType);
      const name = this.t().issuance.named(docType, plainNumber(issued.numberLine));
      const said = this.numberOnly() ? t.doneNumber(name) : t.done(name, document.recipients.length);
      const differs = forecast !== null && issued.number !== null && issued.number !== forecast;
      await this.router.navigate(this.numberOnly() ? this.origin() : ['/van-ban', document.id], {
        replaceUrl: true,
      });
      await this.toast.say(differs ? `${said} ${t.differs(forecast, issued.number ?? 0)}` : said);
    });
  }
}
