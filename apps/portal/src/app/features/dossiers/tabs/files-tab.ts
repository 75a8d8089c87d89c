import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../../data/live';
import { fileSize } from '../../../ui/form/file-size';
import { Language } from '../../../ui/i18n/language';
import { EmptyState } from '../../../ui/state/empty-state';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { timeAndDate } from '../../../ui/time/moments';
import { DOSSIER_FILES } from '../dossier-tabs.operations';

/** Văn bản liên quan: letters, tables, slips and scans of the dossier. */
@Component({
  selector: 'ts-files-tab',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (query.failed()) {
      <ts-error-state [what]="t().dossier.files.what" (retry)="query.retry()" />
    } @else if (query.loading()) {
      <ts-skeleton />
    } @else if (files().length === 0 && !draft()) {
      <ts-empty icon="paperclip" [heading]="t().dossier.files.empty" [hint]="t().dossier.files.emptyHint" />
    } @else {
      <ul class="card files">
        @if (draft(); as submission) {
          <li>
            <mat-icon class="i muted" svgIcon="file-pen" />
            <span class="grow">
              <span class="b">{{ t().submission.draft.titleRead }}</span>
              <span class="muted tiny meta">{{
                submission.documentId ? t().submission.draft.unsigned : t().submission.draft.proposedOnly
              }}</span>
            </span>
            <a class="btn txt sm" [routerLink]="['/du-thao', dossierId(), 'to-trinh']">{{
              submission.editable ? t().dossier.buttons.writeSubmission : t().dossier.buttons.readSubmission
            }}</a>
          </li>
        }
        @for (each of files(); track each.id) {
          <li>
            <mat-icon class="i muted" svgIcon="file-text" />
            <span class="grow">
              <span class="b">{{ each.label }}</span>
              <span class="muted tiny meta"
                >{{ each.file.name }}, {{ size(each.file.bytes) }} · {{ time(each.createdAt) }}</span
              >
            </span>
            <a
              class="btn txt sm"
              [href]="each.file.url"
              download
              [attr.aria-label]="t().dossier.files.open(each.label)"
            >
              <mat-icon class="i" svgIcon="download" />{{ t().common.download }}
            </a>
            @if (each.pdfUrl; as pdf) {
              <a class="btn txt sm" [href]="pdf" target="_blank" rel="noopener">PDF</a>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 10px 16px;
      border-bottom: 1px solid var(--ts-hairline);
      flex-wrap: wrap;
    }
    li:last-child {
      border: 0;
    }
    .meta {
      display: block;
    }
    @media (max-width: 760px) {
      li > .grow {
        flex: 1 1 calc(100% - 40px);
      }
      li {
        gap: 2px 12px;
        align-items: flex-start;
      }
      li > a:first-of-type {
        margin-left: 20px;
      }
    }
  `,
})
export class FilesTab {
  readonly dossierId = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_FILES, () => ({ id: this.dossierId() }));
  protected readonly files = computed(() => this.query.data()?.dossier?.relatedFiles ?? []);
  protected readonly draft = computed(() => this.query.data()?.submissionDraft);
  protected readonly size = fileSize;
  protected readonly time = timeAndDate;
}
