import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router } from '@angular/router';
import type { SigningMode } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import type { UploadedFile } from '../../data/upload';
import { Ask } from '../../ui/feedback/ask';
import { Report, whileBusy } from '../../ui/feedback/report';
import { FileDrop } from '../../ui/form/file-drop';
import { type Crumb, Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { Paper } from '../../ui/paper/paper';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { OFFICIAL_DOCUMENT, RETURN_FROM_SIGNING, SIGN_DOCUMENT } from './documents.operations';
import { subjectAfter } from '../dossiers/subject-after';
import { TravelNote } from '../submission/travel-note';
import { several } from '../submission/travelling';
import { DocumentFacts } from './document-facts';
import { RecipientList } from './recipient-list';

/** The check page before a signature: the document as it will be, how it is signed, or back with a reason. */
@Component({
  selector: 'ts-sign-page',
  imports: [MatIcon, Crumbs, DocumentFacts, ErrorState, FileDrop, Paper, RecipientList, Skeleton, TravelNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-page.html',
})
export class SignPage {
  readonly id = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(OFFICIAL_DOCUMENT, () => ({ id: this.id() }));
  protected readonly document = computed(() => this.query.data()?.officialDocument);
  protected readonly carried = computed(() => several(this.document()?.dossiers ?? []));
  protected readonly maySign = computed(() => this.document()?.allowedActs.includes('SIGN') ?? false);
  protected readonly mode = signal<SigningMode>('TRIAL');
  protected readonly scan = signal<UploadedFile | undefined>(undefined);
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  protected readonly scanError = computed(() =>
    this.tried() && this.mode() === 'SCAN' && !this.scan() ? this.t().common.file.required : '',
  );

  protected readonly after = subjectAfter;

  constructor() {
    pageHead(() => ({ title: this.t().issuance.sign.title, back: this.origin() }));
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

  protected async sign(): Promise<void> {
    this.tried.set(true);
    const document = this.document();
    if (!document || this.scanError() !== '') return;
    await whileBusy(this.busy, async () => {
      const scanFileId = this.mode() === 'SCAN' ? this.scan()?.id : undefined;
      const outcome = await this.acts.run(SIGN_DOCUMENT, {
        documentId: document.id,
        mode: this.mode(),
        expectedVersion: document.version,
        ...(scanFileId ? { scanFileId } : {}),
      });
      if (await this.report.tell(outcome, this.t().issuance.sign.done))
        await this.router.navigate(this.origin(), { replaceUrl: true });
    });
  }

  protected async giveBack(): Promise<void> {
    const t = this.t();
    const document = this.document();
    const answer = await this.ask.confirm({
      title: t.dossier.giveBack.title,
      confirm: t.dossier.giveBack.confirm,
      danger: true,
      reason: { label: t.common.reason, hint: t.common.reasonHint },
    });
    if (!answer || !document) return;
    await whileBusy(this.busy, async () => {
      const variables = { documentId: document.id, reason: answer.reason, expectedVersion: document.version };
      const outcome = await this.acts.run(RETURN_FROM_SIGNING, variables);
      if (await this.report.tell(outcome, t.dossier.giveBack.done))
        await this.router.navigate(this.origin(), { replaceUrl: true });
    });
  }
}
