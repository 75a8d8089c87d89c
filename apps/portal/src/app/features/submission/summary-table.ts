import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { SUMMARY_TABLE } from './summary-table.operations';

/** Bảng tổng hợp, tiếp thu, giải trình of one dossier as it goes to its signature, with the paper itself to open. */
@Component({
  selector: 'ts-summary-table',
  imports: [MatIcon, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" [attr.aria-label]="heading()">
      <div class="hd row wrap">
        <h2 class="h3 grow">{{ heading() }}</h2>
        @if (file(); as paper) {
          <a class="btn txt sm" [href]="paper.file.url" download>
            <mat-icon class="i" svgIcon="download" />{{ t().submission.tables.paper }}
          </a>
          @if (paper.pdfUrl; as pdf) {
            <a class="btn txt sm" [href]="pdf" target="_blank" rel="noopener">PDF</a>
          }
        }
        @if (draft(); as draft) {
          <a class="btn txt sm" [href]="draft.file.url" download>
            <mat-icon class="i" svgIcon="file-text" />{{ t().submission.tables.draft(draft.number) }}
          </a>
        }
      </div>
      @if (query.failed()) {
        <ts-error-state [what]="t().submission.tables.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="3" />
      } @else {
        <p class="figures small">{{ round()?.summaryParagraph }}</p>
        @if (comments().length > 0) {
          <table class="table cards">
            <thead>
              <tr>
                <th>{{ t().consultation.consolidation.by }}</th>
                <th>{{ t().consultation.consolidation.comment }}</th>
                <th>{{ t().consultation.consolidation.reply }}</th>
              </tr>
            </thead>
            <tbody>
              @for (comment of comments(); track comment.id) {
                <tr>
                  <td>
                    <b class="b">{{ comment.unit.name }}</b>
                    <span class="st">{{ words.of('opinionStance', comment.stance) }}</span>
                  </td>
                  <td>
                    <span class="st">{{ comment.place ?? t().consultation.consolidation.general }}</span>
                    <span class="pre">{{ comment.text }}</span>
                  </td>
                  <td>
                    @if (comment.reply; as reply) {
                      <b class="b">{{ words.of('commentReply', reply.kind) }}</b>
                      <span class="pre st">{{ reply.text }}</span>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        } @else {
          <p class="figures muted small">{{ t().submission.tables.noComments }}</p>
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      margin-block: 16px;
    }
    .figures {
      padding: 10px 20px 14px;
      max-width: 90ch;
    }
    td {
      height: auto;
      padding-block: 10px;
      vertical-align: top;
    }
    th:first-child {
      width: 20%;
    }
    th:last-child {
      width: 38%;
    }
    @media (max-width: 760px) {
      .hd {
        gap: 0;
      }
      .hd > .grow {
        flex: 1 1 100%;
      }
      .hd > .btn:first-of-type {
        margin-left: -12px;
      }
    }
    .st {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SummaryTable {
  readonly dossierId = input.required<string>();
  readonly heading = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(SUMMARY_TABLE, () => ({ id: this.dossierId() }));
  private readonly dossier = computed(() => this.query.data()?.dossier);
  /** The round that the table tells of. */
  protected readonly round = computed(
    () => this.dossier()?.rounds.toSorted((a, b) => b.number - a.number)[0],
  );
  protected readonly comments = computed(
    () => this.round()?.comments.filter(({ dossierId }) => dossierId === this.dossierId()) ?? [],
  );
  protected readonly file = computed(() =>
    this.dossier()?.relatedFiles.findLast(({ kind }) => kind === 'COMMENT_TABLE'),
  );
  protected readonly draft = computed(() => this.dossier()?.currentDraft);
}
