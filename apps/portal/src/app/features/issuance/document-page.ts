import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Paper } from '../../ui/paper/paper';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { OFFICIAL_DOCUMENT, OPEN_RECEIVED } from './documents.operations';
import { plainNumber } from './document-name';
import { DocumentFacts } from './document-facts';
import { RecipientList } from './recipient-list';

/** A document as its readers see it; opening it as a recipient is recorded once. */
@Component({
  selector: 'ts-document-page',
  imports: [
    MatIcon,
    RouterLink,
    Crumbs,
    DocumentFacts,
    ErrorState,
    NotFoundPage,
    Paper,
    RecipientList,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './document-page.html',
  styleUrl: './document-page.css',
})
export class DocumentPage {
  readonly id = input.required<string>();
  /** The receipt under which the document was received. */
  readonly nhan = input<string>();
  private readonly acts = inject(Acts);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(OFFICIAL_DOCUMENT, () => ({ id: this.id() }));
  protected readonly document = computed(() => this.query.data()?.officialDocument);
  protected readonly name = computed(() => {
    const document = this.document();
    if (!document) return '';
    const docType = this.words.of('docType', document.docType);
    return document.number ? this.t().issuance.named(docType, plainNumber(document.numberLine)) : docType;
  });
  protected readonly acted = computed(() => {
    const acts = this.document()?.allowedActs ?? [];
    if (acts.includes('SIGN'))
      return { page: 'ky', icon: 'pen-line' as const, words: this.t().issuance.sign.title };
    if (acts.length > 0)
      return { page: 'phat-hanh', icon: 'stamp' as const, words: this.t().issuance.issue.title };
    return undefined;
  });

  constructor() {
    pageHead(() => {
      const document = this.document();
      return {
        title: document ? this.words.of('docType', document.docType) : this.t().issuance.title,
        subtitle: document?.numberLine ?? '',
        back: '/van-ban',
      };
    });
    let opened = '';
    effect(() => {
      const recipientId = this.nhan();
      if (!recipientId || !this.document() || opened === recipientId) return;
      opened = recipientId;
      void this.acts.run(OPEN_RECEIVED, { recipientId });
    });
  }
}
