import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { REGISTER } from './documents.operations';

const PAGE = 50;

/** One register: every number of the year in order, void ones too. */
@Component({
  selector: 'ts-register-page',
  imports: [MatIcon, RouterLink, Crumbs, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <ts-crumbs
        [trail]="[
          { label: t().issuance.title, link: '/van-ban' },
          { label: t().issuance.registers, link: '/van-ban/so' },
        ]"
      />
      <h1 class="title lg">{{ title() }}</h1>
      <p class="muted small">{{ book()?.issuer?.name }}</p>
      @if (closed(); as words) {
        <p class="note"><mat-icon class="i" svgIcon="archive" />{{ words }}</p>
      }
      @if (book(); as it) {
        <div class="row wrap">
          <a class="btn out" [href]="'/registers/' + it.id + '/book.docx'" download
            ><mat-icon class="i" svgIcon="printer" />{{ t().registry.books.docx }}</a
          >
          <a class="btn txt" [href]="'/registers/' + it.id + '/book.pdf'" target="_blank" rel="noopener">{{
            t().registry.books.pdf
          }}</a>
        </div>
      }
      @if (query.failed()) {
        <ts-error-state [what]="t().issuance.registersWhat" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="6" />
      } @else {
        <div class="card scroll" tabindex="0" role="group" [attr.aria-label]="title()">
          <table class="table cards">
            <thead>
              <tr>
                <th>{{ t().issuance.number }}</th>
                <th>{{ t().issuance.dated }}</th>
                <th>{{ t().issuance.subject }}</th>
                <th>{{ t().issuance.signer }}</th>
                <th>{{ t().issuance.recipients }}</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.number) {
                <tr>
                  <td class="nw b">{{ row.numberLine }}</td>
                  <td class="nw">{{ date(row.dated) }}</td>
                  <td>
                    @if (row.document; as document) {
                      <a [routerLink]="['/van-ban', document.id]">{{ row.subject }}</a>
                    } @else {
                      {{ row.subject }}
                    }
                  </td>
                  <td>{{ row.signerLabel }}</td>
                  <td>{{ row.recipientsSummary }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (more()) {
          <button type="button" class="btn out" (click)="wanted.set(wanted() + 50)">
            {{ t().common.loadMore }}
          </button>
        }
      }
    </div>
  `,
  styles: 'td{padding-block:8px!important}.card,.btn{margin-top:16px}',
})
export class RegisterPage {
  readonly registerId = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly wanted = signal(PAGE);
  protected readonly query = live(REGISTER, () => ({ id: this.registerId(), first: this.wanted() }), {
    hears: 'any',
  });
  protected readonly rows = computed(() => this.query.data()?.register.edges.map((edge) => edge.node) ?? []);
  protected readonly more = computed(() => this.query.data()?.register.pageInfo.hasNextPage ?? false);
  protected readonly book = computed(() =>
    this.query.data()?.registers.find((each) => each.id === this.registerId()),
  );
  protected readonly closed = computed(() => {
    const book = this.book();
    return book?.closedOn ? this.t().registry.books.closedNote(book.year, this.date(book.closedOn)) : '';
  });
  protected readonly title = computed(() => {
    const book = this.book();
    return book?.docType ? this.t().issuance.register(this.words.of('docType', book.docType), book.year) : '';
  });

  constructor() {
    pageHead(() => ({ title: this.title() || this.t().issuance.registers, back: '/van-ban/so' }));
  }

  protected date(date: string): string {
    return formatDate(civilDate(date));
  }
}
